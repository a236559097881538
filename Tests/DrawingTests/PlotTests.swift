import Drawing
import Rehearsing
import Testing
import ViewModels

/// Plots say everything without colour and in every width.
@Suite struct PlotTests {
  private static let small = Size(rows: 12, columns: 40)
  private static let large = Size(rows: 24, columns: 80)

  private func page(_ kinds: [Block.Kind]) -> Page {
    Page(place: "plot", title: "Plot", blocks: kinds.map { Block($0) }, focus: 0)
  }

  private func lines(_ kinds: [Block.Kind], _ size: Size, _ glyphs: Glyphs) -> [String] {
    Painter(glyphs: glyphs).paint(page(kinds), size: size).lines
  }

  @Test(arguments: [small, large], [Glyphs.unicode, .ascii])
  func everyFieldOfAHeatMapHasASignOfItsOwn(_ size: Size, _ glyphs: Glyphs) throws {
    var signs: Set<String> = []
    for field in Heat.allCases.map(Optional.some) + [nil] {
      let row = HeatLine(label: "x", fields: [field], value: "y")
      let line = try #require(
        lines([.heat(row)], size, glyphs).first { $0.contains("x") && $0.contains("y") })
      signs.insert(line)
    }
    #expect(signs.count == Heat.allCases.count + 1)
  }

  @Test func theNameOfADayStandsOverItsField() throws {
    for size in [Self.small, Self.large] {
      let row = HeatLine(
        label: "9 Nov", fields: [nil, nil, nil, nil, nil, .highest, nil], value: "5 on 1 night",
        head: ["Qat", "Qun", "Qon", "Que", "Qed", "Rhu", "Qri"])
      let drawn = lines([.heat(row)], size, .ascii)
      let head = try #require(drawn.first { $0.contains("R") })
      let fields = try #require(drawn.first { $0.contains("#") })
      #expect(
        head.firstIndex(of: "R").map { head.distance(from: head.startIndex, to: $0) }
          == fields.firstIndex(of: "#").map { fields.distance(from: fields.startIndex, to: $0) })
      #expect(fields.hasSuffix("5 on 1 night"))
    }
  }

  @Test func barsAreAsLongAsTheirShareAndSeenWhereThereIsAnything() {
    let bars: [Block.Kind] = [1, 0.5, 0.001, 0].map {
      .bar(BarLine(label: "\($0)", value: "v", share: $0))
    }
    for size in [Self.small, Self.large] {
      let lengths = lines(bars, size, .ascii).compactMap { line in
        line.contains("v") ? line.count { $0 == "=" } : nil
      }
      #expect(lengths.count == 4 && lengths[0] > 20)
      #expect(abs(lengths[0] - 2 * lengths[1]) <= 1 && lengths[2] == 1 && lengths[3] == 0)
    }
  }

  /// Whatever a translation makes of the words, none is cut off or drawn over.
  @Test func longWordsGoOnInTheNextLine() {
    let label = "somewhere between the shoulder and the elbow of an arm"
    let bar = BarLine(
      label: label, value: "many more than anybody would count", share: 1,
      note: "and as many words again in the note that stands under the bar")
    let heat = HeatLine(
      label: "9 Nov", fields: Array(repeating: .low, count: 7),
      value: "a hundred and twenty on seven nights")
    let legend = [
      LegendEntry(heat: .low, meaning: "one meaning that is long"),
      LegendEntry(heat: .high, meaning: "another that is long as well"),
    ]
    for columns in 40...120 {
      let size = Size(rows: 40, columns: columns)
      for kind in [Block.Kind.bar(bar), .heat(heat), .legend(legend)] {
        let drawn = lines([kind], size, .ascii).joined(separator: " ")
        let wanted =
          switch kind {
          case .bar: [bar.label, bar.value, bar.note ?? ""]
          case .heat: [heat.label, heat.value]
          default: legend.map(\.meaning)
          }
        for word in wanted.flatMap({ $0.split(separator: " ") }) {
          #expect(drawn.contains(word), "\(columns): \(word)")
        }
      }
    }
  }

  /// Nobody who listens hears a drawing.
  @Test func plainLinesSayTheValuesAlone() {
    let blocks: [Block.Kind] = [
      .legend([LegendEntry(heat: .low, meaning: "1")]),
      .heat(
        HeatLine(
          label: "9 Nov", fields: [.high, nil], value: "5 on 1 night", head: ["Mon", "Tue"])),
      .bar(BarLine(label: "calf", value: "12", share: 1, note: "7 left")),
    ]
    #expect(
      Transcript(glyphs: .unicode).lines(of: page(blocks)) == [
        "Plot", "9 Nov: 5 on 1 night", "calf: 12", "7 left",
      ])
  }
}
