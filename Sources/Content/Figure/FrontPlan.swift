extension BodyPlan {
  /// A person who faces us. The near limbs are those at the left of the page: the right ones. What
  /// comes towards us is shorter on the page, so a joint may look as if it were bent to either side.
  static let front: BodyPlan = {
    var plan = PlanBuilder()
    plan.bone("lower back", length: 0.135, limits: 0...180)
    plan.bone("upper back", on: "lower back", length: 0.155, limits: -30...30)
    plan.bone("head", on: "upper back", length: 0.145, limits: -40...40)
    for (side, sign) in [("far", -1.0), ("near", 1.0)] {
      plan.bone(
        "\(side) upper arm", on: "upper back", at: 0.88, across: sign * 0.1, length: 0.175,
        limits: -280 ... -80)
      plan.bone("\(side) forearm", on: "\(side) upper arm", length: 0.15, limits: -150...150)
      plan.bone("\(side) hand", on: "\(side) forearm", length: 0.075, limits: -80...80)
      plan.bone(
        "\(side) thigh", on: "lower back", at: 0, across: sign * 0.05, length: 0.245,
        limits: -270 ... -90)
      plan.bone("\(side) shank", on: "\(side) thigh", length: 0.235, limits: -150...150)
      plan.bone("\(side) foot", on: "\(side) shank", length: 0.1, limits: -110...110)
    }
    plan.chain("trunk", ["lower back", "upper back"])
    plan.chain("head", ["head"])
    for side in ["near", "far"] {
      plan.chain("\(side) arm", ["upper arm", "forearm", "hand"].map { "\(side) \($0)" })
      plan.chain("\(side) leg", ["thigh", "shank", "foot"].map { "\(side) \($0)" })
    }
    plan.frontTrunk()
    for side in ["far", "near"] { plan.frontLeg(side) }
    for side in ["far", "near"] { plan.frontArm(side) }
    plan.frontNames()
    return plan.plan
  }()
}

extension PlanBuilder {
  fileprivate mutating func frontTrunk() {
    draw(
      piece(spot("lower back", 0, 0.035), 0.055, spot("upper back", 0.1, 0.03), 0.045),
      piece(spot("lower back", 0, -0.035), 0.055, spot("upper back", 0.1, -0.03), 0.045),
      piece(
        spot("upper back", 0, 0.025), 0.045, spot("upper back", 0.75, 0.05), 0.05, breathes: true),
      piece(
        spot("upper back", 0, -0.025), 0.045, spot("upper back", 0.75, -0.05), 0.05,
        breathes: true),
      piece(spot("upper back", 0.86, 0.09), 0.03, spot("upper back", 0.86, -0.09), 0.03),
      piece(spot("upper back", 0.86, 0.085), 0.03, spot("head", 0.15), 0.03),
      piece(spot("upper back", 0.86, -0.085), 0.03, spot("head", 0.15), 0.03),
      piece(spot("upper back", 0.9), 0.028, spot("head", 0.5), 0.026),
      piece(spot("head", 0.58), 0.042, spot("head", 0.8), 0.052))
  }

  fileprivate mutating func frontArm(_ side: String) {
    draw(
      piece(spot("\(side) upper arm", 0), 0.034, spot("\(side) upper arm", 1), 0.026, apart: 0.35),
      piece(spot("\(side) forearm", 0), 0.027, spot("\(side) forearm", 1), 0.018, apart: 0.4),
      piece(spot("\(side) hand", 0), 0.02, spot("\(side) hand", 1), 0.016))
  }

  fileprivate mutating func frontLeg(_ side: String) {
    draw(
      piece(spot("\(side) thigh", 0.04), 0.06, spot("\(side) thigh", 1), 0.042, apart: 0.6),
      piece(spot("\(side) shank", 0), 0.038, spot("\(side) shank", 0.35), 0.04, apart: 0.5),
      piece(spot("\(side) shank", 0.35), 0.04, spot("\(side) shank", 1), 0.022),
      piece(spot("\(side) foot", 0), 0.024, spot("\(side) foot", 0.8), 0.02))
  }

  fileprivate mutating func frontNames() {
    for side in ["near", "far"] {
      let (thigh, shank, foot) = ("\(side) thigh", "\(side) shank", "\(side) foot")
      muscle("\(side) calf", piece(spot(shank, 0.1), 0.03, spot(shank, 0.6), 0.026))
      muscle("\(side) front of thigh", piece(spot(thigh, 0.2), 0.04, spot(thigh, 0.9), 0.03))
      muscle("\(side) arch", piece(spot(foot, 0.1), 0.018, spot(foot, 0.9), 0.016))
      muscle(
        "\(side) forearm",
        piece(spot("\(side) forearm", 0.1), 0.026, spot("\(side) forearm", 0.8), 0.02))
      let sign = side == "near" ? 1.0 : -1
      muscle(
        "\(side) shoulder",
        piece(spot("upper back", 0.9, sign * 0.095), 0.03, spot("head", 0.18, sign * 0.02), 0.022))
      point("\(side) shoulder", "upper back", 0.9, sign * 0.12)
      point("\(side) elbow", "\(side) upper arm", 1)
      point("\(side) hand", "\(side) hand", 0.7)
      point("\(side) knee", thigh, 1)
      point("\(side) ankle", shank, 1)
      point("\(side) toes", foot, 1)
    }
    point("hip", "lower back", 0)
    point("waist", "lower back", 1)
    point("head", "head", 0.7)
  }
}
