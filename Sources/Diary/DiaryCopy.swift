import Content

/// A copy of the diary that can be put in its place.
package struct DiaryCopy: Equatable, Sendable {
  /// What is in it.
  package struct Contents: Equatable, Sendable {
    /// How many entries there are of each kind that there are any of.
    package var counts: [Entry.Kind: Int]
    /// The night of the newest entry; `nil` where no entry belongs to a night.
    package var newest: CalendarDate?

    package init(counts: [Entry.Kind: Int], newest: CalendarDate?) {
      self.counts = counts
      self.newest = newest
    }
  }

  /// Whether it can be put back.
  package enum State: Equatable, Sendable {
    case sound(Contents)
    /// It is damaged, or no diary at all.
    case damaged
    /// A newer version of the guide has written it.
    case newer
  }

  /// Where it is.
  package var path: String
  /// The day before whose first change it was made; `nil` for a diary in whose place another was put.
  package var day: CalendarDate?
  /// How large the file is.
  package var bytes: Int
  package var state: State

  package init(path: String, day: CalendarDate?, bytes: Int, state: State) {
    self.path = path
    self.day = day
    self.bytes = bytes
    self.state = state
  }

  /// What it is called: its day, or the name of the file.
  package var name: String {
    day?.description ?? path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether it can be put back.
  package var isSound: Bool { if case .sound = state { true } else { false } }
}

/// What deleting the diary has done.
package struct DiaryDeletion: Equatable, Sendable {
  /// How many files were deleted.
  package var count: Int
  /// What lies in the folder of the diary besides, and was left there.
  package var left: [String]

  package init(count: Int, left: [String]) {
    self.count = count
    self.left = left
  }
}
