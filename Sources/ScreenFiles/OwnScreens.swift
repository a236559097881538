import Content
import Foundation

/// A person's own screens: files in the format of the built-in ones, which add to them and may
/// replace them by name.
package struct OwnScreens: Sendable {
  /// What is wrong in the files. A file with a fault is left out, and the rest works.
  package let faults: [Fault]
  private let folder: URL
  /// The texts of the faultless files, by the name of the screen.
  private let texts: [String: String]
  private let lists: [String: String]

  /// The screens of the folder `screens` beside the configuration file; `nil` where there is none.
  ///
  /// `today` decides which of their sources are too old.
  package init?(beside file: SettingsFile, today: CalendarDate) {
    guard let path = file.path else { return nil }
    let directory = (path as NSString).deletingLastPathComponent + "/screens"
    // Asked for without Foundation: the guide starts with it, and mostly there is no such folder.
    guard access(directory, F_OK) == 0 else { return nil }
    let folder = URL(filePath: directory, directoryHint: .isDirectory)
    self.folder = folder
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
    } catch {
      faults = [
        Fault(
          file: directory, line: 1, column: 1,
          sentence: "The folder of your own screens cannot be read.")
      ]
      texts = [:]
      lists = [:]
      return
    }
    var found: [Fault] = []
    var readable: [String: String] = [:]
    for name in names {
      let file = folder.appending(path: name).path
      if let text = try? String(contentsOfFile: file, encoding: .utf8) {
        readable[String(name.dropLast(".yaml".count))] = text
      } else {
        found.append(
          Fault(
            file: file, line: 1, column: 1, sentence: "The file cannot be read as text in UTF-8."))
      }
    }
    let paths = readable.keys.sorted().map { folder.appending(path: "\($0).yaml").path }
    found += (try? Linter.faults(in: paths, today: today)) ?? []
    let wrong = Set(found.map(\.file))
    let right = readable.filter { !wrong.contains(folder.appending(path: "\($0.key).yaml").path) }
    texts = right.filter { !LanguageFolder.lists.contains($0.key) }
    lists = right.filter { LanguageFolder.lists.contains($0.key) }
    faults = Faults(found).all
  }

  /// The names of the screens.
  package var names: [String] { texts.keys.sorted() }

  /// One of them; `nil` where there is no such file.
  func screen(_ name: String, _ locality: Locality) -> Result<Screen, Faults>? {
    guard let text = texts[name] else { return nil }
    let file = folder.appending(path: "\(name).yaml").path
    let yaml = YAMLDocument(text, file: file, locality: locality)
    let reader = ScreenReader(
      yaml: yaml, name: name, drawing: { LanguageFolder.drawing($0, beside: folder) },
      caption: { captions[$0] ?? BuiltIn.captions()[$0] })
    guard let screen = reader.screen(), yaml.faults.isEmpty else {
      return .failure(Faults(yaml.faults))
    }
    return .success(screen)
  }

  private var captions: [String: String] {
    lists["pictures"].map { readCaptions(YAMLDocument($0, file: "pictures.yaml")) } ?? [:]
  }

  /// The sources they bring with them.
  var sources: [Source] {
    lists["sources"].map { readSources(YAMLDocument($0, file: "sources.yaml")) } ?? []
  }

  /// The screens that replace no built-in one, as a menu.
  func menu(_ words: Words) -> Menu {
    let builtIn = BuiltIn.screenNames
    let choices = names.filter { !builtIn.contains($0) }.compactMap { name -> Choice? in
      guard case .success(let screen)? = screen(name, Locality()) else { return nil }
      return Choice(label: screen.title, opens: name)
    }
    return Menu(passages: [.say(Statement(words[.ownAbout]))], choices: choices)
  }
}
