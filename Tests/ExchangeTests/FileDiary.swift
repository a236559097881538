import Content
import Diary
import Exchange
import Foundation
import Rehearsing

@testable import DiaryStorage

/// A diary on disk, as files of it are made and read.
struct FileDiary {
  let store: DiaryStore
  private let folder: URL

  init() throws {
    folder = try TemporaryFolder.lasting()
    // What is tested here is not whether it is on disk, and there are thousands of changes.
    store = DiaryStore(path: folder.appending(path: "unknot/diary.sqlite").path) {
      try $0.execute(sql: "PRAGMA synchronous = OFF")
    }
  }

  /// A diary with so many entries of any kind, some of them changed or deleted.
  static func random(_ seed: UInt64, entries count: Int) throws -> FileDiary {
    var generator = Seeded(seed)
    let diary = try FileDiary()
    var nights: Set<Int> = []
    var topics: Set<String> = []
    for turn in 0..<count {
      let now = Timestamp.random(&generator)
      let entry = Entry.random(&generator)
      switch entry {
      case .checkIn(let checkIn):
        guard nights.insert(checkIn.night.dayNumber).inserted else { continue }
      case .fact(let fact): guard topics.insert(fact.topic.rawValue).inserted else { continue }
      case .suspect: guard topics.insert("").inserted else { continue }
      default: break
      }
      let number = try diary.store.add(entry, at: now)
      switch turn % 7 {
      case 3: try diary.store.delete(entry.kind, number, at: .random(&generator))
      case 5 where [.episode, .medicine].contains(entry.kind):
        try diary.store.change(
          number, to: .random(of: entry.kind, &generator), at: .random(&generator))
      default: break
      }
    }
    return diary
  }

  /// All of it as a file.
  func file(_ form: DiaryExport.Form = .json) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try DiaryExport.write(store, as: form) { bytes += $0 }
    return bytes
  }

  func text(_ form: DiaryExport.Form = .json) throws -> String {
    String(decoding: try file(form), as: UTF8.self)
  }

  /// All of it as tables, by the names of their files.
  func tables() throws -> [String: [UInt8]] {
    var tables: [String: [UInt8]] = [:]
    try DiaryTables.write(store) { tables[DiaryTables.file($0), default: []] += $1 }
    return tables
  }

  static let now = Timestamp(seconds: 1_795_200_000, offset: 3600)

  /// Takes over a file that comes in portions of a few bytes.
  @discardableResult
  func take(
    _ bytes: [UInt8], portion: Int = 4096, isTrial: Bool = false
  ) throws -> (count: MergeCount?, reader: DiaryReader) {
    var rest = bytes[...]
    let reader = DiaryReader(file: "a.json") {
      defer { rest = rest.dropFirst(portion) }
      return rest.isEmpty ? nil : Array(rest.prefix(portion))
    }
    let count = try store.merge(at: Self.now, isTrial: isTrial) { reader.step() }
    return (count, reader)
  }

  /// Takes over tables, unless something is wrong with one.
  @discardableResult
  func take(_ tables: [String: [UInt8]]) throws -> (count: MergeCount?, faults: [Fault]) {
    let there = DiaryTables.all.filter { tables[DiaryTables.file($0)] != nil }
    let reader = TableSetReader(there) { table in
      var bytes = tables[DiaryTables.file(table)]
      return TableReader(table, file: DiaryTables.file(table)) {
        defer { bytes = nil }
        return bytes
      }
    }
    let count = try store.merge(at: Self.now) { reader.step() }
    return (count, reader.faults.listed)
  }
}
