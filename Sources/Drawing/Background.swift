/// Whether what a terminal writes on is light or dark.
package enum Background: Equatable, Sendable {
  case light, dark

  /// The background of this colour, such as `0xFDF6E3`.
  package init(rgb: Int) {
    let (red, green, blue) = (rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)
    self = 299 * red + 587 * green + 114 * blue >= 1000 * 128 ? .light : .dark
  }

  /// What the variable `COLORFGBG` says, such as `15;0` or `0;default;15`; `nil` if that is nothing
  /// definite. The background comes last. Of the first sixteen colours 7 and those from 9 on are light.
  package init?(colorFGBG text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, let number = Int(last),
      (0..<16).contains(number)
    else { return nil }
    self = number == 7 || number > 8 ? .light : .dark
  }
}
