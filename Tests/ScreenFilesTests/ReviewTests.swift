import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// What a clinician has agreed to is kept with the words that were agreed to.
@Suite struct ReviewTests {
  /// The guide with these reviews, and with a change to its files.
  private func guide(
    reviews: String, _ change: (_ name: String, _ text: String) -> String = { $1 }
  ) throws -> FileSet {
    FileSet(
      try BuiltInTests.files.map { file in
        let name = file.lastPathComponent
        let text = try String(contentsOf: file, encoding: .utf8)
        return FileSet.File(
          path: file.path, text: name == "reviews.yaml" ? reviews : change(name, text))
      })
  }

  private func version(of id: String) throws -> String {
    try #require(BuiltIn.language.claims(Locality()).first { $0.id == id }).version
  }

  private func review(_ lines: [String: String]) -> String {
    """
    first:
      by: A. Example
      role: general practitioner
      date: 2026-12-03
      lines:

    """ + lines.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)\n" }.joined()
  }

  private let ids = ["red-flags/E4", "calf-towel/stop", "is-it-als/7"]

  private func reviewOfThese() throws -> String {
    review(try Dictionary(uniqueKeysWithValues: ids.map { ($0, try version(of: $0)) }))
  }

  private func standings(of language: LanguagePack) -> [String: Reviews.Standing] {
    let claims = language.claims(Locality())
    let reviews = Reviews(language.reviews, of: claims)
    return Dictionary(uniqueKeysWithValues: claims.map { ($0.id, reviews.standing(of: $0)) })
  }

  @Test func withNoneOnFileTheGuideSaysSo() throws {
    let sentence = "No clinician has reviewed this guide yet."
    #expect(BuiltIn.language.reviews.isEmpty && BuiltIn.language.reviewed == sentence)
    for screen in ["home", "about", "how-this-guide-knows", "red-flags"] {
      #expect(try Rehearsal(at: screen).text.contains(sentence), "\(screen)")
    }
  }

  @Test func withSomeItSaysHowMany() throws {
    let set = try guide(reviews: try reviewOfThese())
    #expect(set.faults.map(\.description) == [])
    let language = LanguagePack(Pack(set.pack))
    let total = language.claims(Locality()).count
    let sentence = "A clinician has reviewed 3 of \(total) lines."
    for screen in ["home", "about", "how-this-guide-knows", "red-flags"] {
      let text = try Rehearsal(Catalogue(language), at: screen).text
      #expect(text.contains(sentence), "\(screen)")
      #expect(!text.contains("No clinician"), "\(screen)")
    }
    let standings = standings(of: language)
    let review = try #require(language.reviews.first)
    for (id, standing) in standings {
      #expect(standing == (ids.contains(id) ? .reviewed(review) : .unreviewed), "\(id)")
    }
    #expect(review.by == "A. Example" && review.role == "general practitioner")
    #expect(review.date.description == "2026-12-03")
  }

  /// One word, in the question itself or in what an answer to it means.
  @Test(arguments: [("Is your jaw stiff", "Is your jaw very stiff"), ("jaw, or", "jaw or")])
  func aLineWhoseWordsChangeLosesItsReview(_ old: String, _ new: String) throws {
    let set = try guide(reviews: try reviewOfThese()) { name, text in
      name == "red-flags.yaml" ? text.replacing(old, with: new, maxReplacements: 1) : text
    }
    #expect(set.faults.map(\.description) == [], "a lapsed review is no fault")
    let language = LanguagePack(Pack(set.pack))
    let review = try #require(language.reviews.first)
    #expect(standings(of: language)["red-flags/E4"] == .lapsed(review))
    #expect(language.reviewed.hasPrefix("A clinician has reviewed 2 of "))
  }

  /// Its number is another one, its words are not.
  @Test func aLineThatOnlyMovesKeepsItsReview() throws {
    let set = try guide(reviews: try reviewOfThese()) { name, text in
      let line = "\ntext:\n  - say: Something new.\n    grade: own choice\n    from: [GUIDE]\n"
      return name == "is-it-als.yaml" ? text.replacing("\ntext:\n", with: line) : text
    }
    let language = LanguagePack(Pack(set.pack))
    let review = try #require(language.reviews.first)
    let standings = standings(of: language)
    #expect(standings["is-it-als/8"] == .reviewed(review))
    #expect(standings["is-it-als/7"] == .unreviewed, "nobody has seen what stands there now")
    #expect(language.reviewed.hasPrefix("A clinician has reviewed 3 of "))
  }

  @Test func ofTwoReviewsTheLaterCounts() throws {
    let line = ["red-flags/E4": try version(of: "red-flags/E4")]
    let later = review(line).replacing("first:", with: "second:")
      .replacing("A. Example", with: "B. Example").replacing("2026-12-03", with: "2027-01-15")
    let language = LanguagePack(Pack(try guide(reviews: later + review(line)).pack))
    guard case .reviewed(let review) = standings(of: language)["red-flags/E4"] else {
      Issue.record("It is not reviewed.")
      return
    }
    #expect(review.by == "B. Example")
  }

  @Test(arguments: [
    ("red-flags/E4", "red-flags/E404", "6:5: There is no line \"red-flags/E404\""),
    ("red-flags/E4: ", "E4: ", "6:5: There is no line \"E4\""),
    (": 0a1b2c3d", ": 0A1B2C3D", "6:19: A version is eight digits from 0 to f, as"),
    (": 0a1b2c3d", ": 0a1b2c3", "6:19: A version is eight digits"),
    ("2026-12-03", "3 December", "4:9: A date is written 2026-11-21."),
    ("  by: A. Example\n", "", "2:3: A review needs \"by:\"."),
    ("  role:", "  job:", "3:3: A review has no key \"job\""),
    ("    red-flags/E4: 0a1b2c3d\n", "    - red-flags/E4\n", "6:5: These must be lines such as"),
  ])
  func faultsAreFoundAtTheirPlace(_ old: String, _ new: String, _ fault: String) throws {
    let text = review(["red-flags/E4": "0a1b2c3d"]).replacing(old, with: new)
    let faults = try LinterTests.faults(text, name: "reviews.yaml")
    #expect(faults.contains { $0.hasPrefix("reviews.yaml:\(fault)") }, "\(faults)")
  }

  @Test func aFileOfNothingButCommentsHasNoFault() throws {
    #expect(try LinterTests.faults("# None so far.\n", name: "reviews.yaml") == [])
    #expect(
      try LinterTests.faults(review(["red-flags/E4": "0a1b2c3d"]), name: "reviews.yaml") == [])
  }
}
