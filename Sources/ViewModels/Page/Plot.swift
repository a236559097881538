/// One bar of a bar chart, with its label and its value in words.
package struct BarLine: Equatable, Sendable {
  /// What it measures.
  package var label: String
  /// The value in words: all one needs without seeing the bar.
  package var value: String
  /// How long it is, as a share of the longest, from 0 to 1.
  package var share: Double
  /// A short addition, if any.
  package var note: String?

  package init(label: String, value: String, share: Double, note: String? = nil) {
    self.label = label
    self.value = value
    self.share = share
    self.note = note
  }
}

/// The shade of one field of a heat map.
package enum Heat: Int, CaseIterable, Sendable {
  /// Nothing happened.
  case none
  case low, middle, high, highest
}

/// A row of a heat map, and the same in words.
package struct HeatLine: Equatable, Sendable {
  /// Which row it is.
  package var label: String
  /// Its fields; `nil` where nothing is known.
  package var fields: [Heat?]
  /// The row in words: all one needs without seeing the fields.
  package var value: String
  /// The names of the columns, above the first row; empty above any other.
  package var head: [String]

  package init(label: String, fields: [Heat?], value: String, head: [String] = []) {
    self.label = label
    self.fields = fields
    self.value = value
    self.head = head
  }
}

/// What a shade of a heat map means.
package struct LegendEntry: Equatable, Sendable {
  /// The shade; `nil` for a field about which nothing is known, which stays empty.
  package var heat: Heat?
  /// What it means.
  package var meaning: String

  package init(heat: Heat?, meaning: String) {
    self.heat = heat
    self.meaning = meaning
  }
}
