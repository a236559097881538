// More than 300 lines, because it is a table: every text, and the blanks of each.

/// Every text of the interface itself, by the key that it has in `words.yaml`.
package enum Word: Int, CaseIterable, Sendable {
  // How the language counts and lists.
  case plurals, listOfItems, listOfPhrases, listTogether

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
  case patternsCramps, patternsTwitches, episodes, nights, days, weeks
  case patternsSevenNights, patternsLegendEmpty, patternsRow
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

  // What keeps the diary from being read or written.
  case problemNoHome, problemFolderNotCreated, problemFileNotCreated, problemUnreachable
  case problemNoPermission, problemNotAFile, problemForeignFile, problemDamaged
  case problemChangesWithoutDiary, problemNewerVersion, problemDiskFull, problemUnreadable
  case problemReadOnly, problemUnavailable, problemBusy, problemConflict

  // What keeps a setting from being saved.
  case problemSettingsNoHome, problemSettingsUnreadable, problemSettingsFaulty
  case problemSettingsNeedsHand, problemSettingsUnwritable

  /// The key that it has in `words.yaml`.
  package var key: String { String(describing: self) }

  /// The blanks in braces that its text has: what the program fills in. In alphabetical order.
  package var blanks: [String] { Self.blanks[self] ?? [] }

  private static let blanks: [Word: [String]] = [
    .noSuchKey: ["key"],
    .stepOf: ["count", "step"],
    .sinceFirstKey: ["minutes"],
    .next: ["instruction", "seconds"],
    .breathOf: ["breath", "count", "time"],
    .nextMinutes: ["instruction", "minutes"],
    .nextSoon: ["count", "instruction"],
    .minutesLeft: ["minutes", "seconds"],
    .minutesPaused: ["minutes", "seconds"],
    .spokenMinutes: ["minutes"],
    .wholeTime: ["minutes"],
    .soundQuiet: ["time"],
    .pageOf: ["count", "open", "page", "pages"],
    .noneOfThese: ["count"],
    .noneOfTheOthers: ["count"],
    .saidNo: ["count"],
    .stillOpen: ["count"],
    .whyTiers: ["unsure", "yes"],
    .saidYes: ["sign"],
    .saidUnsure: ["sign"],
    .noted: ["sign"],
    .numberOf: ["region"],
    .valueByLocale: ["region"],
    .moreFaults: ["count"],
    .answeredOn: ["date"],
    .recheckOn: ["date"],
    .taskOf: ["count", "looks", "task"],
    .taskSaid: ["outcome", "task"],
    .secondsLeft: ["seconds"],
    .secondsPaused: ["seconds"],
    .spokenLeft: ["seconds"],
    .spokenPaused: ["seconds"],
    .holdsNow: ["seconds"],
    .titleCounting: ["time"],
    .titlePaused: ["time"],
    .holdLimits: ["least", "most"],
    .gradeIs: ["grade"],
    .sourceLine: ["title", "year"],
    .sourceRead: ["date", "reading"],
    .diaryCheckIn: ["date"],
    .diaryCheckedIn: ["date"],
    .checkInDay: ["date"],
    .since: ["date"],
    .doseChanged: ["date"],
    .until: ["date"],
    .topLineOldCheck: ["date"],
    .lastResult: ["date"],
    .comparedWith: ["date"],
    .diaryFilter: ["filter"],
    .nightOf: ["date", "next"],
    .askSore: ["date", "entry"],
    .outOfTen: ["number"],
    .soreFor: ["time"],
    .checklistWas: ["result"],
    .putOff: ["reminder"],
    .allNo: ["count"],
    .othersNo: ["count"],
    .checkInRest: ["count"],
    .undoNote: ["count"],
    .redoNote: ["count"],
    .undoneCount: ["count"],
    .redoneCount: ["count"],
    .topLineStretched: ["count"],
    .checkInWas: ["list"],
    .fieldNeeded: ["field"],
    .timeUnknown: ["example", "text"],
    .timeNeedsTime: ["example", "text"],
    .timeNoSuchDate: ["example", "text"],
    .timeEmpty: ["example"],
    .timeFuture: ["text"],
    .lengthUnknown: ["text"],
    .dateUnknown: ["text"],
    .entrySaved: ["entry"],
    .changeAdded: ["entry"],
    .changeEdited: ["entry"],
    .changeDeleted: ["entry"],
    .draftSave: ["entry"],
    .topLineOpen: ["entry", "time"],
    .trialNow: ["count", "from", "to"],
    .trialOver: ["count", "to"],
    .thenAndNow: ["now", "then"],
    .newSince: ["sign"],
    .goneSince: ["sign"],
    .factSigns: ["signs"],
    .factBrokenSleep: ["days", "span"],
    .factManyPlaces: ["days", "span"],
    .factTwoWeeks: ["days", "span"],
    .patternsNeeds: ["days", "episodes"],
    .patternsFoundPossible: ["triggers"],
    .patternsFoundWorth: ["triggers"],
    .patternsCount: ["date", "episodes", "nights"],
    .patternsNoEpisode: ["date"],
    .patternsTonight: ["date"],
    .patternsCheckedIn: ["days"],
    .patternsCheckedInWith: ["days", "with"],
    .patternsLengths: ["count", "longest", "median"],
    .patternsOneLength: ["longest"],
    .patternsWhich: ["kinds"],
    .patternsOnly: ["kinds"],
    .patternsSideUnsaid: ["count"],
    .patternsReliefYes: ["count"],
    .patternsReliefSome: ["count"],
    .patternsReliefNo: ["count"],
    .patternsMore: ["count"],
    .patternsFewer: ["count"],
    .patternsRow: ["count", "nights"],
    .patternsCalendarSum: ["empty", "episodes", "nights", "none", "span"],
    .patternsCalendarWhole: ["episodes", "nights", "none", "span"],
    .patternsMostInNight: ["count", "date"],
    .patternsAtNight: ["count", "episodes", "from", "to"],
    .patternsMostInHour: ["count", "from", "to"],
    .patternsWoken: ["count", "woken"],
    .patternsWeeksSum: ["episodes", "weeks"],
    .patternsTwoWeeks: ["before", "now"],
    .patternsWokenSum: ["nights"],
    .patternsWokenMost: ["nights"],
    .patternsMostAt: ["count", "episodes", "site"],
    .patternsSides: ["sides"],
    .patternsTriedMost: ["count", "tactic"],
    .patternsTriedHelped: ["count", "yes"],
    .patternsCounts: ["days", "others", "trigger", "with", "without"],
    .patternsDayAfterIt: ["trigger"],
    .patternsDifference: ["difference", "high", "low"],
    .patternsFigures: ["count", "midP", "with", "without"],
    .problemFolderNotCreated: ["folder"],
    .problemFileNotCreated: ["path", "reason"],
    .problemUnreachable: ["path", "reason"],
    .problemNoPermission: ["path", "reason"],
    .problemNotAFile: ["path"],
    .problemForeignFile: ["path"],
    .problemDamaged: ["backups", "path"],
    .problemChangesWithoutDiary: ["changes", "path"],
    .problemUnreadable: ["path"],
    .problemReadOnly: ["path"],
    .problemUnavailable: ["path"],
    .problemBusy: ["path"],
    .problemSettingsUnreadable: ["fault"],
    .problemSettingsFaulty: ["fault"],
    .problemSettingsNeedsHand: ["line", "path"],
    .problemSettingsUnwritable: ["path", "reason"],
  ]
}

extension Word {
  /// What a text consists of.
  package enum Shape: Equatable, Sendable {
    /// One text.
    case text
    /// A form for each plural category of the language; `{count}` may be left out of any of them.
    case plural
    /// The patterns of a list.
    case list
    /// A row of so many names.
    case names(Int)
    /// The rules of the plural categories, in Unicode's syntax.
    case pluralRules
  }

  /// What its text consists of.
  package var shape: Shape { Self.shapes[self] ?? .text }

  private static let shapes: [Word: Shape] = [
    .plurals: .pluralRules, .listOfItems: .list, .listOfPhrases: .list, .listTogether: .list,
    .weekdays: .names(7), .months: .names(12), .episodes: .plural, .nights: .plural,
    .days: .plural, .weeks: .plural,
  ]
}
