import ArgumentParser
import CompiledScreens
import Content
import Diary
import DiaryStorage
import Drawing
import Glibc
import ViewModels

extension DiaryProblem {
  /// The exit code of a command that cannot go on because of it, by `sysexits.h`.
  fileprivate var exitCode: Int32 {
    switch self {
    case .damaged, .foreignFile, .notAFile, .changesWithoutDiary, .newerVersion: 65
    case .noHome, .folderNotCreated: 73
    case .fileNotCreated(_, let error): error.number == ENOSPC ? 74 : 73
    case .unreachable, .noPermission, .diskFull, .unreadable, .readOnly, .unavailable: 74
    case .busy, .conflict: 75
    }
  }
}

/// What the commands of the diary share.
enum DiaryCommandSupport {
  /// The diary of the person, which is opened when it is needed.
  static func store() -> DiaryStore {
    DiaryStore(path: DiaryStore.path(environment: variable), today: present().now.local.date)
  }

  static func fail(_ problem: DiaryProblem) -> Never {
    printError("unknot: \(catalogue.words.sentence(for: problem))")
    Unknot.exit(withError: ExitCode(problem.exitCode))
  }

  /// A text given as an option, or, for `-`, all of standard input but for the end of its last line.
  static func note(_ given: String?) -> String {
    guard given == "-" else { return given ?? "" }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(STDIN_FILENO, &buffer, buffer.count), count > 0 {
      bytes += buffer.prefix(count)
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A time as people say it; without one, now.
  static func time(_ given: String?) throws -> Timestamp {
    let (now, zone) = present()
    guard let given else { return now }
    switch TimePhrase.read(given, now: now, in: zone) {
    case .success(let time): return time
    case .failure(let error): throw ValidationError(sentence(error))
    }
  }

  /// What was kept, said back in full on one line that no terminal would obey.
  static func words(_ entry: Entry) -> String {
    return Transcript(glyphs: .unicode).safe(EntrySentence(catalogue).dated(entry))
  }

  /// What the program says.
  private static let catalogue = BuiltIn.catalogue

  /// What is the matter with a time.
  private static func sentence(_ error: Misunderstanding) -> String {
    return Transcript(glyphs: .unicode).safe(error.sentence(catalogue.words))
  }
}
