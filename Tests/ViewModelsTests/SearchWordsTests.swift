import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ViewModels

/// What people call it, and the page that they then look for.
@Suite struct SearchWordsTests {
  /// The pages, of which each word finds one, and the words.
  static let table: [(pages: [String], words: [String])] = [
    (
      ["cramp-now"],
      [
        "charley horse", "charlie horse", "chopper", "corky", "leg cramp", "calf cramp",
        "cramp in calf", "night cramp", "nocturnal cramp", "foot cramp", "toe cramp", "spasm",
        "muscle spasm", "knot", "seized up", "locked calf", "muscle tightened", "stitch in leg",
        "pulled muscle", "rest cramp",
      ]
    ),
    (
      ["twitch-now"],
      [
        "twitch", "twitching", "fasciculation", "fasciculations", "fascics", "flicker",
        "muscle flutter", "jumping muscle", "pulsing", "vibrating", "tic", "jerk", "BFS",
        "benign fasciculation syndrome", "cramp-fasciculation",
        // Worry.
        "anxious", "anxiety", "health anxiety", "worried", "scared", "panic", "cannot sleep",
      ]
    ),
    (
      ["eyelids"],
      [
        "eye twitch", "eyelid twitch", "jumping eye", "jumpy eye", "jumping eyelid", "myokymia",
        "blepharospasm", "flickering eye",
      ]
    ),
    (
      ["is-it-als"],
      [
        "ALS", "MND", "motor neurone disease", "motor neuron", "Lou Gehrig", "weakness", "wasting",
        "atrophy", "tongue twitch",
      ]
    ),
    (
      ["cramp-or-twitch/restless"],
      [
        "restless legs", "RLS", "Willis-Ekbom", "creeping legs", "jumpy legs", "urge to move",
        "ferritin", "iron",
      ]
    ),
    (["hand"], ["writer's cramp", "hand cramp", "claw hand", "tetany", "carpopedal", "trousseau"]),
    (["low-back"], ["back spasm", "locked back"]),
    (["locked-back"], ["lumbago", "sciatica", "slipped disc", "cauda equina"]),
    (
      ["red-flags"],
      [
        "DVT", "blood clot", "thrombosis", "swollen calf", "varicose vein", "chest pain", "stroke",
        "numb",
      ]
    ),
    (
      ["red-flags", "heat-or-cold/circulation"],
      [
        "rest pain", "hang leg out of bed", "PAD", "claudication", "foot ulcer",
        "sore that does not heal",
      ]
    ),
    (
      ["minerals", "minerals-honestly"],
      ["magnesium", "potassium", "electrolytes", "salt", "banana"]
    ),
    (["pickle-juice-and-quinine"], ["pickle juice", "quinine", "tonic water"]),
    (
      ["medicines"],
      ["statin", "omeprazole", "PPI", "water tablet", "diuretic", "inhaler", "lithium"]
    ),
  ]

  /// What has no plural, or is one.
  private static let noPlurals: Set = [
    "seized up", "muscle tightened", "cannot sleep", "hang leg out of bed",
    "sore that does not heal",
  ]

  private static func plural(of word: String) -> String {
    if noPlurals.contains(word) || word.hasSuffix("s") { return word }
    return word + (word.hasSuffix("ch") ? "es" : "s")
  }

  private static let index = SearchIndex(BuiltIn.catalogue, Locality(region: "GB"))

  /// Whether one of the pages is among the first three that are found.
  private func finds(_ pages: [String], by query: String) -> Bool {
    let found = Self.index.results(for: query).prefix(3).map(\.screen)
    return !Set(found).isDisjoint(with: pages)
  }

  @Test func everyWordFindsItsPage() {
    for (pages, words) in Self.table {
      for word in words {
        let ways = [
          word, word.uppercased(), word.lowercased(), word.capitalized,
          word.replacing(" ", with: "-"), word.replacing("-", with: " "),
          word.replacing(" ", with: ""), word.replacing("-", with: ""),
          word.replacing("'", with: ""), word.replacing("'", with: "’"),
          Self.plural(of: word),
        ]
        for way in Set(ways) { #expect(finds(pages, by: way), "\(way)") }
      }
    }
  }

  /// What cannot wait is the first thing found.
  @Test(arguments: ["chest pain", "Chest pains", "stroke", "DVT", "blood clots", "numb"])
  func anEmergencyFindsTheChecklistFirst(_ word: String) {
    #expect(Self.index.results(for: word).first?.screen == "red-flags")
  }

  @Test(arguments: ["diarrhea", "estrogens", "albuterol", "acetaminophen"])
  func americanSpellingsAreFound(_ word: String) {
    #expect(!Self.index.results(for: word).isEmpty)
  }

  /// Somebody who typed an own word sees why the page is there.
  @Test func theWordThatWasHitStandsUnderTheTitle() throws {
    var rehearsal = try Rehearsal(at: "home")
    rehearsal.press("/")
    rehearsal.type("charley")
    #expect(rehearsal.lines.contains { $0.contains("Cramping now") })
    #expect(rehearsal.lines.contains { $0.contains("charley horse") })
    rehearsal.press("Enter")
    #expect(rehearsal.page.place == "cramp-now")
  }

  /// "s" is not an ending of every word.
  @Test func onlyAPluralLosesItsEnding() {
    func lines(_ query: String) -> [String] {
      Self.index.results(for: query).map { $0.line + $0.title + ($0.searchWord ?? "") }
    }
    #expect(lines("stress").allSatisfy { $0.lowercased().contains("stress") })
    #expect(lines("ALS").first?.contains("ALS") == true)
  }

  /// The way to the guided release, from the search and from the shell.
  @Test func theBackLeadsToTheGuidedRelease() throws {
    var rehearsal = try Rehearsal(at: "home")
    rehearsal.press("/")
    rehearsal.type("pelvic tilts")
    rehearsal.press("Enter")
    #expect(rehearsal.page.place == "cramp-or-twitch/back")
    rehearsal.press("2")
    #expect(rehearsal.page.place == "low-back")
    var opened = try Rehearsal(at: "low-back")
    opened.press("2")
    #expect(opened.page.place == "low-back")
  }

  // MARK: The results

  /// One step back from a result leads to the results, with the cursor where it was.
  @Test(arguments: ["home", "learn", "eyelids"]) func oneStepBackLeadsToTheResults(
    _ start: String
  ) throws {
    var rehearsal = try Rehearsal(at: start)
    rehearsal.press("/")
    rehearsal.type("eyel")
    rehearsal.press("Down Down Down")
    let (line, page) = (rehearsal.focused, rehearsal.page)
    rehearsal.press("Enter")
    #expect(rehearsal.page.place != "search")
    rehearsal.press("Esc")
    #expect(rehearsal.page == page && rehearsal.focused == line)
    rehearsal.press("Down Enter Esc Up")
    #expect(rehearsal.focused == line, "and again")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == start)
  }

  /// What counts down is gone back to, and not opened a second time.
  @Test func aCountdownThatIsFoundGoesOn() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(3))
    rehearsal.press("/")
    rehearsal.type("calf stretch, sitting")
    rehearsal.press("Enter")
    #expect(rehearsal.page.title == "Calf stretch, sitting")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place != "search")
  }

  @Test func hitsStandUnderThePageTheyAreOnAndAreCounted() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("/")
    rehearsal.type("eyel")
    var (titles, rows, pages) = ([String](), 0, Set<String>())
    for block in rehearsal.page.blocks.dropFirst() {
      switch block.kind {
      case .heading(let text): titles.append(text)
      case .choice(let line):
        rows += 1
        if case .screen(let name) = line.target { pages.insert(name) }
        #expect(line.marked.allSatisfy { line.label.contains($0) })
        #expect(line.marked.allSatisfy { $0.lowercased().contains("eyel") } && line.marked != [])
      default: Issue.record("\(block)")
      }
    }
    #expect(titles.first == "\(rows) found on \(pages.count) pages")
    #expect(Set(titles).count == titles.count && rows > pages.count)
  }
}
