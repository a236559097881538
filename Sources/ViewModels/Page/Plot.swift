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

/// How often something happened in each of several places on an axis, such as the hours of a night. All
/// places are equally wide, also those where nothing happened.
///
/// It says nothing in plain text; a sentence beside it has the same numbers.
package struct Histogram: Equatable, Sendable {
  /// A name under one of the places.
  package struct Tick: Equatable, Sendable {
    /// The index of the place; one more than the last is the end of the axis.
    package var place: Int
    /// Its name.
    package var label: String

    package init(place: Int, label: String) {
      self.place = place
      self.label = label
    }
  }

  /// How often it happened in each place, from left to right.
  package var counts: [Int]
  /// The names of some of the places, from left to right.
  package var ticks: [Tick]

  package init(counts: [Int], ticks: [Tick]) {
    self.counts = counts
    self.ticks = ticks
  }
}

/// A difference with the range around it, one of several rows under each other: drawn over a line that
/// is 0 in all of them.
package struct WhiskerLine: Equatable, Sendable {
  /// The names of the columns, above the first row.
  package struct Head: Equatable, Sendable {
    /// Over the values.
    package var values: [String]
    /// Over the two sides of the line that is 0.
    package var less: String, more: String

    package init(values: [String], less: String, more: String) {
      self.values = values
      self.less = less
      self.more = more
    }
  }

  /// A difference, from -1 to 1, and the range around it.
  package struct Difference: Equatable, Sendable {
    package var middle: Double
    package var range: ClosedRange<Double>

    package init(middle: Double, range: ClosedRange<Double>) {
      self.middle = middle
      self.range = range
    }
  }

  /// What is compared.
  package var label: String
  /// The counts that the difference comes from, short.
  package var values: [String]
  /// The difference; `nil` where nothing can be compared.
  package var difference: Difference?
  /// A short addition, if any.
  package var note: String?
  /// The whole row in words: all one needs without seeing it.
  package var sentence: String
  /// The names of the columns; `nil` below the first row.
  package var head: Head?
  /// What choosing it does.
  package var target: ChoiceLine.Target

  package init(
    label: String, values: [String], difference: Difference?, note: String? = nil,
    sentence: String, head: Head? = nil, target: ChoiceLine.Target
  ) {
    self.label = label
    self.values = values
    self.difference = difference
    self.note = note
    self.sentence = sentence
    self.head = head
    self.target = target
  }
}
