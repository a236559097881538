import Drawing
import ViewModels

/// Serves a guide on a console, from the first picture to the end.
package struct Session {
  /// How a session came to its end.
  package enum Ending: Equatable, Sendable {
    /// The person left.
    case done
    /// Ctrl-C.
    case interrupted
    /// Ctrl-\.
    case quitWithCore
    /// The terminal hung up.
    case closed
  }

  /// A type that is known only here costs less than a generic session: at the start the runtime would
  /// look for the console's conformance among all there are.
  private let console: any Console
  private let painter: Painter
  private let clock: () -> Moment
  private let save: (Effect) -> String?

  /// A session on a console. `clock` says what time it is; `save` saves a setting and returns a sentence
  /// if there is something to say about that.
  package init(
    console: any Console, painter: Painter, clock: @escaping () -> Moment,
    save: @escaping (Effect) -> String? = { _ in nil }
  ) {
    self.console = console
    self.painter = painter
    self.clock = clock
    self.save = save
  }

  /// Runs until the person leaves or the terminal hangs up.
  ///
  /// Nothing is drawn unless it changed, and there is a timeout only while time counts: an idle guide
  /// sleeps.
  package func run(_ guide: inout Guide) -> Ending {
    var shown: (page: Page, size: Size)?
    // Whether the time on it is no longer that of its page.
    var hasPassed = false
    var sent: Page?
    var painted = Painted()
    var coming = ComingSeconds()
    while true {
      let now = clock()
      let size = console.size
      if shown?.size == size, guide.passTime(at: now),
        let news = coming.take(at: now, guide, painter, &painted)
      {
        if !news.texts.isEmpty, let time = news.time {
          console.put(news.texts)
          console.show(title: time.windowTitle, progress: time.progress)
          hasPassed = true
        }
      } else {
        coming = ComingSeconds()
        if let ending = perform(guide.handle(.tick, at: now), &guide, &shown) { return ending }
        let page = guide.screenPage(at: now)
        if hasPassed || shown?.page != page || shown?.size != size {
          let canvas = painter.paint(page, size: size, after: &painted)
          console.show(canvas, page.sending(after: sent))
          sent = page
          console.show(title: page.windowTitle, progress: page.progress)
          shown = (page, size)
          hasPassed = false
        }
        if guide.isWaiting {
          // The diary is opened only now, with the picture on the screen.
          _ = guide.handle(.shown, at: clock())
          continue
        }
      }
      var input = console.next(within: guide.nextWake(at: now).map { max(.zero, $0 - clock()) })
      // Keys that were typed ahead share one picture, though not without limit: whoever holds a key
      // down wants to see where it leads.
      var taken = 0
      while input != .nothing {
        var effects: [Effect] = []
        switch input {
        case .key(let key): effects = guide.handle(.input(.key(key)), at: clock())
        case .paste(let character):
          effects = guide.handle(.input(.paste(character)), at: clock())
        case .nothing: break
        case .redraw: shown = nil
        case .stop: effects = [.suspend]
        case .closed: return .closed
        }
        if let ending = perform(effects, &guide, &shown) { return ending }
        taken += 1
        if taken == Self.mostKeysAPicture { break }
        input = console.next(within: .zero)
      }
    }
  }

  /// How many keys may go into one picture.
  private static var mostKeysAPicture: Int { 50 }

  private func perform(
    _ effects: [Effect], _ guide: inout Guide, _ shown: inout (page: Page, size: Size)?
  ) -> Ending? {
    for effect in effects {
      switch effect {
      case .ring: console.ring()
      case .notify(let text): console.notify(text)
      case .save:
        if let said = save(effect) { guide.tell(said) }
      case .redraw:
        console.forget()
        shown = nil
      case .suspend:
        console.stop()
        shown = nil
      case .interrupt: return .interrupted
      case .quitWithCore: return .quitWithCore
      case .quit: return .done
      }
    }
    return nil
  }
}

extension Page {
  /// How much of it is sent after another page: a new one has to be heard from its title on.
  fileprivate func sending(after before: Page?) -> Sending {
    guard let before, before.place == place, before.title == title else { return .whole }
    // What there is to say about a line takes the place of what there was to say about another.
    return isInWords ? .focus : before.focus == focus ? .difference : .lines
  }
}
