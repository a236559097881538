/// How words that people type are compared with the words there are.
package enum Spelling {
  /// A name as names are compared: in small letters, without blanks, hyphens and underscores, so
  /// that "Poor-Sleep", "poor sleep" and "poorsleep" are one.
  package static func folded(_ name: String) -> String {
    // By way of capitals, so that small letters of two forms are one: "ß" and "ss", both sigmas.
    String(name.uppercased().lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
  }

  /// How many slips a word of this length is forgiven: none in two letters, one in up to five, else
  /// two.
  package static func slips(in word: String) -> Int {
    switch word.count {
    case ...2: 0
    case 3...5: 1
    default: 2
    }
  }

  /// The name that is at most so many slips away, and the first of those that are as close.
  package static func nearest(
    _ given: String, among names: [String], within limit: Int
  ) -> String? {
    let best = names.map { (name: $0, distance: distance(given, $0)) }
      .min { $0.distance < $1.distance }
    guard let best, best.distance <= limit, best.distance < given.count else { return nil }
    return best.name
  }

  /// How many letters have to be put in, left out, changed, or swapped with the next one to make
  /// one word of the other (the optimal string alignment distance).
  package static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var above: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var least = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, above[j - 1] + 1) }
        next.append(least)
      }
      above = row
      row = next
    }
    return row[b.count]
  }
}
