import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange
import ViewModels

/// What is known about the person, for a doctor: shows it and changes it.
struct About: DocumentedCommand {
  static let areas: [CommandArea] = [.diary]
  static let configuration = CommandConfiguration(
    commandName: "about", abstract: "Show or change what you wrote down about yourself.",
    discussion: """
      unknot about                              all that is written down
      unknot about kidney yes --since 2019 --source doctor
      unknot about caffeine --text "3 cups of coffee"
      unknot about birth-year --since 1956
      unknot about kidney --clear               as if never asked

      All of it is optional. For questions to the doctor see "unknot question".
      """)

  @Argument(help: "What it is about.")
  var topic: Named<Fact.Topic>?

  @Argument(help: "The answer, where it is one of yes or no.")
  var answer: Named<Answer>?

  @Option(help: ArgumentHelp("More about it, in your words.", valueName: "text"))
  var text: String?

  @Option(
    help: ArgumentHelp(
      "Since when, or the date itself: 2019, \"March 2019\", 2019-03-14.", valueName: "date"))
  var since: String?

  @Option(help: "Who says so.")
  var source: Named<Fact.Source>?

  @Flag(help: "Forget all of it, as if it had never been asked.")
  var clear = false

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard let topic = try topic?.word(of: FactField.topic.rawValue, called: "topic") else {
      if text != nil || since != nil || source != nil || clear {
        throw ValidationError("Say what it is about, such as: unknot about kidney yes")
      }
      return
    }
    var fact = Fact(topic)
    try write(to: &fact)
    if clear, changesSomething { throw ValidationError("Give --clear or something new, not both.") }
  }

  private var changesSomething: Bool {
    answer != nil || text != nil || since != nil || source != nil
  }

  /// Lays what was named over what is known.
  private func write(to fact: inout Fact) throws {
    let given: [(FactField, String, Bool)] = [
      (.answer, "a yes or no", answer != nil), (.text, "--text", text != nil),
      (.since, "--since", since != nil), (.source, "--source", source != nil),
    ]
    let known = fact.topic.fields
    if let odd = given.first(where: { $0.2 && !known.contains($0.0) }) {
      let takes = given.filter { known.contains($0.0) }.map(\.1)
      throw ValidationError(
        "\(fact.topic.rawValue.replacing(" ", with: "-")) does not take \(odd.1); it takes "
          + "\(PersonalDiary.words.list(takes, .choices)).")
    }
    if let answer { fact.answer = try answer.word(of: FactField.answer.rawValue, called: "answer") }
    if let text {
      guard TextLimit.sentence.allows(text) else {
        throw ValidationError("--text: \(PersonalDiary.words[.sentenceLimit])")
      }
      fact.text = text
    }
    if let since { fact.since = try Arguments.date(since, fact.topic.dates) }
    if let source {
      fact.source = try source.word(of: FactField.source.rawValue, called: "--source")
    }
  }

  func run() throws {
    let topic = try topic?.word(of: FactField.topic.rawValue, called: "topic")
    PersonalDiary.use { diary throws(DiaryProblem) in
      guard let topic else { return try showAll(in: diary) }
      if clear { return try forget(topic, in: diary) }
      guard changesSomething else { return show(try Self.known(topic, in: diary), topic) }
      let saved = try diary.update(.fact(topic), at: Platform.now) { now in
        var fact = Fact(topic)
        if case .fact(let known)? = now { fact = known }
        // What is wrong with the options was said before.
        try? write(to: &fact)
        return fact.isEmpty ? nil : .fact(fact)
      }
      guard let saved else { return try forget(topic, in: diary) }
      output.show(AboutJSON([saved]), or: PersonalDiary.saved(saved.entry))
    }
  }

  private static func known(
    _ topic: Fact.Topic, in diary: DiaryStore
  ) throws(DiaryProblem) -> SavedEntry? {
    try diary.entries(of: .fact).first {
      if case .fact(let fact) = $0.entry { fact.topic == topic } else { false }
    }
  }

  private func forget(_ topic: Fact.Topic, in diary: DiaryStore) throws(DiaryProblem) {
    guard let saved = try Self.known(topic, in: diary) else { return show(nil, topic) }
    try PersonalDiary.delete(saved, in: diary, output)
  }

  private func show(_ saved: SavedEntry?, _ topic: Fact.Topic) {
    let name = Platform.language.vocabulary.word(
      topic.rawValue, of: FactField.topic.rawValue)
    output.show(
      AboutJSON([saved].compactMap { $0 }),
      or: saved.map { PersonalDiary.line($0.entry) } ?? "\(name): nothing is written down.")
  }

  private func showAll(in diary: DiaryStore) throws(DiaryProblem) {
    let facts = try diary.entries(of: .fact)
    let questions = try diary.entries(of: .question)
    if output.json { return Platform.print(text: AboutJSON(facts + questions).json) }
    if facts.isEmpty, questions.isEmpty {
      return Platform.print(
        line: "Nothing is written down about you. Begin with: unknot about reason --text \"...\"")
    }
    for group in Fact.Topic.Group.allCases {
      let lines = group.topics.compactMap { topic in
        facts.first { if case .fact(let fact) = $0.entry { fact.topic == topic } else { false } }
      }
      if lines.isEmpty { continue }
      Platform.print(line: PersonalDiary.words[group.word])
      for saved in lines { Platform.print(line: "  \(PersonalDiary.line(saved.entry))") }
    }
    if questions.isEmpty { return }
    Platform.print(line: PersonalDiary.words[.aboutQuestions])
    for saved in questions { Platform.print(line: "  \(QuestionCommand.line(saved))") }
  }
}
