/// The pictures of a routine as they are shown: the side of each step, and the same part of the room
/// for those that belong together.
package struct RoutinePictures: Sendable {
  private let pictures: [Picture?]
  private let sides: [Step.Side]

  package init(_ routine: Routine) {
    let poses = routine.steps.map(\.picture)
    let extents = poses.map { $0.map { Scene($0.pose).extent } }
    pictures = poses.indices.map { index in
      guard var picture = poses[index] else { return nil }
      for other in poses.indices where poses[other]?.pose.isStaged(like: picture.pose) == true {
        guard let extent = extents[other] else { continue }
        picture.extent = picture.extent?.union(extent) ?? extent
      }
      return picture
    }
    sides = routine.steps.indices.map { Self.side(of: $0, in: routine.steps) }
  }

  /// The picture of a step; mirrored for the left side, since a figure that faces right shows its right
  /// limbs in front.
  package func picture(of step: Int, isOtherLeg: Bool) -> Picture? {
    guard pictures.indices.contains(step), var picture = pictures[step] else { return nil }
    if (sides[step] == .left) != isOtherLeg {
      picture.pose = picture.pose.mirrored
      picture.extent = picture.extent?.mirrored
    }
    return picture
  }

  /// The side that a step shows: its own; else that of the step which it leads to, or, for a rest, that
  /// of the step before.
  private static func side(of index: Int, in steps: [Step]) -> Step.Side {
    func isSided(_ step: Step) -> Bool { step.side == .left || step.side == .right }
    let before = steps[..<index].last(where: isSided)?.side
    let after = steps[index...].first(where: isSided)?.side
    let side = steps[index].kind == .rest ? before ?? after : after ?? before
    return (isSided(steps[index]) ? steps[index].side : side) ?? .right
  }
}

extension Pose {
  /// Whether it is seen in the same place as another: among the same things, from the same side.
  fileprivate func isStaged(like other: Pose) -> Bool {
    view == other.view
      && props.filter(\.isFixed).map(\.kind) == other.props.filter(\.isFixed).map(\.kind)
  }
}
