import Foundation
import Glibc
import Rehearsing
import Testing

/// A disk without room for one file more, though it has room for many bytes, is full.
@Suite struct FullDiskTests {
  private let home = TemporaryFolder()
  private static let log = ["log", "--kind", "cramp", "--site", "calf"]

  private func run(
    _ arguments: [String], _ lines: String
  ) throws -> (output: String, errors: String, status: Int32)? {
    try FileManager.default.createDirectory(
      atPath: home.path, withIntermediateDirectories: true)
    guard let starter = try Starters.mounting(lines, home.path) else { return nil }
    return try Program.withoutTerminal(
      arguments, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-21T14:05"], by: starter)
  }

  @Test(arguments: 2...8) func aDiskWithFewFiles(_ count: Int) throws {
    let lines = "mount -t tmpfs -o size=4m,nr_inodes=\(count) tmpfs \"$home\""
    guard let found = try run(Self.log, lines) else { return }
    let isFull = found.errors.hasPrefix("unknot: The disk is full, so nothing can be saved")
    #expect(
      found.status == 0 && found.output.hasPrefix("Saved: ") || found.status == 74 && isFull,
      "\(count): \(found)")
    #expect(count > 3 || isFull, "\(count): \(found)")
  }

  /// A diary that is there, and so many files that can still be made.
  @Test(arguments: 0...3) func aDiskThatHasFilledUp(_ left: Int) throws {
    let lines = """
      mount -t tmpfs -o size=4m,nr_inodes=40 tmpfs "$home"
      "$1" log --kind cramp --site calf > /dev/null
      i=0; while touch "$home/$i" 2> /dev/null; do i=$((i + 1)); done
      n=0; while [ $n -lt \(left) ]; do n=$((n + 1)); rm "$home/$((i - n))"; done
      """
    guard let found = try run(Self.log, lines) else { return }
    let isFull = found.errors.hasPrefix("unknot: The disk is full, so nothing can be saved")
    #expect(
      found.status == 0 && found.output.hasPrefix("Saved: ") || found.status == 74 && isFull,
      "\(left): \(found)")
    #expect(isFull == (left < 2), "\(left): \(found)")
  }

  /// A limit on the size of files is no reason to die of a signal.
  @Test(arguments: [1, 8, 40, 100, 250]) func aLimitOfTheFileSize(_ blocks: Int) throws {
    let found = try Program.withoutTerminal(
      Self.log, ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-21T14:05"],
      by: ["/bin/sh", "-c", "ulimit -f \(blocks); exec \"$@\"", "sh", Program.path])
    let isSaid = found.errors.hasPrefix("unknot: ") && found.errors.hasSuffix(".\n")
    #expect(found.status == 0 || [73, 74].contains(found.status) && isSaid, "\(blocks): \(found)")
    let after = try Program.withoutTerminal(
      ["diary"], ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-21T14:05"])
    #expect(after.status == 0 && after.output.contains("cramp, calf") == (found.status == 0))
  }
}
