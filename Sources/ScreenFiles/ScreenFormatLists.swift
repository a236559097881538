import Content
import Diary

/// Files that are lists and not screens.
extension ScreenFormat.Part {
  private typealias Limit = ScreenFormat.Limit

  package static let source = Self(
    "A source",
    "What statements rest on. The file has a key for each source, such as `PHYSIO`, by which `from:` "
      + "names it. A key that the guide has already replaces its source. Each source has these keys.",
    [
      .needed("title", .text(Limit.source), "What it is called."),
      .optional("by", .text(Limit.source), "Who published it."),
      .optional("year", .number(1800...2100), "When it was published."),
      .needed(
        "address", when: "unless there is `noAddress:`, `where:` or `read: own`",
        .text(Limit.address), "Where it can be opened, beginning with `https://`."),
      .optional(
        "noAddress", .text(Limit.source),
        "Why there is no address."),
      .needed(
        "read", .word(of: Source.Reading.self),
        "`original`: you have read it. `copy`: you have read a copy elsewhere. `abstract`: you have "
          + "read a summary. `unread`: you have not opened it. `own`: somebody told you, or you chose "
          + "it yourself."),
      .optional("where", .text(Limit.source), "Where the copy or the abstract was read."),
      .optional("note", .text(Limit.source), "What else a reader should know."),
      .needed(
        "reviewed", when: "unless `read: unread`", .date,
        "The day on which you last compared your wording with it. After 36 months that is a fault."),
    ])

  package static let region = Self(
    "A region",
    "Whom to call. The file has a key for each region, such as `GB`, and has to have the key "
      + "`\(Region.nowhere)` for one that fits everywhere. Each region has these keys.",
    [
      .needed("name", .text(Limit.line), "What it is called."),
      .needed("emergency", .text(Limit.line), "The number to call in an emergency."),
      .needed(
        "today", .text(Limit.line), "Whom to speak to on the same day; read after \"speak to\"."),
      .needed("night", .text(Limit.line), "Whom to reach at night; read after \"call\"."),
      .needed("doctor", .text(Limit.line), "What the doctor is called whom people see first."),
      .needed("hospital", .text(Limit.line), "What the emergency department is called."),
      .optional(
        "countries", .list("countries", of: .identity), "The codes of its countries, such as `GB`."),
      .optional("units", .word(of: Settings.Units.self), "How people measure there."),
    ] + ScreenFormat.claimEvidence)

  package static let review = Self(
    "A review", "Which lines a clinician has reviewed.",
    [
      .needed("by", .text(Limit.reviewer)),
      .needed("role", .text(Limit.reviewer)),
      .needed("date", .date),
      .needed("lines", .special("Names of lines, each with the version of its words.")),
    ])

  package static let phrases = Self(
    "The list of phrases", "",
    PhraseWords.Key.allCases.map { .needed($0.rawValue, .list("words", of: .text(Limit.label))) })

  /// The configuration file, whose values its own table knows.
  package static let configuration = Self(
    "The configuration", "", Settings.names.map { .optional($0, .special("A setting.")) })

  /// A mapping with a value for each of these names.
  static func each(
    _ name: String, _ names: [String], _ value: ScreenFormat.Value = .text(Limit.field),
    isNeeded: Bool = true
  ) -> Self {
    Self(name, "", names.map { isNeeded ? .needed($0, value) : .optional($0, value) })
  }

  // MARK: The vocabulary

  static func vocabulary(_ fields: [(name: String, words: [String])]) -> Self {
    Self(
      "The vocabulary", "",
      fields.map { .needed($0.name, .part(field($0.words))) } + [
        .needed("triggers", .part(triggers))
      ])
  }

  static func field(_ words: [String]) -> Self {
    let label = ScreenFormat.Key.needed("label", .text(Limit.field))
    if words.isEmpty { return Self("A field", "", [label]) }
    let others = ScreenFormat.Value.list("words", of: .text(Limit.field))
    return Self(
      "A field", "",
      [
        label,
        .needed("words", .part(each("This field", words))),
        .optional("also", .part(each("This field", words, others, isNeeded: false))),
      ])
  }

  package static let triggers = each("The list of triggers", CheckIn.usualTriggers, .part(trigger))

  package static let trigger = Self(
    "A trigger", "",
    [
      .needed("sign", .text(Limit.label)),
      .needed("inList", .text(Limit.label)),
      .needed("ask", .text(Limit.note)),
    ])

  // MARK: Poses

  /// A pose seen from this side: each part of the body has angles of its own.
  static func pose(_ view: Pose.View) -> Self {
    let angles = ScreenFormat.Value.special("An angle in degrees for each of its bones.")
    let place = ScreenFormat.Value.special("A point of the body, or `at:` and `by:`.")
    return Self(
      "A pose", "",
      [.needed("view", .word(of: Pose.View.self))]
        + BodyPlan[view].chains.map { .optional($0.name, angles) } + [
          .optional("planted", .special("A point of the body.")),
          .optional("props", .list("props", of: place)),
          .optional("feel", .special("A muscle, or a list of them.")),
          .optional("moves", .special("A movement, or a list of them.")),
          .optional(
            "shorter",
            .part(
              each(
                "\"shorter\"", BodyPlan[view].bones.map(\.name), .number(10...100),
                isNeeded: false))),
        ])
  }

  private static let placeKeys: [ScreenFormat.Key] = [
    .needed("at", .special("A point of the body.")),
    .optional("by", .special("How far from it: [right, up].")),
  ]
  package static let place = Self("A place", "", placeKeys)
  package static let movement = Self(
    "A movement", "", placeKeys + [.needed("to", .number(-360...360))])
}
