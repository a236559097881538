import Content
import Diary

/// What the list of the diary shows.
extension DiaryListModel {
  /// The maximum length of a note in the list, in characters.
  private static let longestNote = 60

  func page(in context: Context) -> Page {
    let words = context.words
    if let filtering {
      return Page(
        place: place, title: words[.filterTitle], blocks: filtering.blocks(in: context),
        focus: filtering.focused)
    }
    var blocks = (problem.map { [Block(.warning($0))] } ?? []) + topLine.blocks(in: context)
    var focusBlock = 0
    var lastNight: CalendarDate?
    for (index, line) in lines.enumerated() {
      if case .entry(let entry) = line, let night = entry.night, night != lastNight {
        blocks.append(Block(.heading(heading(night, words))))
        lastNight = night
      }
      if index == cursor.line { focusBlock = blocks.count }
      blocks.append(block(of: line, at: index, in: context))
    }
    if stretch.entries.isEmpty, problem == nil {
      blocks +=
        filter == DiaryFilter()
        ? passages.flatMap(\.blocks) : [Block(.text(words[.filterFindsNothing]))]
    }
    return Page(place: name, title: title, blocks: blocks, focus: focusBlock)
  }

  private func block(of line: Line, at index: Int, in context: Context) -> Block {
    let say = EntrySentence(context)
    switch line {
    case .command(let command):
      return choice(String(index + 1), label(command, in: context))
    case .sore(let entry):
      guard let episode = entry.episode else { return choice("", say.line(entry.entry)) }
      let words = context.words
      let day = words.shortTime(episode.began)
      return choice("", words.fill(.askSore, ["entry": say.what(episode), "date": day]))
    case .entry(let entry):
      let note = entry.episode.flatMap { $0.note.isEmpty ? nil : $0.note }
      return choice(
        "", say.line(entry.entry),
        note: note.map { EntrySentence.excerpt($0, longest: Self.longestNote) })
    }
  }

  private func choice(_ key: String, _ label: String, note: String? = nil) -> Block {
    Block(.choice(ChoiceLine(key: key, label: label, note: note, target: .action(.open))))
  }

  /// A night is named by its two days, since most entries lie between them.
  private func heading(_ night: CalendarDate, _ words: Words) -> String {
    words.fill(
      .nightOf,
      [
        "date": words.day(night),
        "next": words.weekday(of: night.adding(days: 1)),
      ])
  }

  private func label(_ command: Command, in context: Context) -> String {
    let words = context.words
    switch command {
    case .newEntry: return words[.diaryNew]
    case .begin: return words[open == nil ? .diaryBegin : .overNow]
    case .checkIn:
      return words.fill(
        isCheckedIn ? .diaryCheckedIn : .diaryCheckIn, ["date": words.shortDay(night)])
    case .patterns: return words[.diaryPatterns]
    case .medicines: return words[.diaryMedicines]
    case .filter:
      let filter = FilterLines(filter, tonight: night).sentence(in: context)
      return words.fill(.diaryFilter, ["filter": filter])
    case .changes: return words[.diaryChanges]
    }
  }
}
