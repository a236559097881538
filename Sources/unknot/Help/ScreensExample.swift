extension ManualPage {
  /// The files of an exercise, each with its name: what somebody begins with who writes a first one.
  static let exampleFiles: [(name: String, text: String)] = [
    (
      "heel-drops.yaml",
      """
      kind: routine
      title: Heel drops
      legs: one            # "both": steps name a side; "none": no sides
      after: home          # the screen that follows
      stop:
        say: Stop if it hurts sharply.
        grade: expert opinion
        from: [PHYSIO]
      total: 80            # the seconds of all steps together
      steps:
        - repeat: 2
          steps:
            - do: Let the heel sink, and hold
              how: >-
                Stand on the edge of a step and hold the rail. Go slowly,
                knee straight.
              kind: hold   # its length can be changed; or move, or rest
              seconds: 30
              grade: expert opinion
              from: [PHYSIO]
            - do: Rise and rest
              how: Both feet on the step.
              kind: rest
              seconds: 10
              grade: own choice
              from: [PHYSIO]
      """
    ),
    (
      "sources.yaml",
      """
      PHYSIO:
        title: My physiotherapist, visit in November
        read: own
        reviewed: 2026-11-21
      """
    ),
  ]

  /// The example with what to do with it.
  static var example: [Block] {
    let texts = exampleFiles.map {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return [
      .paragraph("An exercise from a physiotherapist, in the file `\(exampleFiles[0].name)`:"),
      .literal(texts[0]),
      .paragraph("`\(exampleFiles[1].name)` beside it says where it comes from:"),
      .literal(texts[1]),
      .paragraph("To check both and to try it:"),
      .literal([
        "cd ~/.config/unknot/screens", "unknot lint *.yaml", "unknot open heel-drops",
      ]),
    ]
  }
}
