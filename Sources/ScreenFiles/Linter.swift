import Content
import Foundation

/// Checks files of screens: each for itself, and that what they name exists.
package enum Linter {
  /// Every fault of these files, sorted by file and line. Names that the files mention may stand in
  /// one of them, beside them in the same folder, or be built in.
  ///
  /// - Throws: ``Unreadable`` for a file that is missing or not text.
  ///
  /// `today` decides which sources were last reviewed so long ago that they count as faults.
  package static func faults(
    in paths: [String], today: CalendarDate
  ) throws(Unreadable) -> [Fault] {
    var run = Run(today: today)
    for path in paths {
      let url = URL(filePath: path)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else {
        throw Unreadable(path: path)
      }
      run.check(url, path: path, text: text)
    }
    run.checkReferences()
    run.checkReachable()
    return Faults(run.faults).all
  }

  /// A file that cannot be read.
  package struct Unreadable: Error {
    /// The path as it was given.
    package let path: String
  }

  private struct Run {
    let today: CalendarDate
    var faults: [Fault] = []
    private var files: [(file: YAMLDocument, folder: URL)] = []
    private var screens:
      [String: (file: String, screen: Screen?, references: [YAMLDocument.Reference])] =
        [:]

    init(today: CalendarDate) { self.today = today }

    mutating func check(_ url: URL, path: String, text: String) {
      let name = url.deletingPathExtension().lastPathComponent
      if url.pathExtension == "txt" {
        faults += readDrawing(text, file: path).faults
        return
      }
      let folder = url.deletingLastPathComponent()
      let isList = LanguageFolder.lists.contains(name) || name == SettingsFile.name
      let yaml = isList ? YAMLDocument(text, file: path, fill: nil) : YAMLDocument(text, file: path)
      switch name {
      case "words": _ = readWords(yaml)
      case "sources": _ = readSources(yaml, today: today)
      case "pictures": _ = readCaptions(yaml)
      case "regions": _ = readRegions(yaml)
      case "vocabulary": _ = readVocabulary(yaml)
      case SettingsFile.name: _ = SettingsFile.read(yaml)
      default:
        let reader = ScreenReader(
          yaml: yaml, name: name, drawing: { LanguageFolder.drawing($0, beside: folder) },
          caption: { Self.captions(beside: folder)[$0] })
        screens[name] = (path, reader.screen(), yaml.references)
      }
      files.append((yaml, folder))
      faults += yaml.faults
    }

    mutating func checkReferences() {
      for (yaml, folder) in files {
        let sources = Set(
          Self.sources(beside: folder).map(\.key) + BuiltIn.sources.map(\.key))
        let captions = Set(Self.captions(beside: folder).keys).union(BuiltIn.captions().keys)
        for reference in yaml.references {
          let (exists, what, names): (Bool, String, [String]) =
            switch reference.kind {
            case .screen: isScreen(reference.name, beside: folder)
            case .source: (sources.contains(reference.name), "source", sources.sorted())
            case .question: isQuestion(reference.name)
            case .picture:
              (
                captions.contains(reference.name)
                  && LanguageFolder.drawing(reference.name, beside: folder) != nil, "picture",
                captions.sorted()
              )
            }
          if exists { continue }
          faults.append(
            Fault(
              file: yaml.file, line: reference.line, column: reference.column,
              sentence: "There is no \(what) \"\(reference.name)\""
                + Spelling.guess(reference.name, among: names)))
        }
      }
    }

    /// Every screen given together with `home` can be reached from it or by the emergency key.
    mutating func checkReachable() {
      guard screens[Catalogue.home] != nil else { return }
      var reached: Set<String> = []
      var waiting = [Catalogue.home, Catalogue.checklist]
      while let name = waiting.popLast() {
        guard reached.insert(name).inserted, let screen = screens[name] else { continue }
        // The diary leads to its other screens by itself.
        if name == Catalogue.diary { waiting += DiaryScreen.Part.allCases.map(\.screen) }
        waiting += screen.references.filter { $0.kind == .screen }.map { Screen.base(of: $0.name) }
      }
      for (name, screen) in screens where !reached.contains(name) {
        faults.append(
          Fault(
            file: screen.file, line: 1, column: 1,
            sentence: "No choice leads from home to this screen; add one or remove the screen."))
      }
    }

    /// Whether there is such a screen or part of a screen, with what there is instead.
    private func isScreen(
      _ name: String, beside folder: URL
    ) -> (exists: Bool, what: String, names: [String]) {
      let base = Screen.base(of: name)
      let screens = BuiltIn.screenNames + screens.keys.sorted()
      let isThere = screens.contains(base) || LanguageFolder.read("\(base).yaml", in: folder) != nil
      guard isThere, name != base else { return (isThere, "screen", screens) }
      let parts = (screen(base, beside: folder)?.partNames ?? [])
      return (parts.contains(name), "part", parts)
    }

    private func screen(_ name: String, beside folder: URL) -> Screen? {
      if let given = screens[name] { return given.screen }
      guard let text = LanguageFolder.read("\(name).yaml", in: folder) else {
        return try? BuiltIn.screen(name).get()
      }
      return ScreenReader(
        yaml: YAMLDocument(text, file: name), name: name,
        drawing: { LanguageFolder.drawing($0, beside: folder) },
        caption: { Self.captions(beside: folder)[$0] }
      ).screen()
    }

    /// Whether a checklist, given or built in, has this question.
    private func isQuestion(_ id: String) -> (exists: Bool, what: String, names: [String]) {
      let given = screens.values.map(\.screen) + [try? BuiltIn.screen(Catalogue.checklist).get()]
      let ids = given.flatMap { screen -> [String] in
        guard case .checklist(let checklist)? = screen?.kind else { return [] }
        return checklist.items.map(\.question.id)
      }
      return (ids.contains(id), "question", ids)
    }

    private static func captions(beside folder: URL) -> [String: String] {
      let file = "pictures.yaml"
      let own =
        LanguageFolder.read(file, in: folder).map { readCaptions(YAMLDocument($0, file: file)) }
        ?? [:]
      return BuiltIn.captions().merging(own) { $1 }
    }

    private static func sources(beside folder: URL) -> [Source] {
      let file = "sources.yaml"
      return LanguageFolder.read(file, in: folder).map { readSources(YAMLDocument($0, file: file)) }
        ?? []
    }
  }
}
