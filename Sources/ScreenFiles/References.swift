import Content
import Diary

/// What the files refer to has to exist, and every screen has to be reached.
extension FileSet {
  /// Every name that a file mentions and nobody defines.
  func missingReferences(in documents: [YAMLDocument]) -> [Fault] {
    documents.flatMap { document -> [Fault] in
      let folder = File(path: document.file, text: "").folder
      // Each name is looked up once, and nobody reads more than so many faults.
      var known: [String: String?] = [:]
      var faults: [Fault] = []
      for reference in document.references where faults.count < 100 {
        let key = "\(reference.kind) \(reference.name)"
        let sentence = known[key] ?? complaint(reference, beside: folder)
        known[key] = .some(sentence)
        guard let sentence else { continue }
        faults.append(
          Fault(
            file: document.file, line: reference.line, column: reference.column,
            sentence: sentence))
      }
      return faults
    }
  }

  /// What is said of a name that nobody defines; `nil` for one that somebody does.
  private func complaint(
    _ reference: YAMLDocument.Reference, beside folder: String
  ) -> String? {
    let (exists, what, names) = lookUp(reference, beside: folder)
    if exists { return nil }
    return "There is no \(what) \"\(reference.name.sanitized(limit: 60))\""
      + Spelling.guess(reference.name, among: names)
  }

  /// Whether something exists, what it is called, and what there is instead.
  private func lookUp(
    _ reference: YAMLDocument.Reference, beside folder: String
  ) -> (exists: Bool, what: String, names: [String]) {
    let name = reference.name
    switch reference.kind {
    case .screen: return lookUp(screen: name, beside: folder)
    case .source:
      let keys = sources(beside: folder).map(\.key) + (known?.sourceKeys ?? [])
      return (keys.contains(name), "source", Set(keys).sorted())
    case .question:
      let ids = questionIDs
      return (ids.contains(name), "question", ids)
    case .claim:
      let ids = claimIDs
      return (ids.contains(name), "line", ids)
    case .picture:
      let names = Set(folders.values.flatMap(\.captions.keys)).union(known?.pictureNames ?? [])
      return (picture(name, beside: folder) != nil, "picture", names.sorted())
    }
  }

  private func lookUp(
    screen name: String, beside folder: String
  ) -> (exists: Bool, what: String, names: [String]) {
    let base = Screen.base(of: name)
    let names = (known?.screenNames ?? []) + screens.keys.sorted()
    let isThere = names.contains(base) || readBeside("\(folder)\(base).yaml") != nil
    guard isThere, name != base else { return (isThere, "screen", names) }
    let parts = screen(base, beside: folder)?.partNames ?? []
    return (parts.contains(name), "part", parts)
  }

  private func screen(_ name: String, beside folder: String) -> Screen? {
    if let given = screens[name] { return given.screen }
    let path = "\(folder)\(name).yaml"
    guard let text = readBeside(path) else { return known?.template(name) }
    let document = YAMLDocument(text, file: path, regions: regions(beside: folder))
    return ScreenReader(yaml: document, name: name) { picture($0, beside: folder) }.screen()
  }

  /// The ids of the questions of all checklists, given or known.
  private var questionIDs: [String] {
    (screens.values.map(\.screen) + [known?.template(Catalogue.checklist)]).flatMap {
      screen -> [String] in
      guard case .checklist(let checklist)? = screen?.kind else { return [] }
      return checklist.items.map(\.question.id)
    }
  }

  /// The names of all claims, given or known.
  private var claimIDs: [String] {
    guard let words = words ?? known?.words else { return [] }
    let regions = folders.values.flatMap(\.regions)
    let given = Claim.all(in: readScreens, regions, words).map(\.id)
    return given + (known?.claims(Locality()).map(\.id).filter { !given.contains($0) } ?? [])
  }

  /// What the program refers to by name and the files no longer have: the questions that reminders
  /// answer, and, in a whole language, the screens that keys and commands open.
  func missingIdentities() -> [Fault] {
    var faults: [Fault] = []
    func fault(_ path: String, _ sentence: String) {
      faults.append(Fault(file: path, line: 1, column: 1, sentence: sentence))
    }
    if let read = screens[Catalogue.checklist], case .checklist(let checklist)? = read.screen?.kind
    {
      let ids = checklist.items.map(\.question.id)
      for id in Reminder.allCases.compactMap(\.question) where !ids.contains(id) {
        fault(
          read.path,
          "A reminder of the diary answers the question \"\(id)\", which is not here"
            + Spelling.guess(id, among: ids))
      }
      if read.screen?.partNames.first != Catalogue.emergency {
        fault(read.path, "The first page must be called \"emergency\": a key opens it.")
      }
    }
    guard let home = screens[Catalogue.home], known == nil else { return faults }
    for name in Catalogue.required where screens[name] == nil {
      fault(home.path, "The program opens the screen \"\(name)\", and there is no such file.")
    }
    return faults
  }

  /// Every screen given together with `home` can be reached from it or by the emergency key.
  func unreachableScreens() -> [Fault] {
    guard screens[Catalogue.home] != nil else { return [] }
    var reached: Set<String> = []
    var waiting = [Catalogue.home, Catalogue.checklist]
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted, let read = screens[name] else { continue }
      // The diary leads to its other screens by itself.
      if name == Catalogue.diary { waiting += DiaryScreen.Part.allCases.map(\.screen) }
      waiting += read.document.references.filter { $0.kind == .screen }
        .map { Screen.base(of: $0.name) }
      waiting += screens.filter { $0.value.document.listing?.menu == name }.map(\.key)
    }
    return screens.filter { !reached.contains($0.key) }.map { _, read in
      Fault(
        file: read.path, line: 1, column: 1,
        sentence: "No choice leads from home to this screen; add one or remove the screen.")
    }
  }
}
