import Content

/// What a countdown asks when it was stopped or is over.
extension RoutineModel {
  func gapQuestion(_ words: Words) -> ReadingModel {
    question(
      "stopped", words[.gapTitle], words[.gapDetail],
      [(.gapResume, .resume), (.gapRestart, .restart), (.gapFinish, .endHere)], words)
  }

  /// What is asked before a timer is left.
  func leavingQuestion(_ words: Words) -> ReadingModel {
    question(
      "leaving", words[.timerLeave], words[.timerLeaveDetail],
      [(.timerGoOn, .resume), (.timerComesOff, .takeOff), (.timerLeaveNow, .discard)], words)
  }

  /// What is asked at the end, or where it is ended before that.
  func reliefQuestion(in context: Context, isEarly: Bool) -> ReadingModel {
    let words = context.words
    // If nothing hurt, "did it help?" makes no sense.
    if routine.replies.isEmpty {
      let step: KeyValuePairs = ["step": String(index + 1), "count": String(lengths.count)]
      return question(
        "finished", words[isEarly ? .endedTitle : .doneTitle],
        isEarly ? words.fill(.endedAtStep, step) : words[.doneDetail],
        (context.isShared ? [(.doneGoOn, .skip)] : [(.doneSave, .saveRun), (.doneOn, .skip)])
          + [(.gapRestart, .restart)], words)
    }
    return question(
      "finished", words[.reliefTitle], words[.reliefDetail], ending: routine.ending,
      [
        (.reliefYes, .helped(.yes)), (.reliefSome, .helped(.some)), (.reliefNo, .helped(.no)),
        (.reliefSkip, .skip),
      ], words)
  }

  private func question(
    _ part: String, _ asks: String, _ detail: String, ending: Routine.Ending? = nil,
    _ answers: [(Word, Action)], _ words: Words
  ) -> ReadingModel {
    let choices = ReadingModel.choices(answers.map { (words[$0.0], nil, .action($0.1)) })
    let asked = Block(.instruction(asks, detail: detail))
    let first = ending.map { [Block(instruction: $0.instruction, $0.detail)] } ?? []
    return ReadingModel(
      name: "\(name)/\(part)", title: title, blocks: first + [asked] + choices,
      startsAtTop: !first.isEmpty)
  }
}
