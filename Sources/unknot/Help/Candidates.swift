import Content
import Diary

/// What a shell offers for a word that is being typed. Where something cannot be read there is nothing to
/// offer: whoever types shall not be interrupted.
enum Candidates {
  static var screens: [String] { PersonalScreens.catalogue.screenNames() }

  static var routines: [String] { PersonalScreens.catalogue.routineNames }

  static var regions: [String] { [Settings.automatic] + Platform.language.regionCodes }

  /// The triggers with hyphens for spaces: a name is understood either way.
  static var triggers: [String] {
    let own = (try? PersonalDiary.store().ownTriggers()) ?? []
    return (CheckIn.usualTriggers + own).map { $0.map { $0 == " " ? "-" : String($0) }.joined() }
      .filter { $0.sanitized == $0 }
  }

  static var copies: [String] {
    PersonalDiary.store().copies().compactMap { $0.day?.description }
  }
}
