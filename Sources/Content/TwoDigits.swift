extension Int {
  /// The number with at least two digits: `07`.
  package var twoDigits: String { self >= 0 && self < 10 ? "0\(self)" : String(self) }
}
