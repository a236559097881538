import Content
import Diary
import Drawing
import Testing

@testable import unknot

/// What the commands make of what the diary and the settings say.
@Suite struct ExitCommandTests {
  private static let path = "/d"

  @Test(arguments: [
    (DiaryProblem.damaged(path: path, backups: path), 65), (.foreignFile(path: path), 65),
    (.notAFile(path: path), 65), (.changesWithoutDiary(path: path, changes: path), 65),
    (.newerVersion, 65), (.noHome, 73), (.folderNotCreated(folder: path), 73),
    (.fileNotCreated(path: path, SystemError(number: 13, text: "")), 73),
    (.unreachable(path: path, SystemError(number: 13, text: "")), 74),
    (.noPermission(path: path, SystemError(number: 13, text: "")), 74), (.diskFull, 74),
    (.unreadable(path: path), 74), (.readOnly(path: path), 74), (.unavailable(path: path), 74),
    (.readOnlyChanges(path: path, changes: path), 74),
    (.busy(path: path), 75), (.conflict, 75),
  ]) func aProblemHasTheStatusThatScriptsKnow(_ problem: DiaryProblem, _ status: Int) {
    #expect(Int(ExitStatus(problem).rawValue) == status)
  }

  @Test func eachChoiceOfColoursHasItsPalette() {
    #expect(Settings.Colours.allCases.map { Palette($0) } == Palette.allCases)
    // And the option has the same spellings as the file.
    for colours in Settings.Colours.allCases {
      #expect(Palette(argument: colours.rawValue) == Palette(colours))
    }
  }
}
