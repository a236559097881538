import Content
import ScreenFiles

extension ManualPage {
  /// The page about the format of screens, made from the table that they are read by. `language` is
  /// the guide that own screens go into.
  static func screens(_ language: LanguagePack) -> ManualPage {
    let screens: [Section] = [
      ("Routine", .routine), ("Menu", .menu), ("Article", .article),
    ].map(section)
    let questions: [Section] = [
      ("Decision", .decision), ("Self-check", .selfCheck), ("Checklist", .checklist),
      ("Screen of the diary", .diary),
    ].map(section)
    return ManualPage(
      name: "unknot-screens", chapter: 5, summary: "the format of screens of your own",
      sections: [
        Section(title: "Synopsis", blocks: [.literal([PersonalFile.screens.path + "NAME.yaml"])]),
        Section(title: "Description", blocks: description(language).map { .paragraph($0) }),
        Section(title: "Example", blocks: example),
        Section(title: "Texts", blocks: texts),
        Section(
          title: "Every screen",
          blocks: [.paragraph(everyScreen)] + FormatBlocks.definitions(of: ScreenFormat.screen)),
      ] + screens + [
        section("Passages", .passage),
        Section(title: "Evidence", blocks: evidence),
        section("sources.yaml", .source),
      ] + questions + [
        section("regions.yaml", .region),
        Section(title: "Whole languages", blocks: [.paragraph(languages)]),
        Section(title: "Limits", blocks: limits.map { .paragraph($0) }),
        Section(title: "Names", blocks: names(language)),
        Section(
          title: "Files",
          blocks: [.screens, .settings].map { (file: PersonalFile) in
            .definition(term: file.path, text: file.meaning)
          }),
        Section(title: "See also", blocks: [.paragraph("`unknot(1)`")]),
      ])
  }

  private static func section(_ title: String, _ part: ScreenFormat.Part) -> Section {
    Section(title: title, blocks: FormatBlocks.blocks(of: part))
  }

  // MARK: What they are

  private static func description(_ language: LanguagePack) -> [String] {
    let fixed = Catalogue.required.filter { $0 != Catalogue.checklist }
    return [
      """
      Files in the folder `$XDG_CONFIG_HOME/unknot/screens`, by default `~/.config/unknot/screens`, add \
      screens of your own to `unknot(1)`: an exercise that a physiotherapist showed you, a menu of what \
      you need most, a page to read. Make the folder if it is not there.
      """,
      """
      Each file ending in `.yaml` is one screen, and the rest of its name is the name of the screen: \
      letters, digits and hyphens. A file that has the name of a built-in screen replaces that screen. \
      All others are listed under `0` on the first screen, are found by the search, and open with \
      `unknot open NAME`. The files `sources.yaml` and `regions.yaml` are lists that add to the \
      built-in ones.
      """,
      """
      A file with a fault is left out, and the rest works. The first screen says what is wrong, with \
      file, line and column. `unknot lint FILE...` checks files before you use them and names every \
      fault. What you change is there the next time the guide starts.
      """,
      """
      The checklist of warning signs, `\(Catalogue.checklist)`, cannot be replaced. These screens can \
      be replaced only by one of the same kind, because the program opens them by itself: \
      \(sentence(of: fixed)).
      """,
    ]
  }

  private static let everyScreen = """
    Every screen has these keys, and those of its kind. A key may be left out unless it says \
    "Needed". Screens and pictures are given by their names, questions by their `id:`. A key that is \
    not listed here is a fault.
    """

  private static let texts: [Block] = [
    .paragraph(
      """
      A text is measured in columns of the terminal, so that it fits into the smallest window. It may \
      have any letters and signs, but no control characters, no emoji and no two spaces in a row. Put \
      quotes round a text with a colon or a `#` in it. `>-` begins a long text that goes on in the \
      lines below it, further in than its key. Indent with spaces, not with tabs.
      """),
    .paragraph(
      """
      Blanks in braces are filled in when the screen opens, by the region and the units of the \
      settings. A text has to fit with the longest words that may stand there.
      """),
    .definition(term: "{emergency}", text: "The number to call in an emergency."),
    .definition(
      term: "{today}", text: "Whom to speak to the same day. Write \"speak to {today}\"."),
    .definition(term: "{night}", text: "Whom to reach at night. Write \"call {night}\"."),
    .definition(term: "{doctor}", text: "What people call the doctor whom they see first."),
    .definition(term: "{hospital}", text: "What they call the emergency department."),
    .definition(
      term: "{reviewed}", text: "A sentence that says whether a clinician has reviewed the guide."),
    .definition(
      term: "{5 cm|2 in}",
      text: "The first text, or the second where the units are those of the US."),
  ]

  // MARK: Evidence

  private static let evidence: [Block] =
    [
      .paragraph(
        """
        What a screen claims rests on something, and the key `e` shows on what. These keys stand beside \
        the text that they are about. Steps, questions, warnings and reasons to stop need `grade:` and \
        `from:`. A plain `say:` in something to read may do without both.
        """)
    ] + FormatBlocks.definitions(of: ScreenFormat.claimEvidence)
    + [.heading("Grades")]
    + Grade.allCases.map { .definition(term: $0.rawValue, text: meaning(of: $0)) }
    + [
      .paragraph(
        """
        For an exercise from your physiotherapist, `expert opinion` is right. For how often or how long \
        you have chosen to do it yourself, `own choice` is.
        """)
    ]

  private static func meaning(of grade: Grade) -> String {
    switch grade {
    case .strong: "Good trials that agree, or a rule that several official bodies share."
    case .moderate: "One good review, or several trials that point one way."
    case .limited: "Small or single trials, or observations."
    case .conflicting: "Trials or guidelines disagree."
    case .expertOpinion: "People who treat it say so. There is no trial."
    case .ownChoice: "Somebody chose it. It is not a medical fact."
    }
  }

  // MARK: Limits and names

  private static let limits = [
    """
    The guide reads the first \(OwnScreens.mostFiles) files of the folder, by name, and at most \
    \(OwnScreens.mostKilobytes / 1024) MB together; a single file may have \(TextFile.screenLimit) kB. Hidden \
    files and folders within the folder are not read. A list has at most \
    \(ScreenFormat.Limit.entries) entries, and nothing is nested more than \
    \(ScreenFormat.Limit.depth) levels deep. Files are text in UTF-8. Anchors and aliases of YAML \
    (`&` and `*`) may not be used.
    """
  ]

  private static let languages = """
    Files called `words.yaml`, `vocabulary.yaml`, `phrases.yaml`, `pictures.yaml` and `reviews.yaml` \
    are lists of a whole language, such as the words of the interface. A language is translated in \
    the source of the program: in a folder of your own they are of no use.
    """

  private static func names(_ language: LanguagePack) -> [Block] {
    [
      .paragraph("These are the names that files may refer to, besides those of your own files."),
      .definition(term: "screens", text: sentence(of: language.screenNames.sorted())),
      .definition(term: "pictures", text: sentence(of: language.pictureNames.sorted())),
      .definition(
        term: "sources", text: "`unknot claims` prints them, with the lines that rest on them."),
    ]
  }

  private static func sentence(of names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
