import Content

/// The first screen: the ways into the guide. Above them stands what goes on or has to be seen, below
/// them what else the diary has to say.
struct HomeModel: ShowsReading, ReadsDiary, TakesRequests, Timed {
  var reading: ReadingModel
  /// The same without anything of the diary.
  private let plain: ReadingModel
  private var topLine = TopLine()
  private var diary = HomeDiary()

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
    guard let line = try? TopLine(in: context), let diary = try? HomeDiary(in: context),
      line != topLine || diary != self.diary
    else { return }
    (topLine, self.diary) = (line, diary)
    show(in: context)
  }

  private mutating func show(in context: Context) {
    let old = reading
    reading = plain
    reading.putUnderChoices(diary.blocks(context.words))
    reading.putFirst(topLine.blocks(in: context))
    reading.focus(like: old, context.words)
  }

  // MARK: The clock of what goes on

  func nextWake(in context: Context) -> Moment? { topLine.nextWake(in: context) }

  mutating func settle(in context: Context) -> [Effect] {
    if topLine.open != nil { show(in: context) }
    return []
  }

  // MARK: Actions

  var offers: [Offer] { reading.offers + topLine.offers + diary.offers }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if action == .checkIn { return .open(DiaryScreen.Part.checkIn.screen) }
    guard TopLine.actions.contains(action) else { return read(action, in: context) }
    return topLine.route(of: action).map { .route($0) } ?? .unhandled
  }

  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    reading.receive(request, in: context)
  }
}
