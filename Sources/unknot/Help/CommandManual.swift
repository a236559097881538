import Content

extension ManualPage {
  /// The page about the program: every command with its options, the keys, what it looks up, what it
  /// writes and what it exits with.
  static func unknot(_ catalogue: Catalogue) -> ManualPage {
    let root = CommandDescription(Unknot.self, called: [Unknot.name])
    let commands = root.everyCommand
    func lines(_ lines: [String]) -> Block { .literal(lines) }
    return ManualPage(
      name: Unknot.name, chapter: 1, summary: "a guide to cramps, spasms and twitches",
      sections: [
        Section(title: "Synopsis", blocks: [lines(root.usage)]),
        Section(title: "Description", blocks: Self.description.map { .paragraph($0) }),
        Section(title: "Examples", blocks: [lines(root.examples.lines(width: roffWidth))]),
        Section(title: "Options", blocks: root.optionGroups.flatMap(\.options) + common),
        Section(title: "Commands", blocks: commands.flatMap(\.manual)),
        Section(title: "Keys", blocks: KeySections.blocks(catalogue)),
        Section(title: "Plain mode", blocks: Self.plainMode.map { .paragraph($0) }),
        Section(
          title: "Environment",
          blocks: [.paragraph(precedence)]
            + EnvironmentVariable.allCases.map {
              .definition(term: $0.rawValue, text: $0.wholeMeaning)
            }),
        Section(
          title: "Files",
          blocks: PersonalFile.allCases.map { .definition(term: $0.path, text: $0.meaning) }),
        Section(
          title: "Exit status",
          blocks: ExitStatus.allCases.map {
            .definition(term: "\($0.rawValue)", text: $0.meaning)
          } + [.paragraph(bySignal)]),
        Section(title: "Privacy", blocks: Self.privacy.map { .paragraph($0) }),
        Section(title: "See also", blocks: [.paragraph("`unknot-screens(5)`")]),
      ])
  }

  /// Columns for lines that stay as they are: `man` indents them, in a window of 80.
  fileprivate static let roffWidth = 68

  private static let description = [
    """
    `unknot` is a full-screen guide for the moment when a muscle cramps, goes into spasm or keeps \
    twitching. It counts a guided stretch, says whether heat or cold may help, goes through the signs \
    that need a doctor and how soon, and has routines for bedtime and the desk. Articles say what is \
    known and how well. A diary, if you write one, finds patterns and makes one page for a doctor.
    """,
    """
    Without a command it opens the guide. It is information that points to care, for adults. It is not \
    a diagnosis, and no clinician has reviewed it yet. Press `e` in the guide to see the evidence behind \
    a page, and `!` for the signs that need help now.
    """,
  ]

  private static let plainMode = [
    """
    With `--plain`, and where there is no terminal or one that can show no screen, the guide writes \
    plain lines and reads lines. Type a number, a key, the name of a key (`space`, `esc`) or what it \
    does (`back`), then Enter. `read` says the whole page again. The end of the input ends the program.
    """
  ]

  private static let precedence = """
    An option wins over the environment, the environment over the settings file, and the file over what \
    holds by default. `unknot info` says which one decided.
    """

  private static let bySignal = """
    A guide that is ended by a signal, as by Ctrl-C or by closing the window, gives the terminal back \
    first and then ends by that signal.
    """

  private static let privacy = [
    """
    The program uses no network and starts no other program. What it keeps is in the files above, which \
    only you can read. `unknot wipe` deletes the diary and its copies.
    """
  ]

  private static let common: [Block] = [
    .definition(term: "-h, --help", text: "Show help, also after any command."),
    .definition(term: "--version", text: "Show the version."),
  ]
}

extension CommandDescription {
  /// Every command under it, each before those below it.
  fileprivate var everyCommand: [CommandDescription] {
    subcommands.flatMap { [$0] + $0.everyCommand }
  }

  /// What the manual says of a command.
  fileprivate var manual: [ManualPage.Block] {
    let examples = examples.lines(width: ManualPage.roffWidth)
    let codes = exits.map { String($0.rawValue) }
    let own = optionGroups.filter { !GuideOptions.titles.contains($0.title) }
    let hasShared = own.count < optionGroups.count
    var blocks: [ManualPage.Block] = [.heading(name), .paragraph(abstract), .literal(usage)]
    blocks += paragraphs.map { .paragraph($0) }
    blocks += own.flatMap(\.options)
    if hasShared {
      blocks.append(.paragraph("It also has the options of `\(Unknot.name)` itself."))
    }
    if !examples.isEmpty { blocks += [.paragraph("Examples:"), .literal(examples)] }
    return blocks + [.paragraph("Exit status: \(codes.joined(separator: ", ")).")]
  }
}
