import Content
import Diary
import Yams

/// What a YAML file says for true and false.
enum YAMLBool: String, CaseIterable {
  case yes = "true"
  case no = "false"
}

extension ScreenReader {
  /// The most steps a routine may come to, repeats written out.
  private static let mostSteps = 99
  private static let tooManySteps = "A routine has at most \(mostSteps) steps."

  /// A guided countdown.
  func routine(_ root: Node) -> Screen? {
    let what = "A routine"
    let fields = yaml.fields(
      root, of: what,
      allowed: Self.screenKeys + [
        "timer", "legs", "limb", "gate", "after", "stop", "end", "helped", "total",
        "spare", "steps", "breath", "treats", "for",
      ])
    let title = title(fields, in: root, of: what)
    let legs = yaml.value(
      yaml.required("legs", fields, in: root, of: what), Routine.Legs.self)
    let gate = yaml.reference(.screen, fields["gate"])
    let after = yaml.reference(.screen, yaml.required("after", fields, in: root, of: what))
    let stop = yaml.required("stop", fields, in: root, of: what).flatMap {
      claim($0, of: "\"stop\"")
    }
    let replies = fields["helped"].map(replies) ?? [:]
    let total = yaml.number(
      yaml.required("total", fields, in: root, of: what), 1...36_000)
    let steps =
      fields["breath"].map { breaths($0, total: total ?? 0) }
      ?? yaml.required("steps", fields, in: root, of: what).map { self.steps($0, depth: 0) } ?? []
    let limb = yaml.value(fields["limb"], Limb.self)
    let isTimer = yaml.value(fields["timer"], YAMLBool.self) == .yes
    let ending = fields["end"].flatMap(ending)
    let spare = yaml.number(fields["spare"], 0...max(0, steps.count - 1)) ?? 0
    guard let title, let legs, let after, let stop, !steps.isEmpty else { return nil }
    var routine = Routine(
      legs: legs, gate: gate, after: after, stop: stop, replies: replies, steps: steps,
      isTimer: isTimer, spare: spare, ending: ending, isForArm: limb == .arm)
    routine.treats = fields["treats"].flatMap(treatment)
    routine.purpose = fields["for"].flatMap { claim($0, of: "\"for\"") }
    if let total, routine.seconds != total, yaml.faults.isEmpty {
      yaml.fault(
        at: fields["total"], "The steps take \(routine.seconds) seconds together, not \(total).")
    }
    checkSides(routine, at: fields["steps"])
    return Screen(name: name, title: title, kind: .routine(routine))
  }

  /// A statement that must have its evidence.
  func claim(_ node: Node, of what: String) -> Statement? {
    let fields = yaml.fields(node, of: what, allowed: ["say"] + Self.evidenceKeys)
    return statement("say", fields, in: node, of: what, isClaim: true)
  }

  private func treatment(_ node: Node) -> Routine.Treatment? {
    let what = "\"treats\""
    let fields = yaml.fields(node, of: what, allowed: ["kind", "site", "tactic"])
    let kind = yaml.value(fields["kind"], Episode.Kind.self)
    let site = yaml.value(fields["site"], Episode.Site.self)
    let tactic = yaml.value(
      yaml.required("tactic", fields, in: node, of: what), Episode.Tactic.self)
    return tactic.map {
      Routine.Treatment(kind: kind?.rawValue, site: site?.rawValue, tactic: $0.rawValue)
    }
  }

  private func ending(_ node: Node) -> Routine.Ending? {
    let what = "\"end\""
    let fields = yaml.fields(node, of: what, allowed: ["do", "how"] + Self.evidenceKeys)
    let instruction = yaml.text(
      yaml.required("do", fields, in: node, of: what), limit: Limit.title)
    let detail = statement("how", fields, in: node, of: what, isClaim: true)
    guard let instruction, let detail else { return nil }
    return Routine.Ending(instruction: instruction, detail: detail)
  }

  private func replies(_ node: Node) -> [Routine.Relief: Statement] {
    let names = Routine.Relief.allCases.map(\.rawValue)
    let fields = yaml.fields(node, of: "\"helped\"", allowed: names)
    var replies: [Routine.Relief: Statement] = [:]
    for relief in Routine.Relief.allCases {
      replies[relief] = yaml.required(relief.rawValue, fields, in: node, of: "\"helped\"")
        .flatMap { claim($0, of: "A reply") }
    }
    return replies
  }

  private enum Limb: String, CaseIterable { case leg, arm }

  /// Breaths, one after the other, until the time is over.
  private func breaths(_ node: Node, total: Int) -> [Step] {
    let what = "\"breath\""
    let fields = yaml.fields(node, of: what, allowed: ["in", "out"])
    let kinds: [(String, Step.Kind)] = [("in", .breatheIn), ("out", .breatheOut)]
    let breath = kinds.compactMap { key, kind in
      yaml.required(key, fields, in: node, of: what).flatMap { step($0, kind: kind) }
    }
    let seconds = breath.reduce(0) { $0 + $1.seconds }
    guard breath.count == 2, seconds > 0, total >= seconds else { return [] }
    return Array(repeatElement(breath, count: total / seconds).joined())
  }

  /// The steps with their repeats written out.
  private func steps(_ node: Node, depth: Int) -> [Step] {
    var steps: [Step] = []
    let items = yaml.list(node, of: "steps")
    // Counted before they are read, and again when the repeats are written out.
    guard items.count <= Self.mostSteps else {
      yaml.fault(at: node, Self.tooManySteps)
      return []
    }
    for item in items {
      guard case .mapping(let mapping) = item, mapping["repeat"] != nil else {
        if let step = step(item) { steps.append(step) }
        continue
      }
      let fields = yaml.fields(item, of: "A repeat", allowed: ["repeat", "steps"])
      let times = yaml.number(fields["repeat"], 2...20) ?? 1
      guard depth == 0 else {
        yaml.fault(at: item, "A repeat cannot stand inside a repeat.")
        continue
      }
      let round =
        yaml.required("steps", fields, in: item, of: "A repeat").map {
          self.steps($0, depth: 1)
        } ?? []
      for _ in 0..<times { steps += round }
    }
    if steps.count > Self.mostSteps {
      yaml.fault(at: node, Self.tooManySteps)
    }
    return steps
  }

  /// A step; one of a breath has its kind already.
  private func step(_ node: Node, kind given: Step.Kind? = nil) -> Step? {
    let what = "A step"
    let fields = yaml.fields(
      node, of: what,
      allowed: ["do", "how", "kind", "seconds", "side", "picture"] + Self.evidenceKeys)
    let instruction = yaml.text(
      yaml.required("do", fields, in: node, of: what), limit: Limit.title)
    let detail = statement("how", fields, in: node, of: what, isClaim: true)
    let kind =
      given ?? yaml.value(yaml.required("kind", fields, in: node, of: what), Step.Kind.self)
    let seconds = yaml.number(yaml.required("seconds", fields, in: node, of: what), 1...600)
    let side = yaml.value(fields["side"], Step.Side.self)
    let picture = fields["picture"].flatMap { yaml.reference(.picture, $0) }.flatMap(picture)
    guard let instruction, let detail, let kind, let seconds else { return nil }
    return Step(
      instruction: instruction, detail: detail, kind: kind, side: side, seconds: seconds,
      picture: picture)
  }

  /// Left and right get equal time, or the file is wrong.
  private func checkSides(_ routine: Routine, at node: Node?) {
    let sided = routine.steps.filter { $0.side == .left || $0.side == .right }
    switch routine.legs {
    case .one, .none:
      if !sided.isEmpty {
        yaml.fault(at: node, "Steps name a side only where the routine says \"legs: both\".")
      }
    case .both:
      let left = routine.steps.filter { $0.side == .left }.map(\.seconds)
      let right = routine.steps.filter { $0.side == .right }.map(\.seconds)
      if left != right || left.isEmpty {
        yaml.fault(
          at: node,
          "Left has \(left.reduce(0, +)) and right \(right.reduce(0, +)) seconds: give each "
            + "left step a right one that lasts as long.")
      }
    }
  }
}
