import Content

/// Everything a screen says at one moment: what stands between thinking and drawing.
///
/// ```swift
/// let page = Page(
///   place: "water", title: "Water",
///   blocks: [
///     Block(.text("Drink when you are thirsty.")),
///     Block(.choice(ChoiceLine(key: "1", label: "Minerals", target: .screen("minerals")))),
///   ],
///   focus: 1)
/// ```
///
/// Both renderers read it: one draws cells, the other writes plain lines.
package struct Page: Equatable, Sendable {
  /// Which screen this is, and which part of it; changes when another comes up.
  package var place: String
  /// The line at the top.
  package var title: String
  /// What it shows, in reading order.
  package var blocks: [Block]
  /// The index of the block that the cursor is on, if there is a block.
  package var focus: Int?
  /// An answer to the last key, in a sentence.
  package var notice: String?
  /// The keys for the line at the foot, the most important first.
  package var keys: [KeyHint]
  /// How it is said that numbered lines are below the window.
  package var below = Below()
  /// All of it in a few words, for a window too small for more.
  package var brief: String
  /// What a screen reader should say at this moment of a countdown; spoken when it changes.
  package var spoken: String?
  /// Whether it is a list of questions: a listener hears them one at a time.
  package var asks = false
  /// Whether it is written for a listener, without anything that has to be seen.
  package internal(set) var isInWords = false
  /// The window title. Anyone may see it, so it never mentions health.
  package var windowTitle: String
  /// How far a countdown has come, for the terminal's tab or the task bar.
  package var progress: Progress?

  package init(
    place: String, title: String, blocks: [Block], focus: Int? = nil, notice: String? = nil,
    keys: [KeyHint] = [], brief: String = "", spoken: String? = nil, windowTitle: String = "",
    progress: Progress? = nil
  ) {
    self.place = place
    self.title = title
    self.blocks = blocks
    self.focus = focus
    self.notice = notice
    self.keys = keys
    self.brief = brief
    self.spoken = spoken
    self.windowTitle = windowTitle
    self.progress = progress
  }
}

/// How it is said that numbered lines are below the window, with blanks for the first and the last.
package struct Below: Equatable, Sendable {
  /// One line, with the blank `from`.
  package var one = ""
  /// Several lines, with the blanks `from` and `to`.
  package var several = ""

  /// Says that the lines with these numbers are there.
  package func sentence(from first: Int, to last: Int) -> String {
    Template.fill(first == last ? one : several) {
      ["from": String(first), "to": String(last)][$0]
    }
  }
}

/// A key and what it does, for the line at the foot.
package struct KeyHint: Equatable, Sendable {
  /// The key's name.
  package var key: String
  /// What it does, in a word or two.
  package var label: String

  package init(key: String, label: String) {
    self.key = key
    self.label = label
  }
}

/// How far a countdown has come.
package struct Progress: Equatable, Sendable {
  /// 0 to 100.
  package var percent: Int
  /// Whether it is paused.
  package var isPaused: Bool

  package init(percent: Int, isPaused: Bool) {
    self.percent = percent
    self.isPaused = isPaused
  }
}

extension [Block] {
  /// How much text the smallest window shows at once, in bytes, and how many an empty line costs.
  private static var window: Int { 280 }
  private static var emptyLine: Int { 40 }

  /// Where the cursor stops: on every line that takes the focus, and in long text often enough that
  /// all of it comes into view in any window.
  package var stops: [Int] {
    var stops: [Int] = []
    var passed = 0
    for index in indices {
      let length = self[index].length + Self.emptyLine
      passed += length
      if self[index].takesFocus || self[index].isProse && passed > Self.window {
        // What comes before the first one is in view with it, or is one itself.
        if stops.isEmpty, passed > Self.window, index > 0 { stops.append(0) }
        stops.append(index)
        passed = length
      }
    }
    return stops
  }
}

extension Block {
  /// Whether it is text to read, which the cursor can stop on.
  fileprivate var isProse: Bool {
    switch kind {
    case .text, .quiet, .point: true
    default: false
    }
  }

  /// How long its text is, in bytes, which are quickly counted.
  fileprivate var length: Int {
    switch kind {
    case .heading(let text), .text(let text), .quiet(let text), .point(let text),
      .warning(let text):
      text.utf8.count
    case .instruction(let text, let detail): text.utf8.count + detail.utf8.count
    default: 0
    }
  }
}
