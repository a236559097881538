/// A screen whose lines are those of a screen to read: it adds what choosing one of them does.
protocol ShowsReading: ScreenModel {
  var reading: ReadingModel { get set }
}

extension ShowsReading {
  var place: String { reading.name }
  var offers: [Offer] { reading.offers }

  /// Lets the lines answer an action. What a chosen line does comes back as an action of this screen.
  mutating func read(_ action: Action, in context: Context) -> Outcome {
    let outcome = reading.handle(action, in: context)
    if case .perform(let chosen) = outcome { return handle(chosen, in: context) }
    return outcome
  }

  func page(in context: Context) -> Page { reading.page() }
}
