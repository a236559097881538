/// A key of the keyboard.
package enum Key: Hashable, Sendable {
  /// A key that types a character; the space bar is `.character(" ")`.
  case character(Character)
  /// A letter held together with Ctrl, in lower case; Ctrl-\ is `.control("\\")`.
  case control(Character)
  case up, down, left, right
  case enter, escape, tab, backTab, backspace
  case home, end, pageUp, pageDown
  /// F1, which many keyboards label as help.
  case f1
}
