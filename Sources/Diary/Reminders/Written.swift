/// When something was written into the diary, whenever it happened.
package struct Writing: Equatable, Sendable {
  /// The place of the change in the record of operations; `nil` where that does not know it.
  package var order: Int64?
  /// The time of the change in seconds since 1970; without a record, when what it is about began.
  package var seconds: Int

  package init(order: Int64?, seconds: Int) {
    self.order = order
    self.seconds = seconds
  }

  /// Whether it was written before this, or is this. The record of operations decides, where it knows
  /// both: a clock can be set back.
  package func isUp(to other: Writing) -> Bool {
    if let order, let last = other.order { return order <= last }
    return seconds <= other.seconds
  }
}

/// Something in the diary with when it was written.
package struct Written<Value: Sendable>: Sendable {
  package var value: Value
  package var writing: Writing

  package init(_ value: Value, _ writing: Writing) {
    self.value = value
    self.writing = writing
  }
}

extension Written: Equatable where Value: Equatable {}
