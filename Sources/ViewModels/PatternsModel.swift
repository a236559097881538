import Content
import Diary

/// What the days have in common.
struct PatternsModel: ScreenModel {
  let name: String
  private let title: String
  private var reading: ReadingModel

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    reading = ReadingModel(name: name, title: title, blocks: passages.flatMap(\.blocks))
  }

  var offers: [Offer] { reading.offers }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    reading.handle(action, in: context)
  }

  func page(in context: Context) -> Page { reading.page() }
}
