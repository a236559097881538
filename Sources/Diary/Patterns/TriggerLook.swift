import Content

/// When triggers are compared: every four weeks, and never in between. Each look may raise a false
/// alarm, so there are few of them (chosen for this guide).
package struct TriggerLook: Hashable, Sendable {
  /// Night 0: the first night with a check-in, from which nights are counted.
  package let first: CalendarDate
  /// How many nights are complete from night 0 on, with or without a check-in. A night is complete once
  /// the noon that closes it has come.
  package let completeNights: Int

  /// How many nights lie between two looks: two blocks, so that blocks are the same at each.
  package static let nights = 2 * TriggerTable.nightsPerBlock

  /// The looks of a diary with a check-in on these nights, in any order, while `tonight` is running;
  /// `nil` without one. A check-in of a night to come does not count yet.
  package init?(checkedIn nights: some Sequence<CalendarDate>, tonight: CalendarDate) {
    guard let first = nights.filter({ $0 <= tonight }).min() else { return nil }
    self.first = first
    completeNights = tonight.dayNumber - first.dayNumber
  }

  /// How many looks there have been; 0 before the first.
  package var number: Int { completeNights / Self.nights }
  /// How many nights count, from night 0: those up to the last look, or before the first one all
  /// that are complete.
  package var countedNights: Int { number == 0 ? completeNights : number * Self.nights }
  /// The last night that the labels are made from; `nil` before the first look.
  package var lastNight: CalendarDate? {
    number == 0 ? nil : first.adding(days: number * Self.nights - 1)
  }
  /// The night after which triggers are compared next.
  package var next: CalendarDate { first.adding(days: (number + 1) * Self.nights - 1) }

  /// Whether a suspect was named early enough to count at this look: before the end of its nights.
  package func counts(_ suspect: Suspect) -> Bool {
    max(0, index(of: suspect.since)) < countedNights
  }

  /// The number of a night, counted from night 0.
  func index(of night: CalendarDate) -> Int { night.dayNumber - first.dayNumber }
}
