import Content
import ScreenFiles

/// The settings and the screens of the person who runs the program.
enum PersonalScreens {
  static var settingsFile: SettingsFile {
    SettingsFile(regionCodes: { Platform.language.regionCodes }, environment: Platform.variable)
  }

  /// The screens of the folder beside the settings; `nil` where there is none.
  static var own: OwnScreens? {
    OwnScreens(beside: settingsFile, over: Platform.language, today: Platform.today)
  }

  /// The guide with these screens.
  static var catalogue: Catalogue { own?.catalogue ?? Catalogue(Platform.language) }
}

extension Catalogue {
  /// The names of all routines.
  var routineNames: [String] {
    screenNames().filter { name in
      if case .routine = screen(name, Locality())?.kind { true } else { false }
    }
  }
}
