import Content
import Testing

@Suite struct TemplateTests {
  @Test func blanksAreFilledAndUnknownOnesStay() {
    #expect(
      Template.fill("Step {step} of {count}") { ["step": "2", "count": "11"][$0] } == "Step 2 of 11"
    )
    #expect(
      Template.fill("{a}{b}") { $0 == "a" ? "{b}" : nil } == "{b}{b}",
      "what is filled in is not filled again")
    #expect(Template.fill("no blank, an open {brace") { _ in "x" } == "no blank, an open {brace")
    #expect(Template.blanks(in: "{b} {a} {b}") == ["a", "b", "b"])
  }

  @Test func formsStandInOneText() {
    let text = Template.text(of: [("one", "{count} night"), ("other", "{count} nights")])
    #expect(text == "{one=}{count} night{other=}{count} nights")
    #expect(Template.forms(of: text).map(\.name) == ["one", "other"])
    #expect(
      Template.forms(of: text).map { String($0.text) } == ["{count} night", "{count} nights"])
    #expect(Template.forms(of: "{count} nights").isEmpty)
    #expect(Template.forms(of: "").isEmpty)
  }

  @Test func theTablesOfWordsNameEachOther() {
    // A blank whose number chooses the form is one that the text has.
    #expect(Word.secondsLeft.countingBlank == "seconds" && Word.nights.countingBlank == "count")
    #expect(Word.keyQuit.countingBlank == nil)
    for word in Word.allCases { #expect(word.blanks == word.blanks.sorted(), "\(word.key)") }
    #expect(Set(Word.allCases.map(\.key)).count == Word.allCases.count)
  }
}

@Suite struct PluralRuleTests {
  /// Polish and Arabic as Unicode has them, with its own samples.
  @Test func theRulesOfUnicodeHold() throws {
    let few = try #require(PluralRule("v = 0 and i % 10 = 2..4 and i % 100 != 12..14"))
    #expect((0...30).filter(few.holds) == [2, 3, 4, 22, 23, 24])
    let many = try #require(
      PluralRule(
        "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"
      ))
    #expect((0...25).filter(many.holds) == [0] + Array(5...21) + [25])
    let arabic = try #require(PluralRule("n % 100 = 3..10"))
    #expect((0...111).filter(arabic.holds) == Array(3...10) + Array(103...110))
    let list = try #require(PluralRule("n = 0,7 , 9..10"))
    #expect((0...12).filter(list.holds) == [0, 7, 9, 10])
    #expect(try !#require(PluralRule("f = 1")).holds(for: 1), "there are no decimals")
    #expect(try #require(PluralRule("i = 1")).holds(for: -1))
  }

  @Test(arguments: [
    "", "i", "i =", "x = 1", "i % 0 = 1", "i = 1 and", "or i = 1", "i = 4..2", "i = a", "i ! 1",
    "i % 10 2",
  ])
  func whatIsNoRuleIsNone(_ text: String) { #expect(PluralRule(text) == nil) }
}

@Suite struct WordsTests {
  private let words = Words([
    .plurals: "{one=}i = 1{few=}i = 2..4",
    .nights: "{one=}{count} noc{few=}{count} noce{other=}{count} nocy",
    .listOfItems:
      "{two=}{first} and {rest}{start=}{first}, {rest}{middle=}{first}; {rest}{end=}{first} and, last, {rest}",
    .weekdays: "{0=}Mon{1=}Tue",
  ])

  @Test func aCountChoosesItsForm() {
    #expect(
      [0, 1, 2, 5].map { words.fill(.nights, count: $0) } == [
        "0 nocy", "1 noc", "2 noce", "5 nocy",
      ])
  }

  @Test func listsFollowTheirPatterns() {
    #expect(
      words.list([]) == "" && words.list(["a"]) == "a" && words.list(["a", "b"]) == "a and b")
    #expect(words.list(["a", "b", "c"]) == "a, b and, last, c")
    #expect(words.list(["a", "b", "c", "d", "e"]) == "a, b; c; d and, last, e")
  }

  @Test func namesStandInARow() {
    #expect(words.name(1, in: .weekdays) == "Tue" && words.name(2, in: .weekdays) == "")
  }

  @Test func aMissingTextIsShownAsItsKey() { #expect(words[.keyQuit] == "keyQuit") }
}
