import Content
import Diary

/// Screens to read and to choose from.
extension ScreenFormat.Part {
  private typealias Limit = ScreenFormat.Limit

  package static let article = Self(
    "An article", "Something to read.",
    ScreenFormat.screen + [
      .optional(
        "listed", .name(.screen),
        "A menu of your own that lists the article below its choices, so that the menu stays as it is."
      ),
      .needed("text", .passages, "What there is to read."),
    ])

  package static let diary = Self(
    "A screen of the diary",
    "One of the screens of the diary, with a text of your own. It replaces the built-in one if its "
      + "file has the same name.",
    ScreenFormat.screen + [
      .needed("shows", .word(of: DiaryScreen.Part.self), "What it shows."),
      .optional("text", .passages, "What it says whatever is in the diary."),
    ])

  // MARK: Menus

  /// The keys of a menu but for those of every screen.
  private static let menuKeys: [ScreenFormat.Key] = [
    .optional("text", .passages, "What stands above the choices."),
    .needed(
      "choices", .list("choices", of: .part(.choice)),
      "What can be chosen: at most \(Limit.choices) choices, one for each digit."),
    .optional("more", .passages, "What there is to read below the choices."),
    .optional("foot", .text(Limit.paragraph), "The last line."),
    .optional("clock", .part(.clock), "A clock that starts when the menu is opened."),
    .optional(
      "nights", .list("names of screens", of: .name(.screen)),
      "For the menu `bedtime`: the routines whose nights the diary counts."),
    .optional(
      "answers", .part(.answers),
      "For a menu that follows a routine: the screens opened in its place, by the answer to \"Did it "
        + "help?\"."),
  ]

  package static let menu = Self(
    "A menu", "Choices that lead on, numbered in their order.", ScreenFormat.screen + menuKeys)

  package static let choice = Self(
    "A choice", "A line of a menu that opens another screen.",
    [
      .needed(
        "open", .name(.screen),
        "The screen that it opens, or a part of one as `screen/part`. `\(Choice.again)` is the routine "
          + "that was just done."),
      .needed("label", .text(Limit.label), "What the line says."),
      .optional("note", .text(Limit.note), "A few words more."),
      .optional(
        "group", .text(Limit.group), "A word beside this choice that stands for those after it too."
      ),
    ])

  package static let clock = Self(
    "A clock", "It speaks up once, while somebody is still in trouble.",
    [
      .needed("minutes", .number(1...60), "After how long it speaks up."),
      .needed("say", .text(Limit.paragraph), "What it then says."),
    ] + ScreenFormat.claimEvidence)

  package static let answers = Self(
    "\"answers\"", "",
    Routine.Relief.allCases.map { .optional($0.rawValue, .name(.screen)) })

  /// A small menu that stands in the file of a decision.
  package static let part = Self(
    "A part",
    "A small menu of a decision's own, opened as `screen/name`. It has the keys of a menu.",
    [.needed("name", .identity, "Its name within the file.")]
      + ScreenFormat.screen.filter { $0.name != "kind" } + menuKeys)

  // MARK: Things to read

  package static let passage = Self(
    "A passage",
    "A piece of something to read. It has exactly one of `heading:`, `say:`, `warn:` and `compare:`.",
    [
      .optional("heading", .text(Limit.title), "A line over what follows. It has no evidence."),
      .optional("say", .text(Limit.paragraph), "A paragraph."),
      .optional("warn", .text(Limit.paragraph), "A paragraph that must not be overlooked."),
      .optional("compare", .list("sides", of: .part(.side)), "Two things side by side."),
    ]
      + ScreenFormat.evidence(
        .sometimes("beside `warn:` or `from:`"), .sometimes("beside `warn:` or `grade:`")))

  package static let side = Self(
    "A side", "One of two things that are compared.",
    [
      .needed("title", .text(30), "Its name."),
      .needed("lines", .list("lines", of: .text(38)), "What there is to say about it."),
    ] + ScreenFormat.claimEvidence)

  /// A statement that must have its evidence.
  static func claim(_ name: String) -> Self {
    Self(name, "", [.needed("say", .text(Limit.paragraph))] + ScreenFormat.claimEvidence)
  }
}
