/// A position of the body: a few angles, what it leans on, and what is felt in it.
package struct Pose: Equatable, Sendable {
  /// From where it is seen.
  package enum View: String, CaseIterable, Sendable {
    case side
    /// Lying, seen from above.
    case above
    case front
    /// A hand and its forearm, close by.
    case hand
    /// A foot and its lower leg, close by.
    case foot
  }

  /// A place: a point of the body, and how far from it, in hundredths of the body's height.
  package struct Place: Equatable, Sendable {
    /// Which of ``BodyPlan/points``.
    package var point: Int
    package var right: Int
    package var up: Int

    package init(point: Int, right: Int = 0, up: Int = 0) {
      self.point = point
      self.right = right
      self.up = up
    }
  }

  /// Where something goes: an arrow beside it.
  package struct Movement: Equatable, Sendable {
    package var from: Place
    /// The direction in degrees: 0 to the right, 90 up.
    package var direction: Int

    package init(from: Place, direction: Int) {
      self.from = from
      self.direction = direction
    }
  }

  package var view: View
  /// The direction of each bone of the plan in degrees; `nil` for one that is not drawn. None is
  /// further from the one it hangs on than half a turn beyond the middle of what the joint can do.
  package private(set) var angles: [Double?]
  /// How long each bone looks, 1 for all of it: less where it comes towards us.
  package private(set) var lengths: [Double]
  /// The point of the body that stands still when it moves.
  package var planted: Int?
  package var props: [Prop]
  /// Which of ``BodyPlan/muscles`` are felt.
  package var felt: [Int]
  package var movements: [Movement]
  /// How full the chest is, 0 to 1.
  package var fullness = 0.0
  /// Whether left and right are exchanged. As it is written, it faces right, and the limbs in front
  /// are the right ones.
  package private(set) var isMirrored = false

  package init(
    view: View, angles: [Double?], lengths: [Double] = [], planted: Int? = nil, props: [Prop] = [],
    felt: [Int] = [], movements: [Movement] = []
  ) {
    let bones = BodyPlan[view].bones
    self.view = view
    self.lengths = bones.indices.map { $0 < lengths.count ? lengths[$0] : 1 }
    self.planted = planted
    self.props = props
    self.felt = felt
    self.movements = movements
    self.angles = []
    for (index, bone) in bones.enumerated() {
      let parent = bone.parent.map { self.angles[$0] }
      guard index < angles.count, let angle = angles[index], parent != .some(nil) else {
        self.angles.append(nil)
        continue
      }
      let middle = (bone.limits.lowerBound + bone.limits.upperBound) / 2 + ((parent ?? 0) ?? 0)
      self.angles.append(angle - ((angle - middle + 180) / 360).rounded(.down) * 360)
    }
  }

  /// The plan of its view.
  package var plan: BodyPlan { BodyPlan[view] }

  /// The same with left and right exchanged.
  package var mirrored: Pose {
    var pose = self
    pose.isMirrored.toggle()
    return pose
  }

  /// How far a joint is turned; `nil` where there is none.
  package func bend(of bone: Int) -> Double? {
    guard let angle = angles[bone] else { return nil }
    return angle - (plan.bones[bone].parent.flatMap { angles[$0] } ?? 0)
  }

  /// The bones that are turned further than their joint can, in the order of the plan.
  package var overbent: [(bone: Int, bend: Double, limits: ClosedRange<Double>)] {
    plan.bones.enumerated().compactMap { index, bone in
      guard let bend = bend(of: index), !bone.limits.contains(bend) else { return nil }
      return (index, bend, bone.limits)
    }
  }

  /// On the way from one pose to another: `share` is 0 at the first and 1 at the second. What a joint
  /// can do at both ends it can do in between. From one view or side to the other there is no way.
  package static func between(_ a: Pose, _ b: Pose, _ share: Double) -> Pose {
    if share <= 0 { return a }
    if share >= 1 || a.view != b.view || a.isMirrored != b.isMirrored { return b }
    var pose = b
    for index in b.angles.indices {
      guard let to = b.angles[index] else { continue }
      guard let from = a.angles[index] else {
        // What was not there is there at once, and moves with what it hangs on.
        let parent = pose.plan.bones[index].parent.flatMap { pose.angles[$0] } ?? 0
        pose.angles[index] = parent + (b.bend(of: index) ?? 0)
        continue
      }
      pose.angles[index] = from + (to - from) * share
      pose.lengths[index] = a.lengths[index] + (b.lengths[index] - a.lengths[index]) * share
    }
    pose.fullness = a.fullness + (b.fullness - a.fullness) * share
    return pose
  }
}
