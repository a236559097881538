import Content
import Diary

/// What a form asks about an episode.
enum EpisodeForm {
  /// The fields, filled in with an episode. Of a new one the kind and the site are not known yet.
  static func fields(of episode: Episode, isNew: Bool = false) -> [FormField] {
    let kind: Episode.Kind? = isNew ? nil : episode.kind
    return [
      FormField(
        name: .fieldKind, value: one(Episode.Kind.self, kind), isNeeded: true),
      FormField(
        name: .fieldSite,
        value: .one(
          of: sites(for: kind).map(\.rawValue), isNew ? nil : episode.site.rawValue),
        isNeeded: true),
      FormField(name: .fieldSide, value: one(Episode.Side.self, episode.side)),
      FormField(name: .fieldTime, value: .time(episode.began)),
      FormField(name: .fieldLength, value: .length(episode.seconds, isOpen: episode.isOpen)),
      FormField(
        name: .fieldIntensity, value: .number(Episode.intensities, episode.intensity)),
      FormField(
        name: .fieldWoke,
        value: .one(of: ["yes", "no"], episode.wokeMe.map { $0 ? "yes" : "no" })),
      FormField(name: .fieldSetting, value: one(Episode.Setting.self, episode.setting)),
      FormField(
        name: .fieldTactics,
        value: .several(
          of: Episode.Tactic.allCases.map(\.rawValue), episode.tactics.map(\.rawValue))),
      FormField(name: .fieldHelped, value: one(Episode.Relief.self, episode.helped)),
      FormField(name: .fieldSore, value: one(Episode.Soreness.self, episode.sore)),
      FormField(
        name: .fieldSigns,
        value: .several(of: Episode.Sign.allCases.map(\.rawValue), episode.signs.map(\.rawValue))),
      FormField(name: .fieldNote, value: .text(episode.note)),
    ]
  }

  private static func one<Name: RawRepresentable<String> & CaseIterable>(
    _: Name.Type, _ chosen: Name?
  ) -> FormField.Value {
    .one(of: Name.allCases.map(\.rawValue), chosen?.rawValue)
  }

  /// The episode that the fields describe; `nil` while its kind or its site is open.
  static func episode(_ fields: [FormField]) -> Episode? {
    guard case .time(let began)? = fields.value(.fieldTime),
      let kind = fields.name(.fieldKind, Episode.Kind.self),
      let site = fields.name(.fieldSite, Episode.Site.self)
    else { return nil }
    var episode = Episode(began: began, kind: kind, site: site)
    episode.side = fields.name(.fieldSide, Episode.Side.self)
    episode.setting = fields.name(.fieldSetting, Episode.Setting.self)
    if case .length(let seconds, let isOpen)? = fields.value(.fieldLength) {
      episode.seconds = seconds
      episode.isOpen = isOpen
    }
    if case .number(_, let number)? = fields.value(.fieldIntensity) { episode.intensity = number }
    if case .one(_, let woke?)? = fields.value(.fieldWoke) { episode.wokeMe = woke == "yes" }
    episode.tactics = fields.names(.fieldTactics, Episode.Tactic.self)
    episode.helped = fields.name(.fieldHelped, Episode.Relief.self)
    episode.sore = fields.name(.fieldSore, Episode.Soreness.self)
    episode.signs = fields.names(.fieldSigns, Episode.Sign.self)
    if case .text(let note)? = fields.value(.fieldNote) { episode.note = note }
    return episode
  }

  /// The sites in the order in which they are offered: first where such a thing mostly is.
  static func sites(for kind: Episode.Kind?) -> [Episode.Site] {
    let first: [Episode.Site] =
      switch kind {
      case .twitch: [.eyelid, .face, .calf, .hand, .foot, .upperArm, .frontThigh]
      case .backSpasm: [.lowBack, .buttock, .neck, .shoulder, .chestOrBelly]
      case .cramp, .notSure, nil: []
      }
    return first + Episode.Site.allCases.filter { !first.contains($0) }
  }
}

/// What a form asks about something that is taken.
enum MedicineForm {
  static func fields(of medicine: Medicine?) -> [FormField] {
    [
      FormField(name: .fieldName, value: .text(medicine?.name ?? ""), isNeeded: true),
      FormField(name: .fieldDose, value: .text(medicine?.dose ?? "")),
      FormField(name: .fieldStarted, value: .date(medicine?.started), isNeeded: true),
      FormField(name: .fieldChanged, value: .date(medicine?.changed)),
      FormField(name: .fieldEnded, value: .date(medicine?.ended)),
    ]
  }

  static func medicine(_ fields: [FormField], today: CalendarDate) -> Medicine? {
    guard case .text(let name)? = fields.value(.fieldName),
      case .date(let started?)? = fields.value(.fieldStarted)
    else { return nil }
    var medicine = Medicine(name: name, started: started)
    if case .text(let dose)? = fields.value(.fieldDose) { medicine.dose = dose }
    if case .date(let changed)? = fields.value(.fieldChanged) { medicine.changed = changed }
    if case .date(let ended)? = fields.value(.fieldEnded) { medicine.ended = ended }
    return medicine
  }
}

extension [FormField] {
  fileprivate func value(_ name: Word) -> FormField.Value? { first { $0.name == name }?.value }

  fileprivate func name<Name: RawRepresentable<String>>(_ word: Word, _: Name.Type) -> Name? {
    guard case .one(_, let chosen?)? = value(word) else { return nil }
    return Name(rawValue: chosen)
  }

  fileprivate func names<Name: RawRepresentable<String>>(_ word: Word, _: Name.Type) -> [Name] {
    guard case .several(_, let chosen)? = value(word) else { return [] }
    return chosen.compactMap(Name.init)
  }
}

extension FormModel {
  /// A form for something that happened.
  init(newIn context: Context, title: String) {
    let episode = Episode(began: context.timestamp, kind: .notSure, site: .calf)
    self.init(
      name: DiaryScreen.Part.newEntry.screen, title: title, subject: .episode(nil),
      fields: EpisodeForm.fields(of: episode, isNew: true))
  }

  /// A form for something that begins now, filled in as it was the last time: mostly it is the same.
  init(beginningIn context: Context) {
    let last = (try? context.diary.lastEpisode())?.episode
    var episode = Episode(
      began: context.timestamp, kind: last?.kind ?? .notSure, site: last?.site ?? .calf)
    episode.side = last?.side
    episode.isOpen = true
    self.init(
      name: "begin", title: context.words[.diaryBegin], subject: .episode(nil),
      fields: EpisodeForm.fields(of: episode, isNew: last == nil),
      hint: last == nil ? nil : context.words[.beginHint])
  }

  /// A form for an episode that went on and is over now.
  init(ending saved: SavedEntry, in context: Context) {
    var episode = saved.episode ?? Episode(began: context.timestamp, kind: .notSure, site: .calf)
    episode.isOpen = false
    episode.seconds = max(1, context.timestamp.seconds - episode.began.seconds)
    self.init(
      name: "over", title: context.words[.overTitle], subject: .episode(saved.number),
      fields: EpisodeForm.fields(of: episode), hint: context.words[.overHint],
      startsAt: .fieldLength, isPrefilled: true)
  }

  /// A form for an episode that is saved, with the cursor on a field.
  init(changing saved: SavedEntry, at field: Word?, in context: Context) {
    let episode = saved.episode ?? Episode(began: context.timestamp, kind: .notSure, site: .calf)
    self.init(
      name: "entry", title: context.words[.entryTitle], subject: .episode(saved.number),
      fields: EpisodeForm.fields(of: episode), startsAt: field)
  }

  /// A form for something that is taken: a new one, or one that is saved.
  init(_ saved: SavedEntry?, in context: Context) {
    var medicine: Medicine?
    if case .medicine(let known)? = saved?.entry { medicine = known }
    self.init(
      name: "medicine", title: context.words[.medicineTitle], subject: .medicine(saved?.number),
      fields: MedicineForm.fields(of: medicine))
  }
}
