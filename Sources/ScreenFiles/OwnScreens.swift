import Content
import Foundation

/// A person's own screens: files in the format of the built-in ones, which add to them and may
/// replace them by name.
package struct OwnScreens: Sendable {
  /// What is wrong in the files. A file with a fault is left out, and the rest works.
  package let faults: [Fault]
  private let pack: LanguagePack
  private let builtIn: LanguagePack

  /// The screens of the folder `screens` beside the configuration file; `nil` where there is none.
  /// Each file is read once, here.
  ///
  /// `today` decides which of their sources are too old.
  package init?(beside file: SettingsFile, over builtIn: LanguagePack, today: CalendarDate) {
    guard let path = file.path else { return nil }
    let folder = String(path.dropLast("\(SettingsFile.name).yaml".count)) + "screens"
    // Asked for without Foundation: the guide starts with it, and mostly there is no such folder.
    guard access(folder, F_OK) == 0 else { return nil }
    self.builtIn = builtIn
    var found: [Fault] = []
    let files = Self.files(in: folder, faults: &found)
    let all = FileSet(files, besides: builtIn, areOwn: true, today: today)
    let wrong = Set((found + all.faults).map(\.file))
    faults = Faults(found + all.faults).all
    func isRight(_ list: String) -> Bool { !wrong.contains("\(folder)/\(list).yaml") }
    let lists = all.folders.values
    pack = LanguagePack(
      Pack(
        LanguagePack.bytes(
          words: nil,
          screens: all.screens.values.filter { !wrong.contains($0.path) }
            .compactMap(\.screen),
          sources: isRight("sources") ? lists.flatMap(\.sources) : [],
          regions: isRight("regions") ? lists.flatMap(\.regions) : [], vocabulary: nil,
          phrases: nil,
          pictures: [:])))
  }

  private static func files(in folder: String, faults: inout [Fault]) -> [FileSet.File] {
    func fault(_ file: String, _ sentence: String) {
      faults.append(Fault(file: file, line: 1, column: 1, sentence: sentence))
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      fault(folder, "The folder of your own screens cannot be read.")
      return []
    }
    let own = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
    if own.count > mostFiles {
      fault(
        folder, "Of the \(own.count) files here only the first \(mostFiles), by name, are read.")
    }
    var files: [FileSet.File] = []
    var size = 0
    for name in own.prefix(mostFiles) {
      let path = "\(folder)/\(name)"
      switch TextFile.read(path) {
      case .success(let text):
        size += text?.utf8.count ?? 0
        if size > mostKilobytes * 1024 {
          fault(
            path,
            "The files up to this one are larger than \(mostKilobytes) kB: the rest is not read.")
          return files
        }
        if let text { files.append(FileSet.File(path: path, text: text)) }
      case .failure(let fault): faults.append(fault)
      }
    }
    return files
  }

  /// The most files that are read, and the most kilobytes of them together: who starts the guide
  /// because of a cramp does not wait for more.
  package static let mostFiles = 100
  package static let mostKilobytes = 1024

  /// The names of the screens.
  package var names: [String] { pack.screenNames }

  /// The built-in guide with these screens in it. Sources and regions of one's own come before the
  /// built-in ones; the screens that replace no built-in one are on a menu of their own.
  package var catalogue: Catalogue {
    var catalogue = Catalogue(builtIn)
    let (pack, builtIn, base) = (pack, builtIn, catalogue)
    let regions: @Sendable () -> [Region] = {
      let own = pack.regions
      return own + base.regions().filter { region in !own.contains { $0.code == region.code } }
    }
    let menu = menu(base.words)
    catalogue.screen = { name, locality in
      if name == Catalogue.own, !menu.choices.isEmpty {
        return Screen(name: name, title: base.words[.ownTitle], kind: .menu(menu))
      }
      return pack.screen(name, locality, among: regions(), reviewedAs: builtIn)
        ?? base.screen(name, locality)
    }
    catalogue.screenNames = {
      builtIn.screenNames + pack.screenNames.filter { !builtIn.screenNames.contains($0) }
    }
    catalogue.source = { pack.source($0) ?? builtIn.source($0) }
    catalogue.oldestReview = { [pack, builtIn].compactMap(\.oldestReview).min() }
    catalogue.regions = regions
    catalogue.hasOwn = !menu.choices.isEmpty
    catalogue.faults = faults
    return catalogue
  }

  /// The screens that replace no built-in one, as a menu.
  private func menu(_ words: Words) -> Menu {
    let builtIn = builtIn.screenNames
    let choices = names.filter { !builtIn.contains($0) }.compactMap { name in
      pack.screen(name, Locality(), among: self.builtIn.regions).map {
        Choice(label: $0.title, opens: name)
      }
    }
    return Menu(passages: [.say(Statement(words[.ownAbout]))], choices: choices)
  }
}
