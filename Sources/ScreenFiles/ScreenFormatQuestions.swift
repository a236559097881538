import Content
import Diary

/// Screens that ask.
extension ScreenFormat.Part {
  private typealias Limit = ScreenFormat.Limit

  /// The keys of every question.
  private static let questionKeys: [ScreenFormat.Key] = [
    .needed("id", .identity, "A name that no other question has. Answers are saved under it."),
    .needed("sign", .text(Limit.sign), "What it asks about in a few words, for lists."),
    .needed(
      "ask", .text(Limit.paragraph), "The question, to be answered with yes, no or not sure."),
    .optional(
      "points", .list("points", of: .text(Limit.paragraph)),
      "What it asks about one by one, where that is too much for a sentence."),
    .needed("why", .text(Limit.paragraph), "Why it is asked."),
  ]

  // MARK: Decision

  package static let decision = Self(
    "A decision",
    "Questions in their order. The first that is answered with yes leads on.",
    ScreenFormat.screen + [
      .optional("text", .passages, "What stands above the questions."),
      .needed("questions", .list("questions", of: .part(.branch)), "What is asked."),
      .needed(
        "none", .name(.screen), "The screen that opens when the answer to all of them was no."),
      .optional("parts", .list("parts", of: .part(.part)), "Small menus that answers lead to."),
    ])

  package static let branch = Self(
    "A question", "",
    questionKeys + [
      .needed("yes", .name(.screen), "The screen that yes opens."),
      .optional(
        "unsure", .name(.screen),
        "The screen that not sure opens; without it the next question is asked."),
    ] + ScreenFormat.claimEvidence)

  // MARK: Self-check

  package static let selfCheck = Self(
    "A self-check", "Tasks that show whether muscles are as strong as usual.",
    ScreenFormat.screen + [
      .needed("version", .date, "The day of the last change that matters to the answers."),
      .needed("checklist", .name(.screen), "The checklist that a weakness leads to."),
      .optional("text", .passages, "When to do it, and when not."),
      .needed("tasks", .list("tasks", of: .part(.task)), "The tasks that belong to it."),
      .optional(
        "extras", .list("tasks", of: .part(.task)), "Further tasks for those who want them."),
      .needed("results", .part(.outcomes), "What each outcome means."),
    ])

  package static let task = Self(
    "A task", "",
    [
      .needed("id", .identity, "A name that no other task has."),
      .needed("do", .text(Limit.title), "What to do, in a few words."),
      .needed("how", .text(Limit.paragraph), "How to do it."),
      .needed("sign", .text(Limit.sign), "Its name in a result."),
      .needed("looks", .text(Limit.line), "Which strength it looks at."),
      .optional("sides", .flag, "`false` where left and right cannot differ."),
      .needed(
        "weaker", .part(.onsets),
        "The question that \"weaker\" answers with yes, by how long ago it began."),
    ] + ScreenFormat.claimEvidence)

  package static let outcomes = Self(
    "\"results\"", "", SelfCheck.Outcome.allCases.map { .needed($0.rawValue, .passages) })

  package static let onsets = Self(
    "\"weaker\"", "", SelfCheck.Onset.allCases.map { .needed($0.rawValue, .name(.question)) })

  // MARK: Checklist

  package static let checklist = Self(
    "A checklist",
    "Questions about warning signs, and the rules by which their answers are combined.",
    ScreenFormat.screen + [
      .needed("version", .date, "The day of the last change to questions or rules."),
      .needed("about", .part(.subject), "The first question: what is going on."),
      .needed("pages", .list("pages", of: .part(.page)), "The questions, the most urgent first."),
      .optional(
        "combinations", .list("combinations", of: .part(.combination)),
        "Signs that are worse together than apart."),
      .needed("results", .part(.results), "What each result says."),
    ])

  package static let subject = Self(
    "\"about\"", "",
    [
      .needed("ask", .text(Limit.title), "The question."),
      .optional(
        "questions", .list("questions", of: .part(.question)), "Questions that are asked with it."),
    ]
      + Checklist.Subject.allCases.map {
        .needed($0.rawValue, .text(Limit.label), "What this answer is called.")
      })

  package static let page = Self(
    "A page", "Questions that are equally urgent.",
    [
      .needed("name", .identity, "Its name: it is opened as `screen/name`."),
      .needed("title", .text(Limit.title), "The line at its top."),
      .needed("intro", .text(Limit.line), "What stands above the questions."),
      .needed("questions", .list("questions", of: .part(.question)), "What is asked."),
    ])

  private static let itemKeys =
    questionKeys + [
      .needed("yes", .word(of: Tier.self), "What yes means."),
      .needed("unsure", .word(of: Tier.self), "What not sure means: never more than yes."),
      .optional("recheck", .number(1...60), "After how many days to check again."),
      .optional("advice", .text(Limit.paragraph), "What to do, or not to do, about this sign."),
      .optional("cannotWait", .text(Limit.paragraph), "When it must not wait for the morning."),
      .optional(
        "sore", .flag,
        "`true` where a muscle hurts, so that heat, massage or a stretch may harm it."),
    ]

  package static let question = Self(
    "A question", "",
    itemKeys + [
      .needed("for", .word(of: Checklist.Subject.self), "Whom it is asked."),
      .optional(
        "more", .list("questions", of: .part(.followUp)),
        "Questions that follow the answers yes and not sure."),
    ] + ScreenFormat.claimEvidence)

  package static let followUp = Self(
    "A question that follows", "It has the keys of a question without `for:` and `more:`.",
    itemKeys + [
      .optional("doubt", .part(.doubt), "When not sure means more than `unsure:` says."),
      .optional(
        "notAfter", .question, "The question that, answered with yes, makes this one needless."),
    ] + ScreenFormat.claimEvidence)

  package static let doubt = Self(
    "\"doubt\"", "It holds where the question before was answered with a clear yes.",
    [
      .needed("tier", .word(of: Tier.self), "What not sure means then."),
      .needed("unless", .question, "The question that, answered with no, speaks against it."),
      .needed("takesBack", .question, "The question whose no this takes back in part."),
      .needed("say", .text(Limit.paragraph), "What is said then."),
    ])

  // MARK: Rules

  package static let combination = Self(
    "A combination", "",
    [
      .optional("about", .word(of: Checklist.Subject.self), "What has to be going on."),
      .needed(
        "if", .list("\"one\" or \"two\"", of: .part(.condition)), "What has to be there, all of it."
      ),
      .needed("tier", .word(of: Tier.self), "What it means."),
      .needed("say", .text(Limit.paragraph), "Why."),
      .optional("first", .flag, "`true` where its signs come before others that are as urgent."),
    ] + ScreenFormat.claimEvidence)

  package static let condition = Self(
    "A condition", "It has `one:` or `two:`; `sure:` may stand beside it or alone.",
    [
      .optional("one", .questions, "One of these is answered with yes or not sure."),
      .optional("two", .questions, "Two of these are answered with yes or not sure."),
      .optional("sure", .questions, "One of these is answered with a clear yes."),
    ])

  package static let results = Self(
    "\"results\"", "",
    (Tier.allCases.map(\.rawValue) + ["unfinished"]).map { .needed($0, .part(.result)) })

  package static let result = Self(
    "A result", "",
    [
      .needed("do", .text(Limit.title), "What to do, in a few words."),
      .needed("how", .passages, "How, and what not to do."),
      .needed("when", .text(Limit.note), "By when."),
      .optional(
        "soFar", .text(Limit.note), "The headline while open questions can make it more urgent."),
      .optional("now", .passages, "What is said besides, unless it may wait for the morning."),
      .optional("sore", .passages, "What is said besides where a muscle hurts."),
      .optional(
        "morning", .part(.morning), "By when, at night, where it may wait for the morning."),
      .optional("tell", .text(Limit.paragraph), "What to say to whoever answers the phone."),
    ])

  package static let morning = Self(
    "\"morning\"", "",
    [
      .needed("beforeMidnight", .text(Limit.note)),
      .needed("afterMidnight", .text(Limit.note)),
    ])
}
