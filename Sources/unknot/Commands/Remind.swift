import ArgumentParser
import Content
import Diary
import Exchange
import ViewModels

/// Prints events for a calendar, which rings when the time has come: nothing of this program runs then.
struct Remind: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .output, .choice]
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Print a reminder for your calendar (iCalendar).",
    discussion: """
      unknot remind bedtime --at 21:30 --output evening.ics
      unknot remind check --output review.ics
      unknot remind appointment --at "4 Dec 2026 10:20" -o visit.ics

      Open the file with your calendar, and look whether it shows the alarms: some
      leave them out. To change it, make the file once more and open that. Titles
      have no word about health in them, as others may see your calendar; --title
      takes your own.
      """,
    subcommands: [Bedtime.self, Recheck.self, Appointment.self])

  /// What all events have.
  struct TitleOption: ParsableArguments {
    @Option(help: ArgumentHelp("What your calendar shows.", valueName: "text"))
    var title: String?

    func validate() throws {
      if let title, !TextLimit.name.allows(title) {
        throw ValidationError(PersonalDiary.words[.nameLimit])
      }
    }

    /// The title, by default this word.
    func text(or word: Word) -> String {
      let own = title ?? ""
      return own.allSatisfy(\.isWhitespace) ? PersonalDiary.words[word] : own
    }
  }

  /// The routine of the evening.
  struct Bedtime: DocumentedCommand {
    static let areas: [CommandArea] = [.output]
    static let configuration = CommandConfiguration(
      commandName: "bedtime", abstract: "An evening routine, each evening for some weeks.",
      discussion: """
        unknot remind bedtime -o evening.ics
        unknot remind bedtime --at "10 pm" --weeks 8 --title "Calf stretch"
        """)

    @Option(help: ArgumentHelp("At what time.", valueName: "time"))
    var at = "21:30"

    @Option(help: ArgumentHelp("For how many weeks, 1 to 52.", valueName: "number"))
    var weeks = 6

    @OptionGroup var title: TitleOption
    @OptionGroup(title: "Output") var output: OutputOption

    func validate() throws {
      _ = try second
      guard (1...52).contains(weeks) else {
        throw ValidationError("--weeks goes from 1 to 52, not \(weeks).")
      }
    }

    private var second: Int { get throws { try Arguments.clock(at) } }

    func run() throws {
      let (now, second) = (Platform.now.local, try second)
      let first = LocalTime(
        date: now.date.adding(days: second > now.second ? 0 : 1), second: second)
      let days = weeks * 7
      let name = title.text(or: .calendarEvening)
      Remind.show(.evening(name, from: first, days: days), output)
      let words = PersonalDiary.words
      Remind.say(
        .calendarEachEvening,
        [
          "title": name, "time": words.clock(first), "from": words.day(first.date),
          "until": words.day(first.date.adding(days: days - 1)),
        ])
    }
  }

  /// The checklist once more.
  struct Recheck: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .output, .choice]
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "The day to answer the checklist again.",
      discussion: """
        unknot remind check -o review.ics

        The day is the one that your last result names, or seven days after it.
        """)

    @OptionGroup var title: TitleOption
    @OptionGroup(title: "Output") var output: OutputOption

    func run() {
      let now = Platform.now
      let words = PersonalDiary.words
      let last = PersonalDiary.use { diary throws(DiaryProblem) in
        try diary.checks(limit: 1).first
      }
      guard case .check(let result)? = last?.entry else {
        Remind.stop(words[.calendarNoCheck])
      }
      guard let day = Recheck.day(after: result) else {
        Remind.stop(words[.calendarOpenCheck])
      }
      let time = CalendarEvent.reviewTime(on: day)
      guard Platform.wall.zone.timestamp(of: time) > now else {
        Remind.stop(words.fill(.calendarDue, ["date": words.day(day)]))
      }
      let name = title.text(or: .calendarReview)
      Remind.show(.review(name, on: day), output)
      Remind.say(.calendarOnce, ["title": name, "time": words.time(of: time)])
    }

    /// The day that the result names by the rules of the checklist; a result that names none holds for
    /// a week. `nil` where there is no result yet.
    private static func day(after result: CheckResult) -> CalendarDate? {
      guard result.tier != nil else { return nil }
      let screen = Catalogue(Platform.language).screen(Catalogue.checklist, Locality())
      guard case .checklist(let checklist)? = screen?.kind else { return nil }
      let triage = checklist.triage(CheckAnswers(record: result.answers, of: checklist))
      return result.at.local.date.adding(days: triage.recheckDays ?? 7)
    }
  }

  /// A visit to the doctor, say.
  struct Appointment: DocumentedCommand {
    static let areas: [CommandArea] = [.output]
    static let configuration = CommandConfiguration(
      commandName: "appointment",
      abstract: "An appointment, with alarms a day and an hour before it.",
      discussion: """
        unknot remind appointment --at "4 Dec 2026 10:20" -o visit.ics
        unknot remind appointment --at "tomorrow 10:20" --title "Dr Singh"
        """)

    @Option(help: ArgumentHelp("When it is.", valueName: "time"))
    var at: String

    @OptionGroup var title: TitleOption
    @OptionGroup(title: "Output") var output: OutputOption

    func validate() throws { _ = try Arguments.coming(at) }

    func run() throws {
      let now = Platform.now
      // By the clock that is here, whatever offset was given with it.
      let time = Platform.wall.zone.timestamp(at: try Arguments.coming(at).seconds)
      let name = title.text(or: .calendarAppointment)
      Remind.show(.appointment(name, at: time, now: now), output)
      Remind.say(
        .calendarOnce, ["title": name, "time": PersonalDiary.words.time(of: time.local)])
    }
  }

  private static func show(_ event: CalendarEvent, _ output: OutputOption) {
    let file = CalendarFile(
      event, in: Platform.wall.zone, named: Platform.zoneName, at: Platform.now)
    output.write(text: file.text)
  }

  /// Says what the event is, in words: a time that was typed may have been meant otherwise.
  private static func say(_ word: Word, _ blanks: KeyValuePairs<String, String>) {
    Platform.printError(PersonalDiary.safe(PersonalDiary.words.fill(word, blanks)))
  }

  private static func stop(_ sentence: String) -> Never {
    Platform.printError(sentence)
    Platform.exit(.unfinished)
  }
}
