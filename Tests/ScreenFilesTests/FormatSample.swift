import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing
import Yams

@testable import ScreenFiles

/// A file without a fault, with the part of the format that it is.
struct FormatSample {
  /// A step on the way to a mapping within a file.
  enum Step {
    case key(String)
    case item(Int)
  }

  /// Its path as its reader is told.
  let path: String
  let root: Node
  let length: Int
  /// The mappings in it that are parts of the format, each with the way to it.
  let starts: [(path: [Step], part: ScreenFormat.Part)]

  /// What no built-in file has.
  private static let others = [
    "reviews.yaml": """
    first: {by: A. Example, role: doctor, date: 2026-12-03, lines: {red-flags/E4: 0a1b2c3d}}
    """,
    "config.yaml": Settings.Key.allCases.map { "\($0.rawValue): \(Settings()[$0])\n" }.joined(),
    "sources.yaml": """
    A: {title: A, by: B, year: 2020, read: own, noAddress: None., reviewed: 2026-11-21}
    C: {title: C, read: copy, address: "https://a.org", where: B, note: N., reviewed: 2026-11-21}
    D: {title: D, read: original, address: "https://a.org", reviewed: 2026-11-21}
    """,
    "article.yaml": "{kind: article, title: A, listed: menu, text: [{say: A.}]}",
    "own.yaml": """
    kind: menu
    title: Own
    search: [mine]
    choices: [{open: again, label: Again, note: Once more., group: Now}]
    more: [{say: More., grade: own choice, from: [GUIDE], unknown: Much., says: [S1]}]
    answers: {"yes": home, some: home, "no": home}
    """,
  ]

  static func all() -> [FormatSample] {
    let files = BuiltInTests.files.filter { $0.lastPathComponent != "reviews.yaml" }.map {
      let folder = $0.path.contains("/pictures/") ? "pictures/" : ""
      return (
        folder + $0.lastPathComponent, (try? String(contentsOf: $0, encoding: .utf8)) ?? ""
      )
    }
    return (files + others.map { ($0.key, $0.value) }).compactMap(FormatSample.init)
      .sorted { ($0.length, $0.path) < ($1.length, $1.path) }
  }

  private init?(_ path: String, _ text: String) {
    guard let root = try? Parser(yaml: text, resolver: .basic).singleRoot() else { return nil }
    // The screen of a name that the program relies on is another matter.
    let name = FileSet.File(path: path, text: "").name
    let isScreen = !path.hasPrefix("pictures/") && !(FileSet.lists + ["config"]).contains(name)
    self.path = isScreen ? "mine.yaml" : path
    self.root = root
    length = text.utf8.count
    let keys = root.mapping?.keys.compactMap(\.string) ?? []
    func each(_ part: ScreenFormat.Part) -> [([Step], ScreenFormat.Part)] {
      keys.map { ([.key($0)], part) }
    }
    switch name {
    case "words", "pictures": starts = []
    case "sources": starts = each(.source)
    case "regions": starts = each(.region)
    case "reviews": starts = each(.review)
    case "config": starts = [([], .configuration)]
    case "phrases": starts = [([], .phrases)]
    case "vocabulary": starts = [([], .vocabulary(expectedFields))]
    default:
      let view = root["view"]?.string.flatMap(Pose.View.init)
      let kind = root["kind"]?.string.flatMap(ScreenFormat.Kind.init)
      starts = (view.map { [([], .pose($0))] }) ?? (kind.map { [([], $0.part)] }) ?? []
    }
  }

  // MARK: Mappings

  var occurrences: [FormatTests.Occurrence] {
    starts.flatMap { path, part in
      path.reduce(root as Node?) { $0?.at($1) }.map { found(part, in: $0, at: path) } ?? []
    }
  }

  private func found(
    _ part: ScreenFormat.Part, in node: Node, at path: [Step]
  ) -> [FormatTests.Occurrence] {
    guard case .mapping(let mapping) = node else { return [] }
    let here = FormatTests.Occurrence(file: self, path: path, part: part, mapping: mapping)
    return [here]
      + part.keys.flatMap { key -> [FormatTests.Occurrence] in
        guard let value = mapping[key.name] else { return [] }
        return found(among: key.value.parts, in: value, at: path + [.key(key.name)])
      }
  }

  private func found(
    among parts: [ScreenFormat.Part], in node: Node, at path: [Step]
  ) -> [FormatTests.Occurrence] {
    switch node {
    case .sequence(let items):
      return items.enumerated().flatMap {
        found(among: parts, in: $1, at: path + [.item($0)])
      }
    case .mapping(let mapping):
      let part = parts.first { part in
        mapping.keys.allSatisfy { $0.string.flatMap(part.key) != nil }
      }
      return part.map { found($0, in: node, at: path) } ?? []
    case .scalar, .alias: return []
    }
  }

  // MARK: Changes

  /// What an article can be listed on.
  private static let menu = FileSet.File(
    path: "menu.yaml", text: "{kind: menu, title: M, choices: [{open: home, label: Home}]}")

  /// What is wrong with the file when one of its mappings is another.
  func faults(
    changing path: [Step], _ change: (inout Node.Mapping) -> Void
  ) throws -> [Fault] {
    try read(changing: path, change).faults
  }

  /// What is read of the file when one of its mappings is another.
  func read(changing path: [Step], _ change: (inout Node.Mapping) -> Void) throws -> FileSet {
    let text = try Yams.serialize(node: root.changed(path[...], change), width: -1)
    return FileSet(
      [FileSet.File(path: self.path, text: text), Self.menu], besides: BuiltIn.language
    )
  }
}

extension ScreenFormat.Part {
  /// What tells it from other parts.
  var identity: String { ([name] + keys.map(\.name)).joined(separator: " ") }

  /// Whether it is a list of names that may have a value each, such as the bones of a pose.
  var isListOfNames: Bool {
    keys.allSatisfy { $0.need == .optional && $0.value == keys[0].value && $0.note.isEmpty }
  }
}

extension Node {
  fileprivate func at(_ step: FormatSample.Step) -> Node? {
    switch step {
    case .key(let key): mapping?[key]
    case .item(let index): sequence.map { $0[index] }
    }
  }

  fileprivate func changed(
    _ path: ArraySlice<FormatSample.Step>, _ change: (inout Node.Mapping) -> Void
  ) -> Node {
    switch (self, path.first) {
    case (.mapping(var mapping), nil):
      change(&mapping)
      return .mapping(mapping)
    case (.mapping(var mapping), .key(let key)):
      mapping[key] = mapping[key]?.changed(path.dropFirst(), change)
      return .mapping(mapping)
    case (.sequence(var sequence), .item(let index)):
      sequence[index] = sequence[index].changed(path.dropFirst(), change)
      return .sequence(sequence)
    default: return self
    }
  }
}
