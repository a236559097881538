import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange

/// Prints the diary.
struct DiaryCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary]
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "Print the diary, the newest entry first.",
    discussion: """
      unknot diary --limit 10
      unknot diary --kind cramp --site calf --nights 28 --json
      unknot diary --ids          with the numbers that "edit" and "delete" take
      """)

  /// How many entries are printed for a person to read, unless they ask for more.
  private static let usualLimit = 50

  @Option(
    help: ArgumentHelp("How many at most. By default 50, with --json all.", valueName: "number"))
  var limit: Int?

  @Option(help: "Only episodes of this kind.")
  var kind: Named<Episode.Kind>?

  @Option(help: "Only episodes there.")
  var site: Named<Episode.Site>?

  @Option(help: ArgumentHelp("Only those of the last nights.", valueName: "number"))
  var nights: Int?

  @Flag(help: "Print the number of each entry before it.")
  var ids = false

  @OptionGroup(title: "Output") var output: OutputOptions

  /// A limit of 0 prints nothing, which looks like an empty diary: nobody means that.
  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1, not \(limit).") }
    if let nights, nights < 1 { throw ValidationError("--nights is at least 1, not \(nights).") }
    _ = try filter
  }

  private var filter: DiaryFilter {
    get throws {
      var filter = DiaryFilter(
        topic: try kind.map { .episodes(try $0.word(.kind)) }, site: try site?.word(.site))
      if let nights { filter.since = Platform.now.night.adding(days: 1 - nights) }
      return filter
    }
  }

  func run() throws {
    let filter = try filter
    PersonalDiary.use { diary throws(DiaryProblem) in
      let most = limit ?? (output.json ? .max : Self.usualLimit)
      let entries = try diary.entries(filter, .newest, limit: most)
      let more = entries.count < most ? 0 : try diary.entryCount(filter) - entries.count
      if output.json {
        let all = entries + (try Self.others(in: diary, filter))
        var identities: [Entry.Kind: [Int64: Identity]] = [:]
        for kind in Set(all.map(\.entry.kind)) { identities[kind] = try diary.identities(of: kind) }
        let json = DiaryJSON(all, omitted: more) { identities[$0.entry.kind]?[$0.number] }
        Platform.print(text: json.json)
      } else {
        show(entries, more: more, isFiltered: filter != DiaryFilter())
      }
    }
  }

  private func show(_ entries: [SavedEntry], more: Int, isFiltered: Bool) {
    if entries.isEmpty {
      Platform.print(
        line: isFiltered
          ? PersonalDiary.words[.filterFindsNothing]
          : "The diary is empty. Write into it with: unknot log --kind cramp --site calf")
    }
    for saved in entries {
      let handle = ids ? "\(EntryHandle.name(saved.entry.kind, saved.number))  " : ""
      Platform.print(line: handle + PersonalDiary.line(saved.entry))
    }
    if more > 0 {
      Platform.print(line: "And \(more) more; --limit \(entries.count + more) prints all.")
    }
  }

  /// The entries that belong to no night, as far as a filter lets them through: it is about episodes, or
  /// about the time since a night.
  private static func others(
    in diary: DiaryStore, _ filter: DiaryFilter
  ) throws(DiaryProblem) -> [SavedEntry] {
    guard filter.topic == nil, filter.site == nil else { return [] }
    let all =
      try diary.entries(of: .medicine) + diary.entries(of: .suspect)
      + diary.entries(of: .dismissal) + diary.entries(of: .fact)
      + diary.entries(of: .question)
    guard let since = filter.since else { return all }
    return all.filter { saved in
      switch saved.entry {
      case .medicine(let medicine): medicine.ended.map { $0.last >= since } ?? true
      case .dismissal(let dismissal): dismissal.at.night >= since
      case .suspect, .fact, .question: true
      case .episode, .checkIn, .run, .check, .strength: false
      }
    }
  }
}
