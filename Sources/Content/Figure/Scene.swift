/// What a stroke shows.
package enum Ink: UInt8, Sendable {
  case prop = 1
  /// A limb on the other side of the body.
  case far
  case body
  case muscle
  case arrow
}

/// A piece of a picture: a line that tapers, with round ends.
package struct Stroke: Sendable {
  package var from: Point
  package var to: Point
  package var fromRadius: Double
  package var toRadius: Double
  package var ink: Ink
  /// The bone it is drawn on; what belongs to one bone is never parted.
  package var bone = -1
  /// The bone it ends at.
  var endBone = -1
  /// From which part of it on, 0 to 1, a gap is left between it and what lies behind it; 1 for none.
  package var apart = 1.0
  /// Whether it is one half of the point of an arrow.
  package var isBarb = false
  /// Whether it goes on to the edge of the picture.
  var isEndless = false

  /// What it takes up.
  var extent: Extent {
    let a = Extent(low: from, high: from).grown(by: fromRadius)
    return a.union(Extent(low: to, high: to).grown(by: toRadius))
  }

  var mirrored: Stroke {
    var stroke = self
    (stroke.from, stroke.to) = (from.mirrored, to.mirrored)
    return stroke
  }
}

/// A pose as strokes in the room, from the furthest to the nearest.
package struct Scene: Sendable {
  package private(set) var strokes: [Stroke] = []
  /// What is seen of it.
  package private(set) var extent: Extent
  /// What the body takes up of that.
  package private(set) var body: Extent
  /// The height of the floor, where there is one.
  package private(set) var floor: Double?

  /// How far to the right the body can be, where there is a wall.
  package private(set) var wall: Double?

  private let pose: Pose
  private let plan: BodyPlan
  /// Where each bone starts, and the step along it.
  private var bones: [(start: Point, step: Point)] = []

  package init(_ pose: Pose) {
    self.pose = pose
    plan = pose.plan
    extent = Extent(low: Point(0, 0), high: Point(0, 0))
    body = extent
    placeBones()
    let flesh = plan.flesh.compactMap { stroke($0, ink: .body) }
    let muscles = pose.felt.filter(plan.muscles.indices.contains)
      .flatMap { plan.muscles[$0].flesh }.compactMap { stroke($0, ink: .muscle) }
    body = Self.extent(of: flesh) ?? body
    let floorProp = pose.props.first { $0.kind == .floor }
    floor = floorProp.map { $0.place.map { point(of: $0).y } ?? body.low.y }
    let (back, front) = props()
    strokes = back + merge(flesh, with: muscles) + front + pose.movements.flatMap(arrow)
    let seen = strokes.filter { !$0.isEndless }
    extent = Self.extent(of: seen) ?? body
    if let floor { extent.low.y = min(extent.low.y, floor - 0.008) }
    for wall in strokes where wall.isEndless && wall.from.x == wall.to.x {
      self.wall = wall.from.x
      extent = extent.union(Extent(low: wall.from, high: wall.from).grown(by: wall.fromRadius))
    }
    if let floor { move(by: Point(0, -floor)) }
    if pose.isMirrored {
      strokes = strokes.map(\.mirrored)
      extent = extent.mirrored
      body = body.mirrored
    }
  }

  /// Moves all of it: the floor is at the same height in every scene.
  private mutating func move(by step: Point) {
    for index in strokes.indices {
      strokes[index].from = strokes[index].from + step
      strokes[index].to = strokes[index].to + step
    }
    extent = Extent(low: extent.low + step, high: extent.high + step)
    body = Extent(low: body.low + step, high: body.high + step)
    floor = floor.map { $0 + step.y }
  }

  private static func extent(of strokes: [Stroke]) -> Extent? {
    strokes.dropFirst().reduce(strokes.first?.extent) { $0?.union($1.extent) }
  }

  // MARK: The body

  /// Places the bones so that the planted point is above or below the origin.
  private mutating func placeBones() {
    for (index, bone) in plan.bones.enumerated() {
      let direction = Point.direction(pose.angles[index] ?? 0)
      var start = Point(0, 0)
      if let parent = bone.parent {
        let (from, step) = bones[parent]
        start = from + step * bone.along
        let length = plan.bones[parent].length * pose.lengths[parent]
        if length > 0 { start = start + step.turned * (bone.across / length) }
      }
      start = start + direction * bone.offset.x + direction.turned * bone.offset.y
      bones.append((start, direction * (bone.length * pose.lengths[index])))
    }
    guard let planted = pose.planted, plan.points.indices.contains(planted) else { return }
    let x = point(of: plan.points[planted].spot).x
    for index in bones.indices { bones[index].start.x -= x }
  }

  /// Where a spot of the body is.
  private func point(of spot: BodyPlan.Spot) -> Point {
    let (start, step) = bones[spot.bone]
    let length = max(0.001, plan.bones[spot.bone].length * pose.lengths[spot.bone])
    return start + step * spot.along + step.turned * (spot.across / length)
  }

  /// Where a place is: before mirroring.
  private func point(of place: Pose.Place) -> Point {
    guard plan.points.indices.contains(place.point) else { return Point(0, 0) }
    return point(of: plan.points[place.point].spot)
      + Point(Double(place.right) / 100, Double(place.up) / 100)
  }

  private func stroke(_ flesh: BodyPlan.Flesh, ink: Ink) -> Stroke? {
    guard pose.angles[flesh.from.bone] != nil, pose.angles[flesh.to.bone] != nil else { return nil }
    let growth = flesh.breathes ? growth(of: ink) : 1
    let isFar = plan.bones[flesh.from.bone].name.hasPrefix("far") && pose.view != .front
    var stroke = Stroke(
      from: point(of: flesh.from), to: point(of: flesh.to), fromRadius: flesh.fromRadius * growth,
      toRadius: flesh.toRadius * growth, ink: ink == .body && isFar ? .far : ink)
    stroke.bone = flesh.from.bone
    stroke.endBone = flesh.to.bone
    stroke.apart = flesh.apart
    return stroke
  }

  /// How much larger a breath makes the chest. What is felt in it grows with it from next to nothing.
  private func growth(of ink: Ink) -> Double {
    if pose.fullness <= 0 { return 1 }
    return ink == .muscle ? 0.3 + 0.7 * pose.fullness : 1 + 0.32 * pose.fullness
  }

  /// The flesh with each muscle directly after the last piece that is on one of its bones.
  private func merge(_ flesh: [Stroke], with muscles: [Stroke]) -> [Stroke] {
    var strokes = flesh
    for muscle in muscles {
      let last =
        strokes.lastIndex { $0.bone == muscle.bone || $0.bone == muscle.endBone }
        ?? strokes.endIndex - 1
      strokes.insert(muscle, at: last + 1)
    }
    return strokes
  }

  // MARK: The room

  private func props() -> (back: [Stroke], front: [Stroke]) {
    var (back, front): ([Stroke], [Stroke]) = ([], [])
    for prop in pose.props {
      let place = prop.place.map(point) ?? Point(0, 0)
      var strokes = prop.strokes(
        at: place, to: prop.end.map(point), floor: floor ?? body.low.y, body: body,
        view: pose.view)
      for index in strokes.indices {
        strokes[index].isEndless = prop.kind == .floor || prop.kind == .wall
      }
      if prop.isInFront { front += strokes } else { back += strokes }
    }
    return (back, front)
  }

  /// An arrow that begins at a place.
  private func arrow(_ movement: Pose.Movement) -> [Stroke] {
    let size = pose.view == .hand || pose.view == .foot ? 0.45 : 1
    let along = Point.direction(Double(movement.direction))
    let start = point(of: movement.from)
    let tip = start + along * (0.15 * size)
    let back = tip - along * (0.055 * size)
    func line(_ a: Point, _ b: Point, isBarb: Bool = false) -> Stroke {
      var stroke = Stroke(
        from: a, to: b, fromRadius: 0.008 * size, toRadius: 0.008 * size, ink: .arrow, apart: 0)
      stroke.isBarb = isBarb
      return stroke
    }
    return [
      line(start, tip), line(tip, back + along.turned * (0.05 * size), isBarb: true),
      line(tip, back - along.turned * (0.05 * size), isBarb: true),
    ]
  }
}
