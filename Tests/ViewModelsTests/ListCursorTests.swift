import Testing

@testable import ViewModels

/// The one cursor of every list.
@Suite struct ListCursorTests {
  /// Where a cursor is after an action, and whether the action moved it.
  private func moved(
    _ action: Action, from line: Int, of count: Int
  ) -> (line: Int, moves: Bool) {
    var cursor = ListCursor(line: line)
    let moves = cursor.move(action, of: count)
    return (cursor.line, moves)
  }

  @Test(
    arguments: [
      (.down, 0, 1), (.down, 4, 4), (.up, 4, 3), (.up, 0, 0), (.first, 3, 0), (.last, 1, 4),
      (.pageDown, 0, 4), (.pageDown, 3, 4), (.pageUp, 4, 0), (.pageUp, 2, 0),
    ] as [(Action, Int, Int)])
  func keysMoveItWithinTheList(_ action: Action, _ from: Int, _ to: Int) {
    #expect(moved(action, from: from, of: 5) == (to, true))
  }

  @Test(arguments: [.open, .choose(1), .nextValue, .back] as [Action])
  func anythingElseLeavesItWhereItIs(_ action: Action) {
    #expect(moved(action, from: 2, of: 5) == (2, false))
  }

  @Test func inAnEmptyListItStaysAtTheTop() {
    #expect(moved(.down, from: 3, of: 0) == (0, true))
    #expect(moved(.last, from: 0, of: 0) == (0, true))
  }

  @Test func aListThatGetsShorterTakesItBack() {
    var cursor = ListCursor(line: 9)
    cursor.clamp(to: 4)
    #expect(cursor.line == 3)
    cursor.clamp(to: 10)
    #expect(cursor.line == 3)
  }

  @Test func theExampleOfItsDocumentation() {
    var cursor = ListCursor()
    let hasMoved = cursor.move(.down, of: 3)
    #expect(hasMoved && cursor.line == 1)
    let isForTheLine = !cursor.move(.open, of: 3)
    #expect(isForTheLine)
  }
}
