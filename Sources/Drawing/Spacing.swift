import ViewModels

/// How much the empty line above a block is needed, the least first. (Numbers, which go into an array
/// without a type of their own: the start of the program would feel that.)
enum Gap {
  /// No line is there.
  static let none = 0
  /// Between the countdown and the words of its figure.
  static let picture = 1
  /// Between paragraphs.
  static let paragraph = 2
  /// Around what nobody may overlook.
  static let warning = 3
  /// Between text and the lines that can be chosen.
  static let list = 4
  /// Above a heading.
  static let heading = 5
}

extension Layout {
  /// How much the empty line above each block is needed, on a page as airy as it gets.
  func gaps(in blocks: [Block]) -> [Int] {
    var gaps: [Int] = []
    gaps.reserveCapacity(blocks.count)
    for index in blocks.indices {
      gaps.append(index == 0 ? Gap.none : need(between: blocks[index - 1], and: blocks[index]))
    }
    return gaps
  }

  /// The empty lines that are left of a page with `over` lines too many: the least needed go one by
  /// one, from the bottom up, until it fits. `nil` if it might fit with smaller digits.
  ///
  /// A page that never fits scrolls: airy where there is room to read, and without empty lines in a
  /// small window. There a countdown has none in any case, so that it never jumps.
  func kept(_ gaps: [Int], over: Int, on page: Page) -> [Int]? {
    if frame.isPanel { return gaps }
    let none = gaps.map { _ in Gap.none }
    if page.hasCountdown, !frame.isRoomy { return none }
    if over <= 0 { return gaps }
    var kept = gaps
    var left = over
    for need in Gap.picture...Gap.heading {
      for block in gaps.indices.reversed() where gaps[block] == need && left > 0 {
        kept[block] = Gap.none
        left -= 1
      }
    }
    if left == 0 { return kept }
    if page.hasCountdown { return digitRows == BigDigits.heights.last ? none : nil }
    if frame.isRoomy || columns.key == 0 { return gaps }
    return gaps.map { $0 == Gap.heading ? $0 : Gap.none }
  }

  /// Removes the empty lines above these blocks, which are in ascending order.
  mutating func removeGaps(above blocks: [Int]) {
    let removed = blocks.map { gapLines[$0] }
    func moved(_ line: Int) -> Int { line - (removed.firstIndex { $0 >= line } ?? removed.count) }
    for line in removed.reversed() { lines.remove(at: line) }
    for index in cursors.indices { cursors[index].line = moved(cursors[index].line) }
    for index in ranges.indices {
      ranges[index] = moved(ranges[index].lowerBound)..<moved(ranges[index].upperBound)
    }
  }

  private func need(between above: Block, and below: Block) -> Int {
    if let gap = below.gap { return gap ? Gap.paragraph : Gap.none }
    return switch (above.kind, below.kind) {
    case (.choice, _) where frame.isPanel && below.target == nil: Gap.none
    case (.legend, .heading) where frame.isPanel, (.bar, .text) where frame.isPanel,
      (.heat, .text) where frame.isPanel:
      Gap.none
    case (_, .heading): Gap.heading
    case (.column, .column): frame.isRoomy ? Gap.none : Gap.paragraph
    case (.choice, .choice), (.check, .check), (.field, .field), (.heading, _): Gap.none
    case (.bar, .bar), (.heat, .heat), (.legend, .heat), (.whisker, .whisker): Gap.none
    case (.histogram, .text), (_, .point): Gap.none
    case (.text, .quiet), (.quiet, .quiet), (.picture, .quiet), (.picture, .text): Gap.none
    case (.countdown, .picture): Gap.picture
    case (.warning, _), (_, .warning): Gap.warning
    case (_, .choice), (_, .check), (_, .field): Gap.list
    default: Gap.paragraph
    }
  }
}
