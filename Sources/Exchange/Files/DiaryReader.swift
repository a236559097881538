import Content
import Diary

/// Reads a file of a diary, as JSON or JSON Lines, entry by entry: memory does not grow with it.
///
/// Once something is wrong it goes on to read, in order to name every fault, and gives nothing more.
package final class DiaryReader {
  /// What is wrong with the file, in the order of its lines; empty until something is.
  package private(set) var faults = FaultList()
  /// Whether the file ends before it is over, as one does that is still on its way.
  package private(set) var isCutShort = false
  /// Where the last entry stood that was read.
  private var line = 1
  private var column = 1

  private let name: String
  private var parser: JSONParser
  private var checksum = CRC32()
  private let items = ItemReader()
  private var state = State.start
  private var count = 0
  private var problems: [JSONParser.Problem] = []

  private enum State {
    case start
    /// Within the list of entries.
    case list(isFirst: Bool)
    /// Between lines, of a file with an end to come or without.
    case lines(hasEnd: Bool)
    case over
  }

  /// A reader of the file of this name, whose bytes come in chunks from `more`.
  package init(file name: String, _ more: @escaping () -> [UInt8]?) {
    self.name = name
    parser = JSONParser(ByteSource(more))
  }

  /// The next entry.
  package func step() -> MergeStep {
    while true {
      do throws(JSONParser.Problem) {
        let item = try read()
        note()
        if case .over = state { return faults.isEmpty ? .end : .cancel }
        if let item, faults.isEmpty { return .item(item) }
      } catch {
        isCutShort = isCutShort || parser.source.peek() == nil
        problems.append(error)
        note()
        recover()
        if case .over = state { return .cancel }
      }
    }
  }

  /// Something that is wrong with the entry that was read last.
  package func fault(_ sentence: String) -> Fault {
    Fault(file: name, line: line, column: column, sentence: sentence)
  }

  /// After a fault of JSON itself the next line of a file of lines can be read, and of a list nothing.
  private func recover() {
    guard case .lines = state else { return state = .over }
    // It went wrong where the next line begins.
    if parser.source.column == 1, parser.source.line > line { return }
    while let byte = parser.source.peek(), byte != UInt8(ascii: "\n") { parser.source.advance() }
  }

  /// Puts the problems that were found on the list.
  private func note() {
    for problem in problems {
      faults.add(
        Fault(file: name, line: problem.line, column: problem.column, sentence: problem.sentence))
    }
    problems = []
  }

  // MARK: Parts

  private func read() throws(JSONParser.Problem) -> TravelItem? {
    switch state {
    case .start: return try start()
    case .over: return nil
    case .list(let isFirst):
      if parser.takes("]") {
        try parser.take("}")
        if parser.next() != nil {
          throw parser.problem("There is text after the end of the diary.")
        }
        state = .over
        return nil
      }
      if !isFirst { try parser.take(",") }
      let node = try parser.value()
      state = .list(isFirst: false)
      return item(node)
    case .lines(let hasEnd):
      _ = parser.next()
      checksum = parser.source.checksum()
      guard parser.next() != nil else {
        state = .over
        // Said already, where it ends within an entry.
        guard hasEnd, !isCutShort else { return nil }
        isCutShort = true
        throw parser.problem("The file ends before its last line.")
      }
      line = parser.source.line
      let node = try parser.value()
      if hasEnd, case .object(let members) = node.value, members.first?.name == "end" {
        try end(members, node)
        return nil
      }
      return item(node)
    }
  }

  private func item(_ node: JSONNode) -> TravelItem? {
    (line, column) = (node.line, node.column)
    count += 1
    return items.item(node, &problems)
  }

  /// The head of a file, up to its first entry: what it is, and in which version.
  private func start() throws(JSONParser.Problem) -> TravelItem? {
    guard parser.next() != nil else {
      throw parser.problem("The file is empty. A diary without entries says what it is.")
    }
    let (line, column) = (parser.source.line, parser.source.column)
    try parser.take("{")
    var members: [JSONNode.Member] = []
    if !parser.takes("}") {
      repeat {
        var member = try parser.key()
        if member.name == "entries" {
          try check(members, JSONNode(value: .null, line: line, column: column))
          try parser.take("[")
          state = .list(isFirst: true)
          return nil
        }
        member.value = try parser.value(level: 1)
        members.append(member)
      } while parser.takes(",")
      try parser.take("}")
    }
    let node = JSONNode(value: .object(members), line: line, column: column)
    // Lines that were picked from a file have neither its first nor its last.
    if members.contains(where: { $0.name == "entry" || $0.name == "deleted" }) {
      state = .lines(hasEnd: false)
      return item(node)
    }
    try check(members, node)
    state = .lines(hasEnd: true)
    return nil
  }

  private func check(
    _ members: [JSONNode.Member], _ place: JSONNode
  ) throws(JSONParser.Problem) {
    func wrong(_ node: JSONNode, _ sentence: String) -> JSONParser.Problem {
      JSONParser.Problem(line: node.line, column: node.column, sentence: sentence)
    }
    guard let format = members.first(where: { $0.name == "format" })?.value,
      case .string(DiaryExport.format) = format.value
    else {
      throw wrong(
        place, "This is not a diary: it does not begin with \"format\":\"\(DiaryExport.format)\".")
    }
    guard let version = members.first(where: { $0.name == "version" })?.value,
      case .number(let number) = version.value
    else { throw wrong(place, "\"version\" is missing.") }
    guard number <= DiaryExport.version else {
      throw wrong(version, "A newer version of the guide has written this. Update the guide first.")
    }
  }

  /// The last line: how many entries there were, and the checksum of everything before.
  private func end(
    _ members: [JSONNode.Member], _ node: JSONNode
  ) throws(JSONParser.Problem) {
    state = .over
    func wrong(_ sentence: String) -> JSONParser.Problem {
      JSONParser.Problem(line: node.line, column: node.column, sentence: sentence)
    }
    // After a fault neither can be right.
    guard faults.isEmpty else { return }
    if case .number(let number)? = members.first?.value.value, number != count {
      throw wrong("There are \(count) entries before this line, and it counts \(number).")
    }
    if let sum = members.first(where: { $0.name == "checksum" })?.value,
      case .string(let text) = sum.value, text != checksum.text
    {
      throw wrong("The file was changed after it was written: its checksum is \(checksum.text).")
    }
    if parser.next() != nil { throw parser.problem("There is text after the last line.") }
  }
}
