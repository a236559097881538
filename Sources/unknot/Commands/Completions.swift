import ArgumentParser

/// Prints what a shell needs to complete commands, options and their values.
struct Completions: DocumentedCommand {
  static let areas: [CommandArea] = []
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print completions for your shell.",
    discussion: """
      unknot completions bash > ~/.local/share/bash-completion/completions/unknot
      unknot completions zsh > ~/.zsh/completions/_unknot
      unknot completions fish > ~/.config/fish/completions/unknot.fish

      Screens, sites, kinds, triggers and regions are completed too, your own among them. The Debian \
      package has installed them already. For zsh the folder must be in fpath before compinit runs.
      """)

  /// The shells there are completions for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    fileprivate var asParsed: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "Your shell.")
  var shell: Shell

  func run() { Platform.print(text: Unknot.completionScript(for: shell.asParsed)) }
}

extension CompletionKind {
  /// The screens, a person's own among them.
  static let screens = custom { _, _, _ in Candidates.screens }
  /// The routines, a person's own among them.
  static let routines = custom { _, _, _ in Candidates.routines }
  /// The triggers of the check-in, a person's own among them.
  static let triggers = custom { _, _, _ in Candidates.triggers }
  /// The codes of the regions.
  static let regions = custom { _, _, _ in Candidates.regions }
  /// The days of the copies of the diary.
  static let copies = custom { _, _, _ in Candidates.copies }
}
