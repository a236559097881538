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
  }

  @Argument(help: "Your shell.")
  var shell: Shell

  func run() { Platform.print(text: shell.script) }
}

extension Completions.Shell {
  /// What the shell reads. The program itself knows what can come next; the script only asks it.
  fileprivate var script: String {
    switch self {
    case .bash:
      #"""
      # Completions of unknot for bash. "complete -F" has the words of the line in COMP_WORDS.
      _unknot() {
        local line
        COMPREPLY=()
        while IFS= read -r line; do
          case $line in
            :files) compopt -o default ;;
            :folders) compopt -o dirnames ;;
            *) COMPREPLY+=("${line%%$'\t'*}") ;;
          esac
        done < <(unknot complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
      }
      complete -F _unknot unknot
      """#
    case .zsh:
      #"""
      #compdef unknot
      # Completions of unknot for zsh.
      _unknot() {
        local line
        local -a lines found
        lines=("${(@f)$(unknot complete -- "${(@)words[2,CURRENT]}" 2> /dev/null)}")
        for line in $lines; do
          case $line in
            :files) _files ;;
            :folders) _files -/ ;;
            *$'\t'*) found+=("${line%%$'\t'*}:${line#*$'\t'}") ;;
            *) found+=($line) ;;
          esac
        done
        (( $#found )) && _describe -V unknot found
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _unknot "$@"; else compdef _unknot unknot; fi
      """#
    case .fish:
      #"""
      # Completions of unknot for fish.
      function __unknot_complete
        set -l words (commandline -opc) (commandline -ct)
        for line in (unknot complete -- $words[2..-1] 2> /dev/null)
          switch $line
            case :files
              __fish_complete_path (commandline -ct)
            case :folders
              __fish_complete_directories (commandline -ct)
            case '*'
              echo $line
          end
        end
      end
      complete -c unknot -f -a '(__unknot_complete)'
      """#
    }
  }
}

/// What can stand for the last of some words of a command line, a line for each with what it is behind a
/// tab. The scripts for the shells ask for it.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "complete", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() {
    let words = words.first == "--" ? Array(words.dropFirst()) : words
    let lines = Completion.of(words).lines
    if !lines.isEmpty { Platform.print(text: lines.joined(separator: "\n")) }
  }
}
