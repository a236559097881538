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
    var (isAsking, lastNight) = (false, CalendarDate?.none)
    for (index, line) in lines.enumerated() {
      if case .sore = line, !isAsking {
        blocks += soreHeading(in: context)
        isAsking = true
      }
      if case .entry(let entry) = line, let night = entry.night, night != lastNight {
        var block = Block(.heading(heading(night, words)))
        // The headings stand out from the entries without an empty line.
        if lastNight != nil { block.gap = false }
        blocks.append(block)
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
    case .filter:
      let filter = FilterLines(filter, tonight: night).sentence(in: context)
      return choice("f", context.words.fill(.diaryFilter, ["filter": filter]))
    case .sore(let entry):
      guard let episode = entry.episode else { return choice("", say.line(entry.entry)) }
      let words = context.words
      let day = words.shortTime(episode.began)
      return choice(
        "", words.fill(.timeAndEntry, ["time": day, "entry": say.what(episode)])
      ).close
    case .entry(let entry):
      let note = entry.episode.flatMap { $0.note.isEmpty ? nil : $0.note }
      var block = choice(
        "", say.line(entry.entry, under: entry.night),
        note: note.map { EntrySentence.excerpt($0, longest: Self.longestNote) })
      block.detail = Block.Detail(
        .beside, index == cursor.line ? entry.detail(in: context) : [])
      return block
    }
  }

  /// What is asked, and the digits that answer it.
  private func soreHeading(in context: Context) -> [Block] {
    let words = context.words
    let keys = Self.soreDigits.map { digit, answer in
      // Within one answer no line is broken.
      let answer = context.vocabulary[.sore, answer].map { $0 == " " ? "\u{A0}" : $0 }
      return "\(digit)\u{A0}" + String(answer)
    }
    return [
      Block(.heading(words[.diaryStillOpen])),
      Block(.quiet(words.fill(.soreKeys, ["list": words.list(keys)]))),
    ]
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
    }
  }
}
