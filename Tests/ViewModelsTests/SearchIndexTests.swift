import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ViewModels

/// What a search finds first.
@Suite struct SearchIndexTests {
  /// An index of articles, each with a title and one line.
  private func index(_ articles: [(title: String, line: String)]) throws -> SearchIndex {
    let builtIn = BuiltIn.catalogue
    let screens = articles.enumerated().map { index, article in
      Screen(
        name: String(index), title: article.title,
        kind: .article(Article(passages: [.say(Statement(article.line))])))
    }
    let catalogue = Catalogue(
      words: builtIn.words, screen: { name, _ in screens[Int(name) ?? 0] },
      screenNames: { screens.map(\.name) }, source: builtIn.source,
      oldestReview: builtIn.oldestReview, reviewed: builtIn.reviewed,
      regions: builtIn.regions, vocabulary: builtIn.vocabulary,
      phrases: builtIn.phrases)
    return SearchIndex(catalogue, Locality())
  }

  /// The titles of what was found, with the line where one was.
  private func found(
    _ query: String, _ articles: [(title: String, line: String)]
  ) throws -> [String] {
    try index(articles).results(for: query).map {
      $0.line.isEmpty ? $0.title : "\($0.title): \($0.line)"
    }
  }

  @Test func aTitleComesBeforeALine() throws {
    let found = try found(
      "cramp", [("Water", "Cramp at night"), ("The leg that had acramp", "Nothing")])
    #expect(found == ["The leg that had acramp", "Water: Cramp at night"])
  }

  /// The line has the better places of the two words, and is a line all the same.
  @Test func aTitleWithAllWordsComesBeforeALineWithOneOfThem() throws {
    let found = try found(
      "night cramp", [("Night", "Cramp there is"), ("Midnightcramps", "Nothing")])
    #expect(found == ["Midnightcramps", "Night: Cramp there is"])
  }

  /// Among lines, one under a title that has the word comes before one that has it only itself.
  @Test func aLineUnderATitleThatHasTheWordComesFirst() throws {
    let found = try found(
      "cramp", [("Water", "Cramp at night"), ("A cramp", "Any cramp hurts")])
    #expect(found == ["A cramp", "A cramp: Any cramp hurts", "Water: Cramp at night"])
  }

  @Test func theStartOfAWordComesBeforeItsMiddle() throws {
    let found = try found(
      "cramp", [("Midcramp", "x"), ("My cramp", "x"), ("Cramps", "x")])
    #expect(found == ["Cramps", "My cramp", "Midcramp"])
  }
}
