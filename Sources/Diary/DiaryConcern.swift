/// What is not as it should be with a diary that can be used all the same.
package enum DiaryConcern: Equatable, Sendable {
  /// The permissions of a file or folder let others in, and could not be changed.
  case openToOthers(path: String)
  /// The folder for the daily copies is a link to somewhere else, so there are none.
  case linkedBackups(path: String)
}
