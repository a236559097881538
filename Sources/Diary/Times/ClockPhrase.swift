import Content

/// A time of day as it was said.
struct ClockPhrase: Equatable {
  enum Form { case plain, half, noon, midnight }
  enum Reference: Equatable { case here, utc, offset(Int) }

  /// What tells whether a plain time may be meant by a dial of twelve hours.
  enum Hours {
    /// As people speak, who never say more than twelve: `half past two`, `3 o'clock`.
    case spoken
    /// One digit, as in `8:15`, or two of which the first is a 1, as in `10:15`.
    case oneDigit, twoDigits
    /// Only by the 24-hour clock: `08:15`, `20:15`, and what has seconds or an offset.
    case exact
  }

  /// Seconds since midnight.
  var second: Int
  var form = Form.plain
  var reference = Reference.here
  var hours = Hours.exact

  /// The same hands on the dial twelve hours away, where they may be meant.
  var otherHalf: ClockPhrase? {
    guard form == .plain, hours != .exact else { return nil }
    var other = self
    other.second = (second + 12 * 3600) % 86_400
    return other
  }

  /// A way to write this time that can mean no other: `8:15am`, `12:10pm`, `00:10` or `20:15`.
  func written(_ phrases: PhraseWords) -> String {
    let (hour, minute) = (second / 3600, (second / 60 % 60).twoDigits)
    return switch hour {
    case 0, 13...: "\(hour.twoDigits):\(minute)"
    case 12: "12:\(minute)\(phrases.first(.pm))"
    default: "\(hour):\(minute)\(phrases.first(.am))"
    }
  }

  // MARK: Digits

  /// A time in digits: hours, minutes and, where they are allowed, seconds, with `separators`
  /// between the first two. A fraction of a second is left out.
  init?(
    digits text: String, separators: Set<Character> = [":"],
    parts: ClosedRange<Int> = 2...2, hourDigits: ClosedRange<Int> = 1...2
  ) {
    guard let hoursEnd = text.firstIndex(where: separators.contains) else { return nil }
    let rest = text[text.index(after: hoursEnd)...]
    var pieces =
      [String(text[..<hoursEnd])]
      + rest.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    guard parts.contains(pieces.count) else { return nil }
    if pieces.count == 3 { pieces[2] = Self.withoutFraction(pieces[2]) }
    second = 0
    for (index, piece) in pieces.enumerated() {
      let digits = index == 0 ? hourDigits : 2...2
      guard digits.contains(piece.utf8.count), piece.allSatisfy(\.isDigit),
        let number = Int(piece), number < (index == 0 ? 24 : 60)
      else { return nil }
      second += number * [3600, 60, 1][index]
    }
    hours = Self.hours(pieces[0], isWhole: pieces.count < 3)
  }

  private static func hours(_ digits: String, isWhole: Bool) -> Hours {
    guard isWhole, let hour = Int(digits), (1...12).contains(hour), digits.first != "0" else {
      return .exact
    }
    return digits.count == 1 ? .oneDigit : .twoDigits
  }

  /// `30` of `30.250`; what has no digits behind its point stays as it is.
  private static func withoutFraction(_ text: String) -> String {
    guard let point = text.firstIndex(where: { ".,".contains($0) }) else { return text }
    let fraction = text[text.index(after: point)...]
    return !fraction.isEmpty && fraction.allSatisfy(\.isDigit) ? String(text[..<point]) : text
  }

  /// A time that is none of digits.
  init(second: Int, form: Form, hours: Hours = .exact) {
    self.second = second
    self.form = form
    self.hours = hours
  }
}
