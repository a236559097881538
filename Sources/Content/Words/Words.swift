/// Every text of the interface itself, by the key that it has in `words.yaml`.
package enum Word: String, CaseIterable, Sendable {
  // The program and its keys.
  case program, tooSmall, noSuchKey, nothingToOpen, keysTitle, onlyByKey, helpToo
  case space, enter, escape, tab, backTab, backspace, arrowUp, arrowDown, arrowLeft, arrowRight
  case homeKey, endKey, pageUpKey, pageDownKey
  case keyPause, keyResume, keyNextStep, keyPreviousStep, keyRestart, keyOtherLeg, keyLonger
  case keyShorter, keySound, keyFinish, keyOpen, keyChoose, keyDown
  case keyUp, keyFirst, keyLast, keyPageDown, keyPageUp, keyBack, keyHelp, keyEvidence
  case keyEmergency, keyQuit, keyRedraw, keySuspend, keySettings
  case keyEndHere, keyTakeOff, keyMoreTime, keyLessTime
  case keyYes, keyNo, keyUnsure, keyNoneOfThese, keyCycle, keyNextPage, keyPreviousPage, keySummary
  case keyNextValue, keyPreviousValue, keySearch, keyForward

  // The countdown.
  case secondsLeft, secondsPaused, minutesLeft, minutesPaused, paused, thisStep, wholeRoutine,
    stepOf, sinceFirstKey
  case breathOf, doneTitle, doneDetail, doneSave, doneOn
  case crampedLeg, otherLeg, crampedArm, otherArm, leftSide, rightSide, bothSides
  case next, nextMinutes, nextSoon, nextIsQuestion
  case spokenLeft, spokenMinutes, spokenPaused
  case titleCounting, titlePaused, finishedNotice, timerNotice
  case wholeTime, mostTime, leastTime, timerPaused
  case soundOn, soundOff, soundQuiet, startedOver, noLegs, noHoldLeft, holdsNow, holdLimits,
    holdNearlyOver
  case gapTitle, gapDetail, gapResume, gapRestart, gapFinish
  case reliefTitle, reliefDetail, reliefYes, reliefSome, reliefNo, reliefSkip

  // Questions and answers.
  case markYes, markNo, markUnsure
  case pageOf, noneOfThese, noneOfTheOthers, saidNo, toNextPage, toResult, leavesOpen
  case onesAboveFirst, aboutCheck, noted
  case whyTiers, tierSelfCare, tierRoutine, tierSoon, tierToday, tierEmergency
  case toSummary, whatCounted, saidYes, saidUnsure, whatToSay, aboutThese, numberOf
  case stillOpen, answeredOn, recheckOn, outOfDate
  case answerTheRest, changeAnswers, clearAnswers, cleared, toStart
  case beginTasks, taskOf, taskUsual, taskWeaker, taskPain, taskUntried, taskSaid
  case tryExtras, openChecklist, onsetTitle, onsetSudden, onsetDays, onsetLonger

  // The search.
  case searchTitle, searchLabel, searchHint, searchEmpty, searchNothing, nothingForward

  // A person's own screens.
  case ownScreens, ownTitle, ownAbout, moreFaults

  // Settings.
  case settingsTitle, saved, faultyFile
  case settingRegion, settingBell, settingQuietHours, settingMotion, settingColours, settingUnits
  case noteRegion, noteBell, noteQuietHours, noteMotion, noteColours, noteUnits
  case valueOn, valueOff, valueByLocale, valueNone, valueMetric, valueAmerican, valueByRegion
  case valueOwnColours, valueNoColours, valueHighContrast

  // What stands behind a line.
  case evidenceTitle, noEvidence, gradeIs, sourcesTitle, sourceLine, sourceRead, sourceOld, noYear
  case gradeStrong, gradeModerate, gradeLimited, gradeConflicting, gradeExpertOpinion
  case gradeOwnChoice
  case meansStrong, meansModerate, meansLimited, meansConflicting, meansExpertOpinion
  case meansOwnChoice
  case readOriginal, readCopy, readAbstract, readNot, readOwn
  case unknownTitle
  case unknownStrong, unknownModerate, unknownLimited, unknownConflicting, unknownExpertOpinion
  case unknownOwnChoice, contentOld

  // The diary.
  case weekdays, months, keySave, keyErase, keyClearField, keyNextOption, keyPreviousOption
  case keyNewEntry, keyDelete, keyFilter, keyChanges, keyUndo, keyRedo, keyDiaryLine
  case keyAddTrigger, keyDayBefore, keyDayAfter
  case diaryNew, diaryBegin, overNow, diaryCheckIn, diaryCheckedIn, diaryPatterns, diaryMedicines
  case diaryFilter, diaryChanges, nightOf, askSore, filterFindsNothing
  case filterTitle, filterWhat, filterWhere, filterWhen, filterNote, filterAll, filterCheckIns
  case filterRuns, filterChecks, filterAnywhere, filterEver, filterWeek, filterFourWeeks
  case filterTwelveWeeks, filterYear
  case stillGoingOn, stillTyped, outOfTen, wokeMe, soreFor, endedEarly, checklistWas, unfinished
  case putOff, allNo, othersNo, allSkipped, checkInWas, since, doseChanged, until
  case helpedYes, helpedSome, helpedNo

  // Forms.
  case fieldKind, fieldSite, fieldSide, fieldTime, fieldLength, fieldIntensity, fieldWoke
  case fieldSetting, fieldTactics, fieldHelped, fieldSore, fieldSigns, fieldNote
  case fieldName, fieldDose, fieldStarted, fieldChanged, fieldEnded
  case fieldEmpty, fieldNeeded, hintNumber, hintTime, hintLength, hintDate
  case timeEmpty, timeUnknown, timeNeedsTime, timeFuture, timeNoSuchDate, lengthUnknown
  case dateUnknown, endsBeforeStart
  case formSave, formDelete, entrySaved, deletedElsewhere, deleted, discarded, beginHint, overTitle,
    overHint, entryTitle
  case medicineTitle, medicineNew
  case leaveTitle, leaveDetail, leaveSave, leaveKeepEditing, leaveDiscard

  // The check-in.
  case checkInDay, checkInRest, checkInSave, checkInSaveFirst, checkInNoLater
  case ownTriggerAdd, ownTriggerLabel, ownTriggerHint, ownTriggerLimit, ownTriggerName

  // What was changed.
  case changesTitle, undoTitle, redoTitle, undoOne, redoOne, undoNote, redoNote, undoneCount,
    redoneCount
  case nothingToUndo, nothingToRedo, nothingChanged, changeAdded, changeEdited, changeDeleted

  // What the diary says by itself.
  case topLineOpen, topLineOldCheck, topLineStretched, trialNow, trialOver
  case draftSave, draftMore
  case lastResult, comparedWith, thenAndNow, newSince, goneSince
  case remindTitle, remindSuggestion, remindCheckNote, remindLater, remindIsPutOff
  case remindSigns, remindLongCramp, remindBrokenSleep, remindLongSoreness, remindManyPlaces
  case remindTwoWeeks
  case factSigns, factLongCramp, factBrokenSleep, factLongSoreness, factManyPlaces, factTwoWeeks

  // Patterns.
  case patternsEmpty, patternsNoneOfKind, patternsTooEarly, patternsNeeds, patternsFoundNone
  case patternsFoundPossible, patternsFoundWorth, patternsCount, patternsNoEpisode
  case patternsNoCheckIn, patternsCheckedIn, patternsCheckedInWith, patternsLengths
  case patternsOneLength, patternsCautions, patternsCalendar, patternsHours, patternsWeeks
  case patternsPlaces, patternsHelped, patternsTriggers, patternsWhich, patternsOnly, patternsMixed,
    patternsAll
  case patternsCramps, patternsTwitches, oneEpisode, someEpisodes, oneNight, someNights, oneDay
  case someDays, oneWeek, someWeeks, patternsSevenNights, patternsLegendEmpty, patternsRow
  case patternsRowNone, patternsRowEmpty, patternsCalendarSum, patternsCalendarWhole,
    patternsMostInNight
  case patternsTonight, patternsNoonToNoon, patternsAtNight, patternsMostInHour, patternsWoken
  case patternsWeeksSum, patternsTwoWeeks, patternsWokenSum, patternsWokenMost, patternsMostAt,
    patternsSides
  case patternsSideUnsaid, patternsNothingTried, patternsTriedHow, patternsTriedMost
  case patternsTriedHelped, patternsSeveral, patternsReliefYes, patternsReliefSome
  case patternsReliefNo, patternsNoDays, patternsNoTriggers, patternsTriggersHow
  case patternsLabelEarly, patternsLabelNone, patternsLabelPossible, patternsLabelWorth
  case patternsMeansNone, patternsMeansPossible, patternsMeansWorth, patternsCounts
  case patternsDayAfter, patternsDayAfterIt, patternsDifference, patternsMore, patternsFewer
  case patternsBarelyMore, patternsBarelyFewer, patternsAsMany, patternsFigures, patternsNextTitle
  case patternsNext

  private static let all = Word.allCases

  /// Its place in the list of all.
  var position: Int { Self.all.firstIndex(of: self) ?? 0 }

  /// The blanks in braces that the text has, such as `{step}`: what the program fills in.
  package var blanks: [String] {
    switch self {
    case .noSuchKey: ["key"]
    case .stepOf: ["count", "step"]
    case .sinceFirstKey: ["minutes"]
    case .next: ["instruction", "seconds"]
    case .breathOf: ["breath", "count", "time"]
    case .nextMinutes: ["instruction", "minutes"]
    case .nextSoon: ["count", "instruction"]
    case .minutesLeft, .minutesPaused: ["minutes", "seconds"]
    case .spokenMinutes, .wholeTime: ["minutes"]
    case .soundQuiet: ["time"]
    case .pageOf: ["count", "open", "page", "pages"]
    case .noneOfThese, .noneOfTheOthers, .saidNo, .stillOpen: ["count"]
    case .whyTiers: ["unsure", "yes"]
    case .saidYes, .saidUnsure, .noted: ["sign"]
    case .numberOf, .valueByLocale: ["region"]
    case .moreFaults: ["count"]
    case .answeredOn, .recheckOn: ["date"]
    case .taskOf: ["count", "looks", "task"]
    case .taskSaid: ["outcome", "task"]
    case .secondsLeft, .secondsPaused, .spokenLeft, .spokenPaused, .holdsNow: ["seconds"]
    case .titleCounting, .titlePaused: ["time"]
    case .holdLimits: ["least", "most"]
    case .gradeIs: ["grade"]
    case .sourceLine: ["title", "year"]
    case .sourceRead: ["date", "reading"]
    case .diaryCheckIn, .diaryCheckedIn, .checkInDay, .since, .doseChanged, .until,
      .topLineOldCheck,
      .lastResult, .comparedWith:
      ["date"]
    case .diaryFilter: ["filter"]
    case .nightOf: ["date", "next"]
    case .askSore: ["date", "entry"]
    case .outOfTen: ["number"]
    case .soreFor: ["time"]
    case .checklistWas: ["result"]
    case .putOff: ["reminder"]
    case .allNo, .othersNo, .checkInRest, .undoNote, .redoNote, .undoneCount, .redoneCount,
      .topLineStretched:
      ["count"]
    case .checkInWas: ["list"]
    case .fieldNeeded: ["field"]
    case .timeUnknown, .timeNeedsTime, .timeNoSuchDate: ["example", "text"]
    case .timeEmpty: ["example"]
    case .timeFuture, .lengthUnknown, .dateUnknown: ["text"]
    case .entrySaved, .changeAdded, .changeEdited, .changeDeleted, .draftSave: ["entry"]
    case .topLineOpen: ["entry", "time"]
    case .trialNow: ["count", "from", "to"]
    case .trialOver: ["count", "to"]
    case .thenAndNow: ["now", "then"]
    case .newSince, .goneSince: ["sign"]
    case .factSigns: ["signs"]
    case .factBrokenSleep, .factManyPlaces, .factTwoWeeks: ["days", "span"]
    // Patterns.
    case .patternsNeeds: ["days", "episodes"]
    case .patternsFoundPossible, .patternsFoundWorth: ["triggers"]
    case .patternsCount: ["date", "episodes", "nights"]
    case .patternsNoEpisode, .patternsTonight: ["date"]
    case .patternsCheckedIn: ["days"]
    case .patternsCheckedInWith: ["days", "with"]
    case .patternsLengths: ["count", "longest", "median"]
    case .patternsOneLength: ["longest"]
    case .patternsWhich, .patternsOnly: ["kinds"]
    case .someEpisodes, .someNights, .someDays, .someWeeks, .patternsSideUnsaid, .patternsReliefYes,
      .patternsReliefSome, .patternsReliefNo, .patternsMore, .patternsFewer:
      ["count"]
    case .patternsRow: ["count", "nights"]
    case .patternsCalendarSum: ["empty", "episodes", "nights", "none", "span"]
    case .patternsCalendarWhole: ["episodes", "nights", "none", "span"]
    case .patternsMostInNight: ["count", "date"]
    case .patternsAtNight: ["count", "episodes", "from", "to"]
    case .patternsMostInHour: ["count", "from", "to"]
    case .patternsWoken: ["count", "woken"]
    case .patternsWeeksSum: ["episodes", "weeks"]
    case .patternsTwoWeeks: ["before", "now"]
    case .patternsWokenSum, .patternsWokenMost: ["nights"]
    case .patternsMostAt: ["count", "episodes", "site"]
    case .patternsSides: ["sides"]
    case .patternsTriedMost: ["count", "tactic"]
    case .patternsTriedHelped: ["count", "yes"]
    case .patternsCounts: ["days", "others", "trigger", "with", "without"]
    case .patternsDayAfterIt: ["trigger"]
    case .patternsDifference: ["difference", "high", "low"]
    case .patternsFigures: ["count", "midP", "with", "without"]
    default: []
    }
  }
}

/// The texts of the interface in one language.
package struct Words: Sendable {
  /// By the order of ``Word``. An array and not a dictionary: the guide starts with these, and a
  /// dictionary of a new type costs the start more than all lookups together.
  private var texts: [String]

  /// The texts as read; a missing one is shown as its key.
  package init(_ given: [(Word, String)]) {
    texts = Word.allCases.map(\.rawValue)
    for (word, text) in given { texts[word.position] = text }
  }

  /// The text as it stands.
  package subscript(_ word: Word) -> String { texts[word.position] }

  /// The names of the blanks in a text, in alphabetical order.
  package static func blanks(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    var names: [String] = []
    for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      if let close = piece.firstIndex(of: "}") { names.append(String(piece[..<close])) }
    }
    return names.sorted()
  }

  /// The text with its blanks filled in. A blank without a value stays as it is.
  package func fill(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = self[word][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      filled += values.first { $0.key == name }?.value ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
