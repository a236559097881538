import ArgumentParser
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
    switch TimePhrase.read(given, now: now, in: Platform.wall.zone, Platform.language.phrases) {
    case .success(let time): return time
    case .failure(let error): throw ValidationError(PersonalDiary.sentence(for: error))
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
