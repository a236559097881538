import Content
import Diary
import Foundation
import GRDB

/// The copies of the diary: those of each day, and the diaries in whose place another was put.
extension DiaryStore {
  /// All copies there are, the newest of each sort first.
  package func copies() -> [DiaryCopy] {
    guard let path else { return [] }
    let backups = Backups(folder: DiaryFile.backups(of: path)) { nil }
    let daily = DiaryFile.isLink(backups.folder) ? [] : backups.days()
    return daily.map { Self.copy(at: backups.path(of: $0), of: $0) }
      + KeptDiaries(of: path).paths().map { Self.copy(at: $0, of: nil) }
  }

  private static func copy(at path: String, of day: CalendarDate?) -> DiaryCopy {
    var file = stat()
    stat(path, &file)
    var copy = DiaryCopy(path: path, day: day, bytes: Int(file.st_size), state: .damaged)
    do {
      copy.state = .sound(try contents(of: path))
    } catch DiaryProblem.newerVersion {
      copy.state = .newer
    } catch {}
    return copy
  }

  private static func contents(of path: String) throws -> DiaryCopy.Contents {
    if DiaryFile.isCutShort(path) { throw DiaryProblem.damaged(at: path) }
    let database = try DiaryStore(path: path).openedToRead(path)
    defer { try? database.close() }
    return try database.read { database in
      guard try String.fetchOne(database, sql: "PRAGMA integrity_check (1)") == "ok" else {
        throw DiaryProblem.damaged(at: path)
      }
      var contents = DiaryCopy.Contents(counts: [:], newest: nil)
      for kind in Entry.Kind.allCases {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(kind.table)") ?? 0
        if count > 0 { contents.counts[kind] = count }
        guard try database.columns(in: kind.table).contains(where: { $0.name == "night" }) else {
          continue
        }
        let night = try Int.fetchOne(database, sql: "SELECT max(night) FROM \(kind.table)")
        contents.newest = [contents.newest, night.map { CalendarDate(dayNumber: $0) }]
          .compactMap { $0 }.max()
      }
      return contents
    }
  }
}

/// The diaries in whose place another was put: `diary-before-restore-2026-11-22T201000.sqlite` beside
/// it.
struct KeptDiaries {
  /// Where the diary is.
  let path: String

  init(of path: String) { self.path = path }

  private static let (start, end) = ("diary-before-restore-", ".sqlite")
  private var folder: String { DiaryFile.folder(of: path) }

  /// A path for one that is kept now, which nothing has yet.
  func free(at now: Timestamp) -> String {
    let local = now.local
    let time = [local.second / 3600, local.second / 60 % 60, local.second % 60]
      .map(\.twoDigits).joined()
    let name = "\(folder)/\(Self.start)\(local.date)T\(time)"
    let numbered = (2...99).lazy.map { "\(name)-\($0)" }
    return ([name] + numbered).first { access($0 + Self.end, F_OK) != 0 }.map { $0 + Self.end }
      ?? name + Self.end
  }

  /// Where they are, the newest first. One that is the diary itself under a second name is none: a
  /// program was killed before it had put another in its place.
  func paths() -> [String] { all().filter { !DiaryFile.isSame($0, path) } }

  /// Every file with such a name.
  func all() -> [String] {
    names().filter { $0.hasPrefix(Self.start) && $0.hasSuffix(Self.end) }
      .map { $0.dropLast(Self.end.count) }.sorted(by: >).map { "\(folder)/\($0)\(Self.end)" }
  }

  /// Where the remains are of diaries that were being put back.
  func remains() -> [String] {
    let start = path.split(separator: "/").last.map { $0 + "." } ?? ""
    return names().filter { name in
      guard name.hasPrefix(start) else { return false }
      let parts = name.dropFirst(start.count).split(
        separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && Int32(parts[0]) != nil
        && ["", "-wal", "-journal", "-shm"].contains { parts[1] == "restore" + $0 }
    }.map { "\(folder)/\($0)" }
  }

  private func names() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
