import Content
import Rehearsing
import Testing
import ViewModels

@testable import Drawing

/// The rows of differences and the histogram: what is drawn is what they say.
@Suite struct WhiskerTests {
  private static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 24, columns: 80), Size(rows: 40, columns: 120),
  ]

  private func row(
    _ label: String, _ range: ClosedRange<Double>?, _ middle: Double = 0, head: Bool = false
  ) -> Block {
    Block(
      .whisker(
        WhiskerLine(
          label: label, values: ["7/27", "35/50"],
          difference: range.map { .init(middle: middle, range: $0) }, sentence: label,
          head: head ? .init(values: ["with it", "without"], less: "fewer", more: "more") : nil,
          target: .screen(""))))
  }

  /// The drawn rows with a range or a line that is 0, from the left.
  private func ranges(_ blocks: [Block], _ size: Size) -> [[Character]] {
    let page = Page(place: "x", title: "X", blocks: blocks, focus: 0)
    return Painter(glyphs: .ascii).paint(page, size: size).lines.map(Array.init).filter {
      $0.contains("|") || $0.contains("o") && $0.contains("5") || $0.contains("+")
    }
  }

  /// Wherever the range and its middle lie: in order, in view, on the right side of 0 and off 0
  /// itself unless they include it, and longer the wider they are.
  @Test(arguments: 1...20) func aRangeLiesWhereItsNumbersAre(_ seed: UInt64) throws {
    var generator = Seeded(seed)
    for size in Self.sizes {
      let ends = (0..<2).map { _ in
        [Double.random(in: -1...1, using: &generator), 0.004, -0.004, 0, 1, -1]
          .randomElement(using: &generator) ?? 0
      }
      let range = min(ends[0], ends[1])...max(ends[0], ends[1])
      let middle = Double.random(in: range, using: &generator)
      let drawn = ranges([row("AAA", -0.5...0.5, 0.2), row("BBB", range, middle)], size)
      let note = "\(range) \(middle) \(size) \(drawn.map { String($0) })"
      let zero = try #require(drawn.first?.firstIndex(of: "+"), "\(note)")
      let last = try #require(drawn.last)
      let at = try #require(last.lastIndex(of: "o"), "\(note)")
      let start = last.lastIndex(of: "[") ?? at
      let end = last.lastIndex(of: "]") ?? at
      #expect(start <= at && at <= end, "\(note)")
      #expect(middle > 0 ? at > zero : middle < 0 ? at < zero : at == zero, "\(note)")
      #expect(range.lowerBound > 0 ? start > zero : true, "\(note)")
      #expect(range.upperBound < 0 ? end < zero : true, "\(note)")
      #expect(last.contains("+") == (start < zero && zero < end && at != zero), "\(note)")
    }
  }

  @Test func theRowsShareTheLineThatIsZeroAndItsHead() throws {
    for size in Self.sizes {
      let blocks = [
        row("r1", 0.2...0.9, 0.5, head: true), row("r2", nil),
        row("r3", -0.9 ... -0.2, -0.5),
      ]
      let drawn = ranges(blocks, size)
      let zeros = drawn.compactMap { $0.firstIndex(of: "|") }
      #expect(drawn.count == 4 && zeros.count == 4 && Set(zeros).count == 1, "\(size) \(drawn)")
      let head = String(drawn[0])
      #expect(head.contains("fewer | more") && head.contains("with it") && head.contains("without"))
      let all = drawn.map { String($0) }.joined(separator: "\n")
      #expect(all.components(separatedBy: "7/27").count == 4)
    }
  }

  /// Without anything that was compared there is nothing to explain either.
  @Test func withoutARangeThereIsNoLine() {
    let blocks = [row("r1", nil, head: true), row("r2", nil)]
    for size in Self.sizes {
      #expect(ranges(blocks, size).isEmpty)
    }
  }

  // MARK: Histograms

  private func histogram(
    _ counts: [Int], _ size: Size, _ glyphs: Glyphs = .ascii
  ) -> [[Character]] {
    let ticks = [0, 6, 12, 18].map { Histogram.Tick(place: $0, label: "t\($0)") }
    let page = Page(
      place: "x", title: "X",
      blocks: [
        Block(.histogram(Histogram(counts: counts, ticks: ticks))), Block(.text("after")),
      ], focus: 1)
    let lines = Painter(glyphs: glyphs).paint(page, size: size).lines
    let end = lines.firstIndex { $0.contains("after") } ?? 0
    return lines[..<end].drop { !$0.contains("#") }.map(Array.init)
  }

  /// Every place has as many columns as any other, a count that is higher is drawn no lower, and the
  /// smallest is seen.
  @Test(arguments: 1...10) func everyPlaceIsEquallyWide(_ seed: UInt64) throws {
    var generator = Seeded(seed)
    for size in Self.sizes {
      let counts = (0..<24).map { _ in
        [0, 1, 2, 30, 100].randomElement(using: &generator) ?? 0
      }
      guard let most = counts.max(), most > 0 else { continue }
      let drawn = histogram(counts, size)
      let axis = try #require(drawn.last { $0.contains("-") })
      let start = try #require(axis.firstIndex(of: "-"))
      let width = axis.count { $0 == "-" } / 24
      #expect(axis.count { $0 == "-" } == 24 * width && width > 0, "\(size)")
      let bars = drawn.prefix { !$0.contains("-") }
      let top = String(bars.first ?? []).prefix(start).filter { !$0.isWhitespace }
      #expect(top == "\(most)")
      func heights(_ place: Int) -> [Int] {
        (0..<width).map { column in
          bars.reduce(0) { sum, row in
            let at = start + place * width + column
            let sign = row.indices.contains(at) ? row[at] : " "
            return sum + ([".": 1, ":": 5, "#": 8][sign] ?? 0)
          }
        }
      }
      for place in 0..<24 {
        let height = heights(place)
        #expect(Set(height).count == 1 && (height[0] > 0) == (counts[place] > 0))
        for other in 0..<24 where counts[other] > counts[place] {
          #expect(heights(other)[0] >= height[0])
        }
        if counts[place] == most { #expect(height[0] == bars.count * 8) }
      }
      let names = try #require(drawn.last { $0.contains("t") })
      for tick in [0, 6, 12, 18] {
        let label = Array("t\(tick)")
        let at = start + tick * width
        #expect(Array(names[at..<at + label.count]) == label, "\(size) \(String(names))")
      }
    }
  }

  /// Half as many are half as high, to the row.
  @Test func aBarEndsWhereItsCountDoes() {
    for size in Self.sizes {
      let bars = histogram([4, 2] + Array(repeating: 0, count: 22), size).prefix {
        !$0.contains("-")
      }
      let signs = bars.map { row in row.filter { $0 != " " && !$0.isNumber } }
      let (upper, lower) = (signs.prefix(bars.count / 2), signs.suffix(bars.count / 2))
      #expect(signs.joined().allSatisfy { $0 == "#" }, "\(size) \(signs)")
      #expect(upper.allSatisfy { 2 * $0.count == lower.first?.count }, "\(size) \(signs)")
    }
  }

  @Test func aHistogramOfNothingTakesNoRoom() {
    for counts in [[], [0, 0, 0]] {
      #expect(
        HistogramLines(frame: Frame(Size(rows: 24, columns: 80)), glyphs: .unicode)
          .lines(of: Histogram(counts: counts, ticks: [])).isEmpty)
    }
  }
}
