/// Why the diary cannot be read or written now. What was there is as it was.
package struct DiaryProblem: Error, Equatable, Sendable {
  /// The kinds of problem, each with its own exit code.
  package enum Kind: Sendable {
    /// There is nowhere to keep it: no home, or a folder that cannot be made.
    case nowhere
    /// It can be read but not written, or the disk is full.
    case unwritable
    /// It is not a diary, or damaged.
    case damaged
    /// A newer version of the guide has written it.
    case newer
    /// Another program keeps it busy for longer than it waits.
    case busy
  }

  /// What kind it is.
  package let kind: Kind
  /// What is wrong and what to do about it.
  package let sentence: String

  /// The exit code of a command that could not go on because of it, by `sysexits.h`.
  package var exitCode: Int32 {
    switch kind {
    case .nowhere: 73
    case .unwritable: 74
    case .damaged, .newer: 65
    case .busy: 75
    }
  }

  /// A problem of a kind, with its sentence.
  package init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }
}
