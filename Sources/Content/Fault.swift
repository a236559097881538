/// Something wrong with a file of the guide, and where.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path as it was given.
  public var file: String
  /// Its line, from 1.
  public var line: Int
  /// Its column, from 1.
  public var column: Int
  /// What is wrong and what to do about it.
  public var sentence: String

  /// A fault at a place.
  public init(file: String, line: Int, column: Int, sentence: String) {
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
  }

  /// `file:line:column: sentence`.
  public var description: String { "\(file):\(line):\(column): \(sentence)" }
}

/// Every fault of a file, in the order of its lines.
public struct Faults: Error, Equatable, Sendable {
  /// The faults; never empty.
  public var all: [Fault]

  /// These faults, sorted by place.
  public init(_ all: [Fault]) {
    self.all = all.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }
}
