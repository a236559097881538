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

/// The values of a row, by the names of its columns.
protocol ColumnValues {
  func column(_ name: String) -> ColumnValue?
}

extension RowValues: ColumnValues {
  func column(_ name: String) -> ColumnValue? { self[name] }
}

extension ColumnValues {
  /// Numbers that fit an `Int` and that date arithmetic cannot overflow with.
  private var sensible: ClosedRange<Int64> { -1_000_000_000_000...1_000_000_000_000 }

  func int(_ name: String) -> Int? {
    guard let number = column(name)?.number, sensible.contains(number) else { return nil }
    return Int(number)
  }

  func text(_ name: String) -> String? {
    if case .text(let text) = column(name) { text } else { nil }
  }

  func word<Wanted: RawRepresentable<String>>(
    _ name: String, _: Wanted.Type
  ) -> Wanted? {
    text(name).flatMap(Wanted.init)
  }

  func list(_ name: String) -> [String] {
    (text(name) ?? "").split(separator: ",").map(String.init)
  }

  func words<Wanted: RawRepresentable<String>>(_ name: String) -> [Wanted] {
    list(name).compactMap { Wanted(rawValue: $0) }
  }

  func date(_ name: String) -> CalendarDate? {
    int(name).flatMap { daysOfWrittenYears.contains($0) ? CalendarDate(dayNumber: $0) : nil }
  }

  func timestamp(_ name: String) -> Timestamp? {
    guard let seconds = int(name), let offset = int("zone"), abs(offset) < 86_400 * 2 else {
      return nil
    }
    return Timestamp(seconds: seconds, offset: offset)
  }
}
