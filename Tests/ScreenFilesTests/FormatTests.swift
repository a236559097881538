import CompiledScreens
import Content
import Foundation
import Testing
import Yams

@testable import ScreenFiles

/// The table of the format says what the readers do, no more and no less. Each of its keys stands
/// somewhere in the built-in files or in a few samples, and is changed there.
@Suite struct FormatTests {
  /// A mapping in one of the files.
  struct Occurrence {
    let file: FormatSample
    let path: [FormatSample.Step]
    let part: ScreenFormat.Part
    let mapping: Node.Mapping
  }

  // Nodes are values, though Yams does not say so.
  private nonisolated(unsafe) static let samples = FormatSample.all()
  /// Each part with the mappings that have it, those in short files first.
  private nonisolated(unsafe) static let parts = Dictionary(
    grouping: samples.flatMap(\.occurrences), by: \.part.identity
  ).sorted { $0.key < $1.key }.map(\.value)

  /// What is wrong with a file when the first mapping of a part that has the key is another.
  private func faults(
    _ group: [Occurrence], _ key: String, _ change: (inout Node.Mapping) -> Void
  ) throws -> [Fault] {
    let found = try #require(group.first { $0.mapping[key] != nil })
    return try found.file.faults(changing: found.path, change)
  }

  @Test func theSamplesHaveNoFault() throws {
    for file in Self.samples {
      #expect(try file.faults(changing: []) { _ in }.map(\.description) == [], "\(file.path)")
    }
    #expect(Self.parts.count > 40)
  }

  @Test func everyKeyOfTheTableStandsSomewhere() {
    // A key with a note of its own is the same wherever it is, such as those beside a statement.
    func name(_ key: ScreenFormat.Key, in part: ScreenFormat.Part) -> String {
      "\(key.name): \(key.note.isEmpty ? part.name : key.note)"
    }
    let known = Set(
      Self.parts.joined().flatMap { occurrence in
        occurrence.part.keys.filter { occurrence.mapping[$0.name] != nil }
          .map { name($0, in: occurrence.part) }
      })
    for group in Self.parts where !group[0].part.isListOfNames {
      for key in group[0].part.keys {
        let isKnown = known.contains(name(key, in: group[0].part))
        #expect(isKnown, "\(group[0].part.name) \(key.name)")
      }
    }
  }

  /// With something in its place that no reader can take: a key that nobody reads would not be missed.
  @Test func everyKeyIsRead() throws {
    let nonsense = Node([(Node("nonsense"), Node([Node("1")]))])
    for group in Self.parts {
      for key in group[0].part.keys where group.contains(where: { $0.mapping[key.name] != nil }) {
        let found = try faults(group, key.name) { $0[key.name] = nonsense }
        #expect(!found.isEmpty, "\(group[0].part.name) \(key.name)")
      }
    }
  }

  @Test func everyNeededKeyIsMissedAndNoOther() throws {
    for group in Self.parts {
      let part = group[0].part
      for key in part.keys where group.contains(where: { $0.mapping[key.name] != nil }) {
        let sentences = try faults(group, key.name) { $0[key.name] = nil }.map(\.sentence)
        let missed = sentences.count { $0.contains(" needs \"\(key.name):\"") }
        switch key.need {
        // Without it a repeat is a step.
        case .needed where key.name == "repeat": break
        case .needed: #expect(missed == 1, "\(part.name) \(key.name): \(sentences)")
        case .paired: #expect(!sentences.isEmpty, "\(part.name) \(key.name)")
        case .optional: #expect(missed == 0, "\(part.name) \(key.name): \(sentences)")
        case .sometimes: break
        }
      }
    }
  }

  /// A file without a fault is a screen, whatever is left out of it.
  @Test func whatMayBeLeftOutIsNotNeededToReadTheRest() throws {
    for group in Self.parts {
      for key in group[0].part.keys where key.need == .optional {
        guard let found = group.first(where: { $0.mapping[key.name] != nil }) else { continue }
        let set = try found.file.read(changing: found.path) { $0[key.name] = nil }
        guard set.faults.isEmpty, let screen = set.screens["mine"] else { continue }
        #expect(screen.screen != nil, "\(group[0].part.name) \(key.name)")
      }
    }
  }

  @Test func aPairThatIsMissingIsOneFault() throws {
    for group in Self.parts where group[0].part.keys.contains(where: { $0.need == .paired }) {
      let part = group[0].part
      let sentences = try faults(group, "grade") {
        $0["grade"] = nil
        $0["from"] = nil
      }.map(\.sentence)
      #expect(sentences == ["\(part.name) needs \"grade:\" and \"from:\"."], "\(part.name)")
    }
  }

  /// What is needed in some cases is needed in one that the samples have.
  @Test func whatIsNeededSometimesIsMissedThen() throws {
    for group in Self.parts {
      for key in group[0].part.keys {
        guard case .sometimes = key.need else { continue }
        let isMissed = try group.contains { occurrence in
          guard occurrence.mapping[key.name] != nil else { return false }
          return try !occurrence.file.faults(changing: occurrence.path) {
            $0[key.name] = nil
          }.isEmpty
        }
        #expect(isMissed, "\(group[0].part.name) \(key.name)")
      }
    }
  }

  @Test func aKeyThatIsNotInTheTableIsAFault() throws {
    for group in Self.parts {
      let part = group[0].part
      let found = try group[0].file.faults(changing: group[0].path) { $0["zzzzzz"] = "x" }
      #expect(
        found.contains { $0.sentence.hasPrefix("\(part.name) has no key \"zzzzzz\"") },
        "\(part.name): \(found)")
    }
  }
}
