import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing

@testable import Exchange

/// The diary on one page, in its three forms.
@Suite struct DoctorReportTests {
  private static let now = ReportDiary.now

  /// What every page has to be, whatever is in the diary.
  private func check(_ page: ReportPage, _ name: String) {
    let rows = page.rows
    #expect(rows.count <= 60, "\(name): \(rows.count) rows")
    for row in rows where TextWidth.columns(of: row) > 80 {
      Issue.record("\(name): \(TextWidth.columns(of: row)) columns: \(row)")
    }
    let html = page.html(language: "en")
    #expect(PageMarkup(html).faults == [], "\(name)")
    for form in [page.text, page.markdown, html] {
      let obeyed = form.unicodeScalars.filter { $0.isControl && $0 != "\n" }
      #expect(obeyed.isEmpty, "\(name): \(obeyed)")
      #expect(!form.contains("{count}") && !form.contains("{name}"), "\(name)")
    }
    // Everything has room in HTML too: no more is said than on the page of text.
    #expect(page.markdown.split(separator: "\n").count <= 90)
  }

  @Test func aLikelyDiary() throws {
    let diary = try ReportDiary.diary(ReportDiary.likely())
    let page = try ReportDiary.report(diary).page
    check(page, "likely")
    let snapshot = Snapshot(
      "command.report-forms",
      [
        Snapshot.Part("text", page.text), Snapshot.Part("markdown", page.markdown),
        Snapshot.Part("html", page.html(language: "en")),
        Snapshot.Part(
          "text of an empty diary", try ReportDiary.report(try ReportDiary.diary([])).page.text),
      ])
    if let difference = snapshot.difference(suite: Self.self) { Issue.record("\(difference)") }
  }

  @Test func twoHundredDiaries() throws {
    for seed in UInt64(1)...200 {
      var generator = Seeded(seed)
      let count = Int.random(in: 0...40, using: &generator)
      var entries = (0..<count).map { _ in Entry.hostile(&generator) }
      if seed % 4 == 0 { entries += ReportDiary.likely() }
      let diary = try ReportDiary.diary(entries)
      var choice = DoctorReport.Choice()
      choice.hasNotes = seed.isMultiple(of: 2)
      if seed % 5 == 0 { choice.since = ReportDiary.today.adding(days: -Int(seed)) }
      if seed % 7 == 0 { choice.until = ReportDiary.today.adding(days: -20) }
      if seed % 3 == 0 {
        choice.without = Set(
          DoctorReport.Part.allCases.filter { _ in Bool.random(using: &generator) })
      }
      check(try ReportDiary.report(diary, choice).page, "seed \(seed)")
    }
  }

  @Test func aVeryFullDiary() throws {
    var generator = Seeded(5)
    let entries = try ReportDiary.full() + (0..<100).map { _ in Entry.hostile(&generator) }
    let page = try ReportDiary.report(
      try ReportDiary.diary(entries), DoctorReport.Choice(hasNotes: true)
    ).page
    self.check(page, "full")
    // What matters most is cut with a word, never silently.
    for part in [DoctorReport.Part.warnings, .medicines, .questions] {
      let section = try #require(page.sections.first { $0.part == part })
      #expect(
        section.lines.contains {
          $0.rest.hasPrefix("and ") || $0.items.last?.hasSuffix("…") == true
        })
      #expect(section.lines.contains { !$0.items.isEmpty })
    }
    let medicines = try #require(page.sections.first { $0.part == .medicines }?.lines.first)
    let more = medicines.rest.split(separator: " ").compactMap { Int($0) }.first ?? 0
    #expect(medicines.items.count + more >= 300)
  }

  @Test func aDiaryOfManyYears() throws {
    let diary = try LargeDiary.shared.get()
    let clock = ContinuousClock()
    let start = clock.now
    let page = try ReportDiary.report(diary).page
    check(page, "100,000")
    #expect(page.text.contains("75000 episodes on 5788 nights"))
    #expect(clock.now - start < .seconds(60))
  }

  @Test func theOrderIsThatOfAVisit() throws {
    let page = try ReportDiary.report(try ReportDiary.diary(ReportDiary.likely())).page
    #expect(page.sections.map(\.part) == DoctorReport.Part.allCases)
    #expect(
      page.sections.map(\.title).enumerated().allSatisfy {
        $0.element.hasPrefix("\($0.offset + 1). ")
      })
  }

  @Test(arguments: DoctorReport.Part.allCases)
  func aPartCanBeLeftOut(_ part: DoctorReport.Part) throws {
    let diary = try ReportDiary.diary(ReportDiary.likely())
    let page = try ReportDiary.report(diary, DoctorReport.Choice(without: [part])).page
    #expect(page.sections.map(\.part) == DoctorReport.Part.allCases.filter { $0 != part })
    #expect((page.weeks == nil) == (part == .episodes))
    #expect(page.html(language: "en").contains("<svg") == (part != .episodes))
  }

  @Test func notesAreLeftOutUnlessAskedFor() throws {
    let diary = try ReportDiary.diary(ReportDiary.likely())
    #expect(!(try ReportDiary.report(diary).page.text.contains("long walk")))
    let with = try ReportDiary.report(diary, DoctorReport.Choice(hasNotes: true)).page.text
    #expect(with.contains("After the long walk"))
  }

  @Test func onlyTheNightsAskedForCount() throws {
    let tonight = Self.now.night
    let entries = [0, 1, 10, 11, 12].map { ago in
      Entry.episode(
        Episode(
          began: Timestamp(
            seconds: tonight.adding(days: -ago).dayNumber * 86_400 + 20 * 3600, offset: 0),
          kind: .cramp, site: .calf))
    }
    let diary = try ReportDiary.diary(entries)
    func count(_ since: Int?, _ until: Int?) throws -> String {
      let choice = DoctorReport.Choice(
        since: since.map { tonight.adding(days: -$0) },
        until: until.map { tonight.adding(days: -$0) })
      let lines = try ReportDiary.report(diary, choice).page.sections[2].lines
      return lines.first?.items.first ?? ""
    }
    #expect(try count(nil, nil).hasPrefix("5 episodes"))
    #expect(try count(11, nil).hasPrefix("4 episodes"))
    #expect(try count(10, nil).hasPrefix("3 episodes"))
    #expect(try count(nil, 11).hasPrefix("2 episodes"))
    #expect(try count(11, 11).hasPrefix("1 episode on"))
    #expect(try count(9, 2).hasPrefix("No episode"))
  }

  @Test func whatWasNeverAskedIsNotANo() throws {
    let empty = try ReportDiary.report(try ReportDiary.diary([])).page.text
    #expect(empty.contains("The red-flag checklist was not answered"))
    #expect(empty.contains("The strength self-check was not done"))
    #expect(!empty.contains("No to") && !empty.contains("as usual"))
    var asked = Episode.plain, none = Episode.plain, weak = Episode.plain
    asked.asked = [.signs]
    none.signs = [.none]
    weak.signs = [.weak]
    let diary = try ReportDiary.diary([.plain, asked, none, weak].map { Entry.episode($0) })
    let line = try ReportDiary.report(diary).page.sections[3].lines[1].items
    #expect(line.count == 4 && line[0].hasPrefix("weak 1, last on "))
    #expect(line.dropFirst() == ["none of these 1", "not answered 1", "not asked 1"])
  }

  @Test func allUsualIsSaidOfTheTasksThatWereDone() throws {
    let check = StrengthCheck(
      at: Self.now, outcomes: ["heel-walk": .usual, "jar": .usual, "stairs": .untried])
    let diary = try ReportDiary.diary([.strength(check)])
    let line = try #require(try ReportDiary.report(diary).page.sections[3].lines.first)
    #expect(line.label.hasPrefix("Self-check of "))
    #expect(
      line.items == [
        "not tried: climbing stairs", "as usual: walking on the heels, opening a jar",
      ])
  }

  @Test func medicinesLinkedWithCrampsAreMarked() throws {
    let diary = try ReportDiary.diary(
      ["Simvastatin 20 mg", "Paracetamol", "omeprazol", "Nystatin"].map {
        .medicine(Medicine(name: $0))
      })
    let lines = try ReportDiary.report(diary).page.sections[4].lines
    #expect(lines[0].items == ["Nystatin", "omeprazol *", "Paracetamol", "Simvastatin 20 mg *"])
    #expect(lines.last?.items.first?.hasPrefix("* has been linked") == true)
    let plain = try ReportDiary.report(
      try ReportDiary.diary([.medicine(Medicine(name: "Paracetamol"))]))
    #expect(!plain.page.text.contains("*"))
  }

  @Test func noNoteCanMakeMarkup() throws {
    var episode = Episode.plain
    episode.note = "<script>alert(1)</script> **x** [a](http://b) | `c` # d www.e.org"
    let diary = try ReportDiary.diary([
      .episode(episode), .fact(Fact(.reason, text: "1. <b>x</b>")),
      .question(DoctorQuestion("- [ ] a?")),
    ])
    let page = try ReportDiary.report(diary, DoctorReport.Choice(hasNotes: true)).page
    let markdown = page.markdown
    #expect(markdown.contains("\\<script\\>") && markdown.contains("\\*\\*x\\*\\*"))
    #expect(markdown.contains("- 1\\. \\<b\\>") && markdown.contains("- \\- \\[ \\] a?"))
    #expect(!markdown.contains("http://") && !markdown.contains("www.e"))
    #expect(page.html(language: "en").contains("&lt;script&gt;"))
  }

  @Test func theDrawingSaysItsNumbers() throws {
    let page = try ReportDiary.report(try ReportDiary.diary(ReportDiary.likely())).page
    let weeks = try #require(page.weeks)
    #expect(weeks.rows.map(\.name) == ["Cramps and spasms", "Twitches"])
    #expect(weeks.rows.allSatisfy { $0.nights.count == 12 && $0.nights.allSatisfy { 0...7 ~= $0 } })
    let words = PageMarkup(page.html(language: "en")).words
    let label = try #require(words.first { $0.contains("nights a week up to") })
    for row in weeks.rows { #expect(label.contains(weeks.sentence(row, page.words))) }
  }
}

/// Text that a terminal or a page might stumble over.
private enum HostileWords {
  static let long = String(repeating: "very long 痛み ", count: 60)
  static let all = [
    "", "plain", "two\nlines\r\nand three\r", "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m",
    "\u{202E}turned\u{200B}round\u{2066}", "\u{0}\u{1}\u{7F}", "日本語 👩‍👩‍👧 e\u{301}\u{301}",
    "مرحبا", "</script><img src=x>", "`code` **bold** | cell", "\u{2028}\u{FEFF}",
    String(repeating: "e\u{301}\u{302}", count: 300), long, String(repeating: "w", count: 5000),
    String(repeating: "👩‍👩‍👧‍👦", count: 200), "{count} {name}?",
  ]
}

extension Entry {
  /// Any entry of a diary, with texts that are hard to show.
  fileprivate static func hostile(_ generator: inout Seeded) -> Entry {
    func any<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &generator) }
    let text = any(HostileWords.all.filter { !$0.contains("{") }) ?? ""
    let at = Timestamp(
      seconds: ReportDiary.now.seconds - Int.random(in: 0..<20_000_000, using: &generator),
      offset: any([-36_000, 0, 20_700]) ?? 0)
    let date = PartialDate(any(["2024", "2024-02", "2024-02-29"]) ?? "2024")
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      var medicine = Medicine(name: text, dose: text, started: date)
      medicine.form = any(Medicine.Form.allCases)
      medicine.taking = any(Answer.allCases)
      medicine.magnesium = 9999
      return .medicine(medicine)
    case 1:
      return .fact(
        Fact(
          any(Fact.Topic.allCases) ?? .reason, any(Answer.allCases), text: text, since: date,
          source: .own))
    case 2: return .question(DoctorQuestion(text))
    case 3:
      return .strength(
        StrengthCheck(
          at: at, outcomes: ["jar": .weakerLeft, text: .pain], onset: .notSure))
    case 4:
      var answers: [String: Answer] = [text: .yes]
      for id in ["E1", "E4", "U9", "B3", "B9"] { answers[id] = any(Answer.allCases) }
      return .check(CheckResult(at: at, answers: answers, tier: any(Tier.allCases)))
    case 5:
      return .checkIn(CheckIn(night: at.night, triggers: ["caffeine": true, text: false]))
    default:
      var episode = Episode(
        began: at, kind: any(Episode.Kind.allCases) ?? .cramp,
        site: any(Episode.Site.allCases) ?? .calf)
      for field in EpisodeField.allCases.dropFirst(3) { field.set(field.example, in: &episode) }
      episode.note = text
      episode.seconds = any([0, 90, 999_999_999])
      episode.side = any(Episode.Side.allCases)
      episode.setting = any(Episode.Setting.allCases)
      return .episode(episode)
    }
  }
}

/// A diary of 100,000 episodes, made once.
private enum LargeDiary {
  static let shared = Result { () throws -> DiaryStore in
    let episodes = (0..<100_000).map { number -> Entry in
      var episode = Episode(
        began: Timestamp(seconds: ReportDiary.now.seconds - 3600 - number * 5000, offset: 0),
        kind: Episode.Kind.allCases[number % 4], site: Episode.Site.choices[number % 16])
      episode.seconds = number % 1000
      episode.intensity = number % 11
      episode.tactics = [Episode.Tactic.allCases[number % 6]]
      return .episode(episode)
    }
    return try ReportDiary.diary(episodes)
  }
}
