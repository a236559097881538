/// A place in the room, in heights of the body: x to the right, y up.
package struct Point: Equatable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  package static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  package static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  package static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }

  /// The same turned by a right angle, counterclockwise.
  package var turned: Point { Point(-y, x) }
  package var mirrored: Point { Point(-x, y) }

  /// The step of length 1 in a direction: 0 degrees point right, 90 up.
  ///
  /// The angle is brought to within 45 degrees of a right angle, which is exact, and there eight terms
  /// of the series are exact to the last digits of a `Double`.
  package static func direction(_ degrees: Double) -> Point {
    let quarters = (degrees / 90).rounded()
    let angle = (degrees - quarters * 90) * 0.017453292519943295
    let square = angle * angle
    var (sine, cosine) = (angle, 1.0)
    var (odd, even) = (angle, 1.0)
    for term in 1...8 {
      let n = Double(2 * term)
      even *= -square / (n * (n - 1))
      odd *= -square / (n * (n + 1))
      cosine += even
      sine += odd
    }
    switch Int(quarters.truncatingRemainder(dividingBy: 4)) & 3 {
    case 0: return Point(cosine, sine)
    case 1: return Point(-sine, cosine)
    case 2: return Point(-cosine, -sine)
    default: return Point(sine, -cosine)
    }
  }
}

/// A part of the room with sides along its axes.
package struct Extent: Equatable, Sendable {
  package var low: Point
  package var high: Point

  package init(low: Point, high: Point) {
    self.low = low
    self.high = high
  }

  package var width: Double { high.x - low.x }
  package var height: Double { high.y - low.y }
  package var mirrored: Extent {
    Extent(low: Point(-high.x, low.y), high: Point(-low.x, high.y))
  }

  /// The smallest one that both are part of.
  package func union(_ other: Extent) -> Extent {
    Extent(
      low: Point(min(low.x, other.low.x), min(low.y, other.low.y)),
      high: Point(max(high.x, other.high.x), max(high.y, other.high.y)))
  }

  /// With this much more on every side.
  package func grown(by margin: Double) -> Extent {
    Extent(low: low - Point(margin, margin), high: high + Point(margin, margin))
  }
}
