import Content
import Diary
import Foundation
import GRDB

/// The value of one column.
enum ColumnValue: Equatable, Sendable, Codable {
  case nothing
  case number(Int64)
  case text(String)

  init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
  init(_ number: Int?) { self = number.map { .number(Int64($0)) } ?? .nothing }
  init(_ truth: Bool?) { self = truth.map { .number($0 ? 1 : 0) } ?? .nothing }

  var number: Int64? { if case .number(let number) = self { number } else { nil } }

  var value: DatabaseValue {
    switch self {
    case .nothing: .null
    case .number(let number): number.databaseValue
    // SQLite ends a text at a zero byte, but keeps bytes as they are.
    case .text(let text):
      text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
    }
  }

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .text(String(decoding: data, as: UTF8.self))
    case .double, .null: self = .nothing
    }
  }
}

/// The days of the years that can be written: 0000 to 9999.
private let daysOfWrittenYears: ClosedRange<Int> = {
  func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDate(year: year, month: month, day: day).dayNumber
  }
  return day(0, 1, 1)...day(9999, 12, 31)
}()

/// A row of the diary, by the names of its columns.
typealias RowValues = [String: ColumnValue]

extension Row {
  var values: RowValues { Dictionary(map { ($0.0, ColumnValue($0.1)) }) { first, _ in first } }
}

/// The values of a row, by the names of its columns or by their places.
protocol ColumnValues {
  associatedtype Key
  func column(_ key: Key) -> ColumnValue?
  /// A text of which only certain words count, so it does not matter what becomes of anything else.
  func name(_ key: Key) -> String?
}

extension RowValues: ColumnValues {
  func column(_ name: String) -> ColumnValue? { self[name] }
}

extension ColumnValues where Key == String {
  func word<Wanted: RawRepresentable<String>>(
    _ name: String, _: Wanted.Type
  ) -> Wanted? {
    text(name).flatMap(Wanted.init)
  }

  func words<Wanted: RawRepresentable<String>>(_ name: String) -> [Wanted] {
    list(name).compactMap { Wanted(rawValue: $0) }
  }

  func timestamp(_ name: String) -> Timestamp? { timestamp(name, zone: "zone") }
}

extension ColumnValues {
  func name(_ key: Key) -> String? { text(key) }

  /// Numbers that fit an `Int` and that date arithmetic cannot overflow with.
  private var sensible: ClosedRange<Int64> { -1_000_000_000_000...1_000_000_000_000 }

  func int(_ key: Key) -> Int? {
    guard let number = column(key)?.number, sensible.contains(number) else { return nil }
    return Int(number)
  }

  func text(_ key: Key) -> String? {
    if case .text(let text) = column(key) { text } else { nil }
  }

  func list(_ key: Key) -> [String] {
    guard let text = name(key), !text.isEmpty else { return [] }
    return text.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
  }

  func date(_ key: Key) -> CalendarDate? {
    int(key).flatMap { daysOfWrittenYears.contains($0) ? CalendarDate(dayNumber: $0) : nil }
  }

  func timestamp(_ key: Key, zone: Key) -> Timestamp? {
    guard let seconds = int(key), let offset = int(zone), abs(offset) < 86_400 * 2 else {
      return nil
    }
    return Timestamp(seconds: seconds, offset: offset)
  }
}
