import Content
import Diary

/// What a form asks about an episode: every field there is.
enum EpisodeForm {
  /// The fields in the order in which they are asked: what most people know comes first, then all
  /// others, what few people need, and the note last.
  static let order: [EpisodeField] = {
    let first: [EpisodeField] = [
      .kind, .site, .places, .side, .began, .seconds, .intensity, .wokeMe,
    ]
    let last: [EpisodeField] = [.disturbance, .hours, .note]
    // Whether it is still open is a part of its length, and what was asked shows by itself.
    let others = EpisodeField.allCases.filter {
      !(first + last + [.isOpen, .asked]).contains($0)
    }
    return first + others + last
  }()

  /// What can have helped.
  private static let tactics = Episode.Tactic.allCases.filter { $0 != .nothing }

  /// The fields, filled in with an episode. Of a new one the kind and the site are not known yet.
  static func fields(of episode: Episode, isNew: Bool = false) -> [FormField] {
    var fields = (order + [.asked]).flatMap { field -> [FormField] in
      if field == .helps { return tactics.map { relief(of: $0, in: episode) } }
      let isNeeded = [.kind, .site].contains(field)
      let value = isNew && isNeeded ? .nothing : field.value(in: episode)
      return [
        FormField(
          name: .episode(field), value: self.value(of: field, value, in: episode),
          isNeeded: isNeeded)
      ]
    }
    arrange(&fields)
    return fields
  }

  private static func relief(of tactic: Episode.Tactic, in episode: Episode) -> FormField {
    let known = episode.helps.first { $0.tactic == tactic }?.relief
    return FormField(
      name: .relief(tactic), value: .one(of: Episode.Relief.names, known?.rawValue))
  }

  private static func value(
    of field: EpisodeField, _ value: FieldValue, in episode: Episode
  ) -> FormField.Value {
    switch field {
    case .seconds: .length(episode.seconds, isOpen: episode.isOpen)
    case .intensity: .number(Episode.intensities, episode.intensity)
    case .disturbance: .number(Episode.intensities, episode.disturbance)
    case .hours: .count(Episode.hourCounts, episode.hours)
    case .places:
      .several(
        of: Episode.Site.choices.filter { $0 != .manyPlaces }.map(\.rawValue),
        episode.places.map(\.rawValue))
    default: FormField.Value(field, value)
    }
  }

  /// The episode that the fields describe; `nil` while its kind or its site is open.
  static func episode(_ fields: [FormField]) -> Episode? {
    Episode { field in
      switch field {
      case .isOpen:
        guard case .length(_, let isOpen)? = fields.value(.episode(.seconds)) else {
          return .nothing
        }
        return .flag(isOpen)
      case .helps:
        return .words(
          tactics.compactMap { tactic in
            guard case .one(_, let said?)? = fields.value(.relief(tactic)) else { return nil }
            return Episode.Relief(rawValue: said).map {
              Episode.TacticRelief(tactic, $0).rawValue
            }
          })
      default: return fields.value(.episode(field))?.fieldValue(of: field) ?? .nothing
      }
    }
  }

  /// What was done about it, as far as it is filled in.
  static func done(_ fields: [FormField]) -> [String] { words(.tactics, fields) }

  /// Whoever takes back that something was done takes back as well whether it helped.
  static func forgetReliefs(of names: [String], in fields: inout [FormField]) {
    for index in fields.indices {
      if case .relief(let tactic) = fields[index].name, names.contains(tactic.rawValue) {
        fields[index].clear()
      }
    }
  }

  // MARK: What is asked

  /// Sees to what depends on other fields: the order of the sites, and which lines are there. A line
  /// comes and goes below the one that decides, so that the cursor stays where it is.
  static func arrange(_ fields: inout [FormField]) {
    let kind = word(.kind, fields).flatMap(Episode.Kind.init)
    let site = word(.site, fields)
    let tactics = words(.tactics, fields)
    for index in fields.indices {
      switch fields[index].name {
      case .episode(.site):
        fields[index].value = .one(of: sites(for: kind).map(\.rawValue), site)
      case .episode(.places):
        fields[index].isShown =
          site == Episode.Site.manyPlaces.rawValue || !fields[index].isEmpty
      case .episode(.hours):
        fields[index].isShown = kind == .twitch || kind == .notSure || !fields[index].isEmpty
      case .episode(.disturbance):
        fields[index].isShown = word(.wokeMe, fields) == "yes" || !fields[index].isEmpty
      case .relief(let tactic):
        // Of a single thing it has been said already.
        fields[index].isShown =
          (tactics.count > 1 && tactics.contains(tactic.rawValue)) || !fields[index].isEmpty
      case .episode(.asked): fields[index].isShown = false
      default: break
      }
    }
  }

  /// The fields that were shown and left empty, now or before. What is needed is never empty, and a
  /// note is no answer to anything.
  static func asked(_ fields: [FormField]) -> [EpisodeField] {
    let before = words(.asked, fields)
    return EpisodeField.allCases.filter { field in
      if [.kind, .site, .began, .isOpen, .note, .asked].contains(field) { return false }
      let lines = fields.filter { line in
        if case .relief = line.name { return field == .helps }
        return line.name == .episode(field)
      }
      guard lines.allSatisfy(\.isEmpty) else { return false }
      return before.contains(field.rawValue) || lines.contains(where: \.isShown)
    }
  }

  private static func word(_ field: EpisodeField, _ fields: [FormField]) -> String? {
    if case .one(_, let name)? = fields.value(.episode(field)) { name } else { nil }
  }

  private static func words(_ field: EpisodeField, _ fields: [FormField]) -> [String] {
    if case .several(_, let names)? = fields.value(.episode(field)) { names } else { [] }
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
