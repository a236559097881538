import Content

/// Something that a person gives the guide.
package enum Input: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A character was pasted. It is typed where something can be typed, and is never taken for a
  /// key.
  case paste(Character)
  /// A line of plain input: what is to be typed, or the name of a key.
  case line(String)
}

/// Something that happens to the guide.
package enum Event: Equatable, Sendable {
  /// A person pressed a key, pasted or entered a line.
  case input(Input)
  /// Time has passed.
  case tick
  /// The picture is on the screen, so there is time for what can wait.
  case shown
  /// Nothing more will come: what was held back for an answer has to be said now.
  case ended
}

/// What typing does where the cursor is.
enum Typing: Equatable {
  /// Nothing is typed: every key is a key.
  case nothing
  /// Characters are typed, except for `!`: nobody searches for that, and the emergency signs have
  /// to be one key away.
  case words
  /// A text has been begun, and in it `!` is a character like any other.
  case text

  /// Whether this key types or erases something.
  func takes(_ key: Key) -> Bool {
    switch (self, key) {
    case (.nothing, _), (.words, .character("!")): false
    case (_, .character), (_, .backspace): true
    default: false
    }
  }
}

/// A screen into which something is typed.
protocol TakesText: ScreenModel {
  /// What typing does now.
  var typing: Typing { get }
  /// Adds a character to what was typed.
  mutating func type(_ character: Character)
  /// Deletes the last character.
  mutating func erase()
  /// Takes a whole line of plain input; ``Outcome/unhandled`` if the line is the name of a key.
  mutating func type(line: String, in context: Context) -> Outcome
}

extension TakesText {
  var textInput: (any TakesText)? { self }

  /// Types what was given, if it is something to type.
  mutating func take(_ input: Input, in context: Context) -> Outcome {
    switch input {
    case .key(.backspace) where typing.takes(.backspace): erase()
    case .key(let key):
      guard typing.takes(key), case .character(let character) = key else { return .unhandled }
      type(character)
    case .paste(let character):
      if typing == .nothing { return .unhandled }
      type(character)
    case .line(let line): return type(line: line, in: context)
    }
    return .stay()
  }
}
