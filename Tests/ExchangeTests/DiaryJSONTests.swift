import Content
import Diary
import Exchange
import Rehearsing
import Testing

/// Entries for other programs. Whoever reads them relies on each name.
@Suite struct DiaryJSONTests {
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  @Test func anEpisodeWithEverythingInIt() {
    var episode = Episode(began: now, kind: .backSpasm, site: .lowBack)
    episode.side = .left
    episode.setting = .afterExercise
    episode.seconds = 180
    episode.isOpen = true
    episode.intensity = 7
    episode.wokeMe = false
    episode.tactics = [.heat, .walk]
    episode.helped = .some
    episode.sore = .twoDays
    episode.signs = [.numb]
    episode.note = "a \"note\"\n"
    #expect(
      EpisodeJSON(number: 12, episode).json == """
        {
          "asked" : [

          ],
          "began" : "2026-11-18T12:06:40+01:00",
          "helped" : "some",
          "helps" : [

          ],
          "id" : 12,
          "intensity" : 7,
          "isOpen" : true,
          "kind" : "back spasm",
          "night" : "2026-11-18",
          "note" : "a \\"note\\"\\n",
          "places" : [

          ],
          "seconds" : 180,
          "setting" : "after exercise",
          "side" : "left",
          "signs" : [
            "numb or tingling"
          ],
          "site" : "low back",
          "sore" : "1 to 2 days",
          "tactics" : [
            "heat",
            "walk"
          ],
          "wokeMe" : false
        }
        """)
  }

  @Test func whatHasNotBeenEnteredIsAbsent() {
    #expect(
      EpisodeJSON(number: 1, Episode(began: now, kind: .cramp, site: .calf)).json == """
        {
          "asked" : [

          ],
          "began" : "2026-11-18T12:06:40+01:00",
          "helps" : [

          ],
          "id" : 1,
          "isOpen" : false,
          "kind" : "cramp",
          "night" : "2026-11-18",
          "note" : "",
          "places" : [

          ],
          "signs" : [

          ],
          "site" : "calf",
          "tactics" : [

          ]
        }
        """)
  }

  @Test func everyKindOfEntryHasItsList() {
    var medicine = Medicine(name: "m", dose: "1", started: PartialDate(now.night))
    medicine.ended = PartialDate(now.night.adding(days: 1))
    // What is going on stands among the answers, and is a key of its own here.
    let record = CheckAnswers(
      about: .cramp, given: ["E1": .no], asksEveryEmergency: true
    ).record
    let entries: [Entry] = [
      .checkIn(CheckIn(night: now.night, triggers: ["stress": true, "my own": false])),
      .run(RoutineRun(at: now, routine: "calf-towel", isWhole: false)),
      .check(CheckResult(at: now, answers: record, tier: .soon)), .medicine(medicine),
      .dismissal(Dismissal(reminder: .longCramp, at: now)),
      .suspect(Suspect(trigger: "stress", since: now.night)),
      .strength(StrengthCheck(at: now, outcomes: ["jar": .weakerLeft], language: "en")),
      .fact(Fact(.kidney, .yes, since: PartialDate("2019"))), .question(DoctorQuestion("why?")),
    ]
    let saved = entries.map { SavedEntry(number: 3, entry: $0) }
    #expect(
      DiaryJSON(saved).json == """
        {
          "checkIns" : [
            {
              "id" : 3,
              "night" : "2026-11-18",
              "triggers" : {
                "my own" : false,
                "stress" : true
              }
            }
          ],
          "checks" : [
            {
              "about" : "cramp",
              "answers" : {
                "E1" : "no"
              },
              "asksEveryEmergency" : true,
              "at" : "2026-11-18T12:06:40+01:00",
              "id" : 3,
              "tier" : "soon"
            }
          ],
          "dismissals" : [
            {
              "at" : "2026-11-18T12:06:40+01:00",
              "id" : 3,
              "reminder" : "long cramp"
            }
          ],
          "episodes" : [

          ],
          "facts" : [
            {
              "answer" : "yes",
              "id" : 3,
              "since" : "2019",
              "text" : "",
              "topic" : "kidney"
            }
          ],
          "medicines" : [
            {
              "dose" : "1",
              "ended" : "2026-11-19",
              "id" : 3,
              "name" : "m",
              "started" : "2026-11-18"
            }
          ],
          "questions" : [
            {
              "id" : 3,
              "isAnswered" : false,
              "text" : "why?"
            }
          ],
          "runs" : [
            {
              "at" : "2026-11-18T12:06:40+01:00",
              "id" : 3,
              "isWhole" : false,
              "routine" : "calf-towel"
            }
          ],
          "strengthChecks" : [
            {
              "at" : "2026-11-18T12:06:40+01:00",
              "id" : 3,
              "language" : "en",
              "night" : "2026-11-18",
              "outcomes" : {
                "jar" : "weaker left"
              }
            }
          ],
          "suspects" : [
            {
              "id" : 3,
              "since" : "2026-11-18",
              "trigger" : "stress"
            }
          ],
          "version" : 1
        }
        """)
  }

  /// What an entry keeps wherever it goes stands among its fields. That of a medicine which says when
  /// its dose was changed stays what it is.
  @Test func identitiesStandBesideTheFields() throws {
    var medicine = Medicine(name: "m")
    medicine.changed = PartialDate("2025")
    let identity = Identity(
      uuid: "00000000-0000-4000-8000-000000000000", written: now,
      updated: Timestamp(seconds: now.seconds + 60, offset: 0))
    let entries: [Entry] = [
      .medicine(medicine), .run(RoutineRun(at: now, routine: "calf-towel", isWhole: true)),
      .checkIn(CheckIn(night: now.night, triggers: [:])),
    ]
    let json = try JSONValue(
      json: DiaryJSON(entries.map { SavedEntry(number: 3, entry: $0) }) { _ in identity }.json)
    for list in ["medicines", "runs", "checkIns"] {
      let entry = try #require(json[list].list?.first)
      #expect(entry["uuid"] == .text(identity.uuid) && entry["id"] == .number(3))
      #expect(entry["written"] == .text("2026-11-18T12:06:40+01:00"))
      #expect(entry["updated"] == .text("2026-11-18T11:07:40+00:00"))
    }
    #expect(json["medicines"].list?.first?["changed"] == .text("2025"))
  }

  @Test func howManyWereLeftOutIsSaidOnlyWhereSomeWere() {
    #expect(DiaryJSON([], omitted: 3).json.contains("\"omitted\" : 3"))
    #expect(!DiaryJSON([]).json.contains("omitted"))
  }
}
