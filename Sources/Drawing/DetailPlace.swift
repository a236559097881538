import ViewModels

/// What there is to say about the line under the cursor, at a place of its own: at the side of a wide
/// window, or else at the foot of the page, as high as the longest of them as far as there is room.
struct DetailPlace {
  /// Its lines.
  private(set) var lines: [[StyledText]] = []
  /// Whether it stands at the side.
  private(set) var isBeside = false
  /// The rows of the longest one.
  private(set) var longest = 0
  /// The rows it takes at the foot at least, with those that set it off.
  private(set) var smallest = 0
  /// The rows it takes at the foot of this page, whichever line the cursor is on.
  private(set) var reserved = 0
  /// The rows that set it off from the list.
  private(set) var margin = 0

  /// None.
  init() {}

  init(_ page: Page, frame: Frame, glyphs: Glyphs) {
    guard let place = page.blocks.first(where: { $0.detail != nil })?.detail?.place,
      frame.isSided || place == .foot
    else { return }
    isBeside = frame.isSided
    func lines(of detail: Block.Detail) -> [[StyledText]] {
      let page = Page(place: "", title: "", blocks: detail.blocks)
      return Layout(page, frame: frame.detail, glyphs: glyphs).lines
    }
    if let detail = page.focus.flatMap({ page.blocks[$0].detail }) {
      self.lines = lines(of: detail)
      longest = self.lines.count
    }
    if place == .beside {
      // Only the line under the cursor has one, so their place is as high as nearly all of them need.
      longest = Self.besideRows
      return
    }
    // The longest texts first: most pages have many, and hardly one has to be looked at.
    let others = page.blocks.compactMap(\.detail).map {
      ($0, $0.mostRows(width: frame.detail.textWidth))
    }
    .sorted { $0.1 > $1.1 }
    for (detail, mostRows) in others {
      if mostRows <= longest || longest >= frame.bodyRows.count { break }
      longest = max(longest, lines(of: detail).count)
    }
    margin = frame.isRoomy ? 1 : 0
    smallest = min(longest, frame.bodyRows.count / (frame.isRoomy ? 4 : 2)) + margin
  }

  /// The rows of a place at the side where not all lines say what they have to.
  private static let besideRows = 18

  /// Takes the rows that a list of so many lines leaves.
  mutating func settle(under count: Int, in frame: Frame) {
    if isBeside || longest == 0 { return }
    reserved = min(longest + margin, max(smallest, frame.bodyRows.count - count))
  }

  /// The rows that it takes at the foot now: more than are reserved if it is longer, but a row is left
  /// for the line that it is about.
  func rows(of height: Int) -> Int {
    isBeside || lines.isEmpty ? reserved : min(height - 1, max(reserved, lines.count + margin))
  }
}

extension Block.Detail {
  /// The rows that it takes at most: two rows that follow each other are together wider than one.
  fileprivate func mostRows(width: Int) -> Int {
    blocks.reduce(0) { rows, block in
      switch block.kind {
      case .text(let text), .quiet(let text), .point(let text):
        // A point is set in, and the twin of a sign has no more letters than the sign has bytes.
        rows + 2 * text.utf8.count / max(1, width - Frame.gutter) + 1
      default: .max / 2
      }
    }
  }
}
