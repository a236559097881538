import Content
import Diary

/// What holds for every phrase, whatever was typed: what is understood lies within the bounds that the
/// readers promise, and what is shown instead of a refused one is understood.
package struct PhraseBounds {
  private let now: Timestamp
  private let zone: TimeZoneRules
  private let face: ClockFace
  private let phrases = BuiltInScreens.phrases

  /// One of many moments and places, the same for each number: ordinary ones, nights on which the
  /// clocks change, and the ends of the calendar.
  package init(_ number: UInt64) {
    var generator = Seeded(number)
    let days = [
      CalendarDate(year: 2026, month: 11, day: 21), CalendarDate(year: 2026, month: 3, day: 29),
      CalendarDate(year: 2026, month: 11, day: 1), CalendarDate(year: 2028, month: 2, day: 29),
      CalendarDate(year: 0, month: 1, day: 1), CalendarDate(year: 9999, month: 12, day: 31),
    ]
    zone = [Zones.utc, Zones.berlin, Zones.newYork].randomElement(using: &generator) ?? Zones.utc
    face = Bool.random(using: &generator) ? .twelveHours : .twentyFourHours
    let day = days.randomElement(using: &generator) ?? days[0]
    let second = Int.random(in: 0..<86_400, using: &generator)
    now = zone.timestamp(of: LocalTime(date: day, second: second))
  }

  /// What a phrase breaks, read as a time and a day; `nil` if it breaks nothing. Looking for examples
  /// takes much longer than reading.
  package func broken(by text: String, withExamples asks: Bool = true) -> String? {
    brokenTime(text, asks) ?? brokenDay(text, to: .day, asks) ?? brokenDay(text, to: .month, asks)
  }

  private func brokenTime(_ text: String, _ asks: Bool) -> String? {
    switch readTime(text) {
    case .success(let time):
      let age = now.seconds - time.seconds
      if !(-60...36_525 * 86_400).contains(age) { return "\(age) seconds ago" }
      return (-86_400...86_400).contains(time.offset) ? nil : "offset \(time.offset)"
    case .failure(let refusal):
      if refusal.text.count > 60 { return "a long text: \(refusal.text)" }
      let examples = asks ? refusal.examples() : []
      if examples.count > (refusal.reason == .twoTimes ? 2 : 1) { return "\(examples)" }
      return examples.first { (try? readTime($0).get()) == nil }.map { "the example \($0)" }
    }
  }

  private func brokenDay(
    _ text: String, to precision: DayPhrase.Precision, _ asks: Bool
  ) -> String? {
    switch readDay(text, to: precision) {
    case .success(let day):
      let age = now.local.date.dayNumber - day.dayNumber
      return (0...36_525).contains(age) ? nil : "\(age) days ago"
    case .failure(let refusal):
      let examples = asks ? refusal.examples() : []
      if examples.count > 1 { return "\(examples)" }
      return examples.first { (try? readDay($0, to: precision).get()) == nil }
        .map { "the example \($0)" }
    }
  }

  /// What a phrase breaks as a length.
  package func brokenLength(_ text: String) -> String? {
    switch Length.understand(text, phrases) {
    case .success(let said):
      if said == Length.Said() { return "it says nothing" }
      if let remark = said.remark, !(1...60).contains(remark.count) { return "\(remark.count)" }
      guard let seconds = said.seconds else { return nil }
      return (1...48 * 3600).contains(seconds) ? nil : "\(seconds) seconds"
    case .failure(let refusal):
      if refusal.text.count > 60 { return "a long text: \(refusal.text)" }
      if refusal.examples.count > 2 { return "\(refusal.examples)" }
      return refusal.examples.first { (try? Length.understand($0, phrases).get()) == nil }
        .map { "the example \($0)" }
    }
  }

  private func readTime(_ text: String) -> Result<Timestamp, Misunderstanding> {
    TimePhrase.read(text, now: now, in: zone, face: face, phrases)
  }

  private func readDay(
    _ text: String, to precision: DayPhrase.Precision
  ) -> Result<CalendarDate, Misunderstanding> {
    DayPhrase.read(text, now: now, in: zone, to: precision, phrases)
  }
}
