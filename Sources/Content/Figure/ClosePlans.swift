extension BodyPlan {
  /// A forearm and its hand, close by, and the other hand, which holds the tips of the fingers.
  static let hand: BodyPlan = {
    var plan = PlanBuilder()
    let fingers: [(name: String, across: Double, length: Double)] = [
      ("index", 0.02, 0.046), ("middle", 0.007, 0.05), ("ring", -0.007, 0.046),
      ("little", -0.02, 0.038),
    ]
    plan.bone("forearm", length: 0.15, limits: -180...180)
    plan.bone("palm", on: "forearm", length: 0.055, limits: -80...80)
    for finger in fingers {
      plan.bone(
        finger.name, on: "palm", across: finger.across, length: finger.length, limits: -95...95)
      plan.bone(
        "\(finger.name) tip", on: finger.name, length: finger.length * 0.75, limits: -110...110)
      plan.chain(finger.name, [finger.name, "\(finger.name) tip"])
    }
    plan.bone("thumb", on: "palm", at: 0.25, across: 0.022, length: 0.04, limits: -60...100)
    plan.bone("thumb tip", on: "thumb", length: 0.03, limits: -80...80)
    plan.bone("other hand", on: "middle tip", at: 0.6, length: 0.08, limits: -180...180)
    plan.bone("other forearm", on: "other hand", length: 0.13, limits: -80...80)
    plan.chain("arm", ["forearm", "palm"])
    plan.chain("thumb", ["thumb", "thumb tip"])
    plan.chain("other hand", ["other hand", "other forearm"])
    plan.handFlesh(fingers.map(\.name))
    return plan.plan
  }()

  /// A foot and its lower leg, close by; one hand holds the toes, the thumb of another the arch.
  static let foot: BodyPlan = {
    var plan = PlanBuilder()
    plan.bone("shank", length: 0.11, limits: -180...180)
    plan.bone("foot", on: "shank", offset: Point(-0.038, -0.02), length: 0.11, limits: 35...122)
    plan.bone("toes", on: "foot", length: 0.045, limits: -40...75)
    plan.bone("hand", on: "toes", at: 0.8, length: 0.075, limits: -180...180)
    plan.bone("forearm", on: "hand", length: 0.07, limits: -80...80)
    plan.bone("thumb", on: "foot", at: 0.5, across: -0.012, length: 0.06, limits: -300...60)
    plan.bone("other forearm", on: "thumb", length: 0.075, limits: -90...90)
    plan.chain("leg", ["shank", "foot", "toes"])
    plan.chain("hand", ["hand", "forearm"])
    plan.chain("other hand", ["thumb", "other forearm"])
    plan.footFlesh()
    return plan.plan
  }()
}

extension PlanBuilder {
  fileprivate mutating func handFlesh(_ fingers: [String]) {
    draw(
      piece(spot("forearm", 0), 0.034, spot("forearm", 0.35), 0.036),
      piece(spot("forearm", 0.35), 0.036, spot("forearm", 1), 0.021),
      piece(spot("palm", -0.1), 0.021, spot("palm", 0.85, 0.012), 0.02),
      piece(spot("palm", 0), 0.02, spot("palm", 0.85, -0.012), 0.02))
    for finger in fingers {
      draw(
        piece(spot(finger, -0.1), 0.0095, spot(finger, 1), 0.008, apart: 1),
        piece(spot(finger, 1), 0.0075, spot("\(finger) tip", 1), 0.0065))
    }
    draw(
      piece(spot("thumb", 0), 0.012, spot("thumb", 1), 0.0095, apart: 0.5),
      piece(spot("thumb", 1), 0.0095, spot("thumb tip", 1), 0.007),
      piece(spot("other hand", 0), 0.012, spot("other hand", 0.5), 0.02),
      piece(spot("other hand", 0.5), 0.02, spot("other hand", 1), 0.019),
      piece(spot("other forearm", 0), 0.019, spot("other forearm", 1), 0.028))
    muscle(
      "forearm", piece(spot("forearm", 0.1, 0.016), 0.016, spot("forearm", 0.85, 0.008), 0.01))
    muscle(
      "palm", piece(spot("palm", 0.1, 0.002), 0.014, spot("palm", 0.9, 0.002), 0.016))
    point("elbow", "forearm", 0)
    point("wrist", "forearm", 1)
    point("fingertips", "middle tip", 1)
    for finger in fingers + ["thumb"] { point("\(finger) tip", "\(finger) tip", 1) }
    point("other hand", "other hand", 0.5)
  }

  fileprivate mutating func footFlesh() {
    draw(
      piece(spot("other forearm", 0.15), 0.019, spot("other forearm", 1), 0.021),
      piece(spot("shank", 0), 0.034, spot("shank", 0.55), 0.027),
      piece(spot("shank", 0.5), 0.027, spot("shank", 1), 0.023),
      piece(spot("foot", 0), 0.023, spot("foot", 1), 0.016),
      piece(spot("shank", 1), 0.024, spot("foot", 0.75), 0.018),
      piece(spot("foot", 1), 0.016, spot("toes", 1), 0.011),
      piece(spot("thumb", 0), 0.01, spot("thumb", 0.7), 0.012),
      piece(spot("thumb", 0.6), 0.02, spot("thumb", 1), 0.02, apart: 1),
      piece(spot("hand", 0), 0.012, spot("hand", 0.5), 0.02),
      piece(spot("hand", 0.5), 0.02, spot("hand", 1), 0.019),
      piece(spot("forearm", 0), 0.019, spot("forearm", 1), 0.022))
    muscle("arch", piece(spot("foot", 0.2, -0.008), 0.015, spot("foot", 0.95, -0.006), 0.012))
    muscle("calf", piece(spot("shank", 0, -0.016), 0.026, spot("shank", 0.5, -0.01), 0.016))
    point("ankle", "shank", 1)
    point("heel", "foot", 0)
    point("ball", "foot", 1)
    point("toes", "toes", 1)
    point("hand", "hand", 0.5)
  }
}
