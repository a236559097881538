/// The diary in words: what its fields are called, what a person sees for each of the names that are
/// stored, and what the evening asks.
package struct Vocabulary: Equatable, Sendable {
  /// A field of an entry.
  package struct Field: Equatable, Sendable {
    /// What it is called.
    package var label: String
    /// The words for each name that it can have; empty for a field of another type.
    package var words: [String: String]
    /// What else people call some of the names. Several names may share such a word.
    package var also: [String: [String]]

    package init(
      label: String, words: [String: String] = [:], also: [String: [String]] = [:]
    ) {
      self.label = label
      self.words = words
      self.also = also
    }
  }

  /// A trigger that everybody is asked about.
  package struct Trigger: Equatable, Sendable {
    /// The name that it is stored under.
    package var name: String
    /// A few words for it, as a line.
    package var sign: String
    /// The same within a list, where a language may write it differently.
    package var inList: String
    /// The whole question.
    package var ask: String

    package init(name: String, sign: String, inList: String, ask: String) {
      self.name = name
      self.sign = sign
      self.inList = inList
      self.ask = ask
    }
  }

  /// The fields, by their names in exchanged files.
  package let fields: [String: Field]
  /// The triggers, in the order in which they are asked.
  package let triggers: [Trigger]

  package init(fields: [String: Field], triggers: [Trigger]) {
    self.fields = fields
    self.triggers = triggers
  }

  /// What a field is called; its name if there is no word for it.
  package func label(of field: String) -> String { fields[field]?.label ?? field }

  /// The word for a name that a field has; the name itself if there is none.
  package func word(_ name: String, of field: String) -> String {
    fields[field]?.words[name] ?? name
  }

  /// Finds which of these names of a field somebody means.
  package func finder(of names: [String], in field: String) -> NameFinder {
    NameFinder(
      names.map { name in
        NameFinder.Name(name, word(name, of: field), also: fields[field]?.also[name] ?? [])
      })
  }

  /// A few words for a trigger. One of a person's own is shown as it was written.
  package func sign(of trigger: String) -> String {
    triggers.first { $0.name == trigger }?.sign ?? trigger
  }

  /// The same within a list.
  package func inList(_ trigger: String) -> String {
    triggers.first { $0.name == trigger }?.inList ?? trigger
  }
}
