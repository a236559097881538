import Foundation
import Testing

/// What is wrong with a checklist or a decision is said with its place and a way out.
@Suite struct QuestionLinterTests {
  private static let checklist = """
    kind: checklist
    title: A checklist
    version: 2026-11-21
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
    ("for: both, ", "", "mine.yaml:10:9: A question needs \"for:\"."),
    (
      "yes: today, unsure: soon", "yes: soon, unsure: today",
      "mine.yaml:10:92: \"Not sure\" cannot be more urgent than yes."
    ),
    (
      "yes: today", "yes: tody",
      "mine.yaml:10:78: \"tody\" is none of self-care, routine, soon, today, emergency: did you mean \"today\"?"
    ),
    ("2026-11-21", "soon", "mine.yaml:3:10: A date is written 2026-11-21."),
    (
      "{one: [A1]}", "{}",
      "mine.yaml:12:11: A condition names questions: \"one:\", \"two:\" or \"sure:\"."
    ),
    (
      "one: [A1]", "one: [A2]",
      "mine.yaml:12:18: This checklist has no question \"A2\": did you mean \"A1\"?"
    ),
    (
      "      soon: {do: Soon, how: [{say: So.}], when: Now.}\n".replacingOccurrences(
        of: "      ", with: "  "), "",
      "mine.yaml:14:3: \"results\" needs \"soon:\"."
    ),
    (
      "Call {emergency} now", "Call {emergancy} now",
      "mine.yaml:14:19: There is no blank {emergancy}; there are {emergency}, {today}, {night}, {doctor}, {hospital}, {reviewed} and {metric|US}."
    ),
    (
      "Call {emergency} now", "Call {emergency} now, and now",
      "mine.yaml:14:19: This text takes 45 columns; a small window has room for 36."
    ),
  ]) func faultsOfAChecklist(_ old: String, _ new: String, _ fault: String?) throws {
    #expect(Self.checklist.contains(old))
    let found = try LinterTests.faults(Self.checklist.replacingOccurrences(of: old, with: new))
    #expect(found == (fault.map { [$0] } ?? []))
  }

  @Test func anIdentityThatIsThereTwiceIsNamed() throws {
    let lines = Self.checklist.split(separator: "\n", omittingEmptySubsequences: false)
    let twice = (lines[..<10] + [lines[9]] + lines[10...]).joined(separator: "\n")
    let found = try LinterTests.faults(twice)
    #expect(found == ["mine.yaml:11:14: The identity \"A1\" is there twice; each needs its own."])
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
