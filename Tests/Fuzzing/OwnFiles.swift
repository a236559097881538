import CompiledScreens
import Content
import Drawing
import Foundation
import Rehearsing
import ScreenFiles

/// Files of a person's own, from their text to the picture.
enum OwnFiles {
  private static let today = CalendarDate(year: 2026, month: 11, day: 21)
  private static let folder = TemporaryFolder()
  private static let settings = SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
    $0 == "XDG_CONFIG_HOME" ? folder.path : nil
  }

  /// What files of screens break. Each begins with a line such as `# heel-drops.yaml`; what comes before
  /// the first is a file of its own.
  static func broken(_ text: String) -> String? {
    let screens = folder.path + "/unknot/screens"
    try? FileManager.default.removeItem(atPath: screens)
    try? FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    for (name, text) in files(in: text) { write(text, to: "\(screens)/\(name)") }
    guard let own = OwnScreens(beside: settings, over: BuiltIn.language, today: today) else {
      return "The folder was not found."
    }
    if let broken = brokenFaults(own.faults) { return broken }
    let catalogue = own.catalogue
    for name in own.names {
      guard let rehearsal = try? Rehearsal(catalogue, at: name) else { return "\(name) stays shut" }
      _ = rehearsal.picture(Size(rows: 24, columns: 80))
      _ = rehearsal.lines
    }
    return nil
  }

  /// What a configuration file breaks.
  static func brokenSettings(_ text: String) -> String? {
    guard let path = settings.path else { return "The file has no path." }
    try? FileManager.default.createDirectory(
      atPath: folder.path + "/unknot", withIntermediateDirectories: true)
    write(text, to: path)
    let (read, faults) = settings.read()
    if let broken = brokenFaults(faults) { return broken }
    // A file without a fault can be changed, or it is said why not; then nothing else has changed.
    guard settings.write(.bell, "off", words: BuiltIn.language.words) == nil else { return nil }
    if !faults.isEmpty { return "A file with a fault was changed." }
    var wanted = read
    wanted.bell = false
    return settings.read().settings == wanted ? nil : "More than one setting has changed."
  }

  private static func brokenFaults(_ faults: [Fault]) -> String? {
    if faults.count > 300 { return "\(faults.count) faults" }
    return faults.first { $0.sentence.utf8.count > 2000 || $0.line < 1 || $0.column < 1 }?
      .description
  }

  private static func files(in text: String) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = [("own.yaml", "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let name = line.dropFirst(2)
      let isName = name.dropLast(5).utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
      if line.hasPrefix("# "), name.hasSuffix(".yaml"), isName, name.utf8.count < 40 {
        files.append((String(name), ""))
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files.filter { !$0.text.isEmpty }
  }

  private static func write(_ text: String, to path: String) {
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }
}
