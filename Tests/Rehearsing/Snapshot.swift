import Foundation

/// A text that is compared with a file in `Tests/Snapshots`.
package enum Snapshot {
  /// Where the snapshots are.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  /// What is wrong: `nil` where the text equals the file; else the lines that differ and the command
  /// that records them anew. A snapshot that is recorded for the first time, or again, fails once.
  package static func difference(_ text: String, from name: String) -> String? {
    let file = folder.appending(path: name + ".txt")
    let command = "UNKNOT_RECORD=1 swift test --filter \(name.split(separator: ".")[0])"
    let known = try? String(contentsOf: file, encoding: .utf8)
    if known == text + "\n" { return nil }
    if known == nil || ProcessInfo.processInfo.environment["UNKNOT_RECORD"] != nil {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
        return "\(name) is recorded now. Read it, then run the tests again."
      } catch {
        return "\(name) cannot be recorded: \(error.localizedDescription)"
      }
    }
    let old = (known ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let new = (text + "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    var report = "\(name) differs. If it should, record it with\n  \(command)\n"
    for line in 0..<max(old.count, new.count) {
      let before = line < old.count ? old[line] : nil
      let after = line < new.count ? new[line] : nil
      if before == after { continue }
      if let before { report += "\(line + 1) - \(before)\n" }
      if let after { report += "\(line + 1) + \(after)\n" }
    }
    return report
  }
}
