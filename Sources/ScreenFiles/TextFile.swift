import Content
import Foundation

/// Reads files that somebody wrote, and no more of them than a file of the guide can have: who starts
/// the guide because of a cramp does not wait for the rest.
package enum TextFile {
  /// The most kilobytes of a file of screens.
  package static let screenLimit = 256
  /// The most kilobytes of the configuration.
  static let settingsLimit = 64

  /// The most kilobytes of the file at a path.
  static func limit(_ path: String) -> Int {
    path == "\(SettingsFile.name).yaml" || path.hasSuffix("/\(SettingsFile.name).yaml")
      ? settingsLimit : screenLimit
  }

  /// What is said of a file that is larger.
  static func tooLarge(_ path: String) -> String {
    "The file is larger than \(limit(path)) kB, which no file of the guide needs."
  }

  /// The text of a file; `nil` where there is none.
  static func read(_ path: String) -> Result<String?, Fault> {
    func fault(_ sentence: String) -> Result<String?, Fault> {
      .failure(Fault(file: path, line: 1, column: 1, sentence: sentence))
    }
    func unreadable() -> Result<String?, Fault> {
      fault("The file cannot be read: \(String(cString: strerror(errno))).")
    }
    // Asked for without Foundation: the guide starts with it, and mostly it is not there.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0 { return [ENOENT, ENOTDIR].contains(errno) ? .success(nil) : unreadable() }
    defer { close(file) }
    let limit = limit(path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count < 0 { return unreadable() }
      if count == 0 { break }
      bytes += buffer.prefix(count)
      if bytes.count > limit * 1024 {
        return fault(tooLarge(path))
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return fault("The file is not text in UTF-8.")
    }
    return .success(text)
  }

  /// The text of a file that can be read; `nil` for any other.
  static func text(_ path: String) -> String? { (try? read(path).get()) ?? nil }
}
