/// An error of the operating system: its number, and what the system itself says about it.
package struct SystemError: Error, Equatable, Sendable {
  /// The value of `errno`; 0 where the system gave none.
  package var number: Int32
  /// The system's text for it, such as "Permission denied", in the language of the system.
  package var text: String

  package init(number: Int32, text: String) {
    self.number = number
    self.text = text
  }
}
