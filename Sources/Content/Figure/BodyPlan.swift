/// How a body is put together in one view: bones, the flesh on them, and the names that poses use.
///
/// All lengths are in heights of the body. Each bone has a direction, measured from the horizontal of
/// the page: 0 points right, 90 up. What is *across* a bone is at its left, seen along it.
package struct BodyPlan: Sendable {
  /// From one joint to the next.
  package struct Bone: Sendable {
    /// What faults and poses call it.
    package let name: String
    /// The bone it hangs on; the one that hangs on none begins where the pose is.
    package let parent: Int?
    /// Where on that: 0 at its start, 1 at its end, and how far across.
    let along: Double, across: Double
    /// Where it begins, seen from there in its own direction: the heel lies behind the ankle.
    let offset: Point
    package let length: Double
    /// How far it can be turned from the direction of the one it hangs on, counterclockwise.
    package let limits: ClosedRange<Double>
  }

  /// A place on a bone.
  package struct Spot: Sendable {
    let bone: Int
    let along: Double, across: Double
  }

  /// A tapering piece of the body between two spots.
  struct Flesh: Sendable {
    let from: Spot, to: Spot
    let fromRadius: Double, toRadius: Double
    /// From which part of it on, 0 to 1, it stands apart from what lies behind it.
    let apart: Double
    /// Whether it grows with a breath.
    let breathes: Bool
  }

  /// Every bone, each after the one that it hangs on.
  package let bones: [Bone]
  /// The lists of angles that a pose gives, and the bones they are for.
  package let chains: [(name: String, bones: [Int])]
  /// In the order in which they are drawn: what is nearer comes later.
  let flesh: [Flesh]
  /// What can be felt.
  let muscles: [(name: String, flesh: [Flesh])]
  /// Places that props and movements refer to.
  package let points: [(name: String, spot: Spot)]

  package var muscleNames: [String] { muscles.map(\.name) }
  package var pointNames: [String] { points.map(\.name) }

  /// The plan of a view.
  package static subscript(view: Pose.View) -> BodyPlan {
    switch view {
    case .side, .above: side
    case .front: front
    case .hand: hand
    case .foot: foot
    }
  }
}

/// Puts a plan together by the names of its bones.
struct PlanBuilder {
  private(set) var bones: [BodyPlan.Bone] = []
  private(set) var chains: [(name: String, bones: [Int])] = []
  private(set) var flesh: [BodyPlan.Flesh] = []
  private(set) var muscles: [(name: String, flesh: [BodyPlan.Flesh])] = []
  private(set) var points: [(name: String, spot: BodyPlan.Spot)] = []

  var plan: BodyPlan {
    BodyPlan(bones: bones, chains: chains, flesh: flesh, muscles: muscles, points: points)
  }

  private func index(_ name: String) -> Int { bones.firstIndex { $0.name == name } ?? 0 }

  mutating func bone(
    _ name: String, on parent: String? = nil, at along: Double = 1, across: Double = 0,
    offset: Point = Point(0, 0), length: Double, limits: ClosedRange<Double>
  ) {
    bones.append(
      BodyPlan.Bone(
        name: name, parent: parent.map(index), along: along, across: across, offset: offset,
        length: length, limits: limits))
  }

  mutating func chain(_ name: String, _ names: [String]) {
    chains.append((name, names.map(index)))
  }

  /// A place on a bone: how far along it, and across.
  func spot(_ bone: String, _ along: Double, _ across: Double = 0) -> BodyPlan.Spot {
    BodyPlan.Spot(bone: index(bone), along: along, across: across)
  }

  mutating func point(_ name: String, _ bone: String, _ along: Double, _ across: Double = 0) {
    points.append((name, spot(bone, along, across)))
  }

  /// Flesh between two spots with its radius at each.
  func piece(
    _ from: BodyPlan.Spot, _ fromRadius: Double, _ to: BodyPlan.Spot, _ toRadius: Double,
    apart: Double = 0, breathes: Bool = false
  ) -> BodyPlan.Flesh {
    BodyPlan.Flesh(
      from: from, to: to, fromRadius: fromRadius, toRadius: toRadius, apart: apart,
      breathes: breathes)
  }

  mutating func draw(_ pieces: BodyPlan.Flesh...) { flesh += pieces }

  mutating func muscle(_ name: String, _ pieces: BodyPlan.Flesh...) {
    muscles.append((name, pieces))
  }
}
