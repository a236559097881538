/// Something in the room: what the body stands on, leans on or holds.
package struct Prop: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case floor, wall, chair, bed, towel, desk, rail, pillow, mat
    /// A chair whose back is held.
    case chairBack = "chair-back"
    /// One that hangs.
    case slackTowel = "slack-towel"
  }

  package var kind: Kind
  /// Where it is; `nil` for where it is by itself, such as a floor under the lowest point.
  package var place: Pose.Place?
  /// Where it ends, if it goes from one place to another.
  package var end: Pose.Place?

  package init(_ kind: Kind, place: Pose.Place? = nil, end: Pose.Place? = nil) {
    self.kind = kind
    self.place = place
    self.end = end
  }

  /// Whether something stays where it is from one step to the next.
  package var isFixed: Bool { ![.towel, .slackTowel, .pillow].contains(kind) }

  /// Whether it is drawn over the body.
  var isInFront: Bool { kind == .towel || kind == .slackTowel }

  /// Half as thick as it is drawn.
  private static let thin = 0.006
  /// Further than anything is seen.
  private static let far = 4.0

  /// Its lines: `place` and `end` are where it is, `floor` the height of the floor, and `body` what the
  /// body takes up.
  func strokes(at place: Point, to end: Point?, floor: Double, body: Extent, view: Pose.View)
    -> [Stroke]
  {
    func line(_ a: Point, _ b: Point, _ radius: Double = Self.thin) -> Stroke {
      Stroke(from: a, to: b, fromRadius: radius, toRadius: radius, ink: .prop)
    }
    let (x, y) = (place.x, place.y)
    switch kind {
    case .floor: return [line(Point(-Self.far, floor), Point(Self.far, floor))]
    case .wall: return [line(Point(x, floor), Point(x, Self.far), 0.008)]
    case .towel, .pillow:
      return [line(place, end ?? place, kind == .pillow ? 0.05 : Self.thin)]
    case .slackTowel:
      let end = end ?? place
      let low = Point(0, -0.05)
      let (a, b) = (place * 0.7 + end * 0.3 + low, place * 0.3 + end * 0.7 + low)
      return [line(place, a), line(a, b), line(b, end)]
    case .chair:
      return Self.chair(x, y, floor, view).map { line($0, $1, 0.01) }
    case .bed where view == .front:
      return [line(Point(x, y), Point(x - 0.62, y), 0.014)]
        + [x - 0.04, x - 0.58].map { line(Point($0, y), Point($0, floor)) }
    case .bed:
      return [
        line(Point(x, y), Point(x - 0.42, y), 0.014),
        line(Point(x - 0.05, y), Point(x - 0.05, floor)),
        line(Point(x - 0.38, y), Point(x - 0.38, floor)),
      ]
    case .chairBack:
      return [
        line(Point(x, y - 0.012), Point(x, floor), 0.009),
        line(Point(x, floor + 0.25), Point(x + 0.2, floor + 0.25), 0.01),
        line(Point(x + 0.19, floor + 0.25), Point(x + 0.19, floor), 0.009),
      ]
    case .desk:
      return [
        line(Point(x - 0.06, y), Point(x + 0.3, y), 0.01),
        line(Point(x + 0.27, y), Point(x + 0.27, floor), 0.008),
      ]
    case .rail:
      return [
        line(Point(x - 0.4, y), Point(x + 0.22, y), 0.008),
        line(Point(x - 0.36, y), Point(x - 0.36, floor)),
        line(Point(x + 0.18, y), Point(x + 0.18, floor)),
      ]
    case .mat:
      let extent = body.grown(by: 0.035)
      let (low, high) = (extent.low, extent.high)
      return [
        line(low, Point(high.x, low.y)), line(low, Point(low.x, high.y)),
        line(high, Point(high.x, low.y)), line(high, Point(low.x, high.y)),
      ]
    }
  }

  private static func chair(
    _ x: Double, _ y: Double, _ floor: Double, _ view: Pose.View
  ) -> [(Point, Point)] {
    if view == .front {
      return [
        (Point(x - 0.16, y), Point(x + 0.16, y)), (Point(x - 0.15, y), Point(x - 0.15, floor)),
        (Point(x + 0.15, y), Point(x + 0.15, floor)),
      ]
    }
    return [
      (Point(x - 0.2, y), Point(x + 0.06, y)), (Point(x - 0.2, y + 0.3), Point(x - 0.2, floor)),
      (Point(x + 0.04, y), Point(x + 0.04, floor)),
    ]
  }
}
