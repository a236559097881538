import Foundation

/// What a colour is mixed of, and how it stands out against another one.
struct Mixture: Equatable {
  let red, green, blue: Double

  /// A colour such as `0xFDF6E3`.
  init(_ rgb: Int) {
    func light(_ part: Int) -> Double {
      let share = Double(part & 255) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    (red, green, blue) = (light(rgb >> 16), light(rgb >> 8), light(rgb))
  }

  /// From black, which is 0, to white.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// From 1 to 21, as the accessibility guidelines for the web define it.
  func contrast(to other: Mixture) -> Double {
    let (a, b) = (luminance + 0.05, other.luminance + 0.05)
    return max(a, b) / min(a, b)
  }
}

/// The first sixteen colours of a terminal as it comes, with the backgrounds that it comes with.
struct TerminalColours: Sendable {
  let name: String
  let colours: [Int]
  let dark: [Int]
  let light: [Int]

  /// The colour of a number: from 16 on a cube of six by six by six and 24 greys, as xterm has them and
  /// all others after it.
  func mixture(_ number: Int) -> Mixture {
    Mixture(number < 16 ? colours[number] : Self.cube(number))
  }

  static func cube(_ number: Int) -> Int {
    if number >= 232 { return (8 + 10 * (number - 232)) * 0x010101 }
    let levels = [0, 95, 135, 175, 215, 255]
    let place = number - 16
    return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
  }

  static let all = [
    TerminalColours(
      name: "xterm",
      colours: [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
        0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ], dark: [0x000000], light: [0xFFFFFF]),
    TerminalColours(
      name: "VTE",
      colours: [
        0x000000, 0xC00000, 0x00C000, 0xC0C000, 0x0000C0, 0xC000C0, 0x00C0C0, 0xC0C0C0, 0x3F3F3F,
        0xFF3F3F, 0x3FFF3F, 0xFFFF3F, 0x3F3FFF, 0xFF3FFF, 0x3FFFFF, 0xFFFFFF,
      ], dark: [0x000000], light: [0xFFFFFF]),
    TerminalColours(
      name: "VTE as GNOME has it",
      colours: [
        0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC, 0x5E5C64,
        0xF66151, 0x33D17A, 0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF,
      ], dark: [0x171421, 0x1E1E1E], light: [0xFFFFFF]),
    TerminalColours(
      name: "Solarized",
      colours: [
        0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5, 0x002B36,
        0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
      ], dark: [0x002B36], light: [0xFDF6E3]),
    TerminalColours(
      name: "Tango",
      colours: [
        0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF, 0x555753,
        0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
      ], dark: [0x2E3436, 0x000000], light: [0xEEEEEC, 0xFFFFFF]),
    TerminalColours(
      name: "Windows Terminal, Campbell",
      colours: [
        0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC, 0x767676,
        0xE74856, 0x16C60C, 0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
      ], dark: [0x0C0C0C], light: []),
    TerminalColours(
      name: "Windows Terminal, One Half Dark",
      colours: [
        0x282C34, 0xE06C75, 0x98C379, 0xE5C07B, 0x61AFEF, 0xC678DD, 0x56B6C2, 0xDCDFE4, 0x5A6374,
        0xE06C75, 0x98C379, 0xE5C07B, 0x61AFEF, 0xC678DD, 0x56B6C2, 0xDCDFE4,
      ], dark: [0x282C34], light: []),
    TerminalColours(
      name: "Windows Terminal, One Half Light",
      colours: [
        0x383A42, 0xE45649, 0x50A14F, 0xC18301, 0x0184BC, 0xA626A4, 0x0997B3, 0xFAFAFA, 0x4F525D,
        0xDF6C75, 0x98C379, 0xE4C07A, 0x61AFEF, 0xC577DD, 0x56B5C1, 0xFFFFFF,
      ], dark: [], light: [0xFAFAFA]),
    TerminalColours(
      name: "Linux console",
      colours: [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
        0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ], dark: [0x000000], light: []),
  ]
}
