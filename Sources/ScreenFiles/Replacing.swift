import Content

/// What own screens may replace.
extension FileSet {
  /// Screens of one's own in the place of a built-in one that the program relies on. The checklist of
  /// warning signs stays the one that everybody has; another screen that the program opens by itself
  /// has to stay what it is, or there would be nothing where somebody looks for help.
  func replacedScreens() -> [Fault] {
    guard let known else { return [] }
    return screens.sorted { $0.key < $1.key }.compactMap { name, read in
      guard Catalogue.required.contains(name), !isInLanguage(read.path) else { return nil }
      func fault(_ sentence: String) -> Fault {
        Fault(file: read.path, line: 1, column: 1, sentence: sentence)
      }
      if name == Catalogue.checklist {
        return fault(
          "The checklist of warning signs cannot be replaced. Give this file another name.")
      }
      guard let own = read.screen?.kind, let built = known.template(name)?.kind,
        own.description != built.description
      else { return nil }
      return fault(
        "The program opens \"\(name)\" by itself: it has to be \(built.description), and this is "
          + "\(own.description). Give this file another name.")
    }
  }

  /// Whether a file belongs to a whole language, which has its words beside it.
  private func isInLanguage(_ path: String) -> Bool {
    let folder = File(path: path, text: "").folder
    return !areOwn && (words != nil || readBeside("\(folder)words.yaml") != nil)
  }
}

extension Screen.Kind {
  /// What it is, as somebody would say it who writes its file.
  fileprivate var description: String {
    switch self {
    case .menu: "a menu"
    case .article: "an article"
    case .routine: "a routine"
    case .checklist: "a checklist"
    case .decision: "a decision"
    case .selfCheck: "a self-check"
    case .diary(let screen): "the screen of the diary that shows \(screen.part.rawValue)"
    }
  }
}
