// More than 300 lines, because it is a table: every text, and the blanks of each.

/// Every text of the interface itself, by the key that it has in `words.yaml`.
package enum Word: Int, CaseIterable, Sendable {
  // How the language counts and lists.
  case textRoom, plurals, listOfItems, listOfPhrases, listTogether, listOfChoices,
    listOfSentences, listOfUnits

  // How it writes dates, times, lengths and numbers, and what stands before what.
  case date, shortDate, dayOfMonth, clock, dateAndTime, lengthHours, lengthMinutes, lengthSeconds
  case range, lessThan, decimal, labelAndValue, headingAndText, kindAndPlace, sideAndSite
  case timeAndEntry, dateAndEntry, tacticsAndRelief, countAndSide, brief, spokenStep, spokenMove
  case controlKey, keyRange, oneBelow, moreBelow

  // The program and its keys.
  case program, tooSmall, noSuchKey, noSuchScreen, nothingToOpen, keysTitle, onlyByKey, helpToo
  case space, enter, escape, tab, backTab, backspace, arrowUp, arrowDown, arrowLeft, arrowRight
  case homeKey, endKey, pageUpKey, pageDownKey
  case keyPause, keyResume, keyNextStep, keyPreviousStep, keyRestart, keyOtherLeg, keyLonger
  case keyShorter, keySound, keyFinish, keyOpen, keyChoose, keyDown
  case keyUp, keyFirst, keyLast, keyPageDown, keyPageUp, keyBack, keyHelp, keyEvidence
  case keyEmergency, keyQuit, keyStartAnew, keyRedraw, keySuspend, keySettings
  case keyEndHere, keyTakeOff, keyMoreTime, keyLessTime
  case keyYes, keyNo, keyUnsure, keyNoneOfThese, keyCycle, keyNextPage, keyPreviousPage, keySummary
  case keyNextValue, keyPreviousValue, keySearch, keyForward

  // The countdown.
  case secondsLeft, secondsPaused, minutesLeft, minutesPaused, paused, wholeRoutine
  case phaseMove, phaseHold, phaseRest, soundIsOn, soundIsOff, soundIsQuiet, stepOf, sinceFirstKey
  case breathOf, doneTitle, doneDetail, endedTitle, endedAtStep, doneSave, doneOn
  case doneGoOn
  case crampedLeg, otherLeg, crampedArm, otherArm, leftSide, rightSide, bothSides
  case next, nextMinutes, nextSoon, nextIsQuestion
  case spokenLeft, spokenMinutes, spokenPaused
  case titleCounting, titlePaused, finishedNotice, timerNotice
  case wholeTime, mostTime, leastTime, timerPaused
  case soundOn, soundOff, soundQuiet, startedOver, noLegs, noHoldLeft, holdsNow, nextHoldNow,
    holdLimits, holdNearlyOver
  case gapTitle, gapDetail, gapResume, gapRestart, gapFinish
  case timerLeave, timerLeaveDetail, timerGoOn, timerComesOff, timerLeaveNow
  case reliefTitle, reliefDetail, reliefYes, reliefSome, reliefNo, reliefSkip

  // For a listener.
  case heardWarning, heardQuestion, heardOpen, heardUnsure, heardEmpty, heardSelected, heardBreath,
    heardMinutes
  case heardSeconds, heardRest, plainHow, plainCommands, plainChoices, plainAnswers, plainRead

  // Questions and answers.
  case markYes, markNo, markUnsure
  case pageOf, noneOfThese, noneOfTheOthers, saidNo, toNextPage, toResult, goOn, leavesOpen
  case onesAboveFirst, aboutCheck, noted
  case whyTiers, chosenSoFar, toQuestions, tierSelfCare, tierRoutine, tierSoon, tierToday,
    tierEmergency
  case toSummary, whatCounted, saidYes, saidUnsure, whatToSay, aboutThese, numberOf
  case stillOpen, nothingSoFar, nothingSoFarToBook, doNotWait
  case answeredOn, recheckOn, holdsForAWeek, outOfDate
  case answerTheRest, changeAnswers, clearAnswers, cleared, toStart
  case beginTasks, taskOf, taskUsual, taskWeaker, taskPain, taskUntried, taskSaid
  case tryExtras, openChecklist, onsetTitle, onsetSudden, onsetDays, onsetLonger

  // The search.
  case searchTitle, searchLabel, searchCount, searchFound, pages, searchHint, searchEmpty,
    searchNothing, nothingForward

  // A person's own screens.
  case ownScreens, ownTitle, ownAbout, moreFaults

  // Settings.
  case settingsTitle, saved, settingForNow, visitEnds, faultyFile, settingsFileTitle
  case settingNames, settingNotes, settingValues, valueByLocale, valueNone

  // What stands behind a line.
  case evidenceTitle, noEvidence, gradeIs, sourcesTitle, readAt, reviewedOn, sourceOld, noYear
  case gradeStrong, gradeModerate, gradeLimited, gradeConflicting, gradeExpertOpinion
  case gradeOwnChoice
  case meansStrong, meansModerate, meansLimited, meansConflicting, meansExpertOpinion
  case meansOwnChoice
  case readOriginal, readCopy, readAbstract, readNot, readOwn
  case unknownTitle, nothingToCheck, contentOld

  // The sheet for somebody who reviews the guide.
  case reviewedNone, reviewedSome, claimsTitle, claimsAbout, claimsCount, claimID
  case claimNeed, claimSure, claimDoubt
  case claimReviewed, claimLapsed, claimUnreviewed, claimLine, claimWords, claimReview, claimAgree

  // The page for a doctor.
  case reportTitle, keyReport, reportIsLeftOut, reportCommand, reportNumbered, reportReason,
    reportWarnings, reportEpisodes, reportStrength
  case reportMedicines, reportConditions, reportTriggers, reportTried, reportQuestions
  case reportClinician, reportMore, reportFoot, reportNothing, reportNoReason, reportCovered
  case reportNameCount, reportYes, reportNo, reportUnsure, reportUnanswered, reportNotAsked
  case reportEarlier, reportOn, reportLast, reportNoCheck, reportCheck, reportOthersNo
  case reportAllNo, reportRestNotAsked, reportNoStrength, reportStrengthOn, reportSigns
  case reportLeftOpen, reportUnasked, reportNotSaid, reportNeverAsked, reportCramps
  case reportTwitches, reportNoEpisode, reportWeekly, reportWhere, reportWhen, reportHow
  case reportStretch, reportLengths, reportIntensity, reportWoken, reportSore, reportTimes
  case reportWeeks, reportElements, reportElement, reportNoMedicine, reportStopped, reportLinked,
    noLongerTaken, startedOn, reportTakingUnsure
  case reportNoFacts, reportTooEarly, reportNoTrigger, reportTrigger, reportCaution, reportTrial
  case reportNothingTried, reportAsk, reportAskCause, reportAskMedicine, reportAskTests
  case reportAskBack

  // A routine on one page.
  case sheetTotal, sheetBefore, sheetOneOfThese, sheetQuestions, sheetStop, sheetSteps, sheetFelt
  case sheetTimes, sheetBetween, sheetChange, sheetPicture, sheetNotOnPaper, sheetCompared
  case sheetAbout, sheetRound, sheetOwnChoice

  // The diary.
  case weekdays, months, keySave, keyErase, keyClearField, keyNextOption, keyPreviousOption
  case keyPatterns, keyMedicines, keyCheckIn, keyNewEntry, keyDelete, keyFilter, keyChanges,
    keyUndo, keyRedo, keyDiaryLine, keySecondLine
  case keyAddTrigger, keyDayBefore, keyDayAfter
  case diaryNew, diaryBegin, overNow, diaryCheckIn, diaryCheckedIn
  case diaryPatterns, diaryFilter, nightOf, weekdayAndTime, diaryStillOpen, soreKeys, soreSaved
  case filterFindsNothing
  case filterTitle, filterWhat, filterWhere, filterWhen, filterNote, filterAll, filterCheckIns
  case filterRuns, filterChecks, filterAnywhere, filterEver, filterWeek, filterFourWeeks
  case filterTwelveWeeks, filterYear
  case stillGoingOn, outOfTen, wokeMe, soreFor, endedEarly, checklistWas, unfinished
  case unfinishedSoFar
  case keyAboutMe, taskAsUsual, taskWeakerLeft, taskWeakerRight, taskWeakerBoth, onsetUnsure
  case sleepDisturbed, onAndOffFor, magnesiumOf, potassiumOf, calciumOf, ironOf
  case sentenceLimit, hintVisit, hintBirthYear, hintDisturbance, hintHours, hintMilligrams
  case hintReason, hintWorry, hintPregnancy, hintAllergies, hintDrinks, hintExercise
  case hintFluidLimit, hintFamily, hintCondition, hintQuestion, countUnknown, milligrams
  case reliefOf, formClear, factHint, magnesiumSum, magnesiumAsk, magnesiumStop
  case aboutVisit, aboutHealth, aboutHabits, aboutFamily, aboutQuestions, aboutQuestionsHow
  case questionTitle, questionNew, questionLabel, questionIsAnswered, questionLimit
  case goneElsewhere, strengthSaved
  case strengthWas, strengthUsual, strengthWeaker, strengthPain, strengthOpen
  case factWas, questionWas, questionAnswered, monthOfYear
  case suspectWas, suspectNone, suspectCounts, suspectUnknown
  case putOff, allNo, othersNo, allSkipped, checkInWas, since, doseChanged, until
  case helpedYes, helpedSome, helpedNo

  // Forms.
  case fieldEmpty, fieldNeeded, nameLimit, noteLimit, hintNumber, hintTime, hintLength, hintDate
  case timeEmpty, timeUnknown, timeNeedsTime, timeTwoTimes, timeFuture, timePast
  case timeNoSuchDate
  case timeWrongWeekday, lengthUnknown, lengthNeedsUnit, lengthTooLong, lengthInNote
  case dateUnknown, endsBeforeStart, nameSeveral, nameNear, nameUnknown
  case formSave, formDelete, entrySaved, savedOver, deletedElsewhere, deleted, discarded,
    changesDiscarded,
    begunHint, overTitle,
    overHint, entryTitle
  case medicineTitle, medicineNew
  case leaveTitle, leaveDetail, leaveSave, leaveKeepEditing, leaveDiscard

  // The check-in.
  case checkInDay, checkInRest, checkInSave, checkInSaveFirst, checkInNoLater
  case ownTriggerAdd, ownTriggerLabel, ownTriggerHint, ownTriggerLimit, ownTriggerNear,
    ownTriggerName, triggerNear, triggerUnknown

  // What was changed.
  case changesTitle, undoTitle, redoTitle, undoOne, redoOne, undoNote, redoNote, undoneOne,
    redoneOne, quitHow, undoneCount,
    redoneCount, undoChanged, redoChanged, redoGone, abandonedTitle
  case nothingToUndo, nothingToRedo, nothingChanged, changeAdded, changeEdited, changeDeleted

  // What the diary says by itself.
  case topLineOpen, topLineOpenFor, topLineOldCheck, topLineStretched, trialNow, trialOver
  case tonightGroup, nightsUpTo, thisWeek, weekBefore, weekSome, weekNone, weekEmpty
  case draftSave, draftMore, draftMoreLength, draftNoLength
  case lastResult, comparedWith, thenAndNow, newSince, goneSince
  case remindTitle, remindSuggestion, remindCheckNote
  case remindLater, remindTomorrow, remindIsPutOff, remindIsPutOffToTomorrow, signIsAReason
  case remindSigns, remindLongCramp, remindBrokenSleep, remindLongSoreness, remindManyPlaces
  case remindTwoWeeks
  case factSigns, factLongCramp, factBrokenSleep, factLongSoreness, factManyPlaces, factTwoWeeks

  // Patterns.
  case patternsEmpty, patternsNoneOfKind, patternsTooEarly, patternsNeeds, patternsFoundNone
  case patternsFirstLook, patternsLookedUpTo, patternsNextLook
  case patternsFoundWorth, patternsCount, patternsNoEpisode
  case patternsNoCheckIn, patternsCheckedIn, patternsCheckedInWith, patternsLengths
  case patternsOneLength, patternsCalendar, patternsHours, patternsWeeks
  case patternsPlaces, patternsHelped, patternsTriggers, patternsWhich, patternsOnly, patternsMixed,
    patternsAll
  case patternsCramps, patternsTwitches, episodes, cramps, twitches, nights, days, weeks
  case patternsSevenNights, patternsLegendEmpty, patternsLegendSome,
    patternsLegendMore, patternsRow
  case patternsRowNone, patternsRowEmpty, patternsCalendarSum, patternsCalendarWhole,
    patternsMostInNight
  case patternsReliefRange, patternsEndAlone, patternsBegun, patternsChanged, patternsStopped
  case patternsMissing, patternsMissingWith, patternsMissingWithout, patternsMissingEpisodes
  case patternsNothingMissing
  case patternsTonight, patternsNoonToNoon, patternsAtNight, patternsMostInHour, patternsWoken
  case patternsWeeksSum, patternsTwoWeeks, patternsWokenSum, patternsWokenMost, patternsMostAt,
    patternsSides
  case patternsSideUnsaid, patternsNothingTried, patternsTriedHow, patternsTriedMost
  case patternsTriedHelped, patternsSeveral, patternsReliefYes, patternsReliefSome
  case patternsReliefNo, patternsNoDays, patternsNoTriggers, patternsNotOver, patternsTriggersHow
  case patternsLabelEarly, patternsLabelNone, patternsLabelWorth
  case patternsMeansNone, patternsMeansWorth, patternsCounts
  case patternsDayAfter, patternsDayAfterIt, patternsDifference, patternsMore, patternsFewer
  case patternsBarelyMore, patternsBarelyFewer, patternsAsMany, patternsFigures, patternsNextTitle
  case patternsNext, patternsMixedShell, patternsMoreWith, patternsFewerWith, patternsMoreAfter
  case patternsFewerAfter, patternsPartWeek, patternsPartSince, patternsHour, patternsHourList
  case patternsRowMore, patternsRowFewer, patternsRowMoreAfter, patternsRowFewerAfter
  case patternsHeadWith, patternsHeadWithout, patternsHeadFewer, patternsHeadMore, patternsOutOf
  case patternsWhiskerHow, patternsSameDay, patternsShare, patternsJudged, patternsUnjudged
  case patternsDetails, patternsSuspectSince, suspectTitle, suspectHow, suspectNobody, suspectHint
  case suspectHintShell, suspectLater, suspectOnlySince, suspectIs, suspectSaved, suspectSame
  case suspectRemoved, keySuspect, patternsTriggersOnly, patternsReadHow
  case patternsJudgedZero

  // What keeps the diary from being read or written.
  case problemNoHome, problemFolderNotCreated, problemFileNotCreated, problemUnreachable
  case problemNoPermission, problemNotAFile, problemForeignFile, problemDamaged
  case problemChangesWithoutDiary, problemNewerVersion, problemDiskFull, problemUnreadable
  case problemReadOnly, problemReadOnlyChanges, problemUnavailable, problemBusy, problemConflict,
    problemUsedIdentity, merged, mergedTrial, mergedNothing
  case syncedFile, syncedNothing, syncCutShort, syncUnreadable, syncDamaged
  case problemInUse, problemIsItself
  case concernOpenToOthers, concernLinkedBackups

  // Events for a calendar.
  case calendarEvening, calendarReview, calendarAppointment
  case calendarEachEvening, calendarOnce, calendarNoCheck, calendarOpenCheck, calendarDue

  // Copies of the diary, and what takes it away.
  case copiesNone, copiesOf, copiesHow, copyHolds, copyUndated, copyEmpty, copyDamaged, copyNewer
  case checkIns, medicinesCount, otherEntries, kilobytes, megabytes
  case copyOf, copyNamed, restoreAsk, restoreAskFirst, restoreWord, restoredOver, restored
  case restoreNothing, restoreUnfit, restoreUnknown, typeWord, needsYes, nothingDone
  case wipeAbout, wipeWord, wiped, wipeNothing, wipeLeft, wipeElsewhere

  // What keeps a setting from being saved.
  case problemSettingsNoHome, problemSettingsUnreadable, problemSettingsFaulty
  case problemSettingsNeedsHand, problemSettingsUnwritable

  /// The key that it has in `words.yaml`.
  package var key: String { String(describing: self) }
}
