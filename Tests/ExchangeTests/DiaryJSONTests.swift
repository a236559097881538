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
          "began" : "2026-11-18T12:06:40+01:00",
          "helped" : "some",
          "id" : 12,
          "intensity" : 7,
          "isOpen" : true,
          "kind" : "back spasm",
          "night" : "2026-11-18",
          "note" : "a \\"note\\"\\n",
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
          "began" : "2026-11-18T12:06:40+01:00",
          "id" : 1,
          "isOpen" : false,
          "kind" : "cramp",
          "night" : "2026-11-18",
          "note" : "",
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
    let entries: [Entry] = [
      .checkIn(CheckIn(night: now.night, triggers: ["stress": true, "my own": false])),
      .run(RoutineRun(at: now, routine: "calf-towel", isWhole: false)),
      .check(CheckResult(at: now, answers: ["E1": .no], tier: .soon)), .medicine(medicine),
      .dismissal(Dismissal(reminder: .longCramp, at: now)),
      .suspect(Suspect(trigger: "stress", since: now.night)),
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
              "answers" : {
                "E1" : "no"
              },
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
          "medicines" : [
            {
              "dose" : "1",
              "ended" : "2026-11-19",
              "id" : 3,
              "name" : "m",
              "started" : "2026-11-18"
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

  @Test func howManyWereLeftOutIsSaidOnlyWhereSomeWere() {
    #expect(DiaryJSON([], omitted: 3).json.contains("\"omitted\" : 3"))
    #expect(!DiaryJSON([]).json.contains("omitted"))
  }
}
