import Content
import ViewModels

/// Where the parts of a page stand in a window.
struct Frame {
  /// Wider than this no line reads well.
  private static let widest = 70
  /// In front of the text there is room for the pointer.
  static let gutter = 2
  /// A longer title ends with an ellipsis.
  private static let mostTitleLines = 2

  let isRoomy: Bool
  private(set) var titleRow: Int
  private(set) var bodyRows: Range<Int>
  private(set) var noticeRow: Int
  private(set) var footRow: Int
  let left: Int
  /// How wide a text is at most.
  private(set) var textWidth: Int
  /// How wide all of the page is, without the gutter.
  let width: Int
  /// Whether choices show their panels, and whether this is the frame of one column of them.
  let hasPanels: Bool
  private(set) var isPanel = false
  /// Whether a figure stands beside all that a countdown says, and not only beside its digits.
  let isStage: Bool
  /// Whether what there is to say about a line stands beside the list.
  let isSided: Bool
  /// The title and the answer to the last key, in lines.
  private(set) var title: [String] = [], notice: [String] = []

  /// What the width of a large window is used for.
  enum Kind {
    /// A column that reads well.
    case text
    /// Two columns of panels.
    case panels
    /// Words at the left, a figure at the right.
    case stage
    /// A list, and beside it what there is to say about the line under the cursor.
    case sided
  }

  /// From this width on there are two columns, and beyond the widest they grow no wider.
  private static let twoColumns = 110, widestPanels = 118, widestStage = 134

  /// A window with a title of one line and no answer.
  init(_ size: Size, for kind: Kind = .text) {
    let isWide = size.columns >= Self.twoColumns
    hasPanels = kind == .panels && isWide
    // Wide enough that a figure leaves room for the words beside it.
    isRoomy = size.rows >= 22 && size.columns >= 72
    let margin = isRoomy ? 4 : 1
    isStage = kind == .stage && isWide && isRoomy
    isSided = kind == .sided && isWide && isRoomy
    let widest = hasPanels ? Self.widestPanels : isStage || isSided ? Self.widestStage : Self.widest
    width = min(size.columns - 2 * margin - Self.gutter, widest)
    left = max(margin, (size.columns - width - Self.gutter) / 2)
    textWidth = min(isSided ? width - Self.sideGap - Self.narrowestSide : width, Self.widest)
    footRow = size.rows - 1
    // In a small window an answer to a key takes the place of the keys.
    noticeRow = isRoomy ? size.rows - 2 : footRow
    titleRow = isRoomy ? 1 : 0
    bodyRows = isRoomy ? 3..<size.rows - 2 : 1..<size.rows - 1
  }

  /// The same with room for the title and the answer of a page; one line is left for its body.
  init(_ page: Page, size: Size, glyphs: Glyphs) {
    self.init(size, for: page.frameKind)
    title = glyphs.wrap(page.title, width: textWidth, limit: Self.mostTitleLines)
    let top = bodyRows.lowerBound + max(0, title.count - 1)
    notice = glyphs.wrap(page.notice ?? "", width: textWidth, limit: bodyRows.upperBound - top)
    let more = max(0, notice.count - 1)
    noticeRow -= more
    bodyRows = top..<bodyRows.upperBound - more
  }

  /// Puts the foot right under a body of so many lines, and all of it in the middle of the window. An
  /// answer to a key moves the foot and nothing else, and what counts down moves in larger steps only.
  mutating func close(around lines: Int, of rows: Int, isCounting: Bool) {
    guard lines < bodyRows.count else { return }
    let start = bodyRows.lowerBound
    let answer = max(1, notice.count)
    let height = start - titleRow + lines + 2
    var shift = max(0, (rows - height) / 2 - titleRow)
    let most = rows - start - lines - (isRoomy ? answer + 1 : 2)
    if isCounting {
      shift = (shift + Self.countingStep / 2) / Self.countingStep * Self.countingStep
      if shift > most { shift -= Self.countingStep }
    }
    shift = max(0, min(shift, most))
    titleRow += shift
    bodyRows = start + shift..<start + shift + lines
    noticeRow = bodyRows.upperBound + (isRoomy ? 0 : 1)
    footRow = bodyRows.upperBound + (isRoomy ? answer : 1)
  }

  /// The rows by which a countdown moves at least.
  private static let countingStep = 4

  var textLeft: Int { left + Self.gutter }
  /// The last column of the page.
  var right: Int { textLeft + width - 1 }
  /// The last column of its text.
  var textRight: Int { isSided ? textLeft + textWidth - 1 : right }
  /// How far a list stands from what there is to say about its lines, and where that begins.
  private static let sideGap = 6, narrowestSide = 36
  var detailShift: Int { textWidth + Self.sideGap }
  /// The frame of what there is to say about a line.
  var detail: Frame {
    var column = self
    if isSided { column.textWidth = width - detailShift }
    column.isPanel = true
    return column
  }
  /// One of the two columns of panels.
  var panel: Frame {
    var column = self
    column.textWidth = (width - Layout.panelGap - Self.gutter) / 2
    column.isPanel = true
    return column
  }
  var hintGap: Int { isRoomy ? 3 : 2 }
}

extension Page {
  /// What it uses a wide window for.
  var frameKind: Frame.Kind {
    if isInWords { return .text }
    if blocks.contains(where: { $0.panel != nil }) { return .panels }
    if blocks.contains(where: { $0.detail != nil }) { return .sided }
    return hasCountdown && hasPicture ? .stage : .text
  }
}
