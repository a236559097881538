import Drawing
import ViewModels

/// What came from the terminal.
package enum ConsoleEvent: Equatable, Sendable {
  case key(Key)
  /// A character of a pasted text.
  case paste(Character)
  /// Timed out.
  case nothing
  /// The picture is gone or has another size now.
  case redraw
  /// The program is asked to stop, as by Ctrl-Z.
  case stop
  /// The terminal hung up.
  case closed
}

/// How much of a picture is sent. Screen readers for terminals speak what is sent, and nothing else.
package enum Sending: Equatable, Sendable {
  /// What differs from the picture before.
  case difference
  /// Every line that differs, from its first sign to its last.
  case lines
  /// The same, and then the line in focus if that is another one.
  case focus
  /// All of it from the top, and then the line in focus once more.
  case whole
}

/// A screen and a keyboard. The real one is ``Terminal``; tests have their own.
package protocol Console {
  /// The size of the window now.
  var size: Size { get }
  /// Shows a picture, of which at least so much is sent.
  func show(_ canvas: Canvas, _ sending: Sending)
  /// Puts texts over the picture that is shown.
  func put(_ texts: [PlacedText])
  /// Shows a title of the window and a progress in its tab, on terminals that have them.
  func show(title: String, progress: Progress?)
  /// Waits for input, at most `timeout`, or forever without one.
  func next(within timeout: Duration?) -> ConsoleEvent
  /// Sounds the bell.
  func ring()
  /// Shows a desktop notification, on terminals that have them.
  func notify(_ text: String)
  /// Forgets what is on the screen, so that the next picture is sent whole.
  func forget()
  /// Stops the program until the shell continues it.
  func stop()
}
