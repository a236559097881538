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
  /// Whom to speak to on the same day.
  package var today: String
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
    doctor: String, hospital: String, units: Settings.Units, evidence: Evidence?
  ) {
    self.code = code
    self.name = name
    self.countries = countries
    self.emergency = emergency
    self.today = today
    self.doctor = doctor
    self.hospital = hospital
    self.units = units
    self.evidence = evidence
  }
}

/// What the blanks in the texts of a screen are filled in with: `{emergency}`, `{today}`, `{doctor}`
/// and `{hospital}` by the region, and `{metric text|US text}` by the units.
package struct Locality: Equatable, Sendable {
  /// The region as set: a code, or `auto`.
  package var region: String
  /// The country of the locale, such as `GB`, where it names one.
  package var country: String?
  /// The units as set.
  package var units: Settings.Units

  /// A locality; by default nothing is known.
  package init(
    region: String = Region.nowhere, country: String? = nil, units: Settings.Units = .auto
  ) {
    self.region = region
    self.country = country
    self.units = units
  }

  /// The names of the blanks that a region fills in.
  package static let blanks = ["emergency", "today", "doctor", "hospital"]

  /// The region among these: the one that was set, else the one of the locale's country, else the
  /// one that fits everywhere.
  package func region(among regions: [Region]) -> Region? {
    let found =
      region == Settings.automatic
      ? regions.first { region in country.map(region.countries.contains) ?? false }
      : regions.first { $0.code == region }
    return found ?? regions.first { $0.code == Region.nowhere }
  }

  /// The text with its blanks filled in. A blank that means nothing stays as it is.
  package func fill(_ text: String, among regions: [Region]) -> String {
    guard let region = region(among: regions) else { return text }
    let isAmerican = (units == .auto ? region.units : units) == .american
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let blank = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      switch blank {
      case "emergency": filled += region.emergency
      case "today": filled += region.today
      case "doctor": filled += region.doctor
      case "hospital": filled += region.hospital
      default:
        let sides = blank.split(separator: "|", omittingEmptySubsequences: false)
        filled += sides.count == 2 ? String(sides[isAmerican ? 1 : 0]) : "{\(blank)}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
