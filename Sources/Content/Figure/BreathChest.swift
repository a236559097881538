/// A chest that fills and empties: a body from the hip up, always of the same size, since the room it
/// is seen in has space for all of a breath.
package struct BreathChest: Equatable, Sendable {
  private let empty: Pose
  private let full: Pose
  private let extent: Extent

  /// The chest of somebody in this pose; without the legs and what they sit on, so that it is large.
  package init(_ pose: Pose) {
    let plan = pose.plan
    let angles = pose.angles.enumerated().map { index, angle in
      plan.isLeg(index) ? nil : angle
    }
    var body = Pose(view: pose.view, angles: angles, lengths: pose.lengths)
    empty = body
    body.fullness = 1
    body.felt = plan.muscleNames.firstIndex(of: "chest").map { [$0] } ?? []
    full = body
    extent = Scene(empty).extent.union(Scene(full).extent)
  }

  /// The chest when it is so full, 0 to 1.
  package func picture(fullness: Double, caption: String = "") -> Picture {
    var picture = Picture(pose: Pose.between(empty, full, fullness), caption: caption)
    picture.extent = extent
    return picture
  }
}

extension BodyPlan {
  /// Whether a bone is one of a leg.
  fileprivate func isLeg(_ bone: Int) -> Bool {
    chains.contains { $0.name.hasSuffix("leg") && $0.bones.contains(bone) }
  }
}
