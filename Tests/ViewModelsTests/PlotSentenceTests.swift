import Content
import Diary
import Foundation
import Rehearsing
import Testing
import ViewModels

/// What a plot shows and what the sentences beside it say are the same numbers, whatever is in the
/// diary.
@Suite struct PlotSentenceTests {
  /// Made once: nothing is written into them.
  private static let diaries: [(name: String, diary: SeededDiary)] = {
    let last = CalendarDate(year: 2026, month: 11, day: 20)
    let samples = [10, 1].compactMap { weeks in
      (try? SeededDiary.sample(weeks: weeks)).map { ("\(weeks) weeks", $0) }
    }
    let random = (1...LongRun.rounds(2, long: 6)).compactMap { seed in
      (try? SeededDiary.random(UInt64(seed), episodes: 120, days: 70 * seed, to: last)).map {
        ("seed \(seed)", $0)
      }
    }
    return samples + random
  }()

  @Test func thereAreDiaries() { #expect(Self.diaries.count >= 4) }

  /// The blocks of a part, with each choice of episodes.
  private func pages(_ part: String, _ name: String, _ diary: SeededDiary) throws
    -> [(blocks: [Block], note: String)]
  {
    var rehearsal = try Rehearsal(at: "patterns", minute: 13 * 60, diary: diary.store)
    return ["", "7", "7"].map { key in
      rehearsal.press("\(key) \(part)")
      return (rehearsal.page.blocks, "\(name), part \(part)\(key)")
    }
  }

  private func numbers(_ text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { Int($0) }
  }

  private func text(_ blocks: [Block], _ start: String) -> String? {
    for block in blocks {
      switch block.kind {
      case .text(let text) where text.hasPrefix(start): return text
      case .quiet(let text) where text.hasPrefix(start): return text
      default: continue
      }
    }
    return nil
  }

  private func bars(_ blocks: [Block]) -> [BarLine] {
    blocks.compactMap { if case .bar(let bar) = $0.kind { bar } else { nil } }
  }

  /// The first number of each value, which its bar is as long as.
  private func counts(_ bars: [BarLine], _ note: String) -> [Int] {
    let counts = bars.map { numbers($0.value).first ?? 0 }
    let most = counts.max() ?? 0
    for (bar, count) in zip(bars, counts) {
      let share = most > 0 ? Double(count) / Double(most) : 0
      #expect(abs(bar.share - share) < 1e-9, "\(note): \(bar)")
    }
    return counts
  }

  @Test func theCalendar() throws {
    for (name, diary) in Self.diaries {
      for (blocks, note) in try pages("1", name, diary) {
        let rows = blocks.compactMap { if case .heat(let row) = $0.kind { row } else { nil } }
        if rows.isEmpty { continue }
        var sums = (episodes: 0, with: 0, without: 0, empty: 0)
        for row in rows {
          let with = row.fields.count { $0 != nil && $0 != Heat.none }
          let said = numbers(row.value)
          #expect(with == 0 ? said.isEmpty : said.count == 2 && said[1] == with, "\(note) \(row)")
          let least = row.fields.reduce(0) { $0 + [0, 1, 2, 3, 5][$1?.rawValue ?? 0] }
          let isMore = row.fields.contains { $0 == .high || $0 == .highest }
          let episodes = said.first ?? 0
          #expect(isMore ? episodes >= least : episodes == least, "\(note) \(row)")
          sums.episodes += episodes
          sums.with += with
          sums.without += row.fields.count { $0 == Heat.none }
          sums.empty += row.fields.count { $0 == nil }
        }
        let sentence = try #require(text(blocks, "These "), "\(note)")
        let wanted = [rows.count * 7, sums.episodes, sums.with, sums.without]
        #expect(numbers(sentence) == wanted + (sums.empty > 0 ? [sums.empty] : []), "\(note)")
      }
    }
  }

  @Test func theHours() throws {
    for (name, diary) in Self.diaries {
      for (blocks, note) in try pages("2", name, diary) {
        guard
          case .histogram(let histogram)? = blocks.map(\.kind).first(where: {
            if case .histogram = $0 { true } else { false }
          })
        else { continue }
        let counts = histogram.counts
        #expect(counts.count == 24)
        var listed = Array(repeating: 0, count: 24)
        let said = numbers(try #require(text(blocks, "By the hour: "), "\(note)"))
        for index in stride(from: 0, to: said.count - 2, by: 3) {
          #expect(said[index + 1] == 0)
          // The axis runs from noon to noon.
          listed[(said[index] + 12) % 24] = said[index + 2]
        }
        #expect(listed == counts, "\(note)")
        let night = counts[10..<18].reduce(0, +)
        let sentence = try #require(
          blocks.compactMap { block -> String? in
            if case .text(let text) = block.kind, text.contains(" began between ") {
              text
            } else {
              nil
            }
          }.first)
        let all = counts.reduce(0, +)
        #expect(Array(numbers(sentence).prefix(2)) == [night, all], "\(note)")
        if sentence.contains("Most began") {
          #expect(numbers(sentence).last == counts.max(), "\(note)")
        }
        #expect(histogram.ticks.map(\.place) == [0, 6, 12, 18])
      }
    }
  }

  @Test func theWeeks() throws {
    for (name, diary) in Self.diaries {
      for (blocks, note) in try pages("3", name, diary) {
        let bars = bars(blocks)
        if bars.isEmpty { continue }
        let counts = counts(bars, note)
        let woken = bars.map { numbers($0.value).dropFirst().first ?? 0 }
        let sum = try #require(
          blocks.compactMap { block -> String? in
            if case .text(let text) = block.kind, text.contains(" in ") { text } else { nil }
          }.first, "\(note)")
        #expect(numbers(sum) == [counts.reduce(0, +), bars.count], "\(note)")
        if bars.count >= 4 {
          let two = numbers(try #require(text(blocks, "The last two weeks"), "\(note)"))
          #expect(two == [counts[0] + counts[1], counts[2] + counts[3]], "\(note)")
        }
        let all = woken.reduce(0, +)
        let said = text(blocks, "You were woken on ").map(numbers)
        #expect(said?.first ?? 0 == all, "\(note)")
        if let said, said.count > 1 { #expect(said[1] == woken.max(), "\(note)") }
      }
    }
  }

  @Test func thePlaces() throws {
    for (name, diary) in Self.diaries {
      for (blocks, note) in try pages("4", name, diary) {
        let bars = bars(blocks)
        if bars.isEmpty { continue }
        let counts = counts(bars, note)
        for (bar, count) in zip(bars, counts) {
          if let sides = bar.note {
            #expect(numbers(sides).reduce(0, +) == count, "\(note) \(bar)")
          }
        }
        let sentence = try #require(text(blocks, "Most often: "), "\(note)")
        let all = counts.reduce(0, +)
        #expect(Array(numbers(sentence).prefix(2)) == [counts.max() ?? 0, all], "\(note)")
        let sides = numbers(sentence).dropFirst(2)
        #expect(sides.isEmpty || sides.reduce(0, +) == all, "\(note)")
      }
    }
  }

  @Test func whatHelped() throws {
    for (name, diary) in Self.diaries {
      for (blocks, note) in try pages("5", name, diary) {
        let bars = bars(blocks)
        if bars.isEmpty { continue }
        let counts = counts(bars, note)
        for (bar, count) in zip(bars, counts) {
          let parts = (bar.note ?? "").components(separatedBy: ", likely a yes in ")
          let range = parts.count > 1 ? numbers(parts[1]) : []
          let unsaid = range.count > 3 ? range[3] : 0
          #expect(numbers(parts[0]).reduce(0, +) + unsaid == count, "\(note) \(bar)")
          if range.count >= 3 { #expect(range[0] <= range[1] && range[2] == 100) }
        }
        #expect(
          numbers(try #require(text(blocks, "Tried most: "))).first == counts.max(), "\(note)")
      }
    }
  }

  @Test func theTriggers() throws {
    for (name, diary) in Self.diaries {
      var rehearsal = try Rehearsal(at: "patterns", minute: 13 * 60, diary: diary.store)
      rehearsal.press("6")
      var rows = 0
      for index in rehearsal.page.blocks.indices {
        guard case .whisker(let row) = rehearsal.page.blocks[index].kind else { continue }
        rows += 1
        let note = "\(name): \(row)"
        let counts = row.values.flatMap(numbers)
        #expect(Array(numbers(row.sentence).prefix(4)) == counts, "\(note)")
        if let said = row.note { #expect(row.sentence.hasSuffix(said), "\(note)") }
        for _ in 0..<40 where rehearsal.page.focus != index {
          rehearsal.press((rehearsal.page.focus ?? 0) < index ? "Down" : "Up")
        }
        rehearsal.press("Enter")
        checkDetail(rehearsal.page.blocks, counts, row.difference, note)
        rehearsal.press("Esc")
      }
      #expect(rows > 4, "\(name)")
    }
  }

  /// The page of a trigger begins with the bars of the same day.
  private func checkDetail(
    _ blocks: [Block], _ counts: [Int], _ drawn: WhiskerLine.Difference?, _ note: String
  ) {
    let bars = bars(blocks).prefix(2)
    #expect(bars.flatMap { numbers($0.value) } == counts, "\(note)")
    for bar in bars {
      let value = numbers(bar.value)
      guard value.count == 2, value[1] > 0 else { continue }
      #expect(abs(bar.share - Double(value[0]) / Double(value[1])) < 1e-9, "\(note)")
      #expect(numbers(bar.note ?? "").first == (200 * value[0] + value[1]) / (2 * value[1]))
    }
    guard let drawn else { return }
    let said =
      blocks.compactMap { block -> String? in
        if case .text(let text) = block.kind {
          text.range(of: "In 100 days").map { String(text[$0.lowerBound...]) }
        } else {
          nil
        }
      }.first ?? ""
    func inWords(_ value: Double) -> String {
      let count = Int((abs(value) * 100).rounded())
      if value == 0 { return "as many" }
      if count == 0 { return "under 1 \(value > 0 ? "more" : "fewer")" }
      return "\(count) \(value > 0 ? "more" : "fewer")"
    }
    let (low, high) = (drawn.range.lowerBound, drawn.range.upperBound)
    #expect(
      said.hasPrefix(
        "In 100 days: \(inWords(drawn.middle)) with it, likely \(inWords(low)) to \(inWords(high))."
      ),
      "\(note): \(said)")
  }
}
