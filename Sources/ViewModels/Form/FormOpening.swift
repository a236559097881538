import Content
import Diary

/// The forms that can be opened.
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
      startsAt: .episode(.seconds), isPrefilled: true)
  }

  /// A form for an episode that is saved, with the cursor on a field.
  init(changing saved: SavedEntry, at field: EpisodeField?, in context: Context) {
    let episode = saved.episode ?? Episode(began: context.timestamp, kind: .notSure, site: .calf)
    self.init(
      name: "entry", title: context.words[.entryTitle], subject: .episode(saved.number),
      fields: EpisodeForm.fields(of: episode), startsAt: field.map { .episode($0) })
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
