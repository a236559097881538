extension BodyPlan {
  /// A person who faces right, as seen from the side; lying on one side, as seen from above. The limbs
  /// at this side of the body are the near ones: the right ones.
  ///
  /// Lengths are those of an adult in parts of the height; what a joint can do is what most adults can,
  /// helped by a hand or a towel.
  static let side: BodyPlan = {
    var plan = PlanBuilder()
    plan.bone("lower back", length: 0.135, limits: -110...290)
    plan.bone("upper back", on: "lower back", length: 0.155, limits: -45...30)
    plan.bone("head", on: "upper back", length: 0.145, limits: -60...50)
    for side in ["far", "near"] { plan.sideLimbs(side) }
    plan.chain("trunk", ["lower back", "upper back"])
    plan.chain("head", ["head"])
    for side in ["near", "far"] {
      plan.chain("\(side) arm", ["upper arm", "forearm", "hand"].map { "\(side) \($0)" })
      plan.chain("\(side) leg", ["thigh", "shank", "foot", "toes"].map { "\(side) \($0)" })
    }
    plan.sideArm("far")
    plan.sideLeg("far")
    plan.sideTrunk()
    plan.sideLeg("near")
    plan.sideArm("near")
    plan.sideMuscles()
    plan.sidePoints()
    return plan.plan
  }()
}

extension PlanBuilder {
  fileprivate mutating func sideLimbs(_ side: String) {
    bone("\(side) upper arm", on: "upper back", at: 0.86, length: 0.175, limits: -245...5)
    bone("\(side) forearm", on: "\(side) upper arm", length: 0.15, limits: -2...150)
    bone("\(side) hand", on: "\(side) forearm", length: 0.075, limits: -80...80)
    bone("\(side) thigh", on: "lower back", at: 0, length: 0.245, limits: -205 ... -40)
    bone("\(side) shank", on: "\(side) thigh", length: 0.235, limits: -155...4)
    bone(
      "\(side) foot", on: "\(side) shank", offset: Point(-0.038, -0.02), length: 0.11,
      limits: 35...122)
    bone("\(side) toes", on: "\(side) foot", length: 0.045, limits: -40...75)
  }

  fileprivate mutating func sideTrunk() {
    draw(
      piece(spot("lower back", -0.12, 0.014), 0.062, spot("lower back", 0.5, 0.006), 0.058),
      piece(spot("lower back", 0.3), 0.058, spot("upper back", 0.15), 0.053, breathes: true),
      piece(
        spot("upper back", 0.1), 0.053, spot("upper back", 0.7, -0.008), 0.064, breathes: true),
      piece(spot("upper back", 0.7, -0.004), 0.064, spot("upper back", 0.98, 0.004), 0.036),
      piece(spot("upper back", 0.9, 0.004), 0.03, spot("head", 0.4), 0.026),
      piece(spot("head", 0.6, 0.006), 0.052, spot("head", 0.8, 0.002), 0.056),
      piece(spot("head", 0.48, -0.022), 0.028, spot("head", 0.66, -0.058), 0.012))
  }

  fileprivate mutating func sideArm(_ side: String) {
    draw(
      piece(spot("\(side) upper arm", 0), 0.034, spot("\(side) upper arm", 1), 0.026, apart: 0.45),
      piece(spot("\(side) forearm", 0), 0.027, spot("\(side) forearm", 1), 0.018, apart: 0.5),
      piece(spot("\(side) hand", 0), 0.019, spot("\(side) hand", 0.5), 0.021),
      piece(spot("\(side) hand", 0.5), 0.02, spot("\(side) hand", 1), 0.013))
  }

  fileprivate mutating func sideLeg(_ side: String) {
    let (thigh, shank, foot) = ("\(side) thigh", "\(side) shank", "\(side) foot")
    draw(
      piece(spot(thigh, 0.04), 0.06, spot(thigh, 0.5), 0.052, apart: 0.7),
      piece(spot(thigh, 0.5), 0.052, spot(thigh, 1), 0.038),
      piece(spot(shank, 0), 0.036, spot(shank, 0.35, -0.008), 0.038, apart: 0.7),
      piece(spot(shank, 0.35, -0.008), 0.038, spot(shank, 0.75), 0.024),
      piece(spot(shank, 0.7), 0.025, spot(shank, 1), 0.022),
      piece(spot(foot, 0), 0.022, spot(foot, 1), 0.015),
      piece(spot(shank, 1), 0.022, spot(foot, 0.75), 0.017),
      piece(spot(foot, 1), 0.015, spot("\(side) toes", 1), 0.011))
  }

  fileprivate mutating func sideMuscles() {
    for side in ["near", "far"] {
      let (thigh, shank, foot) = ("\(side) thigh", "\(side) shank", "\(side) foot")
      muscle(
        "\(side) calf",
        piece(spot(shank, 0.1, -0.014), 0.024, spot(shank, 0.35, -0.018), 0.03),
        piece(spot(shank, 0.35, -0.018), 0.03, spot(shank, 0.66, -0.008), 0.016))
      muscle(
        "\(side) lower calf",
        piece(spot(shank, 0.45, -0.012), 0.024, spot(shank, 0.95, -0.008), 0.015))
      muscle(
        "\(side) shin", piece(spot(shank, 0.12, 0.018), 0.018, spot(shank, 0.8, 0.01), 0.012))
      muscle(
        "\(side) front of thigh",
        piece(spot(thigh, 0.22, 0.026), 0.032, spot(thigh, 0.85, 0.014), 0.026))
      muscle(
        "\(side) back of thigh",
        piece(spot(thigh, 0.2, -0.028), 0.032, spot(thigh, 0.9, -0.014), 0.026))
      muscle(
        "\(side) front of hip",
        piece(spot("lower back", 0.2, -0.036), 0.024, spot(thigh, 0.3, 0.03), 0.03))
      muscle(
        "\(side) arch", piece(spot(foot, 0.25, -0.01), 0.01, spot(foot, 0.95, -0.006), 0.01))
      muscle(
        "\(side) forearm",
        piece(spot("\(side) forearm", 0.1), 0.026, spot("\(side) forearm", 0.8), 0.02))
    }
    trunkMuscles()
  }

  private mutating func trunkMuscles() {
    muscle(
      "lower back",
      piece(spot("lower back", 0, 0.05), 0.03, spot("upper back", 0.25, 0.03), 0.028))
    muscle(
      "tummy", piece(spot("lower back", 0.2, -0.03), 0.03, spot("upper back", 0.1, -0.03), 0.03))
    muscle(
      "chest",
      piece(
        spot("upper back", 0.2, -0.02), 0.036, spot("upper back", 0.7, -0.02), 0.042,
        breathes: true))
    muscle(
      "shoulders",
      piece(spot("upper back", 0.75, 0.02), 0.03, spot("upper back", 1.1, 0.012), 0.024))
  }

  fileprivate mutating func sidePoints() {
    point("hip", "lower back", 0)
    point("waist", "lower back", 1)
    point("shoulder", "upper back", 0.9)
    point("head", "head", 0.7)
    for side in ["near", "far"] {
      point("\(side) elbow", "\(side) upper arm", 1)
      point("\(side) hand", "\(side) hand", 0.7)
      point("\(side) fingers", "\(side) hand", 1)
      point("\(side) knee", "\(side) thigh", 1)
      point("\(side) ankle", "\(side) shank", 1)
      point("\(side) heel", "\(side) foot", 0)
      point("\(side) ball", "\(side) foot", 1)
      point("\(side) toes", "\(side) toes", 1)
    }
  }
}
