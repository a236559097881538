import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

/// What a person has chosen, on its screen and in what the guide does.
@Suite struct SettingsTests {
  private func settings(_ given: [Settings.Key: String]) throws -> Settings {
    var settings = Settings.audible
    for (key, value) in given {
      let isTaken = settings.set(key, to: value)
      try #require(isTaken)
    }
    return settings
  }

  @Test func enterChangesAndSaves() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("s Down Enter")
    #expect(rehearsal.effects == [.save(.bell, "off")])
    #expect(rehearsal.page.notice == "Saved.")
    #expect(rehearsal.lines.contains("Selected: 2  Bell: off"))
    rehearsal.press("Left 3")
    #expect(rehearsal.effects.suffix(2) == [.save(.bell, "on"), .save(.quietHours, "21:00-07:00")])
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test func everyValueComesRoundAgain() throws {
    let regions = BuiltIn.catalogue.regions()
    for (index, key) in Settings.Key.allCases.enumerated() {
      var rehearsal = try Rehearsal()
      rehearsal.press("s")
      let values = Settings.values(of: key, regionCodes: regions.map(\.code))
      let start = try #require(values.firstIndex(of: Settings.audible[key]))
      for value in values[(start + 1)...] + values[...start] {
        rehearsal.press("\(index + 1)")
        #expect(rehearsal.effects.last == .save(key, value))
      }
    }
  }

  /// What the table has is named in the words: a setting without them would show its key.
  @Test func everySettingHasItsWords() throws {
    let words = BuiltIn.catalogue.words
    for key in Settings.Key.allCases {
      for word in [Word.settingNames, .settingNotes] {
        #expect(words.text(key.rawValue, in: word) != key.rawValue, "\(key), \(word)")
      }
      guard case .choice(let values) = key.field.kind else { continue }
      for value in values {
        let name = key.wordName(of: value)
        #expect(words.text(name, in: .settingValues) != name, "\(name)")
      }
    }
  }

  @Test func hoursOfTheFileStayAmongTheChoices() throws {
    let settings = try settings([.quietHours: "20:15-05:45"])
    var rehearsal = try Rehearsal(settings: settings)
    rehearsal.press("s")
    #expect(rehearsal.text.contains("Quiet hours: 20:15-05:45"))
    rehearsal.press("3")
    #expect(rehearsal.effects == [.save(.quietHours, "off")])
  }

  @Test func theRegionHoldsAtOnce() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("! y Esc Esc s 1 Esc 5")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.press("n y")
    #expect(rehearsal.lines[1] == "Call 999 now")
  }

  @Test(arguments: [
    ("22:00-07:00", 22 * 60, false), ("22:00-07:00", 6 * 60 + 55, false),
    ("22:00-07:00", 7 * 60, true), ("22:00-07:00", 21 * 60 + 50, true),
    ("13:00-14:00", 13 * 60, false), ("13:00-14:00", 12 * 60, true), ("off", 0, true),
  ]) func inQuietHoursThereIsNoSound(_ hours: String, _ minute: Int, _ rings: Bool) throws {
    let settings = try settings([.quietHours: hours])
    var rehearsal = try Rehearsal(minute: minute, settings: settings)
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(225))
    #expect(rehearsal.effects.contains(.ring) == rings)
    #expect(rehearsal.effects.contains(.notify("Stretch finished")) == rings)
    #expect(rehearsal.instruction == "Did it help?")
  }

  @Test func soundInQuietHoursIsSaidToBeQuiet() throws {
    let settings = try settings([.quietHours: "22:00-07:00", .bell: "off"])
    var rehearsal = try Rehearsal(minute: 180, settings: settings)
    rehearsal.press("1 Enter m")
    #expect(rehearsal.page.notice == "Sound is on, but these are quiet hours until 07:00.")
    var day = try Rehearsal(minute: 720, settings: settings)
    day.press("1 Enter")
    day.wait(.seconds(40))
    #expect(day.effects.isEmpty, "the bell is off")
    day.press("m")
    day.wait(.seconds(7))
    #expect(day.effects == [.ring], "and the key turns it on for now")
  }

  @Test func withoutMotionNoBarMoves() throws {
    var settings = Settings.audible
    settings.motion = false
    var rehearsal = try Rehearsal(settings: settings)
    rehearsal.press("1 Enter")
    #expect(rehearsal.countdown?.bar.done == nil)
    #expect(rehearsal.countdown?.bar.left == "3:45")
  }

  @Test(arguments: [
    "22:00-07:00 ", "22:00", "2200-0700", "22:00-24:00", "-1:00-07:00", "22:60-07:00", "",
    "22:00-22:00", "22:00-07:00-08:00", "aa:bb-cc:dd",
  ]) func whatAreNoHoursAreRefused(_ text: String) {
    #expect(Settings.QuietHours(text) == nil)
  }
}
