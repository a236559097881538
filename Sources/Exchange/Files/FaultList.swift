import Content

/// What is wrong with a file, in the order of its lines, as far as anybody reads it.
package struct FaultList: Sendable {
  /// The first of them.
  package private(set) var listed: [Fault] = []
  /// How many more there are.
  package private(set) var more = 0

  /// How many are listed at most.
  private static let most = 20

  package init() {}

  package var isEmpty: Bool { listed.isEmpty }

  package mutating func add(_ fault: Fault) {
    if listed.count < Self.most { listed.append(fault) } else { more += 1 }
  }

  /// Adds those of another file.
  package mutating func add(_ others: FaultList) {
    for fault in others.listed { add(fault) }
    more += others.more
  }
}
