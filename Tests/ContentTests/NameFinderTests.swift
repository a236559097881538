import Content
import Testing

@Suite struct NameFinderTests {
  private static let names: [NameFinder.Name] = [
    .init("calf", also: ["calves", "leg"]), .init("low back"),
    .init("back of thigh", also: ["leg", "hamstring"]), .init("front of thigh", also: ["leg"]),
    .init("hand or thumb"), .init("some", "a little"),
  ]

  @Test(arguments: [
    ("calf", NameFinder.Finding.one(0)), ("CALF", .one(0)), ("Low-Back", .one(1)),
    ("lowback", .one(1)), ("low_back", .one(1)), (" low  back ", .one(1)),
    // Other words, a word of a name, and its beginning.
    ("Calves", .one(0)), ("hamstring", .one(2)), ("thumb", .one(4)), ("front", .one(3)),
    ("ha", .one(4)), ("hand", .one(4)), ("ca", .one(0)), ("A little", .one(5)),
    // Where two can be meant, neither is taken.
    ("back", .several([1, 2])), ("thigh", .several([2, 3])), ("leg", .several([0, 2, 3])),
    // Nearly.
    ("claf", .near(0)), ("caff", .near(0)), ("calff", .near(0)), ("Low-bakc", .near(1)),
    ("thumbs", .near(4)), ("tihgh", .several([2, 3])), ("hamstrnig", .near(2)),
    // Nothing near.
    ("knee", .nothing), ("", .nothing), (" - ", .nothing), ("of", .nothing), ("xx", .nothing),
    ("🦵", .nothing), ("elbow", .nothing),
  ]) func whatIsMeant(_ given: String, _ found: NameFinder.Finding) {
    #expect(NameFinder(Self.names).find(given) == found, "\"\(given)\"")
  }

  /// Beginnings and near misses do not count where a word may be something else too.
  @Test func wholeWordsOnly() {
    let finder = NameFinder(Self.names)
    #expect(finder.findWhole("Back") == .several([1, 2]) && finder.findWhole("thumb") == .one(4))
    #expect(finder.findWhole("CALF") == .one(0) && finder.findWhole("leg") == .several([0, 2, 3]))
    for word in ["ca", "claf", "", "lo"] { #expect(finder.findWhole(word) == .nothing) }
  }

  @Test func slipsAreCounted() {
    let pairs: KeyValuePairs = [
      "caffeine/caffeine": 0, "cafeine/caffeine": 1, "caffiene/caffeine": 1, "claf/calf": 1,
      "/abc": 3, "abc/": 3, "kitten/sitting": 3, "ca/abc": 3, "stres/stress": 1,
    ]
    for (pair, distance) in pairs {
      let words = pair.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      #expect(Spelling.distance(words[0], words[1]) == distance, "\(pair)")
      #expect(Spelling.distance(words[1], words[0]) == distance, "\(pair)")
    }
  }

  @Test func caseBlanksAndHyphensDoNotMatter() {
    for name in ["Poor-Sleep", "poor sleep", "poorsleep", " POOR  sleep", "poor_sleep"] {
      #expect(Spelling.folded(name) == "poorsleep")
    }
  }
}
