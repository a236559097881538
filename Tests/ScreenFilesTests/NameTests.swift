import CompiledScreens
import Content
import Rehearsing
import Testing

/// A page has one name: the row of a menu that opens it says what then stands at its top.
@Suite struct NameTests {
  /// Rows that say what happens rather than the name of the page.
  static let sentences: Set = [
    "A muscle is cramping now", "Diary and patterns",
    "None of these: start, sitting", "None of these: start, at a wall",
    "None of these: start, no towel", "None of those: guided release",
    "None of those: heat timer", "None of those: cold timer", "Start the heat timer",
    "Start the cold timer", "One of these, or not sure", "Yes or not sure: checklist",
    "Another round",
    "The calf in another position",
    "Back to the start", "Done: back to the start",
  ]

  private static func menus(of screen: Screen) -> [Menu] {
    switch screen.kind {
    case .menu(let menu): [menu]
    case .decision(let decision): decision.parts.flatMap(menus)
    case .article, .routine, .checklist, .selfCheck, .diary: []
    }
  }

  /// Every screen, and every part of a decision, by its name.
  private func titles() throws -> [String: String] {
    var titles: [String: String] = [:]
    for name in BuiltIn.screenNames {
      let screen = try BuiltInScreens.screen(name)
      titles[name] = screen.title
      if case .decision(let decision) = screen.kind {
        for part in decision.parts { titles[part.name] = part.title }
      }
    }
    return titles
  }

  @Test func aRowThatOpensAPageBearsItsTitle() throws {
    let titles = try titles()
    var count = 0
    for name in BuiltIn.screenNames {
      for choice in Self.menus(of: try BuiltInScreens.screen(name)).flatMap(\.choices) {
        count += 1
        // A page of the checklist goes by the name of the whole.
        let title = titles[choice.opens] ?? titles[Screen.base(of: choice.opens)] ?? ""
        // What stands after a colon is the question that the page begins with.
        let names = [title, String(title.prefix { $0 != ":" })]
        #expect(
          names.contains(choice.label) || Self.sentences.contains(choice.label),
          "\(name): \"\(choice.label)\" opens \"\(title)\"")
      }
    }
    #expect(count > 150)
  }

  /// Two pages of one name, or of nearly one, are taken for each other.
  @Test func noTwoPagesHaveNearlyTheSameName() throws {
    func words(_ title: String) -> [Substring] {
      title.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let titles = try titles().values.sorted()
    #expect(Set(titles).count == titles.count)
    for (index, title) in titles.enumerated() {
      for other in titles[(index + 1)...] {
        let (one, two) = (words(title), words(other))
        // "Minerals" and "Minerals, honestly".
        guard abs(one.count - two.count) == 1 else { continue }
        #expect(!two.starts(with: one) && !one.starts(with: two), "\(title), \(other)")
      }
    }
  }
}
