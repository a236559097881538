import Content

/// Time running down.
package struct Countdown: Equatable, Sendable {
  /// What is asked for, told apart by a word, a sign and a hue.
  package enum Phase: CaseIterable, Sendable {
    case move, hold, rest
  }

  /// A bar over all steps with its words.
  package struct Bar: Equatable, Sendable {
    /// What it measures.
    package var label: String
    /// How much of it is done, from 0 to 1; `nil` if motion is off.
    package var done: Double?
    /// Where steps end, from 0 to 1, without the end of the last.
    package var ends: [Double]
    /// What is left of it, in words or as a clock face.
    package var left: String
    /// What was left of it when this step began, in words.
    package var spoken: String

    package init(
      label: String, done: Double?, ends: [Double] = [], left: String, spoken: String = ""
    ) {
      self.label = label
      self.done = done
      self.ends = ends
      self.left = left
      self.spoken = spoken
    }
  }

  /// What is left of this step, for the big digits: seconds, or minutes and seconds as `4:59`.
  package var face: String
  /// The same in words, and whether it is paused: large digits are a drawing that neither braille
  /// nor speech can read.
  package var caption: String
  /// The same for a listener: it changes only when there is something to say.
  package var spoken: String
  /// What is asked for; `nil` where a clock only runs.
  package var phase: Phase?
  /// Where in the routine this is, and what is asked for.
  package var status: String
  /// Whether there is sound, and until when there is none; empty where that does not matter.
  package var sound: String
  /// How much of the whole is done.
  package var bar: Bar

  package init(
    face: String, caption: String, spoken: String = "", phase: Phase? = nil, status: String,
    sound: String = "", bar: Bar
  ) {
    self.face = face
    self.caption = caption
    self.spoken = spoken
    self.phase = phase
    self.status = status
    self.sound = sound
    self.bar = bar
  }
}

/// A breath in or out.
package struct Breath: Equatable, Sendable {
  /// How full the lungs are, from 0 to 1.
  package var fullness: Double
  /// What is left of it, in words.
  package var caption: String
  /// Which breath it is.
  package var status: String
  /// The same for a listener: nothing in it changes until the next breath.
  package var spoken: String
  /// A chest that is as full.
  package var chest: Picture?

  package init(
    fullness: Double, caption: String, status: String, spoken: String = "", chest: Picture? = nil
  ) {
    self.fullness = fullness
    self.caption = caption
    self.status = status
    self.spoken = spoken
    self.chest = chest
  }
}
