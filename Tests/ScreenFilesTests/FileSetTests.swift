import CompiledScreens
import Content
import Foundation
import Testing

@testable import ScreenFiles

/// The reader that the build, the linter and a person's own screens go through.
@Suite struct FileSetTests {
  /// What the program holds is what the files say, value by value.
  @Test func everythingIsReadAgainAsItWasWritten() throws {
    let set = FileSet(
      BuiltInTests.files.map {
        FileSet.File(path: $0.path, text: (try? String(contentsOf: $0, encoding: .utf8)) ?? "")
      })
    #expect(set.faults.map(\.description) == [])
    let language = LanguagePack(Pack(set.pack))
    #expect(set.readScreens.count > 40)
    for screen in set.readScreens {
      #expect(language.template(screen.name) == screen)
      #expect(
        BuiltIn.language.template(screen.name) == screen, "the build has an older \(screen.name)")
    }
    #expect(language.words.all == set.words?.all)
    #expect(BuiltIn.language.words.all == set.words?.all)
    let lists = try #require(set.folders.values.first { !$0.sources.isEmpty })
    #expect(language.sourceKeys.compactMap(language.source) == lists.sources)
    #expect(language.oldestReview == lists.sources.compactMap(\.reviewed).min())
    #expect(language.regions == lists.regions)
    for (name, caption) in lists.captions {
      #expect(
        language.picture(name) == set.poses[name].map { Picture(pose: $0, caption: caption) })
    }
    #expect(language.vocabulary == set.vocabulary && language.phrases == set.phrases)
    #expect(BuiltIn.language.vocabulary == set.vocabulary)
  }

  @Test func anotherWordForNoNameIsAFault() {
    let faults = faults(changing: "vocabulary.yaml") {
      $0.replacing("    calf: [calves", with: "    calv: [calves")
    }
    #expect(faults.count == 1)
    #expect(
      faults.first?.sentence == "This field has no key \"calv\": did you mean \"calf\"?")
  }

  private func faults(changing name: String, _ change: (String) -> String) -> [Fault] {
    FileSet(
      BuiltInTests.files.map {
        let text = (try? String(contentsOf: $0, encoding: .utf8)) ?? ""
        return FileSet.File(path: $0.path, text: $0.path.hasSuffix(name) ? change(text) : text)
      }
    ).faults
  }

  @Test func aQuestionThatARemindersAnswersCannotBeRenamed() {
    let faults = faults(changing: "red-flags.yaml") { $0.replacing("id: B6\n", with: "id: B66\n") }
    #expect(faults.count == 1)
    #expect(
      faults.first?.sentence.hasPrefix("A reminder of the diary answers the question \"B6\"")
        == true)
  }

  @Test func aScreenThatAKeyOpensCannotBeLeftOut() {
    let files = BuiltInTests.files.filter { !$0.path.hasSuffix("/patterns.yaml") }.map {
      FileSet.File(path: $0.path, text: (try? String(contentsOf: $0, encoding: .utf8)) ?? "")
    }
    #expect(
      FileSet(files).faults.contains { $0.sentence.contains("opens the screen \"patterns\"") })
  }

  private func adding(_ text: String, as name: String) -> FileSet {
    FileSet(
      BuiltInTests.files.map {
        FileSet.File(path: $0.path, text: (try? String(contentsOf: $0, encoding: .utf8)) ?? "")
      } + [FileSet.File(path: BuiltInTests.screens.path + "/en/" + name, text: text)])
  }

  /// A new article is one new file: it says itself which menu it stands on.
  @Test func anArticleCanListItself() throws {
    let article = "kind: article\ntitle: Cramps in the heat\ntext:\n  - say: Hot days are long.\n"
    #expect(
      adding(article, as: "heat.yaml").faults.map(\.sentence).contains { $0.hasPrefix("No choice") }
    )
    let set = adding(article + "listed: night-cramps\n", as: "heat.yaml")
    #expect(set.faults == [])
    let menu = set.readScreens.first { $0.name == "night-cramps" }
    guard case .menu(let menu)? = menu?.kind else {
      Issue.record("night-cramps is no menu")
      return
    }
    #expect(menu.choices.last == Choice(label: "Cramps in the heat", opens: "heat"))
    for full in ["home", "calf-towel"] {
      let faults = adding(article + "listed: \(full)\n", as: "heat.yaml").faults
      #expect(
        faults.first?.sentence == "There is no menu \"\(full)\" here that has room for a choice.")
      #expect(faults.first?.line == 5)
    }
  }

  @Test func theWordsHaveTheFormsTheyNeed() {
    func words(_ change: @escaping (String) -> String) -> [String] {
      faults(changing: "words.yaml", change).map(\.sentence)
    }
    #expect(
      words { $0.replacing("  one: 1 night\n", with: "") }.contains("This text needs \"one:\"."))
    #expect(
      words { $0.replacing("i = 1 and v = 0", with: "one of them") }.contains {
        $0.hasPrefix("This is not a plural rule")
      })
    #expect(
      words { $0.replacing("Mon, Tue, ", with: "Mon, ") }.contains(
        "This must be a list of 7 names, and it has 6."))
    #expect(
      words { $0.replacing("{first}; {rest}", with: "{first}") }.contains(
        "This text needs {first} and {rest}."))
  }
}
