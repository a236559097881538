import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

/// Numbers, services and units are those of the place.
@Suite struct RegionTests {
  @Test(arguments: [
    ("GB", "999"), ("IE", "112 or 999"), ("DE", "112"), ("FR", "112"), ("NO", "113"),
    ("US", "911"), ("PR", "911"), ("CA", "911"), ("AU", "000"), ("NZ", "111"), ("IN", "112"),
    ("JP", "119"),
  ]) func theLocaleDecidesTheNumber(_ country: String, _ number: String) throws {
    var rehearsal = try Rehearsal(country: country)
    rehearsal.press("! y")
    #expect(rehearsal.lines[1] == "Call \(number) now")
    #expect(rehearsal.text.contains("Numbers and services are those of: "))
    var settings = Settings()
    settings.region = "JP"
    var set = try Rehearsal(settings: settings, country: country)
    set.press("! y")
    #expect(set.lines[1] == "Call 119 now", "what was set comes before the locale")
  }

  @Test(arguments: [nil, "BR", "XX"]) func withoutARegionThereIsNoDigit(_ country: String?) throws {
    var rehearsal = try Rehearsal(country: country)
    rehearsal.press("! y")
    let words = rehearsal.lines.filter { !$0.hasPrefix("Selected: ") && !$0.hasPrefix("1  ") }
    #expect(words[1] == "Call your local emergency number now")
    #expect(!words.joined().contains { $0.isNumber }, "\(words)")
  }

  @Test func everyRegionFillsEveryBlank() throws {
    let catalogue = BuiltIn.catalogue
    for region in catalogue.regions() {
      for name in BuiltIn.screenNames {
        let rehearsal = try Rehearsal(catalogue, at: name, settings: settings(region.code))
        let text = rehearsal.text
        #expect(!text.contains("{") && !text.contains("}"), "\(name) in \(region.code)")
      }
    }
  }

  private func settings(_ region: String) -> Settings {
    var settings = Settings()
    settings.region = region
    return settings
  }

  @Test func unitsAreThoseOfTheRegionOrAsSet() throws {
    var american = try Rehearsal(at: "heat-or-cold", country: "US")
    american.press("0 3")
    #expect(american.text.contains("104–113 °F"))
    var settings = settings("US")
    settings.units = .metric
    var metric = try Rehearsal(at: "heat-or-cold", settings: settings)
    metric.press("0 3")
    #expect(metric.text.contains("40–45 °C") && !metric.text.contains("°F"))
  }
}
