import ArgumentParser
import Content
import Diary
import Exchange
import ViewModels

/// Lists the copies of the diary.
struct BackupsCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary]
  static let configuration = CommandConfiguration(
    commandName: "backups", abstract: "List the copies of the diary, and what they hold.",
    discussion: """
      unknot backups
      unknot backups --format json

      Each day, before the first change, the diary is copied; the newest seven
      copies are saved. The copy of a day holds what was written before it.
      """)

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() {
    let (copies, path) = PersonalDiary.use { diary throws(DiaryProblem) in
      guard let path = diary.path else { throw .noHome }
      return (diary.copies(), path)
    }
    if output.json { return Platform.print(text: CopiesJSON(copies, of: path).json) }
    let words = PersonalDiary.words
    if copies.isEmpty { return Platform.print(line: words[.copiesNone]) }
    Platform.print(line: words.fill(.copiesOf, ["path": path]))
    for copy in copies { Platform.print(line: "  " + words.sentence(for: copy)) }
    if let sound = copies.first(where: \.isSound) {
      Platform.print(line: words.fill(.copiesHow, ["name": sound.name]))
    }
  }
}

extension Words {
  /// What a copy of the diary holds.
  fileprivate func sentence(for copy: DiaryCopy) -> String {
    let (name, size) = (copy.name, size(copy.bytes))
    switch copy.state {
    case .damaged: return fill(.copyDamaged, ["name": name, "size": size])
    case .newer: return fill(.copyNewer, ["name": name, "size": size])
    case .sound(let contents) where contents.counts.isEmpty:
      return fill(.copyEmpty, ["name": name, "size": size])
    case .sound(let contents):
      let list = list(of: contents)
      guard let newest = contents.newest else {
        return fill(.copyUndated, ["name": name, "list": list, "size": size])
      }
      return fill(.copyHolds, ["name": name, "list": list, "date": day(newest), "size": size])
    }
  }

  private func list(of contents: DiaryCopy.Contents) -> String {
    var rest = contents.counts
    let named: [(Entry.Kind, Word)] = [
      (.episode, .episodes), (.checkIn, .checkIns), (.medicine, .medicinesCount),
    ]
    var parts = named.compactMap { kind, word in
      rest.removeValue(forKey: kind).map { fill(word, count: $0) }
    }
    let others = rest.values.reduce(0, +)
    if others > 0 { parts.append(fill(.otherEntries, count: others)) }
    return list(parts)
  }

  private func size(_ bytes: Int) -> String {
    let kilobytes = (bytes + 999) / 1000
    if kilobytes < 1000 { return fill(.kilobytes, ["size": String(kilobytes)]) }
    return fill(.megabytes, ["size": "\(kilobytes / 1000).\(kilobytes / 100 % 10)"])
  }
}
