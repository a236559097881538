import Content

/// A key of the keyboard, or a line of input that stands for one.
package enum Key: Hashable, Sendable {
  /// A key that types a character; the space bar is `.character(" ")`.
  case character(Character)
  /// A letter held together with Ctrl, in lower case; Ctrl-\ is `.control("\\")`.
  case control(Character)
  /// A character of a text that was pasted: it is typed where something can be typed, and does
  /// nothing anywhere else.
  case pasted(Character)
  case up, down, left, right
  case enter, escape, tab, backTab, backspace
  case home, end, pageUp, pageDown
  /// F1, which many keyboards mark as help.
  case f1
}

extension Key {
  /// Whether it types something, or takes it back. The sign for help never does: nobody searches
  /// for it, and it has to work from everywhere.
  var isTyped: Bool {
    switch self {
    case .character("!"): false
    case .character, .backspace: true
    default: false
    }
  }
}

/// Something that happened to the guide.
package enum Event: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Time has passed.
  case tick
  /// The picture is on the screen: now there is time for what can wait.
  case shown
}

/// Something that the world outside has to do for the guide.
package enum Effect: Hashable, Sendable {
  /// Sound the bell once.
  case ring
  /// Keep a setting for good: its key and its value.
  case save(Settings.Key, String)
  /// Show a desktop notification, where the terminal has them.
  case notify(String)
  /// Draw the whole screen again.
  case redraw
  /// Stop like any program at Ctrl-Z, until the shell continues it.
  case suspend
  /// End as Ctrl-C ends a program.
  case interrupt
  /// End as Ctrl-\ ends a program.
  case quitWithCore
  /// End: there is nothing more to do.
  case quit
}
