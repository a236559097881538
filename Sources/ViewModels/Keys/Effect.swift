import Content

/// Something that the world outside has to do for the guide.
package enum Effect: Hashable, Sendable {
  /// Sound the bell once.
  case ring
  /// A setting is another one now: its key and its value. It is to be saved, except in a guide that
  /// everybody uses.
  case save(Settings.Key, String)
  /// Show a desktop notification, where the terminal supports them.
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
