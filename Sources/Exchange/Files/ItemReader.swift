import Content
import Diary

/// Makes entries and marks of deletions of what stands in a file, and says all that is wrong with it.
struct ItemReader {
  /// A value of a file by its key, wherever it stands.
  struct Cell {
    /// As JSON has it, or as the text of a cell of a table.
    enum Value {
      case json(JSONNode.Value)
      case text(String)
    }

    var value: Value
    var line: Int
    var column: Int
  }

  typealias Problem = JSONParser.Problem

  private let kinds: [String: Entry.Kind] = Dictionary(
    uniqueKeysWithValues: Entry.Kind.allCases.map { ($0.name, $0) })
  private let fields: [Entry.Kind: [AnyEntryField]] = Dictionary(
    uniqueKeysWithValues: Entry.Kind.allCases.map { ($0, $0.fields) })

  /// What an object of JSON says.
  ///
  /// - Returns: `nil` if something is wrong with it, which is then among the problems.
  func item(_ node: JSONNode, _ problems: inout [Problem]) -> TravelItem? {
    guard case .object(let members) = node.value else {
      problems.append(
        Problem(line: node.line, column: node.column, sentence: "An entry is an object."))
      return nil
    }
    var cells: [String: Cell] = [:]
    for member in members {
      let cell = Cell(
        value: .json(member.value.value), line: member.value.line, column: member.value.column)
      if cells.updateValue(cell, forKey: member.name) != nil {
        problems.append(
          Problem(
            line: member.line, column: member.column,
            sentence: "\(quoted(member.name)) appears twice."))
      }
    }
    let count = problems.count
    let place = Cell(value: .text(""), line: node.line, column: node.column)
    let isDeletion = cells["deleted"] != nil
    guard let kind = kind(&cells, isDeletion ? "deleted" : "entry", place, &problems) else {
      return nil
    }
    let item =
      isDeletion
      ? deletion(kind, &cells, place, &problems).map { TravelItem.deletion($0) }
      : entry(kind, &cells, place, &problems).map { TravelItem.entry($0) }
    return problems.count == count ? item : nil
  }

  /// The entry that cells say; none may be left over.
  func entry(
    _ kind: Entry.Kind, _ cells: inout [String: Cell], _ place: Cell, _ problems: inout [Problem]
  ) -> TravellingEntry? {
    let uuid = uuid(&cells, place, &problems)
    let written = time("written", &cells, place, &problems)
    let changed = time("updated", &cells, place, &problems)
    var values: [String: FieldValue] = [:]
    var seen: [String] = []
    for field in fields[kind] ?? [] {
      guard let cell = cells.removeValue(forKey: field.name) else {
        if field.isNeeded { problems.append(problem(place, "\"\(field.name)\" is missing.")) }
        continue
      }
      if case .json(.null) = cell.value {
        if field.isNeeded { problems.append(problem(cell, "\"\(field.name)\" needs a value.")) }
        seen.append(field.name)
        continue
      }
      switch FieldReading(field).value(cell.value) {
      case .success(let value): values[field.name] = value
      case .failure(let wrong): problems.append(problem(cell, wrong.sentence))
      }
    }
    if kind == .episode, !seen.isEmpty { values[EpisodeField.asked.rawValue] = .words(seen) }
    refuse(cells, of: kind.name, known: (fields[kind] ?? []).map(\.name), &problems)
    guard let uuid, let written, let changed, let entry = kind.entry(values) else { return nil }
    return TravellingEntry(
      Identity(uuid: uuid, written: written, updated: changed), entry)
  }

  /// The mark of a deletion that cells say.
  func deletion(
    _ kind: Entry.Kind, _ cells: inout [String: Cell], _ place: Cell, _ problems: inout [Problem]
  ) -> Deletion? {
    let uuid = uuid(&cells, place, &problems)
    let at = time("updated", &cells, place, &problems)
    var key: String?
    switch kind {
    case .checkIn:
      let name = CheckInField.night.rawValue
      let cell = cells.removeValue(forKey: name)
      guard let text = text(cell, name, place, &problems) else { return nil }
      guard let night = FieldReading.day(text) else {
        problems.append(problem(cell ?? place, "\(quoted(text)) is not a day such as 2026-11-21."))
        return nil
      }
      key = String(night.dayNumber)
    case .fact:
      key = text(
        cells.removeValue(forKey: FactField.topic.rawValue), FactField.topic.rawValue, place,
        &problems)
    case .suspect: key = ""
    case .episode, .medicine, .run, .check, .dismissal, .strength, .question: break
    }
    refuse(cells, of: kind.name, known: ["id", "updated"], &problems)
    guard let uuid, let at else { return nil }
    return Deletion(uuid: uuid, kind: kind, key: key, at: at)
  }

  /// The mark of a deletion that the cells of a table say, its kind among them.
  func deletion(
    _ cells: inout [String: Cell], _ place: Cell, _ problems: inout [Problem]
  ) -> Deletion? {
    kind(&cells, "deleted", place, &problems).flatMap { deletion($0, &cells, place, &problems) }
  }

  // MARK: Parts

  private func kind(
    _ cells: inout [String: Cell], _ word: String, _ place: Cell, _ problems: inout [Problem]
  ) -> Entry.Kind? {
    let cell = cells.removeValue(forKey: word)
    guard let name = text(cell, word, place, &problems) else { return nil }
    if let kind = kinds[name] { return kind }
    let guess = Self.guess(name, kinds.keys.sorted())
    problems.append(problem(cell ?? place, "\(quoted(name)) is not a kind of entry.\(guess)"))
    return nil
  }

  private func uuid(
    _ cells: inout [String: Cell], _ place: Cell, _ problems: inout [Problem]
  ) -> String? {
    let cell = cells.removeValue(forKey: "id")
    guard let text = text(cell, "id", place, &problems) else { return nil }
    guard Identity.isUUID(text) else {
      problems.append(problem(cell ?? place, "\(quoted(text)) is not a lowercase UUID."))
      return nil
    }
    return text
  }

  private func time(
    _ name: String, _ cells: inout [String: Cell], _ place: Cell, _ problems: inout [Problem]
  ) -> Timestamp? {
    let cell = cells.removeValue(forKey: name)
    guard let text = text(cell, name, place, &problems) else { return nil }
    guard let time = Timestamp(rfc3339: text) else {
      problems.append(
        problem(
          cell ?? place, "\(quoted(text)) is not a time such as 2026-11-21T03:10:00+01:00."))
      return nil
    }
    return time
  }

  private func text(
    _ cell: Cell?, _ name: String, _ place: Cell, _ problems: inout [Problem]
  ) -> String? {
    switch cell?.value {
    case .json(.string(let text)), .text(let text): return text
    case nil: problems.append(problem(place, "\"\(name)\" is missing."))
    case .json: problems.append(problem(cell ?? place, "\"\(name)\" has to be a text."))
    }
    return nil
  }

  private func refuse(
    _ rest: [String: Cell], of kind: String, known: [String], _ problems: inout [Problem]
  ) {
    for (name, cell) in rest.sorted(by: { $0.key < $1.key }) {
      problems.append(
        problem(
          cell, "\(quoted(name)) is not a field of \(quoted(kind)).\(Self.guess(name, known))"))
    }
  }

  private func problem(_ cell: Cell, _ sentence: String) -> Problem {
    Problem(line: cell.line, column: cell.column, sentence: sentence)
  }

  private func quoted(_ text: String) -> String { "\"\(text.sanitized(limit: 40))\"" }

  /// " Did you mean …?" where a name is near.
  static func guess(_ name: String, _ known: [String]) -> String {
    Spelling.nearest(name, among: known, within: Spelling.slips(in: name))
      .map { " Did you mean \"\($0)\"?" } ?? ""
  }
}
