import ArgumentParser
import Content
import Diary
import Exchange

/// Prints the diary on one page for a doctor.
struct Report: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .output]
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the diary on one page for a doctor.",
    discussion: """
      unknot report                                        to read here
      unknot report --format html --output visit.html      to print
      unknot report --since 2026-09-01 --without triggers tried

      The page holds what a doctor asks, in that order: why you come, warning
      signs, episodes, strength, medicines, conditions, triggers, what you tried,
      your questions. It is one page whatever the diary holds, and says where
      something had no room. Your name is not on it, and notes only with --notes.
      """)

  /// The forms a page can have.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html
  }

  @Option(help: ArgumentHelp("The format of the page.", valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("The first day that counts.", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("The last day that counts.", valueName: "day"))
  var until: String?

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("What to leave out.", valueName: "section"))
  var without: [DoctorReport.Part] = []

  @Flag(help: "Include your notes on episodes.")
  var notes = false

  @OptionGroup(title: "Output") var output: OutputOption

  func validate() throws {
    let choice = try choice
    if let since = choice.since, let until = choice.until, until < since {
      throw ValidationError("--until is before --since.")
    }
  }

  private var choice: DoctorReport.Choice {
    get throws {
      DoctorReport.Choice(
        since: try since.map(Arguments.day), until: try until.map(Arguments.day),
        without: Set(without), hasNotes: notes)
    }
  }

  func run() throws {
    let choice = try choice
    let report = PersonalDiary.use { diary throws(DiaryProblem) in
      try ReportWriter(
        diary, Catalogue(Platform.language), choice, now: Platform.now,
        program: Unknot.configuration.version, language: Platform.languageCode
      ).report()
    }
    let page = report.page
    switch format {
    case .text: output.write(text: page.text)
    case .markdown: output.write(text: page.markdown)
    case .html: output.write(text: page.html(language: Platform.languageCode))
    }
  }
}

extension DoctorReport.Part: ExpressibleByArgument {}
