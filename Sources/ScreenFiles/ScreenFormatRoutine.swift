import Content
import Diary

/// Guided countdowns.
extension ScreenFormat.Part {
  private typealias Limit = ScreenFormat.Limit

  package static let routine = Self(
    "A routine", "A guided countdown: steps of so many seconds, one after the other.",
    ScreenFormat.screen + [
      .needed(
        "legs", .word(of: Routine.Legs.self),
        "`one`: all of it is for one side, and can be done again for the other. `both`: its steps "
          + "name a side, and left and right get the same time. `none`: it has no sides."),
      .optional(
        "limb", .word(of: Limb.self),
        "`arm` where the sides are arms or hands and not legs; otherwise `leg`."),
      .optional(
        "gate", .name(.screen),
        "The screen with the reasons not to do it: `unknot open` shows it first."),
      .needed("after", .name(.screen), "The screen that follows."),
      .optional("for", .part(.purpose), "What it is for, in a sentence or two."),
      .needed("stop", .part(.stop), "When to stop at once; it is on the screen all the time."),
      .optional("end", .part(.end), "What to do when the time is over."),
      .optional(
        "helped", .part(.helped),
        "What to say to each answer to \"Did it help?\", which is then asked."),
      .optional("treats", .part(.treats), "What the diary offers to write down afterwards."),
      .optional(
        "timer", .flag,
        "`true` for something that goes on whether or not anybody looks, such as a warm pack on the "
          + "skin: it keeps real time, and no step can be skipped."),
      .needed(
        "total", .number(1...36_000),
        "The seconds of all steps together, repeats counted each time, spare steps left out."),
      .optional(
        "spare", .special("a whole number, smaller than the number of steps"),
        "How many of the last steps are there only when somebody asks for more time."),
      .needed(
        "steps", when: "where there is no `breath:`",
        .list("steps", of: .part(.step), .part(.repetition)),
        "What to do. At most \(Limit.steps) steps, repeats counted each time."),
      .optional(
        "breath", .part(.breath),
        "In place of steps: one breath, which is repeated until the total is over."),
    ])

  // MARK: Steps

  package static let step = Self(
    "A step", "",
    [
      .needed("do", .text(Limit.title), "What to do, in a few words."),
      .needed("how", .text(Limit.paragraph), "How to do it."),
      .needed(
        "kind", .word(of: Step.Kind.self),
        "`move` gets into position, `hold` keeps a stretch and can be made longer, `rest` eases off, "
          + "`in` and `out` are the two halves of a breath."),
      .needed("seconds", .number(1...600), "How long it lasts."),
      .optional("side", .word(of: Step.Side.self), "The side that it is for, with `legs: both`."),
      .optional("picture", .name(.picture), "The picture that shows it."),
    ] + ScreenFormat.claimEvidence)

  package static let breathing = Self(
    "A step of a breath", "It has the keys of a step without `kind:` and `side:`.",
    step.keys.filter { !["kind", "side"].contains($0.name) })

  package static let repetition = Self(
    "A repeat", "Stands in place of a step. A repeat cannot stand inside a repeat.",
    [
      .needed("repeat", .number(2...20), "How many times."),
      .needed("steps", .list("steps", of: .part(.step)), "The steps that are repeated."),
    ])

  package static let breath = Self(
    "\"breath\"", "",
    [
      .needed("in", .part(.breathing), "Breathing in."),
      .needed("out", .part(.breathing), "Breathing out."),
    ])

  // MARK: Before and after

  package static let stop = claim("\"stop\"")
  package static let purpose = claim("\"for\"")
  package static let reply = claim("A reply")

  package static let helped = Self(
    "\"helped\"", "",
    Routine.Relief.allCases.map { .needed($0.rawValue, .part(.reply)) })

  package static let end = Self(
    "\"end\"", "",
    [
      .needed("do", .text(Limit.title), "What to do, in a few words."),
      .needed("how", .text(Limit.paragraph), "How to do it."),
    ] + ScreenFormat.claimEvidence)

  package static let treats = Self(
    "\"treats\"",
    "In the words of the diary. Without `kind:` and `site:` it goes to an entry that is still open.",
    [
      .optional("kind", .word(of: Episode.Kind.self), "What happened."),
      .optional("site", .word(of: Episode.Site.self), "Where."),
      .needed("tactic", .word(of: Episode.Tactic.self), "What was done about it."),
    ])

  /// What a routine's sides are sides of.
  enum Limb: String, CaseIterable { case leg, arm }
}
