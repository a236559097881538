import Content

/// A medicine, an inhaler or a supplement that the person takes or has taken.
package struct Medicine: Equatable, Sendable {
  /// What it is.
  package enum Form: String, DiaryWord {
    case medicine, inhaler, supplement, patch, injection
  }

  /// Its name, as the person writes it.
  package var name: String
  package var form: Form?
  /// How much and how often, as the person writes it.
  package var dose: String
  /// How much of the element itself a day's dose of a supplement has, in milligrams.
  package var magnesium: Int?
  package var potassium: Int?
  package var calcium: Int?
  package var iron: Int?
  /// Since when it is taken.
  package var started: PartialDate?
  /// When its dose was last changed.
  package var changed: PartialDate?
  /// Until when it was taken; `nil` while it is, or where nobody knows.
  package var ended: PartialDate?
  /// Whether it is still taken, where that was said.
  package var taking: Answer?

  package init(name: String, dose: String = "", started: PartialDate? = nil) {
    self.name = name
    self.dose = dose
    self.started = started
  }

  /// Whether it is taken, as far as anybody knows.
  package var isTaken: Bool { ended == nil && taking != .no }

  /// Above so many milligrams of magnesium a day, from all supplements, somebody should ask first, and
  /// from so many on stop.
  package static let (askMagnesium, stopMagnesium) = (250, 350)

  /// The most milligrams a day that a field takes; far more than anybody should.
  package static let milligrams = 0...10_000
}
