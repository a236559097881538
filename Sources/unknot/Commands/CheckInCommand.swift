import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange

/// Writes down what kind of day it was.
struct CheckInCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "Write what kind of day it was.",
    discussion: """
      unknot checkin --yes caffeine "poor sleep" --no alcohol stress
      unknot checkin --on yesterday --yes "long sitting" --skip stress
      unknot checkin --new chess          a trigger of your own, with yes

      What is not named was skipped, which is not the same as no. Naming it again
      changes it. Case, blanks and hyphens in a name do not matter. A day lasts
      to the next noon.
      """)

  @Option(parsing: .upToNextOption, help: ArgumentHelp("What was so.", valueName: "trigger"))
  var yes: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("What was not so.", valueName: "trigger"))
  var no: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("What goes back to skipped.", valueName: "trigger")
  )
  var skip: [String] = []

  @Option(
    name: .customLong("new"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "What was so and is not in the list yet: triggers of your own.", valueName: "name"))
  var additions: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which day: yesterday, monday, 2026-11-20. By default the one that still runs.",
      valueName: "day"))
  var on: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    let named = yes + no + skip + additions
    if named.isEmpty {
      throw ValidationError(
        "Name something: \(CheckIn.usualTriggers.joined(separator: ", ")); or --new and a word of "
          + "your own.")
    }
    if let odd = named.first(where: { !CheckIn.isName($0) }) {
      throw ValidationError(
        "\"\(odd.sanitized(limit: 40))\" is not a name: 1 to 60 letters, digits and spaces, on one line."
      )
    }
    if let conflict = CheckInAnswers.conflict(in: given) { throw ValidationError(conflict) }
    _ = try night
  }

  /// Every name with its answer.
  private var given: [CheckInAnswers.Answer] {
    let cleaned = additions.map { $0.split(separator: " ").joined(separator: " ") }
    return cleaned.map { .init(name: $0, answer: true, isNew: true) }
      + yes.map { .init(name: $0, answer: true) } + no.map { .init(name: $0, answer: false) }
      + skip.map { .init(name: $0, answer: nil) }
  }

  /// The night of the day that was said.
  private var night: CalendarDate {
    get throws {
      let tonight = Platform.now.night
      guard let on else { return tonight }
      let night = try Arguments.day(on)
      guard night <= tonight else {
        let date = PersonalDiary.date(night)
        throw ValidationError(
          "The day of \(date) begins at noon; without --on this is about the day before.")
      }
      return night
    }
  }

  func run() throws {
    let (now, night) = (Platform.now, try self.night)
    PersonalDiary.use { diary throws(DiaryProblem) in
      let (own, former) = (try diary.ownTriggers(), try diary.everyOwnTrigger())
      var refusal: String?
      let saved = try diary.update(.checkIn(night), at: now) { known in
        var checkIn = CheckIn(night: night, triggers: [:])
        if case .checkIn(let before)? = known { checkIn = before }
        var answers = CheckInAnswers(
          own: own + checkIn.triggers.keys.sorted(), former: former,
          Platform.language.vocabulary)
        refusal = answers.add(given)
        guard refusal == nil, known != nil || !answers.areAllSkipped else { return nil }
        answers.write(to: &checkIn)
        return .checkIn(checkIn)
      }
      if let refusal {
        Platform.printError(PersonalDiary.safe(refusal))
        Platform.exit(.usage)
      }
      guard let saved, case .checkIn(let checkIn) = saved.entry else {
        Platform.printError("nothing is answered for \(PersonalDiary.date(night)).")
        Platform.exit(.unfinished)
      }
      output.show(
        CheckInJSON(number: saved.number, checkIn), or: PersonalDiary.saved(.checkIn(checkIn)))
    }
  }
}
