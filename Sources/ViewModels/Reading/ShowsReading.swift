/// A screen that is a screen to read, except for what its choices do.
protocol ShowsReading: ScreenModel {
  var reading: ReadingModel { get set }
}

extension ShowsReading {
  var place: String { reading.name }
  var offers: [Offer] { reading.offers }

  /// Passes an action to the screen to read. A chosen line comes back as an action of this screen.
  mutating func read(_ action: Action, in context: Context) -> Outcome {
    let outcome = reading.handle(action, in: context)
    if case .perform(let chosen) = outcome { return handle(chosen, in: context) }
    return outcome
  }

  func page(in context: Context) -> Page { reading.page() }
}
