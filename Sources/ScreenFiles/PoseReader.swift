import Content
import Yams

/// Reads a pose of the figure.
///
/// Angles are in whole degrees and measured from the horizontal of the page: 0 points right, 90 up. A
/// part of the body has one for each of its bones, from the trunk outwards; those left out follow the
/// bone before them. The figure faces right; its near limbs are the right ones.
///
/// ```yaml
/// view: side
/// trunk: [100, 96]              # the lower and the upper back
/// head: 92
/// near leg: [-1, -2, 104]       # thigh, shank, foot, toes
/// near arm: [-50, -15]          # upper arm, forearm, hand
/// planted: near heel            # what stands still when it moves
/// props:
///   - floor                     # under the lowest point
///   - towel: [near hand, near ball]
///   - wall: {at: near hand, by: [2, 0]}   # moved, in hundredths of the height
/// feel: near calf
/// moves: {at: near toes, by: [-1, 6], to: 165}
/// shorter: {near thigh: 40}     # what comes towards us, in percent of its length
/// ```
struct PoseReader {
  let yaml: YAMLDocument

  /// The pose, or `nil` where the file has a fault that leaves nothing to show.
  func pose() -> Pose? {
    guard let root = yaml.root(), case .mapping(let mapping) = root else { return nil }
    guard let node = mapping["view"] else {
      yaml.faultMissing("view", in: root, of: .pose(.side))
      return nil
    }
    guard let view = yaml.value(node, Pose.View.self),
      let fields = yaml.fields(root, of: .pose(view))
    else { return nil }
    let plan = BodyPlan[view]
    let parts = plan.chains.map(\.name)
    let pose = Pose(
      view: view, angles: angles(fields, plan), lengths: lengths(fields.fields("shorter"), plan),
      planted: fields["planted"].flatMap { index($0, "point", plan.pointNames) },
      props: props(fields.items("props"), plan),
      felt: fields["feel"].map { names($0) }?.compactMap { index($0, "muscle", plan.muscleNames) }
        ?? [],
      movements: fields["moves"].map { movements($0, plan) } ?? [])
    if pose.angles.allSatisfy({ $0 == nil }) {
      yaml.fault(
        at: root, "A pose needs a part of the body: one of \(parts.joined(separator: ", ")).")
    }
    check(pose, fields, at: root)
    return pose
  }

  // MARK: Parts

  private func angles(_ fields: Fields, _ plan: BodyPlan) -> [Double?] {
    var angles = [Double?](repeating: nil, count: plan.bones.count)
    for (name, bones) in plan.chains {
      guard let node = fields[name] else { continue }
      let items = node.sequence.map(Array.init) ?? [node]
      if items.isEmpty || items.count > bones.count {
        let names = bones.map { plan.bones[$0].name }.joined(separator: ", ")
        yaml.fault(at: node, "This has 1 to \(bones.count) angles: \(names).")
      }
      for (place, bone) in bones.enumerated() {
        let parent = plan.bones[bone].parent.flatMap { angles[$0] } ?? 0
        let follows = parent + (plan.bones[bone].limits.contains(0) ? 0 : 90)
        angles[bone] =
          place < items.count
          ? yaml.number(items[place], -360...360).map(Double.init) ?? follows : follows
      }
    }
    return angles
  }

  private func lengths(_ fields: Fields?, _ plan: BodyPlan) -> [Double] {
    guard let fields else { return [] }
    return plan.bones.map { bone in fields.number(bone.name).map { Double($0) / 100 } ?? 1 }
  }

  private func names(_ node: Node) -> [Node] { node.sequence.map(Array.init) ?? [node] }

  /// Which of these names a node gives.
  private func index(_ node: Node, _ what: String, _ names: [String]) -> Int? {
    guard let name = yaml.text(node, limit: 60) else { return nil }
    if let index = names.firstIndex(of: name) { return index }
    yaml.fault(
      at: node,
      "There is no \(what) \"\(name.sanitized(limit: 40))\" here"
        + Spelling.hint(name, among: names))
    return nil
  }

  /// A point, or one with how far from it.
  private func place(_ node: Node, _ plan: BodyPlan) -> Pose.Place? {
    guard case .mapping = node else {
      return index(node, "point", plan.pointNames).map { Pose.Place(point: $0) }
    }
    return yaml.fields(node, of: .place).flatMap { place($0, plan) }
  }

  private func place(_ fields: Fields, _ plan: BodyPlan) -> Pose.Place? {
    guard let point = fields["at"].flatMap({ index($0, "point", plan.pointNames) }) else {
      return nil
    }
    guard let by = fields["by"] else { return Pose.Place(point: point) }
    let items = by.sequence.map(Array.init) ?? []
    guard items.count == 2, let right = yaml.number(items[0], -100...100),
      let up = yaml.number(items[1], -100...100)
    else {
      if items.count != 2 { yaml.fault(at: by, "This needs two numbers: [right, up].") }
      return nil
    }
    return Pose.Place(point: point, right: right, up: up)
  }

  private func props(_ items: [Node], _ plan: BodyPlan) -> [Prop] {
    items.prefix(12).compactMap { item in
      guard case .mapping(let mapping) = item, let (key, value) = mapping.first else {
        return yaml.value(item, Prop.Kind.self).map { Prop($0) }
      }
      guard let kind = yaml.value(key, Prop.Kind.self) else { return nil }
      guard let ends = value.sequence else {
        return place(value, plan).map { Prop(kind, place: $0) }
      }
      let places = ends.compactMap { place($0, plan) }
      guard places.count == 2 else {
        yaml.fault(at: value, "This goes from one point to another: [near hand, near ball].")
        return nil
      }
      return Prop(kind, place: places[0], end: places[1])
    }
  }

  private func movements(_ node: Node, _ plan: BodyPlan) -> [Pose.Movement] {
    names(node).prefix(4).compactMap { item in
      guard let fields = yaml.fields(item, of: .movement) else { return nil }
      let place = place(fields, plan)
      guard let direction = fields.number("to"), let place else { return nil }
      return Pose.Movement(from: place, direction: direction)
    }
  }

  // MARK: What a body can do

  private func check(_ pose: Pose, _ fields: Fields, at root: Node) {
    let plan = pose.plan
    for (bone, _, limits) in pose.overbent {
      let chain = plan.chains.first { $0.bones.contains(bone) }
      let node = chain.flatMap { fields[$0.name] } ?? root
      let place = chain?.bones.firstIndex(of: bone) ?? 0
      let items = names(node)
      let parent = plan.bones[bone].parent.flatMap { pose.angles[$0] } ?? 0
      yaml.fault(
        at: place < items.count ? items[place] : node,
        "The \(plan.bones[bone].name) cannot be turned this far: from its joint it points from "
          + "\(Int((parent + limits.lowerBound).rounded(.up))) to "
          + "\(Int((parent + limits.upperBound).rounded(.down))) degrees here.")
    }
    guard yaml.faults.isEmpty else { return }
    let scene = Scene(pose)
    if scene.extent.width > 1.4 || scene.extent.height > 1.3 {
      yaml.fault(
        at: fields["props"] ?? root,
        "This does not fit into the view: what is drawn must be at most 1.4 body heights wide and "
          + "1.3 high.")
    }
    if let wall = scene.wall, scene.body.high.x > wall + 0.03 {
      yaml.fault(
        at: fields["props"] ?? root,
        "The body reaches through the wall: move the wall or the limbs.")
    }
    if let floor = scene.floor, scene.body.low.y < floor - 0.03 {
      yaml.fault(
        at: fields["props"] ?? root,
        "The body reaches below the floor: move the floor or the limbs.")
    }
  }
}
