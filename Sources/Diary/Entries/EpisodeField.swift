/// The fields of an ``Episode``. This is the one list of them: the columns of its table, its JSON and
/// the vocabulary are made from it.
///
/// To add one: the property in `Episode`, a case here, and a migration that adds its column; the compiler
/// and the tests name the rest.
package enum EpisodeField: String, EntryField {
  case began, kind, site, side, setting, seconds, isOpen, intensity, wokeMe, disturbance
  case hours, places, tactics, helped, helps, sore, signs, note, asked

  package var access: FieldAccess<Episode> {
    switch self {
    case .began: FieldAccess(\.began)
    case .kind: FieldAccess(\.kind)
    case .site: FieldAccess(\.site)
    case .side: FieldAccess(\.side)
    case .setting: FieldAccess(\.setting)
    case .seconds: FieldAccess(\.seconds)
    case .isOpen: FieldAccess(\.isOpen)
    case .intensity: FieldAccess(\.intensity)
    case .wokeMe: FieldAccess(\.wokeMe)
    case .disturbance: FieldAccess(\.disturbance)
    case .hours: FieldAccess(\.hours)
    case .places: FieldAccess(\.places)
    case .tactics: FieldAccess(\.tactics)
    case .helped: FieldAccess(\.helped)
    case .helps: FieldAccess(\.helps)
    case .sore: FieldAccess(\.sore)
    case .signs: FieldAccess(\.signs)
    case .note: FieldAccess(\.note)
    case .asked: FieldAccess(\.asked)
    }
  }
}

extension EpisodeField: DiaryWord {
  package var range: ClosedRange<Int> {
    switch self {
    case .intensity, .disturbance: Episode.intensities
    case .hours: Episode.hourCounts
    default: 0...1_000_000_000
    }
  }
}

extension Episode: HasFields {
  package static let needed: [EpisodeField] = [.began, .kind, .site]

  /// The episode with these values; `nil` if its beginning, kind or site is missing.
  package init?(_ value: (EpisodeField) -> FieldValue) {
    guard let began = Timestamp.from(value(.began)), let kind = Kind.from(value(.kind)),
      let site = Site.from(value(.site))
    else { return nil }
    self.init(began: began, kind: kind, site: site)
    fill(value)
  }
}
