import Drawing
import Rehearsing
import Testing

/// Every walk as pictures and as plain lines.
@Suite struct WalkTests {
  @Test(arguments: Walk.all) func pictures(_ walk: Walk) throws {
    let rehearsal = try walk.rehearsal()
    if let difference = walk.snapshot(rehearsal).difference(suite: Self.self) {
      Issue.record("\(difference)")
    }
    for size in walk.sizes {
      if let difference = Twin.difference(of: rehearsal.page, size: size) {
        Issue.record("\(walk.name) at \(size.testDescription): \(difference)")
      }
    }
    let lines = Transcript(glyphs: .ascii).lines(of: rehearsal.page)
    #expect(
      lines == Twin.lines(rehearsal.lines) && lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  /// What has no file of its own looks like the walk that has.
  @Test(arguments: Walk.shownBy.keys.sorted()) func shownElsewhere(_ screen: String) throws {
    let name = try #require(Walk.shownBy[screen])
    let walk = try #require(Walk.all.first { $0.name == name }, "\(name) is no walk")
    let own = try walk.snapshot(Walk.coming(up: screen).rehearsal())
    #expect(try own.text == walk.snapshot(walk.rehearsal()).text, "\(screen) needs its own file")
  }

  /// An episode that goes on is ended from the diary as from anywhere else.
  @Test func theDiaryOffersWhatItsKeyDoes() throws {
    let walk = try #require(Walk.all.first { $0.name == "diary.over" })
    var other = walk
    other.keys = "7 2"
    #expect(try walk.snapshot(walk.rehearsal()).text == walk.snapshot(other.rehearsal()).text)
  }

  @Test func everyScreenIsInAPicture() {
    #expect(Set(Walk.shownBy.keys).isSubset(of: Walk.screenNames))
    #expect(Walk.screens.count + Walk.shownBy.count == Walk.screenNames.count)
    #expect(Walk.inASCII.isSubset(of: Walk.all.map(\.name)))
  }
}
