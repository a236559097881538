import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

/// `unknot claims`, as somebody types it.
@Suite struct ClaimsCommandTests {
  private let total = BuiltIn.language.claims(Locality()).count

  @Test func withoutAFormItIsText() throws {
    let (output, errors, status) = try Program.withoutTerminal(["claims", "--region", "GB"])
    #expect(status == 0 && errors.isEmpty)
    #expect(output.hasPrefix("The medical lines of this guide\n"))
    #expect(output.contains("There are \(total) lines. No clinician has reviewed this guide yet. "))
    #expect(output.contains("red-flags/result/emergency/do, version "))
    #expect(output.contains("\n  Call 999 now. "))
  }

  @Test(arguments: [
    ("markdown", "# The medical lines of this guide\n"), ("html", "<!DOCTYPE html>\n"),
    ("json", "{\n"), ("csv", "id,version,screen,title,words,grade,"),
  ])
  func theFormIsTheOneAskedFor(_ form: String, _ start: String) throws {
    let (output, _, status) = try Program.withoutTerminal(["claims", "--format", form])
    #expect(status == 0 && output.hasPrefix(start))
  }

  @Test func anUnknownFormOrRegionIsRefused() throws {
    #expect(try Program.withoutTerminal(["claims", "--format", "pdf"]).status == 64)
    let (_, errors, status) = try Program.withoutTerminal(["claims", "--region", "XX"])
    #expect(status == 64 && errors.contains("There is no region \"XX\""))
  }

  /// Where Python is on the machine it reads what the program writes.
  @Test func pythonReadsAsManyRecordsAsThereAreClaims() throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let python = path.split(separator: ":").map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let python else { return }
    let folder = TemporaryFolder()
    let file = folder.path + "/claims.csv"
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let (output, _, _) = try Program.withoutTerminal(["claims", "--format", "csv"])
    try Data(output.utf8).write(to: URL(filePath: file))
    let script = """
      import csv, sys
      rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))
      print(len(rows) - 1, sorted({len(row) for row in rows}), len({row[0] for row in rows}) - 1)
      """
    let read = try Program.withoutTerminal(
      ["-c", script, file], ["PATH": path], by: [python])
    #expect(read.status == 0 && read.output == "\(total) [14] \(total)\n", "\(read.errors)")
  }
}
