import Content
import Yams

/// One YAML file being read: its tree, and every fault found on the way.
///
/// The readers of screens walk the tree and never stop at the first fault, so that one run names
/// all of them.
final class YAMLDocument {
  /// A name that the file mentions and that has to exist somewhere else.
  struct Reference {
    let kind: ScreenFormat.Named
    let name: String
    let line: Int
    let column: Int
  }

  let file: String
  let text: String
  private(set) var faults: [Fault] = []
  private(set) var references: [Reference] = []
  /// The menu on which the screen asks to be listed, and where it says so.
  var listing: (menu: String, node: Node)?
  /// The identities of the questions and tasks read so far.
  var identities: [String] = []
  /// The questions that others name, wherever they stand.
  var namedQuestions: [(node: Node, id: String)] = []

  /// How much room the texts of the language may take, in percent of what English ones may.
  var room: Int
  /// The regions whose words stand in the blanks of a text; `nil` where the blanks are the file's own.
  private let regions: [Region]?
  /// The words of the language, where a text may have one of their sentences in a blank.
  private let words: Words?

  /// A file of this text. The blanks in its texts stay as they are; they are checked, and measured
  /// with the longest words of all `regions`, where the file is a screen.
  init(
    _ text: String, file: String, regions: [Region]?, room: Int = 100, words: Words? = nil
  ) {
    self.file = file
    self.room = room
    self.regions = regions
    self.words = words
    // The parser keeps a pointer into the text, which a string of under 16 bytes does not have.
    self.text = text.utf8.count < 16 ? text + String(repeating: "\n", count: 16) : text
  }

  // MARK: Faults

  func fault(at node: Node?, _ sentence: String) {
    fault(line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1, sentence)
  }

  func fault(line: Int, column: Int, _ sentence: String) {
    if isFull { return }
    faults.append(Fault(file: file, line: line, column: column, sentence: sentence))
  }

  /// Whether there are so many faults that nobody reads the rest, or can wait for it.
  private var isFull: Bool { faults.count >= 200 }

  /// Remembers that `node` names something that has to exist, and gives the name.
  func reference(_ kind: ScreenFormat.Named, _ node: Node?) -> String? {
    guard let node, let name = word(node, mayHavePart: kind == .screen) else { return nil }
    refer(to: name, kind, at: node)
    return name
  }

  /// Remembers a name that has to exist.
  func refer(to name: String, _ kind: ScreenFormat.Named, at node: Node) {
    references.append(
      Reference(
        kind: kind, name: name, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1))
  }

  // MARK: The tree

  /// Whether there is anything in it but comments and empty lines.
  var hasContent: Bool {
    text.split(separator: "\n").contains { line in
      let start = line.first { $0 != " " }
      return start != nil && start != "#"
    }
  }

  /// The mapping that the file consists of; `nil`, with a fault, where it is none.
  func root() -> Node? {
    if text.utf8.contains(where: { $0 == 9 || $0 == 13 }),
      let bad = text.unicodeScalars.firstIndex(where: { $0 == "\t" || $0 == "\r" })
    {
      let before = text.unicodeScalars[..<bad]
      let line = before.count(where: { $0 == "\n" }) + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      let name = text.unicodeScalars[bad] == "\t" ? "a tab" : "a carriage return"
      fault(line: line, column: column, "There is \(name) here; use spaces and plain line ends.")
      return nil
    }
    if let place = refusal() {
      fault(line: place.line, column: place.column, place.sentence)
      return nil
    }
    do {
      // Every scalar is taken as text: what is a number is decided by who reads it.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        fault(line: 1, column: 1, "The file is empty.")
        return nil
      }
      guard case .mapping = node else {
        fault(at: node, "The file must start with a key such as \"kind:\".")
        return nil
      }
      return node
    } catch let error as YamlError {
      explain(error)
    } catch {
      fault(line: 1, column: 1, "The file cannot be read as YAML.")
    }
    return nil
  }

  /// The keys and values of a mapping, with a fault for every key that the part does not have and for
  /// every one that it needs and that is missing; `nil`, with a fault, where it is no mapping.
  func fields(_ node: Node, of part: ScreenFormat.Part) -> Fields? {
    guard case .mapping(let mapping) = node else {
      fault(at: node, "\(part.name) needs keys such as \"\(part.keys.first?.name ?? ""):\".")
      return nil
    }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if part.key(name) != nil {
        found[name] = value
      } else if !isFull {
        let hint = Spelling.hint(name, among: part.keys.map(\.name))
        fault(at: key, "\(part.name) has no key \"\(name.sanitized(limit: 40))\"\(hint)")
      }
    }
    for key in part.keys where key.need == .needed && found[key.name] == nil {
      faultMissing(key.name, in: node, of: part)
    }
    return Fields(yaml: self, node: node, part: part, values: found)
  }

  func faultMissing(_ key: String, in node: Node, of part: ScreenFormat.Part) {
    fault(at: node, "\(part.name) needs \"\(key):\".")
  }

  /// The items of a list; a fault where it is none or empty.
  func list(_ node: Node, of what: String) -> [Node] {
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      fault(at: node, "This must be a list of \(what): a \"- \" before each.")
      return []
    }
    let most = ScreenFormat.Limit.entries
    guard sequence.count <= most else {
      fault(at: node, "This list of \(what) has more than \(most) entries.")
      return []
    }
    return Array(sequence)
  }

  // MARK: Values

  /// A text that a terminal can show as it stands, of at most `limit` columns, or as many more as the
  /// language takes.
  func text(_ node: Node?, limit: Int) -> String? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node else {
      fault(at: node, "This must be a text. Put quotes round it if it holds a colon.")
      return nil
    }
    let string = scalar.string
    guard string.utf8.contains(where: { $0 > 32 }) else {
      fault(at: node, "A text is missing here.")
      return nil
    }
    // Bytes first: nearly every text is plain ASCII, and the guide starts with reading some.
    let isASCII = string.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if !isASCII, let odd = string.unicodeScalars.first(where: { !Spelling.isText($0) }) {
      let code = String(odd.value, radix: 16, uppercase: true)
      fault(at: node, "The character U+\(code) in this text cannot be shown in every terminal.")
      return nil
    }
    var before: UInt8 = 32
    let hasSpareSpace = string.utf8.contains { byte in
      defer { before = byte }
      return byte == 32 && before == 32
    }
    if hasSpareSpace || before == 32 { fault(at: node, "There is a space too many in this text.") }
    let count =
      regions == nil || !string.utf8.contains(UInt8(ascii: "{"))
      ? TextWidth.columns(of: string) : longest(string, at: node)
    let room = limit * self.room / 100
    if count > room {
      fault(at: node, "This text takes \(count) columns; a small window has room for \(room).")
    }
    return string
  }

  /// How long a text can become when its blanks are filled in.
  private func longest(_ text: String, at node: Node) -> Int {
    let blanks = Locality.blanks + [Locality.reviewed]
    for blank in Template.blanks(in: text)
    where !blanks.contains(blank) && blank.count(where: { $0 == "|" }) != 1 {
      let names = blanks.map { "{\($0)}" }.joined(separator: ", ")
      fault(
        at: node,
        "There is no blank {\(blank.sanitized(limit: 40))}; there are \(names) and {metric|US}.")
    }
    let regions = regions ?? []
    let reviews = words.map { words in
      [nil, ReviewCount(reviewed: 9999, total: 9999)].map(words.sentence(for:))
    }
    let filled = regions.flatMap { region in
      [Settings.Units.metric, .american].flatMap { units in
        (reviews ?? [""]).map { review in
          Locality(region: region.code, units: units)
            .filler(among: regions) { $0 == Locality.reviewed ? review : nil }(text)
        }
      }
    }
    return filled.map { TextWidth.columns(of: $0) }.max() ?? TextWidth.columns(of: text)
  }

  /// A name made of letters, digits and `-`, such as that of a screen or a source; that of a screen
  /// may have a part after a `/`.
  func word(_ node: Node, mayHavePart: Bool = false) -> String? {
    guard let string = text(node, limit: 60) else { return nil }
    let parts = string.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= (mayHavePart ? 2 : 1),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Spelling.nameBytes.contains) })
    else {
      fault(
        at: node,
        "\"\(string.sanitized(limit: 40))\" is not a name: letters, digits and \"-\" only.")
      return nil
    }
    return string
  }
}
