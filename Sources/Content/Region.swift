/// Where somebody is, as far as it decides whom to call and how to measure.
public struct Region: Equatable, Sendable {
  /// Its code, such as `GB`; ``nowhere`` for the one that fits everywhere.
  public var code: String
  /// Its name.
  public var name: String
  /// The codes of the countries it is made of.
  public var countries: [String]
  /// The number to call in an emergency, or words for it.
  public var emergency: String
  /// Whom to speak to on the same day.
  public var today: String
  /// What the doctor is called whom people see first.
  public var doctor: String
  /// What the emergency department of a hospital is called.
  public var hospital: String
  /// How people measure there.
  public var units: Settings.Units
  /// What stands behind the number.
  public var evidence: Evidence?

  /// The code of the region that fits everywhere and names no number.
  public static let nowhere = "none"

  /// A region from its parts.
  public init(
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
public struct Locality: Equatable, Sendable {
  /// The region as set: a code, or `auto`.
  public var region: String
  /// The country of the locale, such as `GB`, where it names one.
  public var country: String?
  /// The units as set.
  public var units: Settings.Units

  /// A locality; by default nothing is known.
  public init(
    region: String = Region.nowhere, country: String? = nil, units: Settings.Units = .auto
  ) {
    self.region = region
    self.country = country
    self.units = units
  }

  /// The names of the blanks that a region fills in.
  public static let blanks = ["emergency", "today", "doctor", "hospital"]

  /// The region among these: the one that was set, else the one of the locale's country, else the
  /// one that fits everywhere.
  public func region(among regions: [Region]) -> Region? {
    let found =
      region == Settings.automatic
      ? regions.first { region in country.map(region.countries.contains) ?? false }
      : regions.first { $0.code == region }
    return found ?? regions.first { $0.code == Region.nowhere }
  }

  /// The text with its blanks filled in. A blank that means nothing stays as it is.
  public func fill(_ text: String, among regions: [Region]) -> String {
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
