import Diary

/// Writes all of a diary, entry by entry: memory does not grow with it.
package enum DiaryExport {
  /// How the entries are put together.
  package enum Form: Sendable {
    /// One object of JSON with a list of entries, each on a line of its own.
    case json
    /// An object on each line: first what it is, then the entries, then how many they were.
    case jsonLines
  }

  /// What a file of a diary says it is.
  static let format = "unknot diary"
  /// The version of the format. It changes when an older reader would misunderstand.
  static let version = 1
  /// Bytes that are written at once, about.
  private static let portion = 1 << 16

  /// Writes a diary. Two diaries with the same entries give the same bytes.
  package static func write(
    _ diary: some DiaryTravelling, as form: Form, _ send: ([UInt8]) -> Void
  ) throws(DiaryProblem) {
    var line = ItemLine()
    var bytes: [UInt8] = []
    var (sum, count) = (CRC32(), 0)
    func add(_ text: String) { bytes += text.utf8 }
    func flush() {
      if form == .jsonLines { sum.update(bytes) }
      send(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    let head = "{\"format\":\"\(format)\",\"version\":\(version)"
    add(form == .json ? head + ",\"entries\":[" : head + "}")
    try diary.visitRows { row in
      if form == .json, count > 0 { add(",") }
      add("\n")
      bytes += line.bytes(row)
      count += 1
      if bytes.count >= portion { flush() }
      return true
    }
    switch form {
    case .json: add("\n]}\n")
    case .jsonLines:
      add("\n")
      flush()
      add("{\"end\":\(count),\"checksum\":\"\(sum.text)\"}\n")
    }
    send(bytes)
  }
}
