import Content

/// The diary on one page, for a doctor who has a few minutes: what a general practitioner asks, in the
/// order in which it is asked.
///
/// It holds sentences and no drawing. ``page`` shortens it to what fits on one sheet.
package struct DoctorReport: Sendable {
  /// A part that can be left out.
  package enum Part: String, CaseIterable, Sendable {
    case reason, warnings, episodes, strength, medicines, conditions, triggers, tried, questions

    /// Its title.
    package var word: Word {
      switch self {
      case .reason: .reportReason
      case .warnings: .reportWarnings
      case .episodes: .reportEpisodes
      case .strength: .reportStrength
      case .medicines: .reportMedicines
      case .conditions: .reportConditions
      case .triggers: .reportTriggers
      case .tried: .reportTried
      case .questions: .reportQuestions
      }
    }
  }

  /// What is on the page, and what is not.
  package struct Choice: Equatable, Sendable {
    /// The first and the last night; `nil` for all there are.
    package var since: CalendarDate?
    package var until: CalendarDate?
    package var without: Set<Part>
    /// Whether what was noted with episodes is on it.
    package var hasNotes: Bool

    package init(
      since: CalendarDate? = nil, until: CalendarDate? = nil, without: Set<Part> = [],
      hasNotes: Bool = false
    ) {
      self.since = since
      self.until = until
      self.without = without
      self.hasNotes = hasNotes
    }
  }

  /// Something the page says.
  package struct Line: Equatable, Sendable {
    /// What it is about; empty where it says that itself.
    package var label: String
    /// What there is to say, the most important first. A sentence is one item.
    package var items: [String]
    /// How many items there are, also those that were not read.
    package var count: Int
    /// How many rows of the page it has however much else there is.
    package var rows: Int
    /// Who gets the rows that are left: the smaller first.
    package var rank: Int
    /// Whether each item begins a row where there is room.
    package var isList: Bool

    package init(
      _ label: String = "", _ items: [String], count: Int? = nil, rows: Int = 1, rank: Int = 5,
      isList: Bool = false
    ) {
      self.label = label
      self.items = items
      self.count = max(count ?? items.count, items.count)
      self.rows = rows
      self.rank = rank
      self.isList = isList
    }

    package init(_ sentence: String, rows: Int = 1, rank: Int = 5) {
      self.init("", [sentence], rows: rows, rank: rank)
    }
  }

  /// A part with what it says.
  package struct Section: Equatable, Sendable {
    package var part: Part
    package var title: String
    package var lines: [Line]
  }

  package var title: String
  package var sections: [Section]
  /// Who wrote it, with what, when.
  package var foot: Line
  /// What stands before room to write in.
  package var forClinician: String
  /// The nights with episodes, week by week; `nil` where those are left out or there are none.
  package var weeks: ReportWeeks?
  package let words: Words
}

/// On how many nights of each of the last twelve weeks there was an episode, the earliest week first.
package struct ReportWeeks: Equatable, Sendable {
  /// How many weeks there are.
  package static let count = 12

  /// One kind of episodes.
  package struct Row: Equatable, Sendable {
    package var name: String
    /// 0 to 7, for each week.
    package var nights: [Int]
  }

  /// The first night of the first week, and the last of the last.
  package var first: CalendarDate
  package var last: CalendarDate
  package var rows: [Row]
}
