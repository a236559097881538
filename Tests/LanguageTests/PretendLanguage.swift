import Content
import Foundation
import Rehearsing
import ScreenFiles
import Yams

/// A language that nobody speaks, made of the English one: every letter two columns wide, so that all
/// texts are twice as long; the blanks of a text in the opposite order; lists from the end; and the
/// plural forms of Polish.
enum PretendLanguage {
  /// The language, made of a folder of files and nothing else; with the faults that were found in it.
  static func read() throws -> (language: LanguagePack, faults: [String]) {
    let screens = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Screens")
    let files = try ["en", "pictures"].flatMap { name in
      let folder = screens.appending(path: name)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { file in
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        // Poses have no words.
        return name == "pictures"
          ? FileSet.File(path: "pictures/\(file)", text: text)
          : FileSet.File(path: "pretend/\(file)", text: try translated(text, file))
      }
    }
    let set = FileSet(files)
    return (LanguagePack(Pack(set.pack)), set.faults.map(\.description))
  }

  /// The letters of a text two columns wide. Blanks stay what they are.
  static func pretend(_ text: String) -> String {
    var isBlank = false
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if scalar == "{" { isBlank = true }
          defer { if scalar == "}" { isBlank = false } }
          guard !isBlank, scalar.isASCII, scalar.properties.isAlphabetic else { return scalar }
          return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }

  /// The same with the blanks in the opposite order.
  private static func reordered(_ text: String) -> String {
    var blanks = text.matches(of: /\{[a-z]+\}/.ignoresCase()).map { String($0.output) }
    return pretend(text).replacing(/\{[a-z]+\}/.ignoresCase()) { _ in blanks.removeLast() }
  }

  // MARK: Files

  /// The keys whose values are read by people.
  private static let texts: Set = [
    "title", "say", "warn", "heading", "label", "note", "foot", "intro", "ask", "why", "sign", "do",
    "how", "when", "tell", "looks", "inList", "unknown", "advice", "soFar", "beforeMidnight",
    "afterMidnight",
    "cannotWait", "group",
  ]

  private static func translated(_ text: String, _ file: String) throws -> String {
    guard let root = try Yams.compose(yaml: text), case .mapping(let mapping) = root else {
      return text
    }
    let new: Node
    switch file {
    case "sources.yaml": return text
    case "words.yaml": new = words(mapping)
    case "phrases.yaml", "pictures.yaml": new = all(root)
    case "regions.yaml":
      new = some(root, ["name", "emergency", "today", "night", "doctor", "hospital"])
    case "vocabulary.yaml":
      new = some(root, texts.union(["words"]))
    default: new = some(root, texts)
    }
    return try Yams.serialize(node: new, width: -1, allowUnicode: true)
  }

  private static func scalar(_ text: String) -> Node { Node(text, Tag(.str), .doubleQuoted) }

  /// With every text in it changed.
  private static func all(_ node: Node, _ change: (String) -> String = pretend) -> Node {
    switch node {
    case .scalar(let text): scalar(change(text.string))
    case .sequence(let items): Node(items.map { all($0, change) })
    case .mapping(let mapping): Node(mapping.map { ($0.key, all($0.value, change)) })
    case .alias: node
    }
  }

  /// With the texts under these keys changed.
  private static func some(_ node: Node, _ keys: Set<String>) -> Node {
    switch node {
    case .scalar(let text): scalar(text.string)
    case .sequence(let items): Node(items.map { some($0, keys) })
    case .mapping(let mapping):
      Node(
        mapping.map { key, value in
          let name = key.scalar?.string ?? ""
          if ["lines", "words", "points", "search"].contains(name) { return (key, all(value)) }
          // What is going on is asked with its answers beside it.
          if name == "about", value.mapping != nil {
            return (key, some(value, keys.union(["cramp", "twitch", "both"])))
          }
          return (key, keys.contains(name) && value.scalar != nil ? all(value) : some(value, keys))
        })
    case .alias: node
    }
  }

  private static func words(_ mapping: Node.Mapping) -> Node {
    Node(
      mapping.map { key, value in
        guard let word = Word.allCases.first(where: { $0.key == key.scalar?.string }) else {
          return (key, value)
        }
        switch word.shape {
        case .percentage: return (key, Node("250"))
        case .pluralRules:
          return (
            key,
            Node([
              (Node("one"), scalar("i = 1")),
              (Node("few"), scalar("i % 10 = 2..4 and i % 100 != 12..14")),
              (Node("many"), scalar("i = 0 or i % 10 = 5..9 or i % 100 = 11..14")),
            ])
          )
        case .list:
          return (key, all(value) { _ in "{rest}・{first}" })
        case .text where word.countingBlank != nil:
          let text = value.scalar?.string ?? value.mapping?["other"]?.scalar?.string ?? ""
          let forms = ["one": "①", "few": "②", "many": "③", "other": "④"]
          return (
            key,
            Node(forms.map { (Node($0.key), scalar(reordered(text) + $0.value)) })
          )
        case .text: return (key, all(value, reordered))
        case .names, .named: return (key, all(value))
        }
      })
  }
}
