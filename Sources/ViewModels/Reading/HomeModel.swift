import Content

/// The first screen: the ways into the guide, below what the diary says unasked.
struct HomeModel: ShowsReading, ReadsDiary, TakesRequests {
  var reading: ReadingModel
  /// The same without the line of the diary.
  private let plain: ReadingModel
  private var topLine = TopLine()

  var name: String { plain.name }
  var presentation: Presentation { .place }

  /// The first screen of a catalogue; empty if there is none.
  init(_ catalogue: Catalogue) {
    let home = catalogue.screen(Catalogue.home, Locality())
    plain =
      home.flatMap { ReadingModel($0, more: Self.ownBlocks(of: catalogue)) }
      ?? ReadingModel(name: Catalogue.home, title: catalogue.words[.program], blocks: [])
    reading = plain
  }

  /// The way to a person's own screens, and their faults.
  private static func ownBlocks(of catalogue: Catalogue) -> [Block] {
    let words = catalogue.words
    let shown = 3
    var blocks: [Block] = []
    if catalogue.hasOwn {
      blocks.append(
        Block(
          .choice(
            ChoiceLine(key: "0", label: words[.ownScreens], target: .screen(Catalogue.own)))))
    }
    blocks += catalogue.faults.prefix(shown).map { Block(.warning($0.description)) }
    if catalogue.faults.count > shown {
      let rest = String(catalogue.faults.count - shown)
      blocks.append(Block(.quiet(words.fill(.moreFaults, ["count": rest]))))
    }
    return blocks
  }

  /// A diary that cannot be read says so on its own screens: nobody with a cramp has to hear of it
  /// first. What it said before stays, as when another program holds it for a moment.
  mutating func readLater(in context: Context) {
    guard let line = try? TopLine(in: context), line != topLine else { return }
    topLine = line
    let old = reading
    reading = plain
    reading.putFirst(line.blocks(in: context))
    reading.focus(like: old, context.words)
  }

  var offers: [Offer] {
    reading.offers + topLine.offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    guard TopLine.actions.contains(action) else { return read(action, in: context) }
    return topLine.route(of: action).map { .route($0) } ?? .unhandled
  }

  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    reading.receive(request, in: context)
  }
}
