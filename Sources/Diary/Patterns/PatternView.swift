import Content

/// The selections of episodes that labels are made for. Whoever looks at three of them has three
/// chances of luck, so they share the chance of a false alarm; other selections get no labels.
package enum PatternView: String, CaseIterable, Hashable, Sendable {
  case all, cramps, twitches

  /// The kinds of episodes in it.
  package var kinds: [Episode.Kind] {
    switch self {
    case .all: Episode.Kind.allCases
    case .cramps: [.cramp, .backSpasm]
    case .twitches: [.twitch]
    }
  }

  /// The view of exactly these kinds, in any order; `nil` if there is none.
  package init?(of kinds: some Sequence<Episode.Kind>) {
    let wanted = Set(kinds)
    guard let view = Self.allCases.first(where: { Set($0.kinds) == wanted }) else { return nil }
    self = view
  }
}
