import CompiledScreens
import Content

/// Every screen and every part of one as it comes up, where no other walk shows it already.
extension Walk {
  static let screenNames = BuiltIn.screenNames.flatMap { [$0] + BuiltIn.partNames(of: $0) }

  static let screens = screenNames.filter { shownBy[$0] == nil }.map(coming(up:))

  /// A guide that starts at a screen.
  static func coming(up screen: String) -> Walk {
    Walk(name: "screen." + screen.split(separator: "/").joined(separator: "-"), start: screen)
  }

  /// The walk that ends at the same picture: among others, what has questions before it begins with
  /// them, and several stretches share theirs.
  static let shownBy: [String: String] = [
    "home": "guide.home", "cramp-now": "guide.cramp-now", "calf-towel": "guide.cramp-now",
    "calf-wall": "guide.cramp-now", "calf-shin": "guide.cramp-now", "foot": "screen.other-cramps",
    "hand": "screen.other-cramps", "thigh": "screen.other-cramps",
    "thigh-lying": "screen.other-cramps", "hamstring": "screen.other-cramps",
    "bedtime-three": "screen.bedtime", "bedtime-ten": "screen.bedtime",
    "bedtime-sitting": "screen.bedtime", "desk-break": "screen.bedtime",
    "heat-or-cold": "guide.heat-or-cold",
    "heat-timer": "guide.heat-or-cold", "cold-timer": "guide.heat-or-cold",
    "heat-or-cold/patch": "guide.heat-or-cold-patch",
    "heat-or-cold/situation": "guide.heat-or-cold-situation",
    "cramp-or-twitch": "guide.cramp-or-twitch",
    "cramp-or-twitch/twitch": "guide.cramp-or-twitch-twitch",
    "cramp-or-twitch/back": "screen.low-back", "red-flags": "guide.red-flags",
    "red-flags/emergency": "guide.red-flags-emergency", "new-entry": "diary.new",
    "patterns": "patterns.empty-overview",
  ]
}
