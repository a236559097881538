import Content
import Diary

/// How dates, times and entries are said.
extension Words {
  /// `Sat 21 Nov 2026`.
  func day(_ date: CalendarDate) -> String { "\(shortDay(date)) \(date.year)" }

  /// `Sat 21 Nov`.
  func shortDay(_ date: CalendarDate) -> String {
    // 1 January 1970 was a Thursday; the week begins with Monday.
    let weekday = ((date.dayNumber + 3) % 7 + 7) % 7
    return "\(name(weekday, in: .weekdays)) \(date.day) \(name(date.month - 1, in: .months))"
  }

  /// `03:10`.
  func clock(_ time: LocalTime) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(time.second / 3600)):\(two(time.second / 60 % 60))"
  }

  /// `Sat 21 Nov 2026, 03:10`.
  func time(_ time: Timestamp) -> String { "\(day(time.local.date)), \(clock(time.local))" }
}

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
    title = { name in (try? catalogue.screen(name, Locality()).get())?.title ?? name }
  }

  init(_ context: Context) { self.init(context.catalogue) }

  /// What an episode was and where: `cramp, left calf`.
  func what(_ episode: Episode) -> String {
    let place = [episode.side?.rawValue, episode.site.rawValue].compactMap { $0 }
    return "\(vocabulary[episode.kind.rawValue]), "
      + place.map { vocabulary[$0] }.joined(separator: " ")
  }

  /// An episode without its time and its note.
  func sentence(_ episode: Episode) -> String {
    var parts = [what(episode)]
    if episode.isOpen { parts.append(words[.stillGoingOn]) }
    if let seconds = episode.seconds { parts.append(Length.words(seconds)) }
    if let intensity = episode.intensity {
      parts.append(words.fill(.outOfTen, ["number": String(intensity)]))
    }
    if episode.wokeMe == true { parts.append(words[.wokeMe]) }
    if let setting = episode.setting { parts.append(vocabulary[setting.rawValue]) }
    if !episode.tactics.isEmpty {
      var done = episode.tactics.map { vocabulary[$0.rawValue] }.joined(separator: " + ")
      if let helped = episode.helped { done += " " + words[helped.word] }
      parts.append(done)
    }
    if let sore = episode.sore, sore != .no {
      parts.append(words.fill(.soreFor, ["time": vocabulary[sore.rawValue]]))
    }
    parts += episode.signs.map { vocabulary[$0.rawValue] }
    return parts.joined(separator: ", ")
  }

  /// An entry in a line, without its night: what has a time begins with it.
  func line(_ entry: Entry) -> String {
    switch entry {
    case .episode(let episode):
      return "\(words.clock(episode.began.local)) \(sentence(episode))"
    case .run(let run):
      let state = run.isWhole ? [] : [words[.endedEarly]]
      return "\(words.clock(run.at.local)) "
        + ([title(run.routine)] + state).joined(separator: ", ")
    case .check(let check):
      let result = check.tier.map { words[$0.word] } ?? words[.unfinished]
      return "\(words.clock(check.at.local)) "
        + words.fill(.checklistWas, ["result": result])
    case .checkIn(let checkIn): return line(checkIn)
    case .medicine(let medicine): return line(medicine)
    case .dismissal(let dismissal):
      return words.fill(.putOff, ["reminder": words[dismissal.reminder.word]])
    }
  }

  /// The day of a check-in: first what was so, in few words.
  private func line(_ checkIn: CheckIn) -> String {
    let yes = named(checkIn, true)
    let no = checkIn.triggers.count - yes.count
    var parts = yes
    if no > 0 { parts.append(words.fill(yes.isEmpty ? .allNo : .othersNo, ["count": String(no)])) }
    if parts.isEmpty { parts = [words[.allSkipped]] }
    return words.fill(.checkInWas, ["list": parts.joined(separator: ", ")])
  }

  private func named(_ checkIn: CheckIn, _ answer: Bool) -> [String] {
    let usual = vocabulary.triggers.map(\.name)
    let own = checkIn.triggers.keys.filter { !usual.contains($0) }.sorted()
    return (usual + own).filter { checkIn.triggers[$0] == answer }.map { trigger in
      // Within a line no word has a capital; what a person wrote stays as it is.
      let sign = vocabulary.sign(of: trigger)
      return usual.contains(trigger) ? sign.prefix(1).lowercased() + sign.dropFirst() : sign
    }
  }

  private func line(_ medicine: Medicine) -> String {
    var parts = [medicine.name]
    if !medicine.dose.isEmpty { parts.append(medicine.dose) }
    parts.append(words.fill(.since, ["date": words.day(medicine.started)]))
    if let changed = medicine.changed {
      parts.append(words.fill(.doseChanged, ["date": words.day(changed)]))
    }
    if let ended = medicine.ended {
      parts.append(words.fill(.until, ["date": words.day(ended)]))
    }
    return parts.joined(separator: ", ")
  }

  /// An entry in a line with its date.
  package func dated(_ entry: Entry) -> String {
    let date: CalendarDate
    switch entry {
    case .episode(let episode): date = episode.began.local.date
    case .run(let run): date = run.at.local.date
    case .check(let check): date = check.at.local.date
    case .checkIn(let checkIn): date = checkIn.night
    case .medicine, .dismissal: return line(entry)
    }
    return "\(words.day(date)), \(line(entry))"
  }

  /// A text that somebody wrote, as one line: ends of lines and tabs are spaces, and of a long one
  /// the beginning is shown.
  package static func excerpt(_ text: String, longest: Int) -> String {
    // A long text is not looked at whole: nobody sees more of it than this.
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

extension Misunderstanding {
  /// What is the matter with a time that was typed, with an example.
  package func sentence(_ words: Words) -> String {
    words.fill(reason.word, ["text": text, "example": example])
  }
}

extension Misunderstanding.Reason {
  fileprivate var word: Word {
    switch self {
    case .empty: .timeEmpty
    case .unknown: .timeUnknown
    case .needsTime: .timeNeedsTime
    case .future: .timeFuture
    case .noSuchDate: .timeNoSuchDate
    }
  }
}
