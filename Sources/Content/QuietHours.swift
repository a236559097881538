extension Settings {
  /// Hours without any sound.
  package struct QuietHours: Hashable, Sendable {
    /// The minute of the day from which it is quiet.
    package var from: Int
    /// The minute of the day at which that ends; before `from` where midnight lies between.
    package var until: Int

    /// Hours from one minute of the day to another; `nil` where they are none or not minutes of a day.
    package init?(from: Int, until: Int) {
      let day = 0..<1440
      guard day.contains(from), day.contains(until), from != until else { return nil }
      self.from = from
      self.until = until
    }

    /// Hours written as `22:00-07:00`; `nil` where the text is anything else.
    package init?(_ text: String) {
      let times = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
      guard times.count == 2, let from = times[0], let until = times[1] else { return nil }
      self.init(from: from, until: until)
    }

    private static func minute(_ text: Substring) -> Int? {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.map(\.utf8.count) == [2, 2], text.utf8.allSatisfy({ (48...58).contains($0) }),
        let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
      else { return nil }
      return hour * 60 + minute
    }

    /// Hours that are usual, to choose from.
    static let usual = [
      "21:00-07:00", "22:00-06:00", "22:00-07:00", "22:00-08:00", "23:00-07:00", "00:00-08:00",
    ]

    /// Whether it is quiet at this minute of the day.
    package func contains(_ minute: Int) -> Bool {
      from < until
        ? (from..<until).contains(minute) : minute >= from || minute < until
    }

    /// The end as `07:00`.
    package var end: String { Self.face(until) }

    /// As it is written in the file.
    package var text: String { "\(Self.face(from))-\(Self.face(until))" }

    private static func face(_ minute: Int) -> String {
      "\((minute / 60).twoDigits):\((minute % 60).twoDigits)"
    }
  }
}
