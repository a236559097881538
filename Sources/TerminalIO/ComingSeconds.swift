import Drawing
import ViewModels

/// What is painted of the next seconds, in which only time passes.
///
/// It is painted for several of them in one go: most of what that takes is to get code and data into the
/// caches, where a thousand other guides have been since the last second.
struct ComingSeconds {
  /// What is new, and the time that is shown with it.
  struct News {
    var texts: [PlacedText] = []
    var time: PassingTime?
  }

  /// How many are painted in one go.
  private static let most = 10

  /// Each with what is new in it; the next one is the last.
  private var seconds: [(time: PassingTime, texts: [PlacedText])] = []

  /// Takes what is new at a moment, if anything is; `nil` where the picture may have to be another one.
  mutating func take(
    at now: Moment, _ guide: Guide, _ painter: Painter, _ painted: inout Painted
  ) -> News? {
    var news = News()
    takeWhatIsDue(at: now, &news)
    guard seconds.isEmpty else { return news }
    // Whoever was woken late may be past the last of them.
    for time in guide.comingTimes(from: now, most: Self.most) {
      guard let texts = painter.paint(time.countdown, after: &painted) else { break }
      seconds.insert((time, texts), at: 0)
    }
    if seconds.isEmpty { return nil }
    takeWhatIsDue(at: now, &news)
    return news
  }

  private mutating func takeWhatIsDue(at now: Moment, _ news: inout News) {
    while let next = seconds.last, next.time.moment <= now {
      news.texts += next.texts
      news.time = next.time
      seconds.removeLast()
    }
  }
}
