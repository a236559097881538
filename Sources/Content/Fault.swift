/// Something wrong with a file of the guide, and where.
package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path as it was given.
  package var file: String
  /// Its line, from 1.
  package var line: Int
  /// Its column, from 1.
  package var column: Int
  /// What is wrong and what to do about it.
  package var sentence: String

  /// A fault at a place.
  package init(file: String, line: Int, column: Int, sentence: String) {
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
  }

  /// `file:line:column: sentence`.
  package var description: String { "\(file):\(line):\(column): \(sentence)" }
}

/// Every fault of a file, in the order of its lines.
package struct Faults: Error, Equatable, Sendable {
  /// The faults; never empty.
  package var all: [Fault]

  /// These faults, sorted by place.
  package init(_ all: [Fault]) {
    self.all = all.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }
}
