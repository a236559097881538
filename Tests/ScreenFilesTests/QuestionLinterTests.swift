import Foundation
import Testing

/// What is wrong with a checklist or a decision is said with its place and a way out.
@Suite struct QuestionLinterTests {
  private static let checklist = """
    kind: checklist
    title: A checklist
    about: {ask: What?, cramp: Cramp, twitch: Twitch, both: Both}
    pages:
      - name: first
        title: First
        intro: Is it so?
        questions:
          - {id: A1, for: both, sign: A sign, ask: Is it?, why: It can be., yes: today, unsure: soon, grade: strong, from: [GUIDE]}
    combinations:
      - {if: [{one: [A1]}], tier: today, say: Both., grade: strong, from: [GUIDE]}
    results:
      emergency: {do: Call {emergency} now, how: [{say: So.}], when: Now.}
      today: {do: Today, how: [{say: So.}], when: Now.}
      soon: {do: Soon, how: [{say: So.}], when: Now.}
      routine: {do: Routine, how: [{say: So.}], when: Now.}
      self-care: {do: None, how: [{say: So.}], when: Now.}
      unfinished: {do: Open, how: [{say: So.}], when: Now.}
    """.replacingOccurrences(of: "Call {emergency} now", with: "\"Call {emergency} now\"")

  @Test(arguments: [
    ("kind: checklist", "kind: checklist", nil),
    ("for: both, ", "", "mine.yaml:9:9: A question needs \"for:\"."),
    (
      "yes: today, unsure: soon", "yes: soon, unsure: today",
      "mine.yaml:9:92: \"Not sure\" cannot be more urgent than yes."
    ),
    (
      "yes: today", "yes: tody",
      "mine.yaml:9:78: \"tody\" is none of self-care, routine, soon, today, emergency: did you mean \"today\"?"
    ),
    (
      "one: [A1]", "one: [A2]",
      "mine.yaml:11:18: This checklist has no question \"A2\": did you mean \"A1\"?"
    ),
    (
      "      soon: {do: Soon, how: [{say: So.}], when: Now.}\n".replacingOccurrences(
        of: "      ", with: "  "), "",
      "mine.yaml:13:3: \"results\" needs \"soon:\"."
    ),
    (
      "Call {emergency} now", "Call {emergancy} now",
      "mine.yaml:13:19: There is no blank {emergancy}; there are {emergency}, {today}, {doctor}, {hospital} and {metric|US}."
    ),
    (
      "Call {emergency} now", "Call {emergency} now, and now",
      "mine.yaml:13:19: This text takes 45 columns; a small window has room for 36."
    ),
  ]) func faultsOfAChecklist(_ old: String, _ new: String, _ fault: String?) throws {
    #expect(Self.checklist.contains(old))
    let found = try LinterTests.faults(Self.checklist.replacingOccurrences(of: old, with: new))
    #expect(found == (fault.map { [$0] } ?? []))
  }

  @Test func anIdentityThatIsThereTwiceIsNamed() throws {
    let lines = Self.checklist.split(separator: "\n", omittingEmptySubsequences: false)
    let twice = (lines[..<9] + [lines[8]] + lines[9...]).joined(separator: "\n")
    let found = try LinterTests.faults(twice)
    #expect(found == ["mine.yaml:10:14: The identity \"A1\" is there twice; each needs its own."])
  }

  private static let decision = """
    kind: decision
    title: A decision
    questions:
      - {id: Q1, sign: A sign, ask: Is it?, why: It can be., yes: mine/so, grade: strong, from: [GUIDE]}
    none: home
    parts:
      - name: so
        title: So
        choices: [{open: home, label: Home}]
    """

  @Test(arguments: [
    ("kind: decision", "kind: decision", nil),
    ("yes: mine/so", "yes: mine/sa", "There is no part \"mine/sa\": did you mean \"mine/so\"?"),
    ("yes: mine/so", "yes: mine/so/x", "\"mine/so/x\" is not a name"),
    ("yes: mine/so", "yes: red-flags/emergency", nil),
    ("yes: mine/so", "yes: red-flags/nowhere", "There is no part \"red-flags/nowhere\"."),
    ("none: home\n", "", "A decision needs \"none:\"."),
    (", from: [GUIDE]", "", "A grade needs \"from:\""),
    ("id: Q1, ", "", "A question needs \"id:\"."),
  ]) func faultsOfADecision(_ old: String, _ new: String, _ fault: String?) throws {
    #expect(Self.decision.contains(old))
    let found = try LinterTests.faults(Self.decision.replacingOccurrences(of: old, with: new))
    if let fault {
      #expect(found.contains { $0.contains(fault) }, "\(found)")
    } else {
      #expect(found.isEmpty, "\(found)")
    }
  }
}
