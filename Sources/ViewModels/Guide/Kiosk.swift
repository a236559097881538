import Content

/// A guide on a machine that everybody in the room uses: nothing of one person is there for the next.
///
/// ```swift
/// var guide = Guide(catalogue, wall: wall, diary: diary, kiosk: Kiosk(.home))
/// guide.start(at: Catalogue.home, now: now)
/// ```
///
/// A visit begins with a key, and ends when the person leaves, or two minutes after the last key. Then
/// the guide is as new.
package struct Kiosk: Equatable, Sendable {
  /// What the keys do that end the program elsewhere.
  package enum Leaving: String, CaseIterable, Sendable {
    /// They take the guide back to its first screen, for the next person.
    case home
    /// They end the guide, and with it the session.
    case end
  }

  /// How long the guide waits for somebody who does nothing (chosen for this guide).
  static let patience = Duration.seconds(120)
  /// How long before its end it says so: enough time to press a key (WCAG 2.2.1 has 20 seconds).
  static let warning = Duration.seconds(20)

  let leaving: Leaving
  /// The screen that it starts with.
  var screen = Catalogue.home
  /// The settings that every visit begins with.
  var settings = Settings()
  /// The last key, or the last moment at which something counted; `nil` where nobody has come yet.
  var lastSign: Moment?

  /// A guide in which leaving does this.
  package init(_ leaving: Leaving) { self.leaving = leaving }

  /// When the person is told that the guide will start anew, and when it does so.
  var deadlines: [Moment] {
    lastSign.map { [$0 + Self.patience - Self.warning, $0 + Self.patience] } ?? []
  }
}

/// The visits to a guide that everybody uses.
extension Guide {
  /// Whether nothing of anybody is kept: no diary, no settings.
  var isShared: Bool { kiosk != nil }

  /// Whether something counts, on the screen or below it.
  var isCounting: Bool { stack.contains { $0.timed?.isCounting ?? false } }

  /// The moment at which the guide next does something about a person who does nothing.
  func nextDeadline(at now: Moment) -> Moment? {
    guard let kiosk, !isCounting else { return nil }
    return kiosk.deadlines.first { $0 > now } ?? kiosk.deadlines.last
  }

  /// Notes that somebody is there. With the first key all begins to count that counts from the first key
  /// on.
  mutating func noteVisitor(at now: Moment) {
    guard isShared else { return }
    let isFirst = kiosk?.lastSign == nil
    kiosk?.lastSign = now
    if isFirst { openAnew(at: now) }
  }

  /// Starts anew where somebody has gone, and says so before that. What counts goes on, and so does the
  /// visit where something `wasCounting` until now.
  mutating func lookForVisitor(wasCounting: Bool, at now: Moment) -> [Effect] {
    guard let kiosk else { return [] }
    if wasCounting || isCounting {
      self.kiosk?.lastSign = now
      return []
    }
    guard let end = kiosk.deadlines.last, now >= end - Kiosk.warning else { return [] }
    if now >= end { return startAnew(at: now) }
    notice = words[.visitEnds]
    return []
  }

  /// What the keys do that end the program elsewhere.
  mutating func leave(at now: Moment) -> [Effect] {
    kiosk?.leaving == .home ? startAnew(at: now) : [.quit]
  }

  /// Forgets everything about the visit, and opens the first screen.
  ///
  /// - Returns: what makes the screen forget it too.
  mutating func startAnew(at now: Moment) -> [Effect] {
    guard let kiosk else { return [] }
    let isChanged = settings.colours != kiosk.settings.colours
    self.kiosk?.lastSign = nil
    openAnew(at: now)
    return (isChanged ? [.save(.colours, kiosk.settings[.colours])] : []) + [.redraw]
  }

  private mutating func openAnew(at now: Moment) {
    guard let kiosk else { return }
    self = Guide(showing: catalogue, kiosk.settings, country, language, wall, diary, kiosk)
    start(at: kiosk.screen, now: now)
  }
}

extension Catalogue {
  /// The same without the diary: its screens are not there, and nothing on a menu leads to them.
  package var withoutDiary: Catalogue {
    let names = DiaryScreen.Part.allCases.map(\.screen)
    var catalogue = self
    let (screen, screenNames) = (screen, screenNames)
    catalogue.screenNames = { screenNames().filter { !names.contains($0) } }
    catalogue.screen = { name, locality in
      guard !names.contains(Screen.base(of: name)), var found = screen(name, locality) else {
        return nil
      }
      if case .menu(var menu) = found.kind {
        menu.choices.removeAll { names.contains(Screen.base(of: $0.opens)) }
        found.kind = .menu(menu)
      }
      return found
    }
    return catalogue
  }
}
