import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import Drawing

/// The figure at every size, in both sets of signs.
@Suite struct FigureTests {
  /// All poses of the built-in routines.
  static let poses: [(name: String, pose: Pose)] = BuiltIn.language.pictureNames.compactMap {
    name in
    BuiltIn.language.picture(name).map { (name, $0.pose) }
  }

  static let sizes = [
    Size(rows: 6, columns: 18), Size(rows: 8, columns: 24), Size(rows: 9, columns: 18),
    Size(rows: 12, columns: 36), Size(rows: 16, columns: 48), Size(rows: 24, columns: 60),
    Size(rows: 24, columns: 18), Size(rows: 6, columns: 60),
  ]

  private static func figure(_ pose: Pose, _ size: Size, _ style: Figure.Style) -> Figure {
    Figure(pose, columns: size.columns, rows: size.rows, style: style)
  }

  /// Nothing is cut off: what is drawn in a window is as much of the body as in one with a margin.
  @Test(arguments: sizes) func everyPoseIsSeenWhole(_ size: Size) {
    for (name, pose) in Self.poses {
      let scene = Scene(pose)
      for stroke in scene.strokes where stroke.ink != .prop {
        for (point, radius) in [(stroke.from, stroke.fromRadius), (stroke.to, stroke.toRadius)] {
          #expect(point.x - radius >= scene.extent.low.x - 1e-9, "\(name)")
          #expect(point.x + radius <= scene.extent.high.x + 1e-9, "\(name)")
          #expect(point.y - radius >= scene.extent.low.y - 1e-9, "\(name)")
          #expect(point.y + radius <= scene.extent.high.y + 1e-9, "\(name)")
        }
      }
      for style in Figure.Style.allCases {
        let figure = Self.figure(pose, size, style)
        #expect(figure.cells.count == size.columns * size.rows)
        #expect(figure.lines.allSatisfy { $0.unicodeScalars.count == size.columns })
      }
    }
  }

  /// The room is filled: the drawing touches both edges in one direction.
  @Test(arguments: sizes) func everyPoseIsAsLargeAsThereIsRoom(_ size: Size) {
    for (name, pose) in Self.poses {
      var bare = pose
      bare.props = []
      let figure = Self.figure(bare, size, .braille)
      let rows = figure.cells.indices.filter { figure.cells[$0] != nil }.map { $0 / size.columns }
      let columns = figure.cells.indices.filter { figure.cells[$0] != nil }
        .map { $0 % size.columns }
      let height = (rows.max() ?? 0) - (rows.min() ?? 0) + 1
      let width = (columns.max() ?? 0) - (columns.min() ?? 0) + 1
      #expect(height >= size.rows - 1 || width >= size.columns - 2, "\(name)")
    }
  }

  /// Wherever a muscle is felt it is seen, and without colour it has a pattern of its own.
  @Test(arguments: sizes) func theMuscleIsSeen(_ size: Size) {
    for (name, pose) in Self.poses where !pose.felt.isEmpty {
      for style in Figure.Style.allCases {
        let figure = Self.figure(pose, size, style)
        let muscle = Set(figure.cells.compactMap { $0?.ink == .muscle ? $0?.sign : nil })
        let body = Set(
          figure.cells.compactMap { [.body, .far].contains($0?.ink) ? $0?.sign : nil })
        #expect(!muscle.isEmpty, "\(name) \(style) \(size)")
        #expect(muscle.isDisjoint(with: body), "\(name) \(style)")
      }
    }
  }

  @Test func asciiIsAscii() {
    for (name, pose) in Self.poses {
      for size in Self.sizes {
        let lines = Self.figure(pose, size, .ascii).lines
        #expect(lines.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } }, "\(name)")
      }
    }
  }

  /// No two positions look alike, even at the smallest usual size and without colour.
  @Test(arguments: Figure.Style.allCases) func everyTwoPosesDiffer(_ style: Figure.Style) {
    let drawn = Self.poses.map {
      ($0.name, Self.figure($0.pose, Size(rows: 8, columns: 24), style).cells.map { $0?.sign })
    }
    for (index, (name, cells)) in drawn.enumerated() {
      for (other, others) in drawn[(index + 1)...] {
        let different = zip(cells, others).count { $0 != $1 }
        #expect(different >= 10, "\(name) and \(other) differ in \(different) cells")
      }
    }
  }

  @Test func mirroredTwiceIsTheSame() {
    for (name, pose) in Self.poses {
      #expect(pose.mirrored != pose && pose.mirrored.mirrored == pose, "\(name)")
      let (a, b) = (Scene(pose), Scene(pose.mirrored))
      #expect(a.extent.mirrored == b.extent, "\(name)")
      #expect(zip(a.strokes, b.strokes).allSatisfy { $0.from.mirrored == $1.from }, "\(name)")
    }
  }

  /// Poses that share a view of the room are drawn at one scale.
  @Test func aSharedExtentIsOneScale() throws {
    let pose = try #require(Self.poses.first { $0.name == "sit-chair" }?.pose)
    let extent = Scene(pose).extent
    let large = Figure(pose, extent: extent, columns: 24, rows: 8, style: .braille)
    let small = Figure(
      pose, extent: extent.grown(by: 0.5), columns: 24, rows: 8, style: .braille)
    #expect(large == Self.figure(pose, Size(rows: 8, columns: 24), .braille))
    func count(_ figure: Figure) -> Int { figure.cells.count { $0?.ink == .body } }
    #expect(count(small) * 2 < count(large))
  }

  @Test func noRoomIsNoReasonToStop() throws {
    let pose = try #require(Self.poses.first?.pose)
    for style in Figure.Style.allCases {
      #expect(Figure(pose, columns: 0, rows: 0, style: style).lines == [])
      #expect(Figure(pose, columns: -3, rows: 2, style: style).cells.isEmpty)
      #expect(Figure(pose, columns: 1, rows: 1, style: style).cells.count == 1)
      let nobody = Pose(view: .side, angles: [])
      let empty = Figure(nobody, columns: 9, rows: 3, style: style)
      #expect(empty.cells.allSatisfy { $0 == nil })
    }
  }

  /// The font of the Linux console has blocks and lines, but not the signs of Braille.
  @Test func withoutBrailleTheFigureAloneIsInAscii() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter n Space")
    func rows(_ painter: Painter) -> [String] {
      painter.paint(rehearsal.page, size: .usual).lines
    }
    func hasBraille(_ line: String) -> Bool {
      line.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) }
    }
    let console = rows(Painter(glyphs: .unicode, hasBraille: false))
    #expect(rows(Painter(glyphs: .unicode)).contains(where: hasBraille))
    #expect(!console.contains(where: hasBraille))
    #expect(console.contains { $0.contains("██████") } && console.contains { $0.contains("xxx") })
  }

  /// All of them on one sheet, to be looked at when a pose or the drawing changes.
  @Test func sheet() {
    let parts = Self.poses.map { name, pose in
      let size = Size(rows: 8, columns: 24)
      let pair = zip(
        Self.figure(pose, size, .braille).lines, Self.figure(pose, size, .ascii).lines)
      let rows = pair.map { "\($0)  |  \($1)".trimmedEnd }
      return Snapshot.Part(name, rows.joined(separator: "\n"))
    }
    let difference = Snapshot("figures", parts).difference(suite: Self.self)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
