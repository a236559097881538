import CompiledScreens
import Content
import Diary
import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

/// What is known about the person, and their questions, driven by keys.
@Suite struct AboutTests {
  private func facts(_ rehearsal: Rehearsal) throws -> [Fact] {
    try rehearsal.diary.entries(of: .fact).compactMap {
      if case .fact(let fact) = $0.entry { fact } else { nil }
    }
  }

  private func questions(_ rehearsal: Rehearsal) throws -> [DoctorQuestion] {
    try rehearsal.diary.entries(of: .question).compactMap {
      if case .question(let question) = $0.entry { question } else { nil }
    }
  }

  @Test func everyTopicHasOneLineAndAtLeastOneField() throws {
    let topics = Fact.Topic.Group.allCases.flatMap(\.topics)
    #expect(Set(topics) == Set(Fact.Topic.allCases) && topics.count == Fact.Topic.allCases.count)
    #expect(topics.allSatisfy { !$0.fields.isEmpty && !$0.fields.contains(.topic) })
    var rehearsal = try Rehearsal(at: "about-me")
    for topic in topics {
      try rehearsal.go(to: BuiltIn.catalogue.vocabulary().word(topic.rawValue, of: "topic"))
      #expect(rehearsal.focusedField == "-")
      rehearsal.press("Enter")
      #expect(rehearsal.page.place == "fact", "\(topic)")
      rehearsal.press("Ctrl-S")
      #expect(rehearsal.page.notice == "Nothing was saved.", "\(topic)")
    }
    #expect(try facts(rehearsal).isEmpty)
  }

  @Test func aConditionIsAnsweredByOneKey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 i [Kidney disease] y n u")
    #expect(
      try facts(rehearsal) == [Fact(.kidney, .yes), Fact(.heart, .no), Fact(.liver, .unsure)])
    #expect(rehearsal.page.notice == "Saved: Liver disease: not sure.")
    #expect(rehearsal.focusedName == "Thyroid disease", "the next line is next")
    try rehearsal.go(to: "Kidney disease")
    rehearsal.press("n")
    #expect(try facts(rehearsal).first == Fact(.kidney, .no), "one line, one fact")
    try rehearsal.go(to: "Caffeine")
    rehearsal.press("y")
    #expect(rehearsal.page.notice == "y does nothing here. Press ? for the keys.")
    #expect(try facts(rehearsal).count == 3)
  }

  @Test func theFormOfAConditionSaysTheRest() throws {
    var rehearsal = try Rehearsal(at: "about-me")
    try rehearsal.follow("[Kidney disease] Enter 1 [Since]")
    rehearsal.type("March 2019")
    try rehearsal.follow("[In words]")
    rehearsal.type("one kidney only")
    try rehearsal.follow("[Who says so] 1 Ctrl-S")
    let expected = Fact(
      .kidney, .yes, text: "one kidney only", since: PartialDate("2019-03"), source: .doctor)
    #expect(try facts(rehearsal) == [expected])
    #expect(rehearsal.page.place == "about-me" && rehearsal.focusedName == "Kidney disease")
    #expect(
      rehearsal.focusedField == "yes, one kidney only, since Mar 2019, told by a doctor")
    // One of its fields is changed, and the others stay.
    rehearsal.press("Enter 2 Ctrl-S")
    #expect(try facts(rehearsal).first?.answer == .no)
    #expect(try facts(rehearsal).first?.since == PartialDate("2019-03"))
  }

  @Test func whatIsOneDateOrOneTextIsAskedForAsThat() throws {
    var rehearsal = try Rehearsal(at: "about-me")
    try rehearsal.follow("[Year of birth] Enter")
    rehearsal.type("3 May 1956")
    rehearsal.press("Ctrl-S")
    try rehearsal.follow("[Date of the visit] Enter")
    rehearsal.type("4 dec")
    rehearsal.press("Ctrl-S")
    try rehearsal.follow("[Caffeine] Enter")
    rehearsal.type("2 cups of coffee")
    rehearsal.press("Ctrl-S")
    #expect(
      try facts(rehearsal) == [
        Fact(.birthYear, since: PartialDate("1956")),
        Fact(.visit, since: PartialDate("2026-12-04")),
        Fact(.caffeine, text: "2 cups of coffee"),
      ])
    try rehearsal.follow("[The trouble began] Enter")
    rehearsal.type("next year")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "fact", "what is no date is not saved")
    #expect(rehearsal.page.notice?.contains("is not a day: write it like") == true)
  }

  /// As if it had never been asked, and undo brings it back.
  @Test(arguments: ["x", "Enter [Take it all out again] Enter", "Enter Ctrl-U Ctrl-S"])
  func whatIsClearedWasNeverAsked(_ way: String) throws {
    var rehearsal = try Rehearsal(at: "about-me")
    try rehearsal.follow("[Caffeine] Enter")
    rehearsal.type("tea")
    rehearsal.press("Ctrl-S")
    #expect(try facts(rehearsal).count == 1)
    try rehearsal.follow(way)
    #expect(try facts(rehearsal).isEmpty)
    #expect(rehearsal.page.notice == "Deleted. Press u in the diary to bring it back.")
    try rehearsal.diary.undo(at: rehearsal.time)
    #expect(try facts(rehearsal) == [Fact(.caffeine, text: "tea")])
  }

  @Test func unsavedChangesAreAskedAbout() throws {
    var rehearsal = try Rehearsal(at: "about-me")
    try rehearsal.follow("[What worries me] Enter")
    rehearsal.type("ALS")
    rehearsal.press("Esc")
    #expect(rehearsal.text.contains("Save what you wrote?"))
    rehearsal.press("1")
    #expect(try facts(rehearsal) == [Fact(.worry, text: "ALS")])
  }

  /// Another program answers the same topic while its form is open.
  @Test func twoProgramsDoNotOverwriteEachOther() throws {
    var rehearsal = try Rehearsal(at: "about-me")
    try rehearsal.follow("[Kidney disease] Enter 1")
    try rehearsal.diary.update(.fact(.kidney), at: rehearsal.time) { _ in
      .fact(Fact(.kidney, text: "since birth"))
    }
    rehearsal.press("Ctrl-S")
    #expect(try facts(rehearsal) == [Fact(.kidney, .yes, text: "since birth")])
  }

  @Test func questionsAreAddedAnsweredAndDeleted() throws {
    var rehearsal = try Rehearsal(at: "about-me")
    rehearsal.press("a")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice?.hasPrefix("\"Question\" is needed.") == true)
    rehearsal.type("Could a medicine do this?")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice == "Saved: Question \"Could a medicine do this?\".")
    try rehearsal.follow("[Could a medicine] y")
    #expect(
      try questions(rehearsal) == [DoctorQuestion("Could a medicine do this?", isAnswered: true)])
    try rehearsal.follow("[Could a medicine] n Enter")
    rehearsal.type(" Which?")
    rehearsal.press("Ctrl-S")
    #expect(try questions(rehearsal) == [DoctorQuestion("Could a medicine do this? Which?")])
    try rehearsal.follow("[Could a medicine] x")
    #expect(try questions(rehearsal).isEmpty)
  }

  @Test func tenQuestionsAreEnough() throws {
    var rehearsal = try Rehearsal()
    for number in 1...DoctorQuestion.most {
      try rehearsal.diary.add(.question(DoctorQuestion("\(number)?")), at: rehearsal.time)
    }
    rehearsal.press("7 i a")
    #expect(rehearsal.page.place == "about-me")
    #expect(rehearsal.page.notice?.hasPrefix("Ten questions are as many") == true)
  }

  @Test func longTextsAndOddOnesAreHeld() throws {
    var rehearsal = try Rehearsal(at: "about-me")
    try rehearsal.follow("[Why I am here] Enter")
    rehearsal.type(String(repeating: "x", count: 250))
    rehearsal.press("Ctrl-S")
    #expect(try facts(rehearsal).first?.text.count == TextLimit.sentenceLength)
    try rehearsal.diary.update(.fact(.worry), at: rehearsal.time) { _ in
      .fact(Fact(.worry, text: "\u{1B}[2J a\nb \u{202E}c"))
    }
    rehearsal.press("Esc 7 i")
    for line in rehearsal.picture(Size(rows: 24, columns: 80)).lines {
      #expect(!line.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    }
  }

  @Test func aDiaryThatCannotBeUsedIsSaid() throws {
    var rehearsal = try Rehearsal(diary: DiaryStore(path: nil))
    rehearsal.press("7 i")
    #expect(rehearsal.page.place == "about-me")
    try rehearsal.follow("[Kidney disease] y")
    #expect(rehearsal.page.notice?.contains("nowhere to save a diary") == true)
  }

  @Test func itIsFoundBySearch() throws {
    for words in ["about me", "allerg", "questions for", "pregnan"] {
      var rehearsal = try Rehearsal()
      rehearsal.press("/")
      rehearsal.type(words)
      #expect(rehearsal.text.contains("About me"), "\(words)")
    }
  }
}
