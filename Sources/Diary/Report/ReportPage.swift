import Content

/// A report as it fits on one sheet: never more than ``DoctorReport/rows`` of ``DoctorReport/columns``.
package struct ReportPage: Sendable {
  /// A line, shortened where there was no room for all of it.
  package struct Line: Equatable, Sendable {
    package var label: String
    package var items: [String]
    /// What is said of the items that have no room; empty where all have.
    package var rest: String
    package var isList: Bool
    /// As it is printed with letters of one width.
    package var rows: [String]
  }

  /// A part of the page.
  package struct Section: Equatable, Sendable {
    package var part: DoctorReport.Part
    package var title: String
    package var lines: [Line]
  }

  package var title: String
  package var sections: [Section]
  package var foot: Line
  package var forClinician: String
  package var weeks: ReportWeeks?
  /// How many rows to write in there are.
  package var emptyRows: Int
  /// Whether an empty row stands before each part.
  package var hasGaps: Bool
  package let words: Words

  /// The page in letters of one width.
  package var rows: [String] {
    var rows = [title]
    for section in sections {
      if hasGaps { rows.append("") }
      rows.append(section.title)
      rows += section.lines.flatMap(\.rows)
    }
    if hasGaps { rows.append("") }
    rows += foot.rows
    let gap = String(
      repeating: "_",
      count: max(0, DoctorReport.columns - 1 - TextWidth.columns(of: forClinician)))
    rows += (0..<emptyRows).map {
      $0 == 0 ? "\(forClinician) \(gap)" : String(repeating: "_", count: DoctorReport.columns)
    }
    return rows
  }

  /// The same as text.
  package var text: String { rows.map { $0 + "\n" }.joined() }
}

extension DoctorReport {
  /// How large the page is.
  package static let rows = 60
  package static let columns = 80
  /// How far a line stands in, and how far its further rows.
  private static let margins = ("  ", "    ")

  /// The report, shortened to one page.
  package var page: ReportPage {
    let lines = sections.flatMap(\.lines) + [foot]
    let used = 1 + sections.count + 1
    let (rows, isList) = share(Self.rows - used, among: lines)
    var all = zip(lines, zip(rows, isList)).map { shortened($0, to: $1.0, isList: $1.1) }
    var left = Self.rows - used - all.reduce(0) { $0 + $1.rows.count }
    let hasGaps = left >= sections.count + 1
    if hasGaps { left -= sections.count + 1 }
    let foot = all.removeLast()
    let shown = sections.map { section in
      defer { all.removeFirst(section.lines.count) }
      return ReportPage.Section(
        part: section.part, title: section.title, lines: Array(all.prefix(section.lines.count)))
    }
    return ReportPage(
      title: title, sections: shown, foot: foot, forClinician: forClinician, weeks: weeks,
      emptyRows: 1 + min(2, max(0, left)), hasGaps: hasGaps, words: words)
  }

  /// How many rows each line gets, and whether each of its items begins one: the most important lists
  /// before anything else has more than it needs, the others where there is room in the end.
  private func share(_ room: Int, among lines: [Line]) -> (rows: [Int], isList: [Bool]) {
    let listed = lines.map { line in
      line.isList && line.items.count == line.count ? self.listed(line).count : nil
    }
    func share(_ isList: [Bool]) -> [Int] {
      Self.share(
        room,
        among: lines.indices.map { place in
          let full = full(lines[place])
          let all = isList[place] ? max(full, listed[place] ?? 0) : full
          return (lines[place].rows, all, lines[place].rank)
        })
    }
    var isList = lines.indices.map { lines[$0].rank == 0 && listed[$0] != nil }
    let wanted = share(isList)
    isList = lines.indices.map { isList[$0] && wanted[$0] >= listed[$0] ?? 0 }
    let rows = share(isList)
    var left = room - rows.reduce(0, +)
    for place in lines.indices where !isList[place] {
      guard let more = listed[place].map({ $0 - rows[place] }), more <= left else { continue }
      isList[place] = true
      left -= max(0, more)
    }
    return (rows, isList)
  }

  /// How many rows each line gets: what it has in any case, and what is left by rank. Where there is
  /// not even room for the first, the lines of the last ranks have none.
  private static func share(
    _ room: Int, among lines: [(least: Int, full: Int, rank: Int)]
  ) -> [Int] {
    var rows = lines.map { min($0.least, $0.full) }
    var left = room - rows.reduce(0, +)
    let order = lines.indices.sorted { (lines[$0].rank, $0) < (lines[$1].rank, $1) }
    for place in order.reversed() where left < 0 {
      left += rows[place]
      rows[place] = 0
    }
    for place in order where left > 0 && rows[place] > 0 {
      let more = min(left, lines[place].full - rows[place])
      rows[place] += more
      left -= more
    }
    return rows
  }

  // MARK: Lines

  /// The rows that a line takes if nothing is left out.
  private func full(_ line: Line) -> Int { wrapped(said(line, line.items)).count }

  /// A line with so many of its items, and what is said of the others.
  private func said(_ line: Line, _ items: [String]) -> String {
    let rest = line.count - items.count
    let more = rest > 0 ? [words.fill(.reportMore, count: rest)] : []
    let areSentences = items.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") }
    let list = words.list(items + more, areSentences ? .sentences : .phrases)
    return line.label.isEmpty
      ? list : words.fill(.labelAndValue, ["label": line.label, "value": list])
  }

  private func wrapped(_ text: String) -> [String] {
    let (first, next) = Self.margins
    return Content.wrapped(text, width: Self.columns - next.utf8.count).enumerated().map {
      ($0.offset == 0 ? first : next) + $0.element
    }
  }

  /// A line with a row for each item, each at most one row long.
  private func listed(_ line: Line) -> [String] {
    let (first, next) = Self.margins
    let label = line.label.isEmpty ? [] : [first + line.label + ":"]
    let margin = line.label.isEmpty ? first : next
    return label
      + line.items.flatMap { item in
        Content.wrapped(item, width: Self.columns - 6).enumerated().map {
          ($0.offset == 0 ? margin : margin + "  ") + $0.element
        }
      }
  }

  /// A line in so many rows. Items at its end are left out, and counted; of a single one that is too
  /// long the end is.
  private func shortened(_ line: Line, to rows: Int, isList: Bool) -> ReportPage.Line {
    func page(_ items: [String], _ rows: [String]) -> ReportPage.Line {
      let rest = line.count - items.count
      return ReportPage.Line(
        label: line.label, items: items,
        rest: rest > 0 ? words.fill(.reportMore, count: rest) : "", isList: isList, rows: rows)
    }
    if isList { return page(line.items, listed(line)) }
    if rows == 0 { return ReportPage.Line(label: "", items: [], rest: "", isList: false, rows: []) }
    for count in stride(from: line.items.count, through: 1, by: -1) {
      let items = Array(line.items.prefix(count))
      let shown = wrapped(said(line, items))
      if shown.count <= rows { return page(items, shown) }
    }
    // Not even one has room.
    let first = Array(line.items.prefix(1))
    var item = first.first ?? ""
    while !item.isEmpty {
      item = item.count > 200 ? String(item.prefix(200)) : String(item.dropLast())
      let items = [item.trimmed + "…"]
      let shown = wrapped(said(line, items))
      if shown.count <= rows { return page(items, shown) }
    }
    return page([], Array(wrapped(said(line, [])).prefix(rows)))
  }
}

extension String {
  /// Without blanks and commas at its end.
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, last.isWhitespace || last == "," { text.removeLast() }
    return text
  }
}
