import ArgumentParser
import Content
import Diary
import Exchange

/// Writes down what kind of day it was.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "Write what kind of day it was.",
    discussion: """
      unknot checkin --yes caffeine "poor sleep" --no alcohol stress

      What is not named was skipped, which is not the same as no. Naming it again changes it.
      """)

  @Option(parsing: .upToNextOption, help: "What was so.")
  var yes: [String] = []

  @Option(parsing: .upToNextOption, help: "What was not so.")
  var no: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let named = yes + no
    if named.isEmpty {
      throw ValidationError(
        "Name something: \(CheckIn.usualTriggers.joined(separator: ", ")), or a word of your own.")
    }
    if let both = yes.first(where: no.contains) {
      throw ValidationError("\"\(both.sanitized(limit: 40))\" is both yes and no; name it once.")
    }
    if let odd = named.first(where: { !CheckIn.isName($0) }) {
      throw ValidationError(
        "\"\(odd.sanitized(limit: 40))\" is no name: 1 to 40 letters, digits and spaces, on one line."
      )
    }
  }

  func run() {
    let now = Platform.now
    PersonalDiary.use { diary throws(DiaryProblem) in
      let known = try diary.checkIn(on: now.night)
      var checkIn = CheckIn(night: now.night, triggers: [:])
      if case .checkIn(let before)? = known?.entry { checkIn = before }
      for name in yes { checkIn.triggers[name] = true }
      for name in no { checkIn.triggers[name] = false }
      let number = try diary.upsert(.checkIn(checkIn), over: known?.number, at: now)
      output.show(
        CheckInJSON(number: number, checkIn), or: PersonalDiary.saved(.checkIn(checkIn)))
    }
  }
}
