import ArgumentParser
import Content
import Diary
import Drawing

/// A word of the diary as an argument: `back-spasm` stands for "back spasm".
protocol WordArgument: ExpressibleByArgument, DiaryWord {}

extension WordArgument {
  package init?(argument: String) {
    self.init(rawValue: String(argument.map { $0 == "-" ? " " : $0 }))
  }

  /// The words as they can be typed without quotes.
  package static var allValueStrings: [String] {
    allCases.map { String($0.rawValue.map { $0 == " " ? "-" : $0 }) }
  }
}

extension Palette: ExpressibleByArgument {}

/// What arguments mean beyond their type.
enum Arguments {
  /// A time as people say it: "02:40", "20 min ago". Without one, now.
  ///
  /// To be called from `validate()`, since only errors from there are followed by the usage of the
  /// command itself.
  static func time(_ given: String?) throws -> Timestamp {
    let now = Platform.now
    guard let given else { return now }
    let wall = Platform.wall
    switch TimePhrase.read(
      given, now: now, in: wall.zone, face: wall.face, Platform.language.phrases)
    {
    case .success(let time): return time
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentence(PersonalDiary.words)))
    }
  }

  /// A day as people say it: "yesterday", "monday", "2026-11-20". To be called as above.
  static func day(_ given: String) throws -> CalendarDate {
    switch DayPhrase.read(
      given, now: Platform.now, in: Platform.wall.zone, to: .day, Platform.language.phrases)
    {
    case .success(let day): return day
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentenceOfDay(PersonalDiary.words)))
    }
  }

  /// How long something was, as people say it: "3m", "1h20", "on and off". Without a text, nothing is
  /// known. To be called as above.
  static func length(_ given: String?) throws -> Length.Said {
    guard let given else { return Length.Said() }
    switch Length.understand(given, Platform.language.phrases) {
    case .success(let said): return said
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentence(PersonalDiary.words)))
    }
  }

  /// A text, or for `-` all of standard input without its last line break.
  static func text(_ given: String?) -> String {
    guard given == "-" else { return given ?? "" }
    var bytes = Platform.readStandardInput()
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
