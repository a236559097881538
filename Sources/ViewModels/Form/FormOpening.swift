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

  /// A form for something that begins now. It is saved before it is described, so that its time is
  /// right whatever comes in between: as it was the last time, since mostly it is the same. If it
  /// cannot be saved, the form says so and is saved like any other.
  init(beginningIn context: Context) {
    let last = (try? context.diary.lastEpisode())?.episode
    var episode = Episode(
      began: context.timestamp, kind: last?.kind ?? .notSure, site: last?.site ?? .unsaid)
    episode.side = last?.side
    episode.isOpen = true
    var subject = Subject.episode(nil)
    var hint = context.words[.begunHint]
    do throws(DiaryProblem) {
      subject = .episode(try context.diary.add(.episode(episode), at: context.timestamp))
    } catch {
      hint = context.words.sentence(for: error)
    }
    self.init(
      name: "begin", title: context.words[.diaryBegin], subject: subject,
      fields: EpisodeForm.fields(of: episode, isNew: last == nil), hint: hint)
  }

  /// A form for an episode that went on and is over now.
  init(ending saved: SavedEntry, in context: Context) {
    let before = saved.episode ?? Episode(began: context.timestamp, kind: .notSure, site: .calf)
    var episode = before
    episode.isOpen = false
    episode.seconds = max(1, context.timestamp.seconds - episode.began.seconds)
    self.init(
      name: "over", title: context.words[.overTitle], subject: .episode(saved.number),
      fields: EpisodeForm.fields(of: episode), hint: context.words[.overHint],
      startsAt: .episode(.seconds), stored: EpisodeForm.fields(of: before))
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

  /// A form for what is known about a topic, if anything is.
  init(about topic: Fact.Topic, _ saved: SavedEntry?, in context: Context) {
    var fact: Fact?
    if case .fact(let known)? = saved?.entry { fact = known }
    self.init(
      name: "fact", title: context.vocabulary.word(topic.rawValue, of: FactField.topic.rawValue),
      subject: .fact(topic, saved?.number), fields: FactForm.fields(of: topic, fact),
      hint: context.words[.factHint])
  }

  /// A form for a question for the doctor: a new one, or one that is saved.
  init(question saved: SavedEntry?, in context: Context) {
    var question: DoctorQuestion?
    if case .question(let known)? = saved?.entry { question = known }
    self.init(
      name: "question", title: context.words[.questionTitle], subject: .question(saved?.number),
      fields: QuestionForm.fields(of: question))
  }
}
