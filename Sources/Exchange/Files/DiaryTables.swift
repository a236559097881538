import Content
import Diary

/// The diary as tables of comma-separated values (RFC 4180), a file for each kind of entry and one for
/// the marks of deleted ones.
package enum DiaryTables {
  /// The kind of entry that a file has; `nil` for the marks of deleted ones.
  package typealias Table = Entry.Kind?

  /// All tables, in the order in which a diary is visited.
  package static let all: [Table] = Entry.Kind.allCases.map { $0 } + [nil]

  /// The name of the file.
  package static func file(_ table: Table) -> String {
    switch table {
    case .episode: "episodes.csv"
    case .checkIn: "check-ins.csv"
    case .medicine: "medicines.csv"
    case .run: "runs.csv"
    case .check: "checks.csv"
    case .dismissal: "dismissals.csv"
    case .suspect: "suspects.csv"
    case .strength: "strength-checks.csv"
    case .fact: "facts.csv"
    case .question: "questions.csv"
    case nil: "deletions.csv"
    }
  }

  static func header(_ table: Table) -> [String] {
    guard let kind = table else { return ["deleted", "id", "night", "topic", "updated"] }
    return ["id", "written", "updated"] + kind.fields.map(\.name)
  }

  /// Writes a diary: `send` gets bytes for one table after the other, and every table at least once.
  package static func write(
    _ diary: some DiaryTravelling, _ send: (Table, [UInt8]) -> Void
  ) throws(DiaryProblem) {
    for table in all { send(table, Array(CSV.text([header(table)]).utf8)) }
    try diary.visitRows { row in
      switch row {
      case .entry(let kind, let identity, let values):
        let row =
          [identity.uuid, identity.written.rfc3339, identity.updated.rfc3339] + values.map(cell)
        send(kind, Array(CSV.text([row]).utf8))
      case .deletion(let deletion):
        let key = deletion.writtenKey
        let row = [
          deletion.kind.name, deletion.uuid, key?.name == "night" ? key?.value ?? "" : "",
          key?.name == "topic" ? key?.value ?? "" : "", deletion.at.rfc3339,
        ]
        send(nil, Array(CSV.text([row]).utf8))
      }
      return true
    }
  }

  private static func cell(_ value: FieldValue) -> String {
    let separator = String(FieldReading.separator)
    return switch value {
    case .nothing: ""
    case .time(let time): time.rfc3339
    case .date(let date): date.description
    case .partialDate(let date): date.description
    case .word(let text), .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .words(let words): words.joined(separator: separator)
    case .answers(let answers):
      answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: separator)
    }
  }
}

/// Reads one table of a diary, row by row.
package final class TableReader {
  /// What is wrong with the file, in the order of its lines.
  package private(set) var faults = FaultList()

  private let table: DiaryTables.Table
  private let name: String
  private var source: ByteSource
  private var header: [String] = []
  /// Where the last row began that was read.
  private var line = 1
  private let items = ItemReader()

  /// A reader of the file of this name, whose bytes come in chunks from `more`.
  package init(
    _ table: DiaryTables.Table, file name: String, _ more: @escaping () -> [UInt8]?
  ) {
    self.table = table
    self.name = name
    source = ByteSource(more)
    skipMark()
    guard let row = row() else {
      fault(1, 1, "The first line has to name the columns.")
      return
    }
    let header = row.map(\.text)
    let known = DiaryTables.header(table)
    for (cell, place) in row.map({ ($0, $0.text) }) where !known.contains(place) {
      let guess = ItemReader.guess(place, known)
      fault(
        cell.line, cell.column,
        "\"\(place.sanitized(limit: 40))\" is not a column of this table.\(guess)")
    }
    for (place, column) in header.enumerated() where header[..<place].contains(column) {
      fault(row[place].line, row[place].column, "This column appears twice.")
    }
    // Without its columns no row can be understood.
    if faults.isEmpty { self.header = header }
  }

  /// What the next row says; `nil` at the end. A row that is wrong is left out, and is among the faults.
  package func next() -> TravelItem? {
    while !header.isEmpty, let row = row() {
      // An empty line is none.
      if row.count == 1, row[0].text.isEmpty { continue }
      if let item = item(row) { return item }
    }
    return nil
  }

  /// Something that is wrong with the row that was read last.
  package func fault(_ sentence: String) -> Fault {
    Fault(file: name, line: line, column: 1, sentence: sentence)
  }

  private func item(_ row: [Cell]) -> TravelItem? {
    line = row[0].line
    guard row.count == header.count else {
      fault(
        row[0].line, row[0].column,
        "This row has \(row.count) cells, and the first line names \(header.count).")
      return nil
    }
    var cells: [String: ItemReader.Cell] = [:]
    let texts = Set(
      (table?.fields ?? []).filter { $0.isNeeded && $0.type == .text }.map(\.name))
    for (column, cell) in zip(header, row) where !cell.text.isEmpty || texts.contains(column) {
      cells[column] = ItemReader.Cell(
        value: .text(cell.text), line: cell.line, column: cell.column)
    }
    let place = ItemReader.Cell(value: .text(""), line: row[0].line, column: row[0].column)
    var problems: [ItemReader.Problem] = []
    let item: TravelItem?
    if let kind = table {
      item = items.entry(kind, &cells, place, &problems).map { .entry($0) }
    } else {
      item = items.deletion(&cells, place, &problems).map { .deletion($0) }
    }
    for problem in problems { fault(problem.line, problem.column, problem.sentence) }
    return problems.isEmpty ? item : nil
  }

  private func fault(_ line: Int, _ column: Int, _ sentence: String) {
    faults.add(Fault(file: name, line: line, column: column, sentence: sentence))
  }

  // MARK: Cells

  private struct Cell {
    var text: String
    var line: Int
    var column: Int
  }

  /// Leaves out the mark of UTF-8 that spreadsheets put first.
  private func skipMark() {
    guard source.peek() == 0xEF else { return }
    for _ in 0..<3 where source.peek() != nil { source.advance() }
  }

  /// The cells of the next row; `nil` at the end.
  private func row() -> [Cell]? {
    guard source.peek() != nil else { return nil }
    var cells: [Cell] = []
    while true {
      let (line, column) = (source.line, source.column)
      let isQuoted = source.peek() == UInt8(ascii: "\"")
      let bytes = isQuoted ? quoted() : plain()
      let text = String(validating: bytes, as: UTF8.self)
      if bytes.count > JSONParser.longestString {
        fault(line, column, "This text is too long.")
      } else if text == nil {
        fault(line, column, "This cell is not UTF-8.")
      }
      cells.append(Cell(text: text ?? "", line: line, column: column))
      switch source.peek() {
      case UInt8(ascii: ","): source.advance()
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"), nil:
        if source.peek() == UInt8(ascii: "\r") { source.advance() }
        if source.peek() == UInt8(ascii: "\n") { source.advance() }
        return cells
      default:
        fault(source.line, source.column, "Expected a comma or the end of the line.")
        _ = plain()
      }
    }
  }

  private func plain() -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = source.peek(), ![0x2C, 0x0A, 0x0D].contains(byte) {
      let run = source.run { ![0x2C, 0x0A, 0x0D].contains($0) }
      if bytes.count <= JSONParser.longestString { bytes += run }
    }
    return bytes
  }

  private func quoted() -> [UInt8] {
    let (line, column) = (source.line, source.column)
    source.advance()
    var bytes: [UInt8] = []
    while let byte = source.peek() {
      source.advance()
      if byte == UInt8(ascii: "\"") {
        guard source.peek() == UInt8(ascii: "\"") else { return bytes }
        source.advance()
      }
      if bytes.count <= JSONParser.longestString { bytes.append(byte) }
    }
    fault(line, column, "The quotes that begin here do not end.")
    return bytes
  }
}
