import Content
import Diary

/// What each field of a form is called, and how it is filled in.
extension FormField.Name {
  /// The name of the field in exchanged files, by which the vocabulary knows it.
  var key: String {
    switch self {
    case .episode(let field): field.rawValue
    case .relief: EpisodeField.helped.rawValue
    case .medicine(let field): field.rawValue
    case .fact(_, let field): field.rawValue
    // Whether it has been answered is a yes or a no as any other.
    case .question(.isAnswered): FactField.answer.rawValue
    case .question(.text): DoctorQuestionField.text.rawValue
    }
  }

  /// What it is called.
  func label(in context: Context) -> String {
    let (words, vocabulary) = (context.words, context.vocabulary)
    switch self {
    case .relief(let tactic):
      return words.fill(.reliefOf, ["tactic": vocabulary[.tactics, tactic]])
    case .question(.text): return words[.questionLabel]
    case .question(.isAnswered): return words[.questionIsAnswered]
    // What is a single date or a single text is called what it is about.
    case .fact(let topic, _) where topic.fields.count == 1:
      return vocabulary.word(topic.rawValue, of: FactField.topic.rawValue)
    case .episode, .medicine, .fact: return vocabulary.label(of: key)
    }
  }

  /// Which dates it can have.
  var dates: PartialDatePhrase.Span {
    if case .fact(let topic, .since) = self { topic.dates } else { .past }
  }

  /// What is counted, which may be typed behind the number.
  func unit(_ words: Words) -> String? {
    if case .medicine = self { words[.milligrams] } else { nil }
  }

  /// How to fill it in, where its kind of value does not say it all.
  var hint: Word? {
    switch self {
    case .episode(.disturbance): .hintDisturbance
    case .episode(.hours): .hintHours
    case .medicine(.magnesium), .medicine(.potassium), .medicine(.calcium), .medicine(.iron):
      .hintMilligrams
    case .fact(.visit, .since): .hintVisit
    case .fact(.birthYear, .since): .hintBirthYear
    case .fact(let topic, .text): topic.hint
    case .question(.text): .hintQuestion
    case .episode, .relief, .medicine, .fact, .question: nil
    }
  }
}

extension Fact.Topic {
  /// What to write about it.
  fileprivate var hint: Word {
    switch self {
    case .reason: .hintReason
    case .worry: .hintWorry
    case .pregnancy: .hintPregnancy
    case .allergies: .hintAllergies
    case .alcohol, .caffeine: .hintDrinks
    case .exercise: .hintExercise
    case .fluidLimit: .hintFluidLimit
    case .familyNerve, .familyClots: .hintFamily
    default: .hintCondition
    }
  }
}
