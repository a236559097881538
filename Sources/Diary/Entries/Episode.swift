import Content

/// Something that happened: a cramp, a twitch, a spasm of the back.
///
/// ```swift
/// var episode = Episode(began: now, kind: .cramp, site: .calf)
/// episode.side = .left
/// episode.tactics = [.stretch, .heat]
/// episode.seconds = 180
/// ```
///
/// What has not been entered is `nil`, which never means "no". ``EpisodeField`` lists the fields.
package struct Episode: Equatable, Sendable {
  /// What it was.
  package enum Kind: String, DiaryWord {
    case cramp, twitch
    case backSpasm = "back spasm"
    case notSure = "not sure"
  }

  /// Where it was.
  package enum Site: String, DiaryWord {
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
    /// It began and has yet to be described. Nobody chooses this.
    case unsaid = "not said"

    /// The sites to choose from.
    package static let choices = allCases.filter { $0 != .unsaid }
  }

  /// On which side.
  package enum Side: String, DiaryWord {
    case left, right, both, middle
  }

  /// What the person was doing.
  package enum Setting: String, DiaryWord {
    case inBed = "in bed"
    case sitting, standing, walking, exercising
    case afterExercise = "after exercise"
  }

  /// What the person did about it.
  package enum Tactic: String, DiaryWord {
    case stretch, massage, heat, cold, walk, nothing
  }

  /// Whether that helped.
  package enum Relief: String, DiaryWord {
    case yes, some, no
  }

  /// How long it was sore afterwards.
  package enum Soreness: String, DiaryWord {
    case no
    case aDay = "under a day"
    case twoDays = "1 to 2 days"
    case longer
  }

  /// What else was noticed: a reason to go through the checklist of warning signs.
  package enum Sign: String, DiaryWord {
    case weak
    case numb = "numb or tingling"
    case swelling
    case darkPee = "dark pee"
    /// It was asked, and there was none of them.
    case none
  }

  /// Whether one of the things that were done helped.
  package struct TacticRelief: DiaryWord, Hashable {
    package var tactic: Tactic
    package var relief: Relief

    package init(_ tactic: Tactic, _ relief: Relief) {
      self.tactic = tactic
      self.relief = relief
    }

    package static let allCases = Tactic.allCases.filter { $0 != .nothing }.flatMap { tactic in
      Relief.allCases.map { TacticRelief(tactic, $0) }
    }

    package init?(rawValue: String) {
      guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = known
    }

    /// `heat some`.
    package var rawValue: String { "\(tactic.rawValue) \(relief.rawValue)" }
  }

  package var began: Timestamp
  package var kind: Kind
  package var site: Site
  package var side: Side?
  package var setting: Setting?
  /// How many seconds it lasted; `nil` as long as it is still going on.
  package var seconds: Int?
  /// Whether it is still going on.
  package var isOpen: Bool
  /// How strong, or, for a twitch, how bothersome: one of ``intensities``.
  package var intensity: Int?
  /// Whether it woke the person.
  package var wokeMe: Bool?
  /// How much it disturbed sleep: one of ``intensities``.
  package var disturbance: Int?
  /// Over how many hours it came and went, where it did.
  package var hours: Int?
  /// Where it was, if ``site`` is many places.
  package var places: [Site]
  package var tactics: [Tactic]
  package var helped: Relief?
  /// What helped of several things that were done.
  package var helps: [TacticRelief]
  /// How long it was sore, which is asked a day or more later.
  package var sore: Soreness?
  package var signs: [Sign]
  /// Anything else, as it was written.
  package var note: String
  /// The fields that the person saw and left empty. Of any other empty field nobody asked.
  package var asked: [EpisodeField]

  /// An episode of which nothing else is known.
  package init(began: Timestamp, kind: Kind, site: Site) {
    self.began = began
    self.kind = kind
    self.site = site
    isOpen = false
    places = []
    tactics = []
    helps = []
    signs = []
    note = ""
    asked = []
  }

  /// A note with a remark behind it, unless it says that already.
  package static func note(_ note: String, with remark: String) -> String {
    if note.contains(remark) { return note }
    return note.allSatisfy(\.isWhitespace) ? remark : "\(note) (\(remark))"
  }

  /// Whether a sign was noticed that is a reason to go through the checklist.
  package var hasSign: Bool { signs.contains { $0 != .none } }

  /// From not at all to as strong or as bothersome as can be.
  package static let intensities = 0...10
  /// What ``hours`` can be.
  package static let hourCounts = 1...999
}
