import Foundation
import Glibc
import Rehearsing
import Testing

/// A diary that cannot be read or written, as the commands tell it: one sentence on standard error,
/// nothing on standard output, and everything left as it is.
@Suite struct RefusalTests {
  private static let log = "log --kind cramp --site calf"
  private let home: URL
  private var folder: URL { home.appending(path: "unknot") }
  private var diary: URL { folder.appending(path: "diary.sqlite") }

  init() throws {
    home = try TemporaryFolder.lasting()
  }

  private func run(
    _ line: String, by starter: [String] = [Program.path], _ changes: [String: String] = [:]
  ) throws -> (output: String, errors: String, status: Int32) {
    let environment = ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-21T14:05"]
    return try Program.withoutTerminal(
      line.split(separator: " ").map(String.init), environment.merging(changes) { $1 }, by: starter)
  }

  /// A diary with one entry.
  private func keepOne() throws { #expect(try run(Self.log).status == 0) }

  /// Gives the folder and the file the modes that the program would give them.
  private func closeToOthers() {
    chmod(folder.path, 0o700)
    chmod(diary.path, 0o600)
  }

  /// Every file under the home with its bytes and mode, and every folder.
  private func everything() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: home.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let path = home.appending(path: name).path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let bytes = FileManager.default.contents(atPath: path)?.base64EncodedString() ?? "folder"
        return (name, "\(attributes[.posixPermissions] ?? "") \(bytes)")
      })
  }

  /// Each of the commands says what `words` are in, and changes nothing.
  private func expectRefusal(
    _ status: Int32, _ words: String,
    of commands: [String] = [log, "diary", "patterns", "log stop"],
    by starter: [String] = [Program.path], _ changes: [String: String] = [:],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try everything()
    for command in commands {
      let found = try run(command, by: starter, changes)
      let line = "\(command): \(found.status) \(found.errors)"
      #expect(found.status == status && found.output.isEmpty, "\(line)", sourceLocation: location)
      #expect(
        found.errors.hasPrefix("unknot: ") && found.errors.hasSuffix(".\n")
          && found.errors.components(separatedBy: "\n").count == 2
          && !found.errors.contains(". ") && found.errors.contains(words),
        "\(line)", sourceLocation: location)
      #expect(try everything() == before, "\(line)", sourceLocation: location)
    }
    // On the screens it is said where the diary is opened and where something is to be kept; what was
    // written stays in the form, and the rest of the guide works.
    let environment = ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-21T14:05"]
    let keys = ["7", "1", "cramp", "calf", "ctrl-s", "esc", "3", "esc", "1", "q"]
    let guide = try Program.withoutTerminal(
      ["--plain"], input: keys.joined(separator: "\n") + "\n",
      environment.merging(changes) { $1 }, by: starter)
    let count = guide.output.components(separatedBy: words).count - 1
    // Where nothing is there yet, there is nothing to say before something is to be kept.
    let isThere = FileManager.default.fileExists(atPath: diary.path)
    #expect(count >= (isThere ? 2 : 1), "\(guide.output)", sourceLocation: location)
    #expect(
      guide.status == 0 && guide.errors.isEmpty && guide.output.contains("Save what you wrote?")
        && guide.output.contains("None of these: start"), "\(guide.output)",
      sourceLocation: location)
    #expect(try everything() == before, sourceLocation: location)
  }

  // MARK: What is there is no diary

  @Test func damage() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("no diary at all, but a letter to my aunt".utf8).write(to: diary)
    closeToOthers()
    try expectRefusal(65, "is damaged or not a diary")
    try FileManager.default.removeItem(at: diary)
    try keepOne()
    let whole = try Data(contentsOf: diary)
    // Cut off within a page and between two, and each page but the first made unreadable.
    for count in [whole.count - 100, whole.count / 2, 4096] {
      try whole.prefix(count).write(to: diary)
      closeToOthers()
      try expectRefusal(65, "is damaged or not a diary", of: [Self.log, "diary"])
    }
    var bytes = whole
    for page in stride(from: 4096, to: whole.count, by: 4096) {
      bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xA5, count: 64))
    }
    try bytes.write(to: diary)
    closeToOthers()
    try expectRefusal(65, "is damaged or not a diary")
  }

  @Test func anEmptyFileIsFine() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: diary)
    try keepOne()
    #expect(try run("diary").output == "Sat 21 Nov 2026, 14:05 cramp, calf\n")
  }

  @Test func aFolderInPlaceOfTheFileAndTheOtherWayRound() throws {
    try FileManager.default.createDirectory(at: diary, withIntermediateDirectories: true)
    closeToOthers()
    try expectRefusal(65, "is not a file")
    try FileManager.default.removeItem(at: folder)
    try Data("in the way".utf8).write(to: folder)
    try expectRefusal(73, "cannot be made")
  }

  @Test func noHome() throws {
    try expectRefusal(73, "There is no HOME", ["XDG_DATA_HOME": "", "HOME": ""])
  }

  @Test func aDiaryOfAnotherProgramAndOneOfTheFuture() throws {
    try keepOne()
    // The mark in the header that says whose it is.
    let whole = try Data(contentsOf: diary)
    var bytes = whole
    bytes.replaceSubrange(68..<72, with: [0, 0, 0, 42])
    try bytes.write(to: diary)
    closeToOthers()
    try expectRefusal(65, "is another program's")
    // The last step that the diary has gone through, as it is listed in it.
    bytes = whole
    let one = try #require(bytes.range(of: Data([2, 15]) + Data("2".utf8)))
    bytes[one.upperBound - 1] = UInt8(ascii: "9")
    try bytes.write(to: diary)
    closeToOthers()
    try expectRefusal(65, "newer version")
  }

  // MARK: What cannot be written

  @Test func whatIsOutOfReachIsLeftAlone() throws {
    guard let starter = try Starters.nobody(owning: home) else { return }
    #expect(try run(Self.log, by: starter).status == 0)
    chmod(diary.path, 0o200)
    if geteuid() == 0 { try expectRefusal(74, "cannot be read and written", by: starter) }
    chmod(diary.path, 0o600)
    if geteuid() == 0 {
      chmod(folder.path, 0)
      try expectRefusal(74, "cannot be reached", by: starter)
    }
    chmod(folder.path, 0o700)
    #expect(try run(Self.log, by: starter).status == 0)
    #expect(try run("diary", by: starter).output.components(separatedBy: "\n").count == 3)
  }

  @Test func whereNothingMayBeMadeNothingIs() throws {
    guard let starter = try Starters.nobody(owning: home) else { return }
    chmod(home.path, 0o555)
    try expectRefusal(73, "cannot be made", of: [Self.log, "checkin --yes stress"], by: starter)
    chmod(home.path, 0o755)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    chmod(folder.path, 0o555)
    try expectRefusal(73, "cannot be made", of: [Self.log, "checkin --yes stress"], by: starter)
    // And the guide itself still works.
    #expect(try run("--plain", by: starter).status == 0)
  }
}
