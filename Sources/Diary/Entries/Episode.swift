import Content

/// Something that happened: a cramp, a twitch, a spasm of the back.
package struct Episode: Equatable, Sendable {
  /// What it was.
  package enum Kind: String, CaseIterable, Sendable {
    case cramp, twitch
    case backSpasm = "back spasm"
    case notSure = "not sure"
  }

  /// Where it was.
  package enum Site: String, CaseIterable, Sendable {
    case calf, shin
    case foot = "foot or toes"
    case backThigh = "back of thigh"
    case frontThigh = "front of thigh"
    case buttock
    case lowBack = "low back"
    case chestOrBelly = "chest or belly"
    case hand = "hand or thumb"
    case forearm
    case upperArm = "upper arm"
    case shoulder, neck, face, eyelid
    case manyPlaces = "many places"
  }

  /// On which side.
  package enum Side: String, CaseIterable, Sendable {
    case left, right, both, middle
  }

  /// What the person was doing.
  package enum Setting: String, CaseIterable, Sendable {
    case inBed = "in bed"
    case sitting, standing, walking, exercising
    case afterExercise = "after exercise"
  }

  /// What the person did about it.
  package enum Tactic: String, CaseIterable, Sendable {
    case stretch, massage, heat, cold, walk, nothing
  }

  /// Whether that helped.
  package enum Relief: String, CaseIterable, Sendable {
    case yes, some, no
  }

  /// How long it was sore afterwards.
  package enum Soreness: String, CaseIterable, Sendable {
    case no
    case aDay = "under a day"
    case twoDays = "1 to 2 days"
    case longer
  }

  /// What else was there: a reason to go through the checklist of warning signs.
  package enum Sign: String, CaseIterable, Sendable {
    case weak
    case numb = "numb or tingling"
    case swelling
    case darkPee = "dark pee"
  }

  /// When it began.
  package var began: Timestamp
  /// What it was.
  package var kind: Kind
  /// Where it was.
  package var site: Site
  /// On which side, where that was said.
  package var side: Side?
  /// What the person was doing.
  package var setting: Setting?
  /// How many seconds it lasted; `nil` where nobody said, and while it goes on.
  package var seconds: Int?
  /// Whether it still goes on.
  package var isOpen: Bool
  /// 0 to 10: how strong, or, of a twitch, how bothersome.
  package var intensity: Int?
  /// Whether it woke the person.
  package var wokeMe: Bool?
  /// What the person did about it.
  package var tactics: [Tactic]
  /// Whether that helped.
  package var helped: Relief?
  /// How long it was sore, asked later.
  package var sore: Soreness?
  /// What else was there.
  package var signs: [Sign]
  /// Anything else, as it was written.
  package var note: String

  /// An episode of which only the least is known.
  package init(began: Timestamp, kind: Kind, site: Site) {
    self.began = began
    self.kind = kind
    self.site = site
    isOpen = false
    tactics = []
    signs = []
    note = ""
  }

  /// How strong and how bothersome something can be.
  package static let intensities = 0...10
}
