import CompiledScreens
import Content
import Diary
import Testing

/// One trigger has one name, however it is written.
@Suite struct TriggerNamesTests {
  private static let night = CalendarDate(year: 2026, month: 11, day: 20)
  private let names = TriggerNames(
    own: ["Late-Wine", "chess", "Caffeine", "much caffeine", "CHESS"], BuiltIn.language.vocabulary)

  @Test(arguments: [
    ("caffeine", "caffeine"), ("Caffeine", "caffeine"), ("much caffeine", "caffeine"),
    ("Much-Caffeine", "caffeine"), ("Poor-Sleep", "poor sleep"), ("poorsleep", "poor sleep"),
    ("ALCOHOL", "alcohol"), ("screens late", "late screens"),
    ("Hard or unusual exercise", "hard exercise"),
    ("late wine", "Late-Wine"), ("latewine", "Late-Wine"), ("Chess", "chess"),
  ]) func caseBlanksAndHyphensDoNotMatter(_ given: String, _ name: String) {
    #expect(names.find(given) == .known(name), "\"\(given)\"")
  }

  @Test(arguments: [
    ("cafeine", "caffeine"), ("caffiene", "caffeine"), ("Alchohol", "alcohol"), ("stres", "stress"),
    ("ilness", "illness"), ("poor slep", "poor sleep"), ("late wime", "Late-Wine"),
    ("ches", "chess"),
    // A word of a name, or a name with a word left out.
    ("sleep", "poor sleep"), ("exercise", "hard exercise"), ("screens", "late screens"),
    ("wine", "Late-Wine"),
  ]) func aNearMissIsAskedAbout(_ given: String, _ name: String) {
    #expect(names.find(given) == .near(name), "\"\(given)\"")
  }

  @Test(arguments: ["coffee", "tea", "late dinner", "gym", "x", "cards"])
  func anotherNameIsAnother(_ given: String) {
    #expect(names.find(given) == .unknown, "\"\(given)\"")
  }

  @Test func eachStandsInTheListOnce() {
    #expect(names.own == ["Late-Wine", "chess"])
    #expect(names.all == CheckIn.usualTriggers + ["Late-Wine", "chess"])
  }

  /// Case and the form of Unicode do not matter either.
  @Test(arguments: [
    ("Café", "CAFE\u{301}"), ("cafe\u{301}", "Café"), ("Straße", "STRASSE"), ("Οδός", "ΟΔΌΣ"),
  ]) func oneNameHasManyForms(_ stored: String, _ given: String) throws {
    var names = TriggerNames(own: [stored], BuiltIn.language.vocabulary)
    guard case .known(let name) = names.find(given) else {
      Issue.record("\(given) is not found")
      return
    }
    #expect(Array(name.unicodeScalars) == Array(stored.unicodeScalars))
    #expect(names.add(given) == stored && names.own.count == 1)
  }

  /// What was answered long ago is not asked about, and has its old name when it is added again.
  @Test func aFormerTriggerComesBackUnderItsName() {
    var names = names
    names.know(former: ["Green tea", "chess", "Caffeine"])
    #expect(names.own == ["Late-Wine", "chess"], "they are not in the list")
    #expect(names.find("green-tea") == .known("Green tea"))
    #expect(names.find("gren tea") == .near("Green tea"))
    #expect(names.add("green-tea") == "Green tea")
    #expect(names.add("GREEN TEA") == "Green tea" && names.add("Caffeine") == "caffeine")
    #expect(names.add("cards") == "cards")
    #expect(names.own == ["Late-Wine", "chess", "Green tea", "cards"])
    #expect(names.find("Cards") == .known("cards"))
  }

  /// What an old diary has under several spellings is one trigger, and new answers go to one name.
  @Test func otherSpellingsOfOneNightBecomeOne() {
    var checkIn = CheckIn(
      night: Self.night, triggers: ["Caffeine": true, "CHESS": false, "late wine": true])
    #expect(names.answer(to: "caffeine", in: checkIn) == true)
    #expect(names.answer(to: "chess", in: checkIn) == false)
    #expect(names.answer(to: "Late-Wine", in: checkIn) == true)
    #expect(names.answer(to: "stress", in: checkIn) == nil)
    names.answer("caffeine", with: false, in: &checkIn)
    #expect(checkIn.triggers == ["caffeine": false, "CHESS": false, "late wine": true], "no other")
    names.answer("chess", with: nil, in: &checkIn)
    #expect(checkIn.triggers == ["caffeine": false, "late wine": true])
    // The name itself is stronger than another spelling.
    checkIn.triggers["Late-Wine"] = false
    #expect(names.answer(to: "Late-Wine", in: checkIn) == false)
    names.answer("Late-Wine", with: true, in: &checkIn)
    #expect(checkIn.triggers == ["caffeine": false, "Late-Wine": true])
  }

  @Test func ofSeveralSpellingsTheOneUsedMostIsTaken() {
    func checkIn(_ names: String...) -> CheckIn {
      CheckIn(
        night: Self.night, triggers: Dictionary(uniqueKeysWithValues: names.map { ($0, true) }))
    }
    #expect(CheckIn.ownTriggers(in: []).isEmpty)
    #expect(
      CheckIn.ownTriggers(in: [
        checkIn("late wine", "stress", "Caffeine"), checkIn("Late-Wine"), checkIn("Late-Wine", "b"),
        checkIn("B", "a 1"),
      ]) == ["B", "Late-Wine", "a 1"])
  }
}
