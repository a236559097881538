import CompiledScreens
import Content
import Drawing
import Rehearsing
import Testing
import ViewModels

/// An address that somebody wants to open has to be on the screen whole.
@Suite struct AddressTests {
  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func noSignOfAnAddressIsLost(_ size: Size) throws {
    let sources = BuiltInScreens.sources.filter { $0.address != nil }
    let longest = sources.sorted { ($0.address ?? "").utf8.count > ($1.address ?? "").utf8.count }
    for source in longest.prefix(20) {
      let rows = try rows(with: source, size)
      let address = try #require(source.address)
      #expect(rows.contains { $0.contains(address) }, "\(source.key)")
    }
  }

  /// What can be seen of the evidence page of a line that rests on a source, with the cursor on each
  /// block: from there on, the lines put together.
  private func rows(with source: Source, _ size: Size) throws -> [String] {
    let evidence = Evidence(grade: .strong, sources: [source.key])
    let home = Screen(
      name: "home", title: "Home",
      kind: .article(Article(passages: [.say(Statement("Rest.", evidence: evidence))])))
    var catalogue = BuiltIn.catalogue
    catalogue.screen = { _, _ in home }
    var rehearsal = try Rehearsal(catalogue)
    rehearsal.press("e")
    return rehearsal.page.blocks.indices.map { focus in
      var page = rehearsal.page
      page.focus = focus
      let canvas = Painter(glyphs: .ascii).paint(page, size: size)
      return canvas.lines[canvas.cursor.row...].prefix { !$0.trimmed.isEmpty }.map(\.trimmed)
        .joined()
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
