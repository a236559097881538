import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// The screens that are part of the program, as they lie in `Screens/`.
@Suite struct BuiltInTests {
  static let screens = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Screens")

  /// Every file in `Screens/`.
  static let files: [URL] = ["en", "pictures"].flatMap { folder in
    let folder = screens.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }
  }

  static let today = CalendarDate(year: 2026, month: 11, day: 21)

  @Test func thereIsNoFaultInThem() throws {
    let faults = try Linter.faults(
      in: Self.files.map(\.path), besides: BuiltIn.language, today: Self.today)
    #expect(faults.map(\.description) == [])
    #expect(Self.files.count > 15)
  }

  @Test func allOfThemAreBuiltIn() throws {
    for name in BuiltIn.screenNames {
      #expect(throws: Never.self) { try BuiltInScreens.screen(name) }
    }
    let onDisk = Self.files.filter { $0.path.contains("/en/") }.map {
      $0.deletingPathExtension().lastPathComponent
    }
    #expect(Set(BuiltIn.screenNames) == Set(onDisk).subtracting(FileSet.lists))
  }

  @Test func everySourceOfEveryStatementIsKnown() throws {
    let catalogue = BuiltIn.catalogue
    #expect(catalogue.source("NHS-CRAMP")?.title == "Leg cramps")
    #expect(catalogue.source("NOBODY") == nil)
  }

  @Test func thereIsNoSuchScreen() {
    #expect(throws: BuiltInScreens.NotThatKind.self) { try BuiltInScreens.screen("words") }
    #expect(throws: BuiltInScreens.NotThatKind.self) { try BuiltInScreens.screen("../secrets") }
  }

  @Test func theCalfStretchesHaveTheirNumbersFromTheNotes() throws {
    for name in ["calf-towel", "calf-wall", "calf-shin"] {
      guard case .routine(let routine) = try BuiltInScreens.screen(name).kind else {
        Issue.record("\(name) is no routine")
        continue
      }
      #expect(routine.seconds == 225)
      #expect(routine.steps.map(\.seconds) == [5, 30, 10, 5, 30, 10, 5, 30, 10, 30, 60])
      #expect(routine.steps.allSatisfy { $0.picture != nil && $0.detail.evidence != nil })
      #expect(routine.gate == "cramp-now")
    }
  }

  /// Forbidden by the rules for the words of the guide: promises, percentages, shock.
  @Test func theWordsKeepTheirRules() throws {
    for file in Self.files where file.pathExtension == "yaml" {
      let text = try String(contentsOf: file, encoding: .utf8).lowercased()
      for word in ["cure", "always", "never serious", "90 %", "you are fine", "hell"] {
        let found = text.split { !$0.isLetter && !$0.isNumber && $0 != " " }
          .contains { (" " + $0 + " ").contains(" \(word) ") }
        #expect(!found, "\(file.lastPathComponent) says \(word)")
      }
    }
  }
}
