import Content

/// Files of screens that are read together: a whole language, a person's own screens, or a few files
/// to be checked. The one reader that all three go through.
///
/// ```swift
/// let set = FileSet([FileSet.File(path: "en/home.yaml", text: text)], besides: BuiltIn.language)
/// for fault in set.faults { print(fault) }  // en/home.yaml:4:11: There is no screen "bedtme": ...
/// ```
package struct FileSet {
  /// A file and what is in it.
  package struct File: Sendable {
    /// Its path as it was given: faults name it.
    package var path: String
    /// Its text.
    package var text: String

    /// A file with this text.
    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// A screen that was read, and where its file is.
  struct ReadScreen {
    var path: String
    var screen: Screen?
    var document: YAMLDocument
  }

  /// What stands in one folder beside its screens: read from the files given, or else from those that
  /// lie there.
  struct Lists {
    var sources: [Source] = []
    var regions: [Region] = []
    var captions: [String: String] = [:]
  }

  /// The files in a folder that are lists and not screens.
  package static let lists = [
    "words", "sources", "pictures", "regions", "vocabulary", "phrases", "reviews",
  ]

  /// What is wrong in the files, sorted by file and line.
  package private(set) var faults: [Fault] = []
  package private(set) var words: Words?
  package private(set) var vocabulary: Vocabulary?
  package private(set) var phrases: PhraseWords?
  private(set) var reviews: [Review] = []
  private(set) var screens: [String: ReadScreen] = [:]
  private(set) var folders: [String: Lists] = [:]
  private(set) var poses: [String: Pose] = [:]
  /// The documents other than screens that refer to something.
  private var documents: [YAMLDocument] = []

  /// What the files may refer to without bringing it along.
  let known: LanguagePack?
  /// Reads a file that lies beside those given; `nil` where there is none.
  let readBeside: (_ path: String) -> String?
  private let today: CalendarDate?
  /// Whether they lie in a folder of own screens, whatever else lies there.
  let areOwn: Bool

  /// Reads all of these files.
  ///
  /// - Parameters:
  ///   - files: The files, in any order.
  ///   - known: The language whose screens, sources and poses they may refer to.
  ///   - areOwn: Whether they are a person's own screens, and not a language.
  ///   - today: Which sources were last reviewed so long ago that they are faults; by default none.
  ///   - readBeside: Reads files that were not given but lie beside those that were.
  package init(
    _ files: [File], besides known: LanguagePack? = nil, areOwn: Bool = false,
    today: CalendarDate? = nil,
    readBeside: @escaping (_ path: String) -> String? = { _ in nil }
  ) {
    self.known = known
    self.areOwn = areOwn
    self.today = today
    self.readBeside = readBeside
    for file in files where file.isPose { read(pose: file) }
    // All other texts take as much room as the words say, and screens refer to what is in the lists.
    for file in files where file.name == "words" { read(list: file) }
    for file in files where file.isList && file.name != "words" { read(list: file) }
    for file in files where !file.isPose && !file.isList { read(screen: file) }
    listScreens()
    for document in documents + screens.values.map(\.document) { faults += document.faults }
    faults += missingReferences(in: documents + screens.values.map(\.document))
    faults += missingIdentities()
    faults += replacedScreens()
    faults += unreachableScreens()
    faults = Faults(faults).all
  }

  /// Every screen that could be read, in alphabetical order.
  package var readScreens: [Screen] {
    screens.values.compactMap(\.screen).sorted { $0.name < $1.name }
  }

  // MARK: Reading

  private mutating func read(pose file: File) {
    let document = YAMLDocument(file.text, file: file.path, regions: nil)
    poses[file.name] = PoseReader(yaml: document).pose()
    documents.append(document)
  }

  private mutating func read(list file: File) {
    let document = YAMLDocument(file.text, file: file.path, regions: nil, room: room)
    switch file.name {
    case "words": words = readWords(document)
    case "vocabulary": vocabulary = readVocabulary(document)
    case "phrases": phrases = readPhrases(document)
    case "sources":
      folders[file.folder, default: Lists()].sources = readSources(document, today: today)
    case "regions":
      folders[file.folder, default: Lists()].regions = readRegions(document)
    case "reviews": reviews += readReviews(document)
    case "pictures": folders[file.folder, default: Lists()].captions = readCaptions(document)
    default: _ = SettingsFile.read(document) { [known] in known?.regions.map(\.code) ?? [] }
    }
    documents.append(document)
  }

  private mutating func read(screen file: File) {
    let document = YAMLDocument(
      file.text, file: file.path, regions: regions(beside: file.folder), room: room,
      words: words ?? known?.words)
    let lists = self
    let reader = ScreenReader(yaml: document, name: file.name) {
      lists.picture($0, beside: file.folder)
    }
    screens[file.name] = ReadScreen(path: file.path, screen: reader.screen(), document: document)
  }

  /// Adds the screens that ask for it to the menus that they name, in alphabetical order.
  private mutating func listScreens() {
    for (name, read) in screens.sorted(by: { $0.key < $1.key }) {
      guard let listing = read.document.listing, let screen = read.screen else { continue }
      guard var parent = screens[listing.menu]?.screen, case .menu(var menu) = parent.kind,
        menu.choices.count < ScreenFormat.Limit.choices
      else {
        read.document.fault(
          at: listing.node, "There is no menu \"\(listing.menu)\" here that has room for a choice.")
        continue
      }
      menu.choices.append(Choice(label: screen.title, opens: name))
      parent.kind = .menu(menu)
      screens[listing.menu]?.screen = parent
    }
  }

  /// How much room the texts may take: as the words given say, or else the known language.
  private var room: Int { (words ?? known?.words)?.textRoom ?? 100 }

  // MARK: What lies beside the files

  /// The list of a folder: the one given, else the one that lies there.
  private func list<Value>(
    _ name: String, beside folder: String, _ given: KeyPath<Lists, [Value]>,
    _ read: (YAMLDocument) -> [Value]
  ) -> [Value] {
    if let values = folders[folder]?[keyPath: given], !values.isEmpty { return values }
    let path = "\(folder)\(name).yaml"
    return readBeside(path).map { read(YAMLDocument($0, file: path, regions: nil)) } ?? []
  }

  func sources(beside folder: String) -> [Source] {
    list("sources", beside: folder, \.sources) { readSources($0) }
  }

  func regions(beside folder: String) -> [Region] {
    let own = list("regions", beside: folder, \.regions) { readRegions($0) }
    // A text is measured with the words of each.
    return own.isEmpty ? known?.regions ?? [] : Array(own.prefix(60))
  }

  func caption(_ name: String, beside folder: String) -> String? {
    if let caption = folders[folder]?.captions[name] { return caption }
    let path = "\(folder)pictures.yaml"
    let beside = readBeside(path).map {
      readCaptions(YAMLDocument($0, file: path, regions: nil))
    }
    return beside?[name] ?? known?.picture(name)?.caption
  }

  /// A pose with its words; `nil` where either is missing.
  func picture(_ name: String, beside folder: String) -> Picture? {
    guard let caption = caption(name, beside: folder) else { return nil }
    let pose = poses[name] ?? pose(name, beside: folder) ?? known?.picture(name)?.pose
    return pose.map { Picture(pose: $0, caption: caption) }
  }

  /// A pose of the folder `pictures` beside a folder of screens.
  private func pose(_ name: String, beside folder: String) -> Pose? {
    let path = "\(folder)../pictures/\(name).yaml"
    return readBeside(path).flatMap {
      PoseReader(yaml: YAMLDocument($0, file: path, regions: nil)).pose()
    }
  }
}

extension FileSet.File {
  private var lastComponent: Substring {
    path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
  }

  /// Its name without folder and ending: the name of the screen.
  var name: String {
    String(lastComponent.lastIndex(of: ".").map { lastComponent[..<$0] } ?? lastComponent)
  }

  /// The path of its folder with the stroke at its end; empty for a bare name.
  var folder: String { String(path.dropLast(lastComponent.count)) }

  /// Whether it lies in the folder of the poses.
  var isPose: Bool { folder == "pictures/" || folder.hasSuffix("/pictures/") }

  var isList: Bool { !isPose && (FileSet.lists.contains(name) || name == SettingsFile.name) }
}

extension FileSet {
  /// A whole language as a pack: see ``LanguagePack``.
  package var pack: [UInt8] {
    let lists = folders.values
    let captions = lists.reduce(into: [:]) { $0.merge($1.captions) { $1 } }
    return LanguagePack.bytes(
      words: words, screens: readScreens, sources: lists.flatMap(\.sources),
      regions: lists.flatMap(\.regions), vocabulary: vocabulary, phrases: phrases,
      pictures: poses.reduce(into: [:]) { pictures, pose in
        pictures[pose.key] = captions[pose.key].map { Picture(pose: pose.value, caption: $0) }
      }, reviews: reviews)
  }
}
