import Content
import Diary

/// What a form asks about an episode: every field there is.
enum EpisodeForm {
  /// The fields in the order in which they are asked: what most people know comes first, then all
  /// others, and the note last.
  static let order: [EpisodeField] = {
    let first: [EpisodeField] = [.kind, .site, .side, .began, .seconds, .intensity, .wokeMe]
    // Whether it is still open is a part of its length.
    let apart: [EpisodeField] = [.isOpen, .note, .hours, .places, .helps, .asked]
    let others = EpisodeField.allCases.filter {
      !first.contains($0) && !apart.contains($0)
    }
    return first + others + [.note]
  }()

  /// The fields, filled in with an episode. Of a new one the kind and the site are not known yet.
  static func fields(of episode: Episode, isNew: Bool = false) -> [FormField] {
    order.map { field in
      let isNeeded = [.kind, .site].contains(field)
      let value = isNew && isNeeded ? .nothing : field.value(in: episode)
      return FormField(
        name: .episode(field), value: self.value(of: field, value, in: episode, isNew),
        isNeeded: isNeeded)
    }
  }

  private static func value(
    of field: EpisodeField, _ value: FieldValue, in episode: Episode, _ isNew: Bool
  ) -> FormField.Value {
    switch field {
    case .seconds: .length(episode.seconds, isOpen: episode.isOpen)
    case .intensity: .number(Episode.intensities, episode.intensity)
    case .disturbance: .number(Episode.intensities, episode.disturbance)
    case .site:
      .one(
        of: sites(for: isNew ? nil : episode.kind).map(\.rawValue),
        Episode.Site.from(value)?.rawValue)
    default: FormField.Value(field, value)
    }
  }

  /// The episode that the fields describe; `nil` while its kind or its site is open.
  static func episode(_ fields: [FormField]) -> Episode? {
    Episode { field in
      if field == .isOpen, case .length(_, let isOpen)? = fields.value(.episode(.seconds)) {
        return .flag(isOpen)
      }
      return fields.value(.episode(field))?.fieldValue(of: field) ?? .nothing
    }
  }

  /// The sites in the order in which they are offered: first where such a thing mostly is.
  static func sites(for kind: Episode.Kind?) -> [Episode.Site] {
    let first: [Episode.Site] =
      switch kind {
      case .twitch: [.eyelid, .face, .calf, .hand, .foot, .upperArm, .frontThigh]
      case .backSpasm: [.lowBack, .buttock, .neck, .shoulder, .chestOrBelly]
      case .cramp, .notSure, nil: []
      }
    return first + Episode.Site.choices.filter { !first.contains($0) }
  }
}
