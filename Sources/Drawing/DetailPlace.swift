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
    func lines(of block: Block) -> [[StyledText]] {
      let page = Page(place: "", title: "", blocks: block.detail?.blocks ?? [])
      return Layout(page, frame: frame.detail, glyphs: glyphs).lines
    }
    longest = page.blocks.filter { $0.detail != nil }.map { lines(of: $0).count }.max() ?? 0
    if let focus = page.focus { self.lines = lines(of: page.blocks[focus]) }
    margin = frame.isRoomy ? 1 : 0
    smallest = min(longest, frame.bodyRows.count / (frame.isRoomy ? 4 : 2)) + margin
  }

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
