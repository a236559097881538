/// A language of the guide as the build has read it: the words, every screen, and the lists they rest
/// on. Each is found by its name and read when it is asked for; nothing else is.
package struct LanguagePack: Sendable {
  private let pack: Pack

  /// The language that a pack holds.
  package init(_ pack: Pack) { self.pack = pack }

  /// The words of the interface.
  package var words: Words { Words(pack) }

  /// The names of all screens, in alphabetical order.
  package var screenNames: [String] { pack.names(after: Entry.screen).sorted() }

  /// The screen of this name, its texts as they are said where the person is; `nil` where there is
  /// none.
  package func screen(_ name: String, _ locality: Locality) -> Screen? {
    screen(name, locality, among: regions)
  }

  /// The same with the words of other regions in its blanks, and of another language's reviews.
  package func screen(
    _ name: String, _ locality: Locality, among regions: @autoclosure @escaping () -> [Region],
    reviewedAs language: LanguagePack? = nil
  ) -> Screen? {
    let filler = filler(locality, among: regions(), reviewedAs: language ?? self)
    return pack.read(Entry.screen + name, fill: filler) { $0.value() }
  }

  private func filler(
    _ locality: Locality, among regions: @autoclosure @escaping () -> [Region],
    reviewedAs language: LanguagePack
  ) -> (String) -> String {
    locality.filler(among: regions()) { blank in
      blank == Locality.reviewed ? language.reviewed : nil
    }
  }

  /// The screen of this name with its blanks as they are.
  package func template(_ name: String) -> Screen? { pack.read(Entry.screen + name) { $0.value() } }

  /// The names of the parts of a screen, such as `red-flags/emergency`.
  package func partNames(of name: String) -> [String] { template(name)?.partNames ?? [] }

  /// The codes of all regions.
  package var regionCodes: [String] { regions.map(\.code) }

  /// The keys of all sources.
  package var sourceKeys: [String] { pack.names(after: Entry.source) }

  /// The source with this key.
  package func source(_ key: String) -> Source? { pack.read(Entry.source + key) { $0.value() } }

  /// The day of the oldest review of any source.
  package var oldestReview: CalendarDate? { pack.read(Entry.oldestReview) { $0.value() } }

  /// Every medical line, with the words that are said where the person is. The versions are those of
  /// the words with their blanks as they are, the same for everybody.
  package func claims(_ locality: Locality) -> [Claim] {
    let regions = regions
    let filler = filler(locality, among: regions, reviewedAs: self)
    // The checklist first: of what it says the most depends.
    let names = [Catalogue.checklist] + screenNames.filter { $0 != Catalogue.checklist }
    return Claim.all(in: names.compactMap(template), regions, words).map { claim in
      var claim = claim
      claim.title = filler(claim.title)
      claim.text = filler(claim.text)
      return claim
    }
  }

  /// The reviews of it by clinicians.
  package var reviews: [Review] { pack.read(Entry.reviews) { $0.values() } ?? [] }

  /// Whether it has been reviewed, in a sentence. The build has counted.
  package var reviewed: String {
    words.sentence(for: pack.read(Entry.reviewCount) { $0.value() })
  }

  /// Where people can be.
  package var regions: [Region] { pack.read(Entry.regions) { $0.values() } ?? [] }

  /// The words of the diary.
  package var vocabulary: Vocabulary {
    pack.read(Entry.vocabulary) { $0.value() } ?? Vocabulary(fields: [:], triggers: [])
  }

  /// The words for times and lengths that people type.
  package var phrases: PhraseWords { pack.read(Entry.phrases) { $0.value() } ?? PhraseWords([:]) }

  /// The names of all pictures.
  package var pictureNames: [String] { pack.names(after: Entry.picture) }

  /// The picture of this name.
  package func picture(_ name: String) -> Picture? {
    pack.read(Entry.picture + name) { $0.value() }
  }

  // MARK: Writing

  /// What the entries of a pack are called.
  private enum Entry {
    static let screen = "screen/"
    static let source = "source/"
    static let picture = "picture/"
    static let oldestReview = "oldest review"
    static let regions = "regions"
    static let vocabulary = "vocabulary"
    static let phrases = "phrases"
    static let reviews = "reviews"
    static let reviewCount = "review count"
  }

  /// The bytes of a pack with all of this, from which the same can be read again.
  package static func bytes(
    words: Words?, screens: [Screen], sources: [Source], regions: [Region],
    vocabulary: Vocabulary?, phrases: PhraseWords?, pictures: [String: Picture],
    reviews: [Review] = []
  ) -> [UInt8] {
    var writer = PackWriter()
    if let words { writer.add(Words.entry) { $0.writeTable(words.all) } }
    if let words, !reviews.isEmpty {
      let count = ReviewCount(reviews, of: Claim.all(in: screens, regions, words))
      writer.add(Entry.reviewCount) { $0.write(count) }
      writer.add(Entry.reviews) { $0.write(reviews) }
    }
    // What the guide starts with comes first, where it is found soonest.
    let order = screens.sorted {
      ($0.name != Catalogue.home ? 1 : 0, $0.name) < ($1.name != Catalogue.home ? 1 : 0, $1.name)
    }
    for screen in order { writer.add(Entry.screen + screen.name) { $0.write(screen) } }
    writer.add(Entry.regions) { $0.write(regions) }
    if let vocabulary { writer.add(Entry.vocabulary) { $0.write(vocabulary) } }
    if let phrases { writer.add(Entry.phrases) { $0.write(phrases) } }
    if let oldest = sources.compactMap(\.reviewed).min() {
      writer.add(Entry.oldestReview) { $0.write(oldest) }
    }
    for source in sources { writer.add(Entry.source + source.key) { $0.write(source) } }
    for (name, picture) in pictures.sorted(by: { $0.key < $1.key }) {
      writer.add(Entry.picture + name) { $0.write(picture) }
    }
    return writer.bytes
  }
}

extension Catalogue {
  /// All that a language has.
  package init(_ language: LanguagePack) {
    self.init(
      words: language.words,
      screen: { language.screen($0, $1) },
      screenNames: { language.screenNames }, source: language.source,
      oldestReview: { language.oldestReview }, reviewed: { language.reviewed },
      regions: { language.regions },
      vocabulary: { language.vocabulary }, phrases: { language.phrases })
  }
}
