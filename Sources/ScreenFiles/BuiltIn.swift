import Content

/// The screens that are part of the program.
package enum BuiltIn {
  private static let language = "en"

  /// The catalogue of all built-in screens, and of a person's own. Of the built-in ones only the words
  /// of the interface are read at once.
  ///
  /// - Throws: the faults of the words, should the program have been built with a broken file.
  package static func catalogue(own: OwnScreens? = nil) throws(Faults) -> Catalogue {
    let file = "\(language)/words.yaml"
    let yaml = YAMLDocument(embeddedText(file) ?? "", file: file, fill: nil)
    let read = readWords(yaml)
    guard let words = read, yaml.faults.isEmpty else { throw Faults(yaml.faults) }
    let ownSources = own?.sources ?? []
    let menu = own.map { $0.menu(words) }
    return Catalogue(
      words: words,
      screen: { name, locality in
        if name == Catalogue.own, let menu, !menu.choices.isEmpty {
          return .success(Screen(name: name, title: words[.ownTitle], kind: .menu(menu)))
        }
        return own?.screen(name, locality) ?? screen(name, locality)
      },
      screenNames: { screenNames + (own?.names.filter { !screenNames.contains($0) } ?? []) },
      source: { key in (ownSources + sources).first { $0.key == key } },
      oldestReview: {
        (ownSources.map(\.reviewed) + (oldestReview.map { [$0] } ?? [])).min()
      },
      regions: { regions }, vocabulary: { vocabulary }, hasOwn: menu?.choices.isEmpty == false,
      faults: own?.faults ?? [])
  }

  /// The names of all built-in screens, in alphabetical order.
  package static var screenNames: [String] {
    let folder = language + "/"
    return embeddedFiles.filter { $0.hasPrefix(folder) && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst(folder.count).dropLast(".yaml".count)) }
      .filter { !LanguageFolder.lists.contains($0) }
  }

  /// The names of the parts of a built-in screen, such as `red-flags/emergency`.
  package static func partNames(of name: String) -> [String] {
    (try? screen(name).get())?.partNames ?? []
  }

  /// The codes of all regions.
  package static var regionCodes: [String] { regions.map(\.code) }

  /// Reads one built-in screen.
  static func screen(
    _ name: String, _ locality: Locality = Locality()
  ) -> Result<Screen, Faults> {
    let file = "\(language)/\(name).yaml"
    guard let text = embeddedText(file), !LanguageFolder.lists.contains(name) else {
      return .failure(
        Faults([Fault(file: file, line: 1, column: 1, sentence: "There is no such screen.")]))
    }
    let yaml = YAMLDocument(text, file: file, locality: locality)
    let reader = ScreenReader(
      yaml: yaml, name: name, drawing: { drawing($0) }, caption: { captions()[$0] })
    guard let screen = reader.screen(), yaml.faults.isEmpty else {
      return .failure(Faults(yaml.faults))
    }
    return .success(screen)
  }

  static func drawing(_ name: String) -> LineDrawing? {
    guard let ascii = embeddedText("pictures/\(name).txt").map(lines) else { return nil }
    let unicode = embeddedText("pictures/\(name).unicode.txt").map(lines)
    return LineDrawing(ascii: ascii, unicode: unicode ?? ascii)
  }

  private static func lines(_ text: String) -> [String] { readDrawing(text, file: "").lines }

  static func captions() -> [String: String] {
    let file = "\(language)/pictures.yaml"
    return embeddedText(file).map { readCaptions(YAMLDocument($0, file: file)) } ?? [:]
  }

  static let sources: [Source] = {
    let file = "\(language)/sources.yaml"
    return embeddedText(file).map { readSources(YAMLDocument($0, file: file)) } ?? []
  }()

  /// Found without parsing: the file is long, and this is asked for with the first claim on a screen.
  static let oldestReview: CalendarDate? = {
    let key = "  reviewed: ".utf8
    let text = Array((embeddedText("\(language)/sources.yaml") ?? "").utf8)
    return text.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: key) }
      .compactMap { CalendarDate(String(decoding: $0.dropFirst(key.count), as: UTF8.self)) }.min()
  }()

  static let vocabulary: Vocabulary = {
    let file = "\(language)/vocabulary.yaml"
    return readVocabulary(YAMLDocument(embeddedText(file) ?? "", file: file, fill: nil))
  }()

  static let regions: [Region] = {
    let file = "\(language)/regions.yaml"
    return embeddedText(file).map { readRegions(YAMLDocument($0, file: file, fill: nil)) } ?? []
  }()
}
