/// A p as it is shown: with two significant digits, down to a thousandth. Nothing is decided by it.
package enum ShownP: Hashable, Sendable {
  /// Less than 0.001.
  case lessThanThousandth
  /// A number of tenths, hundredths and so on: 54 with four places is 0.0054.
  case number(Int, places: Int)

  /// How a p from 0 to 1 is shown.
  package init(_ p: Double) {
    if !(p >= 0.001) {
      self = .lessThanThousandth
      return
    }
    var (places, scale) = (4, 10_000.0)
    // 0.0996 is rounded to 0.10, not to 0.100.
    while places > 1, (p * scale).rounded() >= 100 { (places, scale) = (places - 1, scale / 10) }
    self = .number(Int((min(p, 1) * scale).rounded()), places: places)
  }
}
