import Content
import Diary

/// Says entries of the diary in a line. What a person wrote is in it as it stands: whoever shows a
/// line sees to control characters.
package struct EntrySentence {
  private let words: Words
  private let vocabulary: Vocabulary
  /// The title of a screen.
  private let title: (String) -> String

  /// The words of a catalogue.
  package init(_ catalogue: Catalogue) {
    words = catalogue.words
    vocabulary = catalogue.vocabulary()
    title = { name in catalogue.screen(name, Locality())?.title ?? name }
  }

  init(_ context: Context) { self.init(context.catalogue) }

  /// What an episode was and where: `cramp, left calf`.
  func what(_ episode: Episode) -> String {
    let site = vocabulary[.site, episode.site]
    let place = episode.side.map { side in
      words.fill(.sideAndSite, ["side": vocabulary[.side, side], "site": site])
    }
    return words.fill(
      .kindAndPlace, ["kind": vocabulary[.kind, episode.kind], "place": place ?? site])
  }

  /// An episode without its time and its note: what each field says, where it says anything.
  func sentence(_ episode: Episode) -> String {
    words.list([what(episode)] + EpisodeForm.order.flatMap { says($0, episode) })
  }

  /// What a field adds to the sentence. A field without a rule of its own says the words for what it
  /// holds.
  private func says(_ field: EpisodeField, _ episode: Episode) -> [String] {
    switch field {
    case .kind, .site, .side, .began, .isOpen, .helped, .note, .asked: return []
    case .seconds:
      return (episode.isOpen ? [words[.stillGoingOn]] : [])
        + (episode.seconds.map { [words.length($0)] } ?? [])
    case .intensity:
      return episode.intensity.map { [words.fill(.outOfTen, ["number": String($0)])] } ?? []
    case .wokeMe: return episode.wokeMe == true ? [words[.wokeMe]] : []
    case .disturbance:
      return episode.disturbance.map { [words.fill(.sleepDisturbed, ["number": String($0)])] }
        ?? []
    case .hours: return episode.hours.map { [words.fill(.onAndOffFor, count: $0)] } ?? []
    case .helps:
      return episode.helps.map { help in
        words.fill(
          .tacticsAndRelief,
          ["tactics": vocabulary[.tactics, help.tactic], "relief": words[help.relief.word]])
      }
    // That none of them was there is no news.
    case .signs:
      return episode.signs.filter { $0 != .none }.map { vocabulary[.signs, $0] }
    case .tactics: return done(episode).map { [$0] } ?? []
    case .sore:
      guard let sore = episode.sore, sore != .no else { return [] }
      return [words.fill(.soreFor, ["time": vocabulary[.sore, sore]])]
    default:
      switch field.value(in: episode) {
      case .word(let name): return [vocabulary.word(name, of: field.rawValue)]
      case .words(let names): return names.map { vocabulary.word($0, of: field.rawValue) }
      default: return []
      }
    }
  }

  /// What was done about it, and whether that helped.
  private func done(_ episode: Episode) -> String? {
    guard !episode.tactics.isEmpty else { return nil }
    let tactics = words.list(episode.tactics.map { vocabulary[.tactics, $0] }, .together)
    return episode.helped.map {
      words.fill(.tacticsAndRelief, ["tactics": tactics, "relief": words[$0.word]])
    } ?? tactics
  }

  /// An entry in a line, without its night. It begins with the time, if it has one; under the heading
  /// of a night the weekday stands before that, if it is another one.
  func line(_ entry: Entry, under night: CalendarDate? = nil) -> String {
    func timed(_ time: Timestamp, _ entry: String) -> String {
      let local = time.local
      var said = words.clock(local)
      if let night, night != local.date {
        said = words.fill(
          .weekdayAndTime, ["weekday": words.weekday(of: local.date), "time": said])
      }
      return words.fill(.timeAndEntry, ["time": said, "entry": entry])
    }
    switch entry {
    case .episode(let episode): return timed(episode.began, sentence(episode))
    case .run(let run):
      let state = run.isWhole ? [] : [words[.endedEarly]]
      return timed(run.at, words.list([title(run.routine)] + state))
    case .check(let check):
      return timed(check.at, words.fill(.checklistWas, ["result": check.sentence(words)]))
    case .checkIn(let checkIn): return line(checkIn)
    case .strength(let check):
      return timed(check.at, words.fill(.strengthWas, ["result": words[check.word]]))
    case .fact(let fact): return line(fact)
    case .question(let question):
      let said = words.fill(.questionWas, ["text": question.text])
      return question.isAnswered ? words.list([said, words[.questionAnswered]]) : said
    case .medicine(let medicine): return line(medicine)
    case .dismissal(let dismissal):
      return words.fill(.putOff, ["reminder": words[dismissal.reminder.word]])
    case .suspect(let suspect):
      return words.fill(
        .suspectWas,
        ["trigger": vocabulary.inList(suspect.trigger), "date": words.day(suspect.since)])
    }
  }

  /// A check-in: first what was answered with yes.
  private func line(_ checkIn: CheckIn) -> String {
    let yes = named(checkIn, true)
    let no = checkIn.triggers.count - yes.count
    var parts = yes
    if no > 0 { parts.append(words.fill(yes.isEmpty ? .allNo : .othersNo, count: no)) }
    if parts.isEmpty { parts = [words[.allSkipped]] }
    return words.fill(.checkInWas, ["list": words.list(parts)])
  }

  private func named(_ checkIn: CheckIn, _ answer: Bool) -> [String] {
    let usual = vocabulary.triggers.map(\.name)
    let own = checkIn.triggers.keys.filter { !usual.contains($0) }.sorted()
    return (usual + own).filter { checkIn.triggers[$0] == answer }.map(vocabulary.inList)
  }

  private func line(_ fact: Fact) -> String {
    words.fill(
      .factWas,
      ["topic": vocabulary.word(fact.topic.rawValue, of: "topic"), "answer": answer(fact)])
  }

  /// What is known about a topic.
  package func answer(_ fact: Fact) -> String {
    var parts: [String] = []
    if let answer = fact.answer { parts.append(vocabulary.word(answer.rawValue, of: "answer")) }
    if !fact.text.isEmpty { parts.append(fact.text) }
    if let since = fact.since {
      // Where the date is all there is, the topic says what it is the date of.
      let date = words.date(since)
      parts.append(fact.topic.fields == [.since] ? date : words.fill(.since, ["date": date]))
    }
    if let source = fact.source { parts.append(vocabulary.word(source.rawValue, of: "source")) }
    return words.list(parts)
  }

  private func line(_ medicine: Medicine) -> String {
    var parts = [medicine.name]
    if !medicine.dose.isEmpty { parts.append(medicine.dose) }
    let minerals: [(Word, Int?)] = [
      (.magnesiumOf, medicine.magnesium), (.potassiumOf, medicine.potassium),
      (.calciumOf, medicine.calcium), (.ironOf, medicine.iron),
    ]
    parts += minerals.compactMap { word, amount in
      amount.map { words.fill(word, ["number": String($0)]) }
    }
    if let started = medicine.started {
      let word = medicine.taking == .no ? Word.startedOn : .since
      parts.append(words.fill(word, ["date": words.date(started)]))
    }
    if let changed = medicine.changed {
      parts.append(words.fill(.doseChanged, ["date": words.date(changed)]))
    }
    if let ended = medicine.ended {
      parts.append(words.fill(.until, ["date": words.date(ended)]))
    }
    switch medicine.taking {
    case .no where medicine.ended == nil: parts.append(words[.noLongerTaken])
    case .unsure: parts.append(words[.reportTakingUnsure])
    case .no, .yes, nil: break
    }
    return words.list(parts)
  }

  /// An entry in a line with its date.
  package func dated(_ entry: Entry) -> String {
    let date: CalendarDate
    switch entry {
    case .episode(let episode): date = episode.began.local.date
    case .run(let run): date = run.at.local.date
    case .check(let check): date = check.at.local.date
    case .strength(let check): date = check.at.local.date
    case .checkIn(let checkIn): date = checkIn.night
    case .medicine, .dismissal, .suspect, .fact, .question: return line(entry)
    }
    return words.fill(.dateAndEntry, ["date": words.day(date), "entry": line(entry)])
  }

  /// What a change did, in a line.
  package func change(_ change: DiaryChange) -> String {
    let entry = (change.after ?? change.before).map { dated($0) } ?? ""
    let word: Word =
      change.before == nil ? .changeAdded : change.after == nil ? .changeDeleted : .changeEdited
    return words.fill(word, ["entry": entry])
  }

  /// A person's text on one line: line breaks and tabs become spaces, and a long text is cut.
  package static func excerpt(_ text: String, longest: Int) -> String {
    // Only this much of a long text is shown, so no more of it is looked at.
    let head = text.prefix(longest + 1)
    let line = String(head.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return head.count > longest ? line.dropLast() + "…" : line
  }
}

extension Episode.Relief {
  /// How it is said after what was done.
  var word: Word {
    switch self {
    case .yes: .helpedYes
    case .some: .helpedSome
    case .no: .helpedNo
    }
  }
}

extension StrengthCheck {
  /// What came out of it.
  fileprivate var word: Word {
    if isWeaker { return .strengthWeaker }
    if outcomes.values.contains(.pain) { return .strengthPain }
    return outcomes.isEmpty || outcomes.values.contains(.untried) ? .strengthOpen : .strengthUsual
  }
}

extension Reminder {
  /// A few words for it.
  var word: Word {
    switch self {
    case .signs: .remindSigns
    case .longCramp: .remindLongCramp
    case .brokenSleep: .remindBrokenSleep
    case .longSoreness: .remindLongSoreness
    case .manyPlaces: .remindManyPlaces
    case .twoWeeks: .remindTwoWeeks
    }
  }
}
