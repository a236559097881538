import Content
import ViewModels

/// How wide the keys, the labels and the answers of a page are, so that what follows them is aligned.
///
/// What is wider than its share does not count: it goes on a line of its own.
struct ListColumns {
  private(set) var key = 0, label = 0
  /// The words for groups of choices, which stand before the keys.
  private(set) var group = 0
  /// The number of a question, with the space behind it.
  private(set) var number = 0
  /// An answer in its box, without the brackets.
  private(set) var answer = 3

  /// Columns that are left at least for the text beside a key and for the value beside a label.
  static let narrowestValue = 10

  init(_ blocks: [Block], frame: Frame, glyphs: Glyphs) {
    func widest(_ texts: [String], atMost limit: Int) -> Int {
      texts.map(glyphs.columns).filter { $0 <= limit }.max() ?? 0
    }
    var keys: [String] = []
    var numbers: [String] = []
    var labels: [String] = []
    var groups: [String] = []
    var answers: [String] = []
    for block in blocks {
      switch block.kind {
      case .choice(let line):
        keys.append(line.key)
        if let group = line.group, frame.isRoomy { groups.append(group) }
      case .field(let line):
        keys.append(line.key)
        labels.append(line.label)
      case .check(let line):
        numbers.append(line.key)
        answers.append(line.state)
      default: break
      }
    }
    group = widest(groups, atMost: frame.textWidth / 3)
    if group > 0 { group += 3 }
    key = widest(keys, atMost: frame.textWidth - 2 - Self.narrowestValue)
    label = widest(labels, atMost: frame.textWidth - key - 4 - Self.narrowestValue)
    number = widest(numbers, atMost: 2)
    if number > 0 { number += 1 }
    answer = max(answer, widest(answers, atMost: frame.textWidth / 3))
  }
}

/// Lines that begin with a key, a box or a label.
extension Layout {
  /// The key, then the label and the note.
  mutating func layOut(_ line: ChoiceLine, block: Int) {
    let role: Role = focus == block ? .focus : line.isEnabled ? .text : .quiet
    let left = line.group == nil ? 0 : columns.group
    let indent = left + columns.key + 2
    cursors.append((lines.count, Frame.gutter))
    let key = lead(
      line.key, .key, indent: left, width: columns.key,
      after: pointer(for: block) + group(of: line))
    let start = lines.count
    append(wrap(line.label, indent: indent), indent: indent, role, lead: key)
    mark(line.marked, from: start)
    if let note = line.note { append(wrap(note, indent: indent), indent: indent, .quiet) }
  }

  /// The word for the group that begins with a choice, where there is room for it.
  private func group(of line: ChoiceLine) -> [StyledText] {
    guard let group = line.group, !group.isEmpty, glyphs.columns(of: group) <= columns.group else {
      return []
    }
    return [StyledText(column: Frame.gutter, text: glyphs.plain(group), role: .quiet)]
  }

  /// Makes words stand out in the last piece of each line from one on.
  private mutating func mark(_ words: [String], from start: Int) {
    if words.isEmpty { return }
    for row in start..<lines.count {
      guard let text = lines[row].popLast() else { continue }
      var column = text.column
      for word in text.text.split(separator: " ", omittingEmptySubsequences: false) {
        let isMarked = words.contains { glyphs.plain($0) == word }
        lines[row].append(
          StyledText(column: column, text: String(word), role: isMarked ? .mark : text.role))
        column += TextWidth.columns(of: word) + 1
      }
    }
  }

  /// The key and the answer in a box, then the question.
  mutating func layOut(_ line: CheckLine, block: Int) {
    let start = columns.number + (line.isFollowUp ? 2 : 0)
    let indent = start + columns.answer + 3
    cursors.append((lines.count, Frame.gutter))
    let state = glyphs.columns(of: line.state) == 1 ? " \(line.state) " : line.state
    let padding = max(0, columns.answer - glyphs.columns(of: state))
    let number = lead(line.key, .key, width: max(0, columns.number - 1), after: pointer(for: block))
    let box = lead(
      "[" + state + String(repeating: " ", count: padding) + "]", .key, indent: start,
      width: columns.answer + 2, after: number)
    let role: Role = focus == block ? .focus : .text
    append(wrap(line.text, indent: indent), indent: indent, role, lead: box)
  }

  /// The key and the label, then the value, with the cursor at its end while it is typed.
  mutating func layOut(_ line: FieldLine, block: Int) {
    let labelIndent = columns.key + 2
    let indent = labelIndent + columns.label + 2
    let start = lines.count
    let key = lead(line.key, .key, width: columns.key, after: pointer(for: block))
    let label = lead(line.label, .text, indent: labelIndent, width: columns.label, after: key)
    let values = wrap(line.value, indent: indent)
    append(
      values.isEmpty ? [""] : values, indent: indent, focus == block ? .focus : .text, lead: label)
    let end = min(frame.textWidth - 1, indent + TextWidth.columns(of: values.last ?? ""))
    cursors.append(
      line.isTyped ? (lines.count - 1, Frame.gutter + end) : (start, Frame.gutter))
    if let note = line.note { append(wrap(note, indent: labelIndent), indent: labelIndent, .quiet) }
  }

  /// What is asked for, and what was typed, of which the end stays in view.
  mutating func layOut(_ line: InputLine, block: Int) {
    let room = frame.textWidth - ListColumns.narrowestValue - 1
    let label = lead(line.label, .quiet, width: room, after: pointer(for: block))
    let indent = label == nil ? 0 : glyphs.columns(of: line.label) + 1
    // One column is left for the cursor.
    let text = glyphs.plain(line.text).suffix(columns: frame.textWidth - indent - 1)
    cursors.append((lines.count, Frame.gutter + indent + TextWidth.columns(of: text)))
    append([String(text)], indent: indent, .strong, lead: label)
  }

  /// What stands before a text on its first line, after what stands there already. What is wider
  /// than its column goes on lines of its own instead, and nothing is left to lead the text: `nil`.
  private mutating func lead(
    _ text: String, _ role: Role, indent: Int = 0, width: Int, after before: [StyledText]?
  ) -> [StyledText]? {
    if glyphs.columns(of: text) <= width {
      return (before ?? []) + [StyledText(column: Frame.gutter + indent, text: text, role: role)]
    }
    append(wrap(text, indent: indent), indent: indent, role, lead: before)
    return nil
  }
}
