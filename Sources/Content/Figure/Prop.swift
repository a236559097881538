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
    let x = place.x
    switch kind {
    case .floor: return [Self.line(Point(-Self.far, floor), Point(Self.far, floor))]
    case .wall: return [Self.line(Point(x, floor), Point(x, Self.far), 0.008)]
    case .towel: return [Self.line(place, end ?? place)]
    case .pillow: return [Self.line(place, end ?? place, 0.05)]
    case .slackTowel:
      let end = end ?? place
      let low = Point(0, -0.05)
      let (a, b) = (place * 0.7 + end * 0.3 + low, place * 0.3 + end * 0.7 + low)
      return [Self.line(place, a), Self.line(a, b), Self.line(b, end)]
    case .mat:
      let extent = body.grown(by: 0.035)
      let (low, high) = (extent.low, extent.high)
      return [
        Self.line(low, Point(high.x, low.y)), Self.line(low, Point(low.x, high.y)),
        Self.line(high, Point(high.x, low.y)), Self.line(high, Point(low.x, high.y)),
      ]
    case .chair: return Self.chair(x, place.y, floor, view).map { Self.line($0, $1, 0.01) }
    case .bed, .chairBack, .desk, .rail:
      return furniture(x, place.y, floor, isFromFront: view == .front)
    }
  }

  private static func line(_ a: Point, _ b: Point, _ radius: Double = thin) -> Stroke {
    Stroke(from: a, to: b, fromRadius: radius, toRadius: radius, ink: .prop)
  }

  /// A board at a height between two places, and legs from a height to the floor.
  private func furniture(
    _ x: Double, _ y: Double, _ floor: Double, isFromFront: Bool
  ) -> [Stroke] {
    func board(_ from: Double, _ to: Double, _ y: Double, _ radius: Double) -> Stroke {
      Self.line(Point(x + from, y), Point(x + to, y), radius)
    }
    func leg(_ at: Double, _ y: Double, _ radius: Double = Self.thin) -> Stroke {
      Self.line(Point(x + at, y), Point(x + at, floor), radius)
    }
    switch kind {
    case .bed where isFromFront: return [board(0, -0.62, y, 0.014), leg(-0.04, y), leg(-0.58, y)]
    case .bed: return [board(0, -0.42, y, 0.014), leg(-0.05, y), leg(-0.38, y)]
    case .chairBack:
      return [
        leg(0, y - 0.012, 0.009), board(0, 0.2, floor + 0.25, 0.01),
        leg(0.19, floor + 0.25, 0.009),
      ]
    case .desk: return [board(-0.06, 0.3, y, 0.01), leg(0.27, y, 0.008)]
    case .rail: return [board(-0.4, 0.22, y, 0.008), leg(-0.36, y), leg(0.18, y)]
    default: return []
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
