/// What the blanks in the texts of a screen are filled in with: `{emergency}`, `{today}`, `{night}`,
/// `{doctor}` and `{hospital}` by the region, and `{metric text|US text}` by the units.
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
  package static let blanks = ["emergency", "today", "night", "doctor", "hospital"]

  /// The blank for the sentence on who has reviewed the guide.
  package static let reviewed = "reviewed"

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
    filler(among: regions)(text)
  }

  /// What fills in the blanks of texts: first with what `value` knows, then with the words of the
  /// region. The regions are looked up with the first blank that asks for them.
  package func filler(
    among regions: @autoclosure @escaping () -> [Region],
    besides value: @escaping (_ blank: String) -> String? = { _ in nil }
  ) -> (String) -> String {
    var known: Region??
    return { text in
      Template.fill(text) { blank in
        if let value = value(blank) { return value }
        let found = known ?? region(among: regions())
        known = found
        return found.flatMap { fill(blank, of: $0) }
      }
    }
  }

  private func fill(_ blank: String, of region: Region) -> String? {
    switch blank {
    case "emergency": return region.emergency
    case "today": return region.today
    case "night": return region.night
    case "doctor": return region.doctor
    case "hospital": return region.hospital
    default:
      let sides = blank.split(separator: "|", omittingEmptySubsequences: false)
      let isAmerican = (units == .auto ? region.units : units) == .american
      return sides.count == 2 ? String(sides[isAmerican ? 1 : 0]) : nil
    }
  }
}
