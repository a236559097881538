import CompiledScreens
import Content
import Diary
import DiaryStorage

/// Diaries for the page that a doctor gets.
package enum ReportDiary {
  /// When the page is made.
  package static let now = Timestamp(seconds: 1_795_255_200, offset: 0)
  package static let today = now.local.date

  /// The page of a diary.
  package static func report(
    _ diary: DiaryStore, _ choice: DoctorReport.Choice = DoctorReport.Choice()
  ) throws -> DoctorReport {
    try ReportWriter(
      diary, BuiltIn.catalogue, choice, now: now, program: "unknot 1", language: "en"
    ).report()
  }

  /// A diary with these entries, in a file of its own.
  package static func diary(_ entries: [Entry]) throws -> DiaryStore {
    let diary = try SeededDiary().store
    var number = 0
    _ = try diary.merge(at: now, isTrial: false) {
      guard number < entries.count else { return .end }
      defer { number += 1 }
      let digits = String(number, radix: 16)
      let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
      return .item(
        .entry(
          TravellingEntry(
            Identity(uuid: uuid + digits, written: now, updated: now), entries[number])))
    }
    return diary
  }

  private static func night(_ ago: Int, _ hour: Int = 3) -> Timestamp {
    Timestamp(
      seconds: (today.dayNumber - ago) * 86_400 + hour * 3600, offset: 0)
  }

  /// What somebody might have written down in two months before a visit.
  package static func likely() -> [Entry] {
    var entries: [Entry] = []
    for ago in stride(from: 58, to: 0, by: -3) {
      var cramp = Episode(began: night(ago), kind: .cramp, site: ago % 4 == 0 ? .foot : .calf)
      cramp.side = ago % 5 == 0 ? .right : .left
      cramp.setting = .inBed
      cramp.seconds = [90, 180, 300, 720][ago % 4]
      cramp.intensity = 4 + ago % 5
      cramp.wokeMe = true
      cramp.tactics = ago % 2 == 0 ? [.stretch] : [.stretch, .heat]
      cramp.helped = ago % 3 == 0 ? .some : .yes
      cramp.sore = ago % 6 == 0 ? .aDay : .no
      cramp.signs = ago == 13 ? [.numb] : [.none]
      cramp.note = ago == 13 ? "After the long walk" : ""
      entries.append(.episode(cramp))
    }
    for ago in [40, 22, 9, 4] {
      var twitch = Episode(began: night(ago, 15), kind: .twitch, site: .eyelid)
      twitch.side = .left
      twitch.intensity = 2
      twitch.asked = [.signs]
      entries.append(.episode(twitch))
    }
    for ago in (1...59).reversed() where ago % 7 != 0 {
      let triggers = [
        "caffeine": ago % 2 == 0, "hard exercise": ago % 3 == 1, "poor sleep": ago % 4 == 0,
      ]
      entries.append(.checkIn(CheckIn(night: today.adding(days: -ago), triggers: triggers)))
    }
    for ago in 1...20 {
      entries.append(.run(RoutineRun(at: night(ago, 22), routine: "bedtime-three", isWhole: true)))
    }
    return entries + aboutMe + [.check(check), .strength(strength)]
  }

  /// More of everything than a page has room for.
  package static func full() throws -> [Entry] {
    var entries = likely()
    let long = String(repeating: "long 痛み 👩‍⚕️ word ", count: 60)
    entries += Fact.Topic.allCases.map {
      .fact(Fact($0, .yes, text: long, since: PartialDate("2024-02-29"), source: .doctor))
    }
    entries += (0..<300).map { .medicine(Medicine(name: "Tablet \($0)", dose: "a spoon")) }
    entries += (0..<DoctorQuestion.most).map { _ in .question(DoctorQuestion(long)) }
    var check = CheckResult(at: now, answers: [:], tier: .today, unanswered: 0, open: 0)
    for item in try BuiltInScreens.checklist().items { check.answers[item.question.id] = .yes }
    for ago in 1...40 {
      var episode = Episode(
        began: night(ago), kind: Episode.Kind.allCases[ago % 4],
        site: Episode.Site.choices[ago % 16])
      for field in EpisodeField.allCases.dropFirst(3) { field.set(field.example, in: &episode) }
      episode.note = long
      entries.append(.episode(episode))
    }
    return entries + [.check(check)]
  }

  private static var check: CheckResult {
    var answers: [String: Answer] = ["about cramp": .yes]
    if let checklist = try? BuiltInScreens.checklist() {
      for item in checklist.items { answers[item.question.id] = .no }
    }
    answers["B9"] = .yes
    answers["B8"] = .unsure
    return CheckResult(
      at: night(2, 19), answers: answers, tier: .routine, questions: today, unanswered: 0, open: 0)
  }

  private static var strength: StrengthCheck {
    StrengthCheck(
      at: night(3, 11), outcomes: ["heel-walk": .usual, "jar": .usual, "stairs": .weakerLeft],
      onset: .longer, questions: today, language: "en")
  }

  private static var aboutMe: [Entry] {
    var omeprazole = Medicine(
      name: "Omeprazole 20 mg", dose: "one each morning", started: PartialDate("2024-03"))
    omeprazole.form = .medicine
    var inhaler = Medicine(
      name: "Salbutamol", dose: "when needed", started: PartialDate("2019"))
    inhaler.form = .inhaler
    var magnesium = Medicine(name: "Magnesium citrate", started: PartialDate("2026-10-01"))
    magnesium.form = .supplement
    magnesium.magnesium = 150
    var vitamin = Medicine(name: "Vitamin D", dose: "1000 IU", started: PartialDate("2025"))
    vitamin.ended = PartialDate("2026-08")
    return [
      .medicine(omeprazole), .medicine(inhaler), .medicine(magnesium), .medicine(vitamin),
      .fact(Fact(.reason, text: "Cramps in my left calf wake me three nights a week.")),
      .fact(Fact(.reasonSince, since: PartialDate("2026-08"))),
      .fact(Fact(.worry, text: "My father had a nerve disease.")),
      .fact(Fact(.visit, since: PartialDate("2026-12-04"))),
      .fact(Fact(.birthYear, text: "1958")),
      .fact(Fact(.kidney, .no)),
      .fact(Fact(.heart, .no)),
      .fact(Fact(.diabetes, .yes, text: "type 2", since: PartialDate("2015"), source: .doctor)),
      .fact(Fact(.thyroid, .unsure)),
      .fact(Fact(.alcohol, text: "two glasses of wine at weekends")),
      .fact(Fact(.caffeine, text: "4 coffees a day")),
      .fact(Fact(.familyNerve, .yes, text: "father", source: .own)),
      .question(DoctorQuestion("Could the omeprazole lower my magnesium?")),
      .question(DoctorQuestion("Is walking an hour a day too much?")),
      .question(DoctorQuestion("Do I need a blood test?", isAnswered: true)),
    ]
  }
}
