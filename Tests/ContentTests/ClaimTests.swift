import CompiledScreens
import Rehearsing
import Testing

@testable import Content

/// What a clinician is given to review: everything with evidence, each line under a name that lasts.
@Suite struct ClaimTests {
  private let claims = BuiltIn.language.claims(Locality(region: "GB"))

  @Test func everyLineHasANameOfItsOwn() {
    let ids = claims.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in [
      "red-flags/E4", "red-flags/E2/advice", "red-flags/result/emergency/do", "calf-towel/stop",
      "calf-towel/helped/some", "calf-towel/step/2", "cramp-now/clock", "heat-or-cold/G6",
      "heat-or-cold/pregnant/1", "strength-check/tiptoe", "is-it-als/7", "regions/GB",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
    for claim in claims {
      #expect(claim.id.hasPrefix(claim.screen + "/"))
      #expect(claim.version.wholeMatch(of: /[0-9a-f]{8}/) != nil)
    }
    #expect(claims.first?.screen == "red-flags", "what matters most comes first")
  }

  /// Looked for by reflection, and so also in what a new kind of screen says and the walk forgets.
  @Test func nothingWithEvidenceIsForgotten() throws {
    for name in BuiltIn.screenNames {
      let screen = try #require(BuiltIn.language.template(name))
      let walked = screen.statements(BuiltIn.language.words).filter { $0.statement.evidence != nil }
      let found = Self.evidence(in: screen)
      for (text, evidence) in found {
        #expect(
          walked.contains { $0.statement.evidence == evidence && $0.text.contains(text) },
          "\(name): \(text)")
      }
      #expect(walked.isEmpty == found.isEmpty)
    }
  }

  private static func evidence(in value: Any) -> [(String, Evidence)] {
    if let statement = value as? Statement {
      return statement.evidence.map { [(statement.text, $0)] } ?? []
    }
    if let side = value as? Comparison.Side {
      return side.evidence.map { evidence in side.lines.map { ($0, evidence) } } ?? []
    }
    return Mirror(reflecting: value).children.flatMap { Self.evidence(in: $0.value) }
  }

  /// A hold of 30 seconds is as medical as the words above it.
  @Test func aStepSaysHowLongItLastsAndStandsThereOnce() throws {
    let steps = claims.filter { $0.id.hasPrefix("calf-towel/step/") }
    #expect(steps.count == 5)
    #expect(steps.count { $0.text.hasPrefix("Hold it steady, 30 s. ") } == 1)
  }

  @Test func aQuestionSaysWhatItsAnswersMean() throws {
    let question = try #require(claims.first { $0.id == "red-flags/E1" })
    #expect(question.text.contains("Yes means: call for help now."))
    let together = claims.filter { $0.id.hasPrefix("red-flags/together/") }
    #expect(together.first?.text.hasPrefix("1 of U1, U15 + 1 of E1: call for help now. ") == true)
  }

  /// Whoever reviews it sees what is printed where they are; the version is that of the guide's words.
  @Test func theWordsAreThoseOfTheRegionAndTheVersionIsEverybodys() throws {
    let american = BuiltIn.language.claims(Locality(region: "US"))
    #expect(claims.map(\.id) == american.map(\.id))
    #expect(claims.map(\.version) == american.map(\.version))
    let call = "red-flags/result/emergency/do"
    #expect(claims.first { $0.id == call }?.text.hasPrefix("Call 999 now. ") == true)
    #expect(american.first { $0.id == call }?.text.hasPrefix("Call 911 now. ") == true)
    #expect(!claims.contains { $0.text.contains("{") })
  }

  @Test func aVersionIsThatOfTheWords() {
    func claims(_ texts: String...) -> [Claim] {
      let evidence = Evidence(grade: .strong, sources: ["GUIDE"])
      let passages = texts.map { text in
        Passage.say(Statement(text, evidence: text.hasSuffix("?") ? nil : evidence))
      }
      return Screen(name: "a", title: "A", kind: .article(Article(passages: passages)))
        .claims(BuiltIn.language.words)
    }
    let before = claims("Rest.", "Why?", "Drink.")
    #expect(before.map(\.id) == ["a/1", "a/2"], "only what has evidence is counted")
    let after = claims("Eat.", "Rest a lot.", "Drink.")
    #expect(after.map(\.id) == ["a/1", "a/2", "a/3"])
    #expect(after[2].version == before[1].version, "it only moved")
    #expect(Set((before + after).map(\.version)).count == 4)
    // FNV-1a as published: the hash of "a".
    #expect(claims("a")[0].version == "e40c292c")
  }
}
