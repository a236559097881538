/// The words of the diary: what a person sees for each of the names that it is kept under.
package struct Vocabulary: Sendable {
  /// A trigger that everybody is asked about.
  package struct Trigger: Equatable, Sendable {
    /// The name that it is kept under.
    package var name: String
    /// A few words for it.
    package var sign: String
    /// The whole question.
    package var ask: String

    package init(name: String, sign: String, ask: String) {
      self.name = name
      self.sign = sign
      self.ask = ask
    }
  }

  let words: [String: String]
  /// The triggers, in the order in which they are asked.
  package let triggers: [Trigger]

  /// The words for each name, and the triggers.
  package init(words: [String: String], triggers: [Trigger]) {
    self.words = words
    self.triggers = triggers
  }

  /// The word for a name; a name without one is shown as it is.
  package subscript(_ name: String) -> String { words[name] ?? name }

  /// A few words for a trigger. One of a person's own is shown as it was written.
  package func sign(of trigger: String) -> String {
    triggers.first { $0.name == trigger }?.sign ?? trigger
  }
}
