import Diary
import DiaryStorage
import Foundation
import Rehearsing
import Testing

/// `unknot report`, as somebody types it.
@Suite struct ReportCommandTests {
  private static let now = ["UNKNOT_NOW": "2026-11-21T10:00"]

  /// Where a diary with these entries is.
  private static func home(_ entries: [Entry]) throws -> [String: String] {
    let diary = try ReportDiary.diary(entries)
    let path = try #require(diary.path)
    let home = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent().path
    return now.merging(["XDG_DATA_HOME": home]) { $1 }
  }

  @Test func thePageIsTheDiarysOwn() throws {
    let home = try Self.home(ReportDiary.likely())
    let help = try Program.withoutTerminal(["report", "--help"])
    let page = try Program.withoutTerminal(["report"], home)
    let some = try Program.withoutTerminal(
      [
        "report", "--since", "2026-11-01", "--without", "triggers", "tried", "questions", "--notes",
      ], home)
    #expect([help, page, some].allSatisfy { $0.status == 0 && $0.errors.isEmpty })
    #expect(page.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
    #expect(try Program.withoutTerminal(["report"], home).output == page.output)
    let snapshot = Snapshot(
      "command.report",
      [
        Snapshot.Part("report --help", help.output), Snapshot.Part("report", page.output),
        Snapshot.Part("report --since 2026-11-01 --without ... --notes", some.output),
      ])
    if let difference = snapshot.difference(suite: Self.self) { Issue.record("\(difference)") }
  }

  @Test func theFormIsTheOneAskedFor() throws {
    let home = try Self.home(ReportDiary.likely())
    let html = try Program.withoutTerminal(["report", "--format", "html"], home)
    #expect(PageMarkup(html.output).faults == [] && html.output.hasPrefix("<!DOCTYPE html>\n"))
    let markdown = try Program.withoutTerminal(["report", "--format", "markdown"], home)
    #expect(markdown.output.hasPrefix("# For the doctor's visit\n"))
    #expect(try Program.withoutTerminal(["report", "--format", "pdf"], home).status == 64)
    #expect(try Program.withoutTerminal(["report", "--without", "name"], home).status == 64)
    let turned = ["report", "--since", "2026-11-02", "--until", "2026-11-01"]
    let (_, errors, status) = try Program.withoutTerminal(turned, home)
    #expect(status == 64 && errors.contains("--until is before --since."))
    #expect(try Program.withoutTerminal(["report", "--since", "\u{1B}[2J"], home).status == 64)
  }

  @Test func aDiaryThatIsNotThereMakesAPolitePage() throws {
    let folder = TemporaryFolder()
    let home = Self.now.merging(["XDG_DATA_HOME": folder.path]) { $1 }
    let (output, errors, status) = try Program.withoutTerminal(["report"], home)
    #expect(status == 0 && errors.isEmpty)
    #expect(output.contains("Nothing has been written in the diary for this time."))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/unknot"))
  }

  @Test func aFileIsWrittenForItsOwnerAloneAndNeverOverAnotherOne() throws {
    let home = try Self.home(ReportDiary.likely())
    let folder = try TemporaryFolder.lasting()
    let file = folder.appending(path: "visit.html").path
    let arguments = ["report", "--format", "html", "--output", file]
    #expect(try Program.withoutTerminal(arguments, home).status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Program.withoutTerminal(arguments, home).status == 73)
    #expect(try Program.withoutTerminal(arguments + ["--force"], home).status == 0)
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try Program.withoutTerminal(["report", "--format", "html"], home).output == written)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["visit.html"])
  }

  @Test(.enabled(if: Browser.isThere, "\(Browser.isMissing)"), arguments: ["A4", "Letter"])
  func itIsOnePageOfPaper(_ paper: String) throws {
    for entries in [[], ReportDiary.likely(), try ReportDiary.full()] {
      let html = try Program.withoutTerminal(
        ["report", "--format", "html", "--notes"], try Self.home(entries)
      ).output
      #expect(try Browser.pages(of: html, on: paper) == 1, "\(entries.count) entries")
    }
  }

  @Test(.enabled(if: Browser.isThere, "\(Browser.isMissing)"))
  func nothingIsLoaded() throws {
    let html = try Program.withoutTerminal(
      ["report", "--format", "html"], try Self.home(try ReportDiary.full())
    ).output
    #expect(try Browser.requests(of: html) == [])
  }
}
