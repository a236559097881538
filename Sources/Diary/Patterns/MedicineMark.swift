import Content

/// Something that happened to a medicine, as it is marked in the week in which it did.
///
/// A mark says when, and no more: that weeks with less follow a new medicine does not show that it
/// helped, since bad weeks get better by themselves.
package struct MedicineMark: Hashable, Sendable {
  /// What happened.
  package enum Event: String, Hashable, Sendable, CaseIterable {
    case begun, changed, stopped

    /// The day on which it happened to a medicine; `nil` if it did not.
    fileprivate func day(of medicine: Medicine) -> CalendarDate? {
      switch self {
      case .begun: medicine.started?.date
      case .changed: medicine.changed?.date
      case .stopped: medicine.ended?.date
      }
    }
  }

  /// The name of the medicine, as the person writes it.
  package let medicine: String
  package let event: Event
  /// The day on which it happened, which is taken for the night that begins on its evening.
  package let day: CalendarDate

  /// The marks of each of these weeks, in the order of time: on the same day by name, and of the same
  /// medicine in the order of its events. Days outside of the weeks have none.
  package static func marks(
    of medicines: [Medicine], in weeks: [WeekCount]
  ) -> [[MedicineMark]] {
    let marks = medicines.flatMap { medicine in
      Event.allCases.compactMap { event in
        event.day(of: medicine).map {
          MedicineMark(medicine: medicine.name, event: event, day: $0)
        }
      }
    }
    let inOrder = marks.enumerated().sorted { one, other in
      (one.element.day, one.element.medicine, one.offset)
        < (other.element.day, other.element.medicine, other.offset)
    }.map(\.element)
    return weeks.map { week in
      inOrder.filter { week.first <= $0.day && $0.day < week.first.adding(days: week.nights.count) }
    }
  }
}
