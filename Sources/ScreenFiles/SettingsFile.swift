import Content
import Foundation
import Yams

/// The configuration file: read at the start, and changed one line at a time so that a person's
/// comments and order stay.
package struct SettingsFile: Sendable {
  /// Its name without `.yaml`.
  static let name = "config"

  private let regionCodes: @Sendable () -> [String]
  /// Where it is; `nil` where there is no home to keep it in.
  package let path: String?

  /// The file of the person whose environment this is: `$XDG_CONFIG_HOME/unknot/config.yaml`, by
  /// default under `~/.config`.
  ///
  /// `regionCodes` are what the region can be besides the two words that stand for none and any.
  package init(
    regionCodes: @escaping @Sendable () -> [String], environment: (String) -> String?
  ) {
    self.regionCodes = regionCodes
    path = PersonalFolder.path("XDG_CONFIG_HOME", by: "/.config", environment)
      .map { $0 + "/unknot/\(Self.name).yaml" }
  }

  /// The settings of the file, and what is wrong in it. What is missing or wrong is as by default.
  ///
  /// From here on only this person may read the file and what lies beside it.
  package func read() -> (settings: Settings, faults: [Fault]) {
    guard let path else { return (Settings(), []) }
    for path in [Self.folder(of: path), path] { Self.close(path) }
    switch TextFile.read(path) {
    case .success(nil): return (Settings(), [])
    case .success(let text?):
      let yaml = YAMLDocument(text, file: path, regions: nil)
      let settings = Self.read(yaml, regionCodes)
      return (settings, Faults(yaml.faults).all)
    case .failure(let fault): return (Settings(), [fault])
    }
  }

  /// The settings that the file names.
  package func named() -> [Settings.Key] {
    guard let path, case .success(let text?) = TextFile.read(path),
      case .mapping(let mapping)? = YAMLDocument(text, file: path, regions: nil).root()
    else { return [] }
    return Settings.Key.allCases.filter { mapping[Node($0.rawValue)] != nil }
  }

  private static func folder(of path: String) -> String {
    String(path.dropLast("/\(name).yaml".count))
  }

  /// Takes the permissions of everybody else from a file or folder of this person's.
  private static func close(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 != 0
    else { return }
    chmod(path, status.st_mode & 0o7700)
  }

  static func read(_ yaml: YAMLDocument, _ regionCodes: () -> [String]) -> Settings {
    var settings = Settings()
    guard yaml.hasContent, let root = yaml.root(),
      let fields = yaml.fields(root, of: .configuration)
    else { return settings }
    for key in Settings.Key.allCases {
      guard let node = fields[key.rawValue] else { continue }
      let text = node.scalar?.string ?? ""
      let isKnown =
        key.field.kind != .region || [Settings.automatic, Region.nowhere].contains(text)
        || regionCodes().contains(text)
      if isKnown, settings.set(key, to: text) { continue }
      yaml.fault(at: node, complaint(key, text, regionCodes()))
    }
    return settings
  }

  private static func complaint(
    _ key: Settings.Key, _ text: String, _ regionCodes: [String]
  ) -> String {
    let given = text.sanitized(limit: 40)
    if key.field.kind == .hours {
      return "\"\(given)\" are no hours: write \"off\" or hours such as \"22:00-07:00\"."
    }
    let values = Settings.values(of: key, regionCodes: regionCodes)
    return "\"\(given)\" is none of \(values.joined(separator: ", "))"
      + Spelling.guess(text, among: values)
  }

  // MARK: Writing

  /// Writes one setting. A new file says in these words what each of them can be.
  ///
  /// - Returns: why it could not be saved, or `nil`.
  package func write(
    _ key: Settings.Key, _ value: String, words: Words
  ) -> SettingsProblem? {
    guard let path else { return .noHome }
    let old: String
    switch TextFile.read(path) {
    case .success(let text): old = text ?? Self.template(words, regionCodes())
    case .failure(let fault): return .unreadable(fault)
    }
    let before = YAMLDocument(old, file: path, regions: nil)
    let known = Self.read(before, regionCodes)
    if let fault = before.faults.first { return .faulty(fault) }
    var wanted = known
    _ = wanted.set(key, to: value)
    let new = Self.changed(old, key, value)
    let after = YAMLDocument(new, file: path, regions: nil)
    guard Self.read(after, regionCodes) == wanted, after.faults.isEmpty else {
      return .needsHand(line: "\(key.rawValue): \(value)", path: path)
    }
    do {
      try Self.replace(path, with: new)
      return nil
    } catch {
      return .unwritable(path: path, Self.reason(error))
    }
  }

  /// The text with the value of one key changed in its line, or with a line more.
  private static func changed(_ text: String, _ key: Settings.Key, _ value: String) -> String {
    var lines = text.components(separatedBy: "\n")
    let start = key.rawValue + ":"
    if let at = lines.lastIndex(where: { $0.hasPrefix(start) }) {
      let rest = lines[at].dropFirst(start.count)
      let comment = rest.range(of: " #").map { rest[$0.lowerBound...] } ?? ""
      lines[at] = "\(start) \(value)\(comment)"
      return lines.joined(separator: "\n")
    }
    while lines.last == "" { lines.removeLast() }
    return (lines + ["\(start) \(value)", ""]).joined(separator: "\n")
  }

  /// Puts a new file in the place of the old one, or leaves the old one as it was. Where the path is
  /// a link, what it leads to is replaced.
  private static func replace(_ path: String, with text: String) throws {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Only this person may read it, whatever the umask says and whoever made the folder.
    chmod(folder(of: path), 0o700)
    try Data(text.utf8).write(to: url, options: .atomic)
    chmod(url.path, 0o600)
  }

  private static func reason(_ error: any Error) -> SystemError {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = cause?.code, cause?.domain == NSPOSIXErrorDomain else {
      return SystemError(number: 0, text: error.localizedDescription)
    }
    return SystemError(number: Int32(code), text: String(cString: strerror(Int32(code))))
  }

  /// A new file: every setting with what it does, what it can be, and how it is now.
  static func template(_ words: Words, _ regionCodes: [String]) -> String {
    let settings = Settings.Key.allCases.map { key in
      let name = words.text(key.rawValue, in: .settingNames)
      let note = words.text(key.rawValue, in: .settingNotes)
      let values = Settings.values(of: key, regionCodes: regionCodes).joined(separator: ", ")
      return "# \(name). \(note)\n# \(values)\n\(key.rawValue): \(Settings()[key])\n"
    }
    return "# \(words[.settingsFileTitle])\n\n" + settings.joined(separator: "\n")
  }
}
