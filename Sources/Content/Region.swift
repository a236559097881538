/// Where somebody is, as far as it decides whom to call and how to measure.
package struct Region: Equatable, Sendable {
  /// Its code, such as `GB`; ``nowhere`` for the one that fits everywhere.
  package var code: String
  /// Its name.
  package var name: String
  /// The codes of the countries it is made of.
  package var countries: [String]
  /// The number to call in an emergency, or words for it.
  package var emergency: String
  /// Whom to speak to on the same day, at any hour: read after "speak to".
  package var today: String
  /// Whom to reach at night and at weekends: read after "call".
  package var night: String
  /// What the doctor is called whom people see first.
  package var doctor: String
  /// What the emergency department of a hospital is called.
  package var hospital: String
  /// How people measure there.
  package var units: Settings.Units
  /// What stands behind the number.
  package var evidence: Evidence?

  /// The code of the region that fits everywhere and names no number.
  package static let nowhere = "none"

  package init(
    code: String, name: String, countries: [String], emergency: String, today: String,
    night: String, doctor: String, hospital: String, units: Settings.Units, evidence: Evidence?
  ) {
    self.code = code
    self.name = name
    self.countries = countries
    self.emergency = emergency
    self.today = today
    self.night = night
    self.doctor = doctor
    self.hospital = hospital
    self.units = units
    self.evidence = evidence
  }
}
