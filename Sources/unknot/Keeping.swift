import ArgumentParser
import Content
import Diary
import Storage

/// What the commands of the diary share.
enum Keeping {
  /// The diary of the person, which is opened when it is needed.
  static func store() -> DiaryStore {
    DiaryStore(path: DiaryStore.path(environment: variable), today: present().now.local.date)
  }

  static func fail(_ problem: DiaryProblem) -> Never {
    say("unknot: \(problem.sentence)")
    Unknot.exit(withError: ExitCode(problem.exitCode))
  }

  /// A text given as an option, or, for `-`, all of standard input.
  static func note(_ given: String?) -> String {
    guard given == "-" else { return given ?? "" }
    var lines: [String] = []
    while let line = readLine(strippingNewline: true) { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  /// A time as people say it; without one, now.
  static func time(_ given: String?) throws -> Timestamp {
    let (now, zone) = present()
    guard let given else { return now }
    switch WhenPhrase.read(given, now: now, in: zone) {
    case .success(let time): return time
    case .failure(let error): throw ValidationError(error.sentence)
    }
  }

  /// What was kept, said back in full.
  static func words(_ episode: Episode) -> String {
    let local = episode.began.local
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    var parts = [
      "\(local.date) \(two(local.second / 3600)):\(two(local.second / 60 % 60))",
      episode.kind.rawValue,
      [episode.side?.rawValue, episode.site.rawValue].compactMap { $0 }.joined(separator: " "),
    ]
    if episode.isOpen { parts.append("still going on") }
    if let seconds = episode.seconds { parts.append(Span.words(seconds)) }
    if let intensity = episode.intensity { parts.append("\(intensity) of 10") }
    return parts.joined(separator: ", ")
  }
}

/// Texts that somebody gave, in messages and in the diary.
enum Spoken {
  /// A text for a message, without anything that a terminal would obey.
  static func safe(_ text: String) -> String {
    String(text.prefix(40).map { $0.isASCII && ($0.asciiValue ?? 0) >= 32 ? $0 : "?" })
  }

  /// Whether a text can be the name of a trigger.
  static func isName(_ text: String) -> Bool {
    (1...40).contains(text.count)
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
  }
}
