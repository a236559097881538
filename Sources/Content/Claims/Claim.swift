/// A medical line of the guide as somebody who reviews it sees it.
package struct Claim: Equatable, Sendable {
  /// Its name, such as `red-flags/E4`, `calf-towel/stop` or `is-it-als/7`: the screen, then the name
  /// that the line has there, else its number among the lines with evidence. A number changes when a
  /// line is put in above it.
  package var id: String
  /// The name of the screen.
  package var screen: String
  /// The title of the screen.
  package var title: String
  /// Everything that is shown together on the strength of the same evidence.
  package var text: String
  /// What stands behind it.
  package var evidence: Evidence
  /// Eight digits from 0 to f that are others as soon as a word, a number or a blank of it is.
  package var version: String

  init(id: String, screen: String, title: String, text: String, evidence: Evidence) {
    self.id = id
    self.screen = screen
    self.title = title
    self.text = text
    self.evidence = evidence
    // Of the words with their blanks, and so the same wherever somebody is.
    version = Self.version(of: text)
  }

  /// The hash FNV-1a of a text in 32 bits.
  private static func version(of text: String) -> String {
    let hash = text.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The claims of these screens, then those about whom to call.
  package static func all(
    in screens: [Screen], _ regions: [Region], _ words: Words
  ) -> [Claim] {
    screens.flatMap { $0.claims(words) } + regions.compactMap { $0.claim(words) }
  }
}

extension Screen {
  /// The claims on it, in reading order.
  func claims(_ words: Words) -> [Claim] {
    var counts: [String: Int] = [:]
    return statements(words).compactMap { placed in
      guard let evidence = placed.statement.evidence else { return nil }
      if placed.name == nil { counts[placed.part, default: 0] += 1 }
      let last = placed.name ?? String(counts[placed.part, default: 0])
      let id = [name, placed.part, last].filter { !$0.isEmpty }.joined(separator: "/")
      return Claim(id: id, screen: name, title: title, text: placed.text, evidence: evidence)
    }
  }
}

extension Region {
  /// The name of the file of regions, which stands for a screen in the names of claims.
  private static let list = "regions"

  fileprivate func claim(_ words: Words) -> Claim? {
    let said = words.list([emergency, today, night, doctor, hospital], .phrases)
    return evidence.map {
      Claim(
        id: "\(Self.list)/\(code)", screen: Self.list,
        title: words.text("region", in: .settingNames),
        text: words.fill(.labelAndValue, ["label": name, "value": said]), evidence: $0)
    }
  }
}
