import Diary

/// The copies of the diary for other programs.
package struct CopiesJSON: Encodable, Sendable {
  private struct Copy: Encodable {
    let name: String
    let path: String
    let day: String?
    let bytes: Int
    let state: String
    let entries: [String: Int]?
    let newest: String?
  }

  /// The version of this format.
  private let version = 1
  private let diary: String
  private let copies: [Copy]

  /// The copies of the diary at a path.
  package init(_ copies: [DiaryCopy], of diary: String) {
    self.diary = diary
    self.copies = copies.map { copy in
      var contents: DiaryCopy.Contents?
      if case .sound(let found) = copy.state { contents = found }
      let counts = contents?.counts.map { ($0.key.name, $0.value) }
      return Copy(
        name: copy.name, path: copy.path, day: copy.day?.description, bytes: copy.bytes,
        state: copy.isSound ? "sound" : copy.state == .newer ? "newer" : "damaged",
        entries: counts.map { Dictionary($0) { $1 } }, newest: contents?.newest?.description)
    }
  }
}
