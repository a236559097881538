import Content

/// What a countdown asks when it was stopped or is over.
extension RoutineModel {
  func gapQuestion(_ words: Words) -> ReadingModel {
    question(
      "stopped", .gapTitle, .gapDetail,
      [(.gapResume, .resume), (.gapRestart, .restart), (.gapFinish, .finish)], words)
  }

  func reliefQuestion(_ words: Words) -> ReadingModel {
    // If nothing hurt, "did it help?" makes no sense.
    if routine.replies.isEmpty {
      return question(
        "finished", .doneTitle, .doneDetail,
        [(.doneSave, .saveRun), (.doneOn, .skip), (.gapRestart, .restart)], words)
    }
    return question(
      "finished", .reliefTitle, .reliefDetail, ending: routine.ending,
      [
        (.reliefYes, .helped(.yes)), (.reliefSome, .helped(.some)), (.reliefNo, .helped(.no)),
        (.reliefSkip, .skip),
      ], words)
  }

  private func question(
    _ part: String, _ asks: Word, _ detail: Word, ending: Routine.Ending? = nil,
    _ answers: [(Word, Action)], _ words: Words
  ) -> ReadingModel {
    let choices = ReadingModel.choices(answers.map { (words[$0.0], nil, .action($0.1)) })
    let asked = Block(.instruction(words[asks], detail: words[detail]))
    let first = ending.map { [Block(instruction: $0.instruction, $0.detail)] } ?? []
    return ReadingModel(
      name: "\(name)/\(part)", title: title, blocks: first + [asked] + choices,
      startsAtTop: !first.isEmpty)
  }
}
