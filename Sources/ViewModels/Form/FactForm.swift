import Content
import Diary

/// What a form asks about a topic.
enum FactForm {
  /// The fields that make sense for the topic, filled in with what is known about it.
  static func fields(of topic: Fact.Topic, _ fact: Fact?) -> [FormField] {
    topic.fields.map { field in
      FormField(
        name: .fact(topic, field),
        value: FormField.Value(field, fact.map(field.value) ?? .nothing))
    }
  }

  /// What the fields say, over what is known of the topic otherwise.
  static func fact(_ topic: Fact.Topic, _ fields: [FormField], over known: Fact?) -> Fact {
    var fact = known ?? Fact(topic)
    for field in topic.fields {
      guard let value = fields.value(.fact(topic, field)) else { continue }
      field.set(value.fieldValue(of: field), in: &fact)
    }
    return fact
  }
}

/// What a form asks about a question for the doctor.
enum QuestionForm {
  /// The fields, filled in with a question. Whether it has been answered is asked of one that is saved.
  static func fields(of question: DoctorQuestion?) -> [FormField] {
    let asked: [DoctorQuestionField] = question == nil ? [.text] : [.text, .isAnswered]
    return asked.map { field in
      FormField(
        name: .question(field),
        value: FormField.Value(field, question.map(field.value) ?? .nothing),
        isNeeded: field == .text)
    }
  }

  /// The question that the fields describe; `nil` while it is empty.
  static func question(_ fields: [FormField]) -> DoctorQuestion? {
    guard case .text(let text)? = fields.value(.question(.text)),
      text.contains(where: { !$0.isWhitespace })
    else { return nil }
    return DoctorQuestion { field in
      fields.value(.question(field))?.fieldValue(of: field) ?? .nothing
    }
  }
}
