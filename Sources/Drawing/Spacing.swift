import ViewModels

/// An empty line between two blocks.
struct Gap {
  /// How much it is needed, the least first.
  enum Need: Int {
    /// Between the countdown and the words of its figure.
    case picture
    /// Between paragraphs.
    case paragraph
    /// Around what nobody may overlook.
    case warning
    /// Between text and the lines that can be chosen.
    case list
    /// Above a heading.
    case heading
  }

  /// The block it is above.
  var block: Int
  var need: Need
}

extension Layout {
  /// The empty lines of a page as airy as it gets.
  func gaps(in blocks: [Block]) -> [Gap] {
    blocks.indices.dropFirst().compactMap { index in
      need(between: blocks[index - 1], and: blocks[index]).map { Gap(block: index, need: $0) }
    }
  }

  /// The empty lines that are left of a page with `over` lines too many: the least needed go one by
  /// one, from the bottom up, until it fits. `nil` if it might fit with smaller digits.
  ///
  /// A page that never fits scrolls: airy where there is room to read, and without empty lines in a
  /// small window. There a countdown has none in any case, so that it never jumps.
  func kept(_ gaps: [Gap], over: Int, on page: Page) -> [Gap]? {
    if frame.isPanel { return gaps }
    let dense = gaps.filter { $0.need == .heading && !page.hasCountdown }
    if page.hasCountdown, !frame.isRoomy { return dense }
    if over <= 0 { return gaps }
    guard over > gaps.count else {
      let order = gaps.enumerated().sorted {
        ($0.element.need.rawValue, -$0.offset) < ($1.element.need.rawValue, -$1.offset)
      }
      let dropped = Set(order.prefix(over).map(\.element.block))
      return gaps.filter { !dropped.contains($0.block) }
    }
    if page.hasCountdown { return digitRows == BigDigits.heights.last ? [] : nil }
    return frame.isRoomy || columns.key == 0 ? gaps : dense
  }

  private func need(between above: Block, and below: Block) -> Gap.Need? {
    if let gap = below.gap { return gap ? .paragraph : nil }
    return switch (above.kind, below.kind) {
    case (.choice, _) where frame.isPanel && below.target == nil: nil
    case (.legend, .heading) where frame.isPanel, (.bar, .text) where frame.isPanel,
      (.heat, .text) where frame.isPanel:
      nil
    case (_, .heading): .heading
    case (.column, .column): frame.isRoomy ? nil : .paragraph
    case (.choice, .choice), (.check, .check), (.field, .field), (.heading, _): nil
    case (.bar, .bar), (.heat, .heat), (.legend, .heat), (.whisker, .whisker): nil
    case (.histogram, .text), (_, .point): nil
    case (.text, .quiet), (.quiet, .quiet), (.picture, .quiet), (.picture, .text): nil
    case (.countdown, .picture): .picture
    case (.warning, _), (_, .warning): .warning
    case (_, .choice), (_, .check), (_, .field): .list
    default: .paragraph
    }
  }
}
