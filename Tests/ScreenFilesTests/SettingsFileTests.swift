import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// The configuration file on a real disk.
@Suite struct SettingsFileTests {
  private let folder: URL
  private let file: SettingsFile
  private var path: String { folder.appending(path: "unknot/config.yaml").path }

  init() throws {
    let folder = try TemporaryFolder.lasting()
    self.folder = folder
    file = SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
      $0 == "XDG_CONFIG_HOME" ? folder.path : nil
    }
  }

  private func put(_ text: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  private var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test func withoutAFileEverythingIsAsByDefault() {
    #expect(file.read().settings == Settings() && file.read().faults.isEmpty)
  }

  @Test func theFirstChangeWritesAFileWithEverySettingAndItsComment() throws {
    #expect(file.write(.bell, "off") == nil)
    let text = try #require(text)
    for key in Settings.Key.allCases { #expect(text.contains("\n\(key.rawValue): ")) }
    #expect(
      text.contains(
        """
        # Bell. One bell at each change of a countdown.
        # on, off
        bell: off
        """))
    var wanted = Settings()
    wanted.bell = false
    #expect(file.read().settings == wanted && file.read().faults.isEmpty)
  }

  @Test func aNewFileSaysHowEverythingIsByDefault() {
    let template = SettingsFile.template(BuiltIn.catalogue.words, BuiltIn.regionCodes)
    let yaml = YAMLDocument(template, file: path, regions: nil)
    #expect(SettingsFile.read(yaml, { BuiltIn.regionCodes }) == Settings() && yaml.faults.isEmpty)
    #expect(template.hasPrefix("# The settings of Unknot."))
  }

  @Test func everyValueThatCanBeChosenCanBeKept() {
    for key in Settings.Key.allCases {
      for value in Settings.values(of: key, regionCodes: BuiltIn.regionCodes) {
        #expect(file.write(key, value) == nil)
        #expect(file.read().settings[key] == value && file.read().faults.isEmpty)
      }
    }
  }

  @Test func commentsAndOrderStay() throws {
    try put("# mine\n\nunits: us   # as at home\n# next\nregion: GB\n")
    #expect(file.write(.units, "metric") == nil)
    #expect(file.write(.motion, "off") == nil)
    #expect(text == "# mine\n\nunits: metric # as at home\n# next\nregion: GB\nmotion: off\n")
  }

  @Test(arguments: [
    ("bell: of\n", "config.yaml:1:7: \"of\" is none of on, off: did you mean \"on\"?"),
    ("\n\nregion: UK\n", ":3:9: \"UK\" is none of auto, GB, IE"),
    ("quiet-hours: 22-7\n", ":1:14: \"22-7\" are no hours: write \"off\" or hours such as"),
    ("quiet-hours: 25:00-07:00\n", ":1:14:"), ("quiet-hours: 07:00-07:00\n", ":1:14:"),
    ("sound: on\n", ":1:1: The configuration has no key \"sound\""),
    ("bell: [on\n", "This is not YAML"), ("- bell\n", ":1:1:"),
    ("bell: on\n\tunits: us\n", ":2:1:"),
    ("bell: on\nbell: off\n", ":2:1: \"bell\" appears twice"),
  ]) func whatIsWrongIsNamedWithItsLineAndTheRestHolds(
    _ text: String, _ fault: String
  ) throws {
    try put(text)
    let (settings, faults) = file.read()
    #expect(faults.contains { $0.description.contains(fault) }, "\(faults)")
    #expect(settings == Settings())
    #expect(file.write(.units, "us") == faults.first.map { .faulty($0) })
    #expect(self.text == text, "and nothing is lost")
  }

  @Test func whatIsRightHoldsBesideWhatIsWrong() throws {
    try put("bell: of\nquiet-hours: 22:30-06:15\n")
    #expect(file.read().settings[.quietHours] == "22:30-06:15")
    #expect(file.read().settings.bell)
  }

  @Test(arguments: ["", "# nothing yet\n", "\n\n"]) func anEmptyFileIsNoFault(_ text: String) throws
  {
    try put(text)
    #expect(file.read().faults.isEmpty)
    #expect(file.write(.bell, "off") == nil)
    #expect(self.text?.hasSuffix("bell: off\n") == true)
  }

  @Test func whatCannotBeChangedInItsLineIsSaid() throws {
    try put("{bell: on, units: us}\n")
    #expect(file.read().settings.units == .american)
    #expect(file.write(.bell, "off") == .needsHand(line: "bell: off", path: path))
    #expect(text == "{bell: on, units: us}\n")
  }

  @Test func aLinkStaysALink() throws {
    let real = folder.appending(path: "dotfiles.yaml")
    try "bell: on\n".write(to: real, atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "unknot"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: real.path)
    #expect(file.write(.bell, "off") == nil)
    #expect(try String(contentsOf: real, encoding: .utf8) == "bell: off\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real.path)
  }

  @Test func whatIsNoTextOrNoFileIsSaid() throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
    let fault = try #require(file.read().faults.first)
    #expect(file.read().faults == [fault] && file.write(.bell, "off") == .unreadable(fault))
    try FileManager.default.removeItem(atPath: path)
    try Data([0x62, 0xFF, 0xFE]).write(to: URL(filePath: path))
    #expect(file.read().faults.first?.sentence == "The file is not text in UTF-8.")
    #expect(file.read().settings == Settings())
  }

  @Test func aFolderThatCannotBeMadeIsSaid() {
    let nowhere = SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
      $0 == "HOME" ? "/dev/null" : nil
    }
    #expect(nowhere.path == "/dev/null/.config/unknot/config.yaml")
    #expect(nowhere.read().faults.isEmpty)
    guard case .unwritable(let path, _) = nowhere.write(.bell, "off") else {
      Issue.record("it was saved")
      return
    }
    #expect(path == nowhere.path)
    let homeless = SettingsFile(regionCodes: { BuiltIn.regionCodes }) { _ in nil }
    #expect(homeless.write(.bell, "off") == .noHome)
    #expect(
      SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
        $0 == "XDG_CONFIG_HOME" ? "relative" : nil
      }.path == nil)
  }
}

extension SettingsFile {
  fileprivate func write(_ key: Settings.Key, _ value: String) -> SettingsProblem? {
    write(key, value, words: BuiltIn.catalogue.words)
  }
}
