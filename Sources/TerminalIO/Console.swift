import Drawing
import ViewModels

/// What came from the terminal.
package enum ConsoleEvent: Equatable, Sendable {
  /// A key.
  case key(Key)
  /// A character of a text that was pasted.
  case paste(Character)
  /// The time was over.
  case nothing
  /// The picture is gone or has another size now.
  case redraw
  /// Somebody wants the program stopped, as Ctrl-Z does.
  case stop
  /// The terminal has gone.
  case closed
}

/// A screen and a keyboard. The real one is ``Terminal``; tests have their own.
package protocol Console {
  /// The size of the window now.
  var size: Size { get }
  /// Shows a picture; what has not changed need not be sent.
  func show(_ canvas: Canvas)
  /// Shows a title of the window and a progress in its tab, where there are such things.
  func show(title: String, progress: Progress?)
  /// Waits for input, at most so long; for ever without a limit.
  func next(within limit: Duration?) -> ConsoleEvent
  /// Sounds the bell.
  func ring()
  /// Shows a desktop notification, where there are such things.
  func notify(_ text: String)
  /// Forgets what is on the screen, so that the next picture is sent whole.
  func forget()
  /// Stops the program until the shell continues it.
  func stop()
}
