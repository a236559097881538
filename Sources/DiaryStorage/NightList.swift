import Content
import Diary
import GRDB

/// The list by nights: entries of four tables in one order.
extension DiaryStore {
  /// The kinds that belong to a night, in the order of their ranks.
  private static let kindsByNight: [Entry.Kind] = [.episode, .run, .check, .strength, .checkIn]

  package func entries(
    _ filter: DiaryFilter, _ window: DiaryWindow, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry] {
    try read([]) { database in
      var found: [SavedEntry] = []
      for kind in Self.kindsByNight {
        guard let conditions = Conditions(kind, filter, window) else { continue }
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT * FROM \(kind.table) \(conditions.clause)
            ORDER BY \(kind.order(window.isUpward)) LIMIT ?
            """, arguments: conditions.arguments + [limit])
        found += rows.compactMap { Schema.saved(kind, $0) }
      }
      let places = found.compactMap { entry in entry.place.map { (place: $0, entry: entry) } }
      let nearest = places.sorted {
        window.isUpward ? $0.place < $1.place : $0.place > $1.place
      }.prefix(limit).map(\.entry)
      return window.isUpward ? nearest.reversed() : nearest
    }
  }

  package func entryCount(_ filter: DiaryFilter) throws(DiaryProblem) -> Int {
    try read(0) { database in
      try Self.kindsByNight.reduce(0) { sum, kind in
        guard let conditions = Conditions(kind, filter, .newest) else { return sum }
        let count = try Int.fetchOne(
          database, sql: "SELECT count(*) FROM \(kind.table) \(conditions.clause)",
          arguments: conditions.arguments)
        return sum + (count ?? 0)
      }
    }
  }
}

extension DiaryWindow {
  /// Whether the entries nearest to its start are the oldest ones.
  fileprivate var isUpward: Bool {
    switch self {
    case .newest, .below: false
    case .above, .oldest: true
    }
  }
}

extension Entry.Kind {
  /// The columns that give a row its place in the list, from the coarsest to the finest.
  fileprivate var placeColumns: [String] {
    switch self {
    case .episode: ["night", "began", "id"]
    case .checkIn: ["night", "id"]
    case .medicine, .run, .check, .dismissal, .suspect, .strength, .fact, .question:
      ["night", "at", "id"]
    }
  }

  fileprivate func order(_ isUpward: Bool) -> String {
    placeColumns.map { $0 + (isUpward ? "" : " DESC") }.joined(separator: ", ")
  }
}

/// Which rows of one table can be in a part of the list.
private struct Conditions {
  private var all: [String] = []
  private(set) var arguments = StatementArguments()

  /// The conditions as SQL.
  var clause: String { all.isEmpty ? "" : "WHERE " + all.joined(separator: " AND ") }

  /// `nil` if the filter lets no entry of this kind through.
  init?(_ kind: Entry.Kind, _ filter: DiaryFilter, _ window: DiaryWindow) {
    if let site = filter.site {
      guard kind == .episode else { return nil }
      add("site = ?", [site.rawValue])
    }
    switch filter.topic {
    case .episodes(let wanted):
      guard kind == .episode else { return nil }
      add("kind = ?", [wanted.rawValue])
    case .only(let wanted): if kind != wanted { return nil }
    case nil: break
    }
    if let since = filter.since { add("night >= ?", [since.dayNumber]) }
    switch window {
    case .newest, .oldest: break
    case .below(let place): bound(kind, place, "<")
    case .above(let place): bound(kind, place, ">")
    }
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    all.append(condition)
    arguments += values
  }

  /// Only rows below a place (`sign` is `<`) or above it (`>`). Of entries of the same second, the one
  /// whose kind has the greater rank stands above.
  private mutating func bound(_ kind: Entry.Kind, _ place: DiaryPlace, _ sign: String) {
    let isOwn = kind.rank == place.rank
    // A check-in stands above the rest of its night.
    if kind == .checkIn {
      add(isOwn || sign == "<" ? "night \(sign) ?" : "night >= ?", [place.night])
    } else if isOwn {
      let columns = kind.placeColumns.joined(separator: ", ")
      add("(\(columns)) \(sign) (?, ?, ?)", [place.night, place.second, place.number])
    } else {
      let isBeside = sign == "<" ? kind.rank < place.rank : kind.rank > place.rank
      let columns = kind.placeColumns.dropLast().joined(separator: ", ")
      add("(\(columns)) \(sign)\(isBeside ? "=" : "") (?, ?)", [place.night, place.second])
    }
  }
}
