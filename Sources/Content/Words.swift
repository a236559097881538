/// Every text of the interface itself, by the key that it has in `words.yaml`.
public enum Word: String, CaseIterable, Sendable {
  // The program and its keys.
  case program, tooSmall, noSuchKey, nothingToOpen, keysTitle
  case space, enter, escape, tab, backTab, backspace, arrowUp, arrowDown, arrowLeft, arrowRight
  case homeKey, endKey, pageUpKey, pageDownKey
  case keyPause, keyResume, keyNextStep, keyPreviousStep, keyRestart, keyOtherLeg, keyLonger
  case keyShorter, keySound, keyHelped, keyHelpedSome, keyNotHelped, keyOpen, keyChoose, keyDown
  case keyUp, keyFirst, keyLast, keyPageDown, keyPageUp, keyBack, keyHelp, keyEvidence
  case keyEmergency, keyQuit, keyRedraw, keySuspend

  // The countdown.
  case secondsLeft, secondsPaused, paused, thisStep, wholeRoutine, stepOf, sinceFirstKey
  case crampedLeg, otherLeg, leftSide, rightSide, bothSides
  case next, nextSoon, nextIsQuestion
  case spokenLeft, spokenPaused
  case titleCounting, titlePaused, finishedNotice
  case soundOn, soundOff, startedOver, noLegs, noHoldLeft, holdsNow, holdLimits, holdNearlyOver
  case gapTitle, gapDetail, gapResume, gapRestart, gapFinish
  case reliefTitle, reliefDetail, reliefYes, reliefSome, reliefNo, reliefSkip

  // What stands behind a line.
  case evidenceTitle, noEvidence, gradeIs, sourcesTitle, sourceLine, sourceRead, sourceOld, noYear
  case gradeStrong, gradeModerate, gradeLimited, gradeConflicting, gradeExpertOpinion
  case gradeOwnChoice
  case meansStrong, meansModerate, meansLimited, meansConflicting, meansExpertOpinion
  case meansOwnChoice
  case readOriginal, readCopy, readAbstract, readNot, readOwn

  /// The blanks in braces that the text has, such as `{step}`: what the program fills in.
  public var blanks: Set<String> {
    switch self {
    case .noSuchKey: ["key"]
    case .stepOf: ["step", "count"]
    case .sinceFirstKey: ["minutes"]
    case .next: ["instruction", "seconds"]
    case .nextSoon: ["count", "instruction"]
    case .spokenLeft, .spokenPaused, .holdsNow: ["seconds"]
    case .titleCounting, .titlePaused: ["time"]
    case .holdLimits: ["least", "most"]
    case .gradeIs: ["grade"]
    case .sourceLine: ["title", "year"]
    case .sourceRead: ["reading", "date"]
    default: []
    }
  }
}

/// The texts of the interface in one language.
public struct Words: Equatable, Sendable {
  private var texts: [Word: String]

  /// The texts as read; a missing one is shown as its key.
  public init(_ texts: [Word: String]) { self.texts = texts }

  /// The text as it stands.
  public subscript(_ word: Word) -> String { texts[word] ?? word.rawValue }

  /// The blanks that the text has.
  public func blanks(of word: Word) -> Set<String> {
    var names: Set<String> = []
    for piece in self[word].split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      if let close = piece.firstIndex(of: "}") { names.insert(String(piece[..<close])) }
    }
    return names
  }

  /// The text with its blanks filled in. A blank without a value stays as it is.
  public func fill(_ word: Word, _ values: [String: String]) -> String {
    var filled = ""
    var rest = self[word][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open]
      filled += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
