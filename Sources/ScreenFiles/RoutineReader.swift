import Content
import Diary
import Yams

/// What a YAML file says for true and false.
enum YAMLBool: String, CaseIterable {
  case yes = "true"
  case no = "false"
}

extension ScreenReader {
  private static let tooManySteps = "A routine has at most \(Limit.steps) steps."

  /// A guided countdown.
  func routine(_ fields: Fields) -> Routine? {
    let legs = fields.word("legs", as: Routine.Legs.self)
    let gate = fields.name("gate")
    let after = fields.name("after")
    let stop = claim("stop", fields)
    let replies = fields.fields("helped").map(replies) ?? [:]
    let total = fields.number("total")
    let steps =
      fields.fields("breath").map { breaths($0, total: total ?? 0) } ?? self.steps(of: fields)
    let limb = fields.word("limb", as: ScreenFormat.Part.Limb.self)
    let isTimer = fields.flag("timer") ?? false
    let ending = fields.fields("end").flatMap(ending)
    let spare = yaml.number(fields["spare"], 0...max(0, steps.count - 1)) ?? 0
    let treatment = fields.fields("treats").flatMap(treatment)
    let purpose = claim("for", fields)
    guard let legs, let after, let stop, !steps.isEmpty else { return nil }
    var routine = Routine(
      legs: legs, gate: gate, after: after, stop: stop, replies: replies, steps: steps,
      isTimer: isTimer, spare: spare, ending: ending, isForArm: limb == .arm)
    routine.treats = treatment
    routine.purpose = purpose
    if let total, routine.seconds != total, yaml.faults.isEmpty {
      yaml.fault(
        at: fields["total"], "The steps take \(routine.seconds) seconds together, not \(total).")
    }
    checkSides(routine, at: fields["steps"])
    return routine
  }

  private func treatment(_ fields: Fields) -> Routine.Treatment? {
    let kind = fields.word("kind", as: Episode.Kind.self)
    let site = fields.word("site", as: Episode.Site.self)
    return fields.word("tactic", as: Episode.Tactic.self).map {
      Routine.Treatment(kind: kind?.rawValue, site: site?.rawValue, tactic: $0.rawValue)
    }
  }

  private func ending(_ fields: Fields) -> Routine.Ending? {
    let instruction = fields.text("do")
    let detail = statement("how", fields)
    guard let instruction, let detail else { return nil }
    return Routine.Ending(instruction: instruction, detail: detail)
  }

  private func replies(_ fields: Fields) -> [Routine.Relief: Statement] {
    Routine.Relief.allCases.reduce(into: [:]) { $0[$1] = claim($1.rawValue, fields) }
  }

  /// Breaths, one after the other, until the time is over.
  private func breaths(_ fields: Fields, total: Int) -> [Step] {
    let kinds: [(String, Step.Kind)] = [("in", .breatheIn), ("out", .breatheOut)]
    let breath = kinds.compactMap { key, kind in
      fields.fields(key).flatMap { step($0, kind: kind) }
    }
    let seconds = breath.reduce(0) { $0 + $1.seconds }
    guard breath.count == 2, seconds > 0, total >= seconds else { return [] }
    return Array(repeatElement(breath, count: total / seconds).joined())
  }

  /// The steps with their repeats written out.
  private func steps(of fields: Fields) -> [Step] {
    guard let node = fields["steps"] else {
      if fields["breath"] == nil { yaml.faultMissing("steps", in: fields.node, of: fields.part) }
      return []
    }
    return steps(fields.items("steps"), at: node, mayRepeat: true)
  }

  private func steps(_ items: [Node], at node: Node, mayRepeat: Bool) -> [Step] {
    var steps: [Step] = []
    // Counted before they are read, and again when the repeats are written out.
    guard items.count <= Limit.steps else {
      yaml.fault(at: node, Self.tooManySteps)
      return []
    }
    for item in items {
      guard case .mapping(let mapping) = item, mapping["repeat"] != nil else {
        if let step = yaml.fields(item, of: .step).flatMap({ step($0) }) { steps.append(step) }
        continue
      }
      guard let fields = yaml.fields(item, of: .repetition) else { continue }
      let times = fields.number("repeat") ?? 1
      guard mayRepeat else {
        yaml.fault(at: item, "A repeat cannot stand inside a repeat.")
        continue
      }
      let round =
        fields["steps"].map { self.steps(fields.items("steps"), at: $0, mayRepeat: false) } ?? []
      for _ in 0..<times { steps += round }
    }
    if steps.count > Limit.steps { yaml.fault(at: node, Self.tooManySteps) }
    return steps
  }

  /// A step; one of a breath has its kind already.
  private func step(_ fields: Fields, kind given: Step.Kind? = nil) -> Step? {
    let instruction = fields.text("do")
    let detail = statement("how", fields)
    let kind = given ?? fields.word("kind")
    let seconds = fields.number("seconds")
    let side = given == nil ? fields.word("side", as: Step.Side.self) : nil
    let picture = fields.name("picture").flatMap(picture)
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
