import CompiledScreens
import Content

/// A small routine with sides, for what the built-in stretches do not have yet.
package enum TwoLegs {
  /// A guide whose "1" opens the routine.
  package static func catalogue() throws -> Catalogue {
    let builtIn = BuiltIn.catalogue
    let stop = Statement(
      "Stop if it hurts.", evidence: Evidence(grade: .strong, sources: ["GUIDE"]))
    func step(_ name: String, _ kind: Step.Kind, _ side: Step.Side?, _ seconds: Int) -> Step {
      Step(
        instruction: name, detail: Statement("Slowly."), kind: kind, side: side, seconds: seconds)
    }
    let routine = Routine(
      legs: .both, gate: nil, after: "home", stop: stop, replies: [:],
      steps: [
        step("Get ready", .move, nil, 5), step("Hold", .hold, .left, 20),
        step("Switch", .rest, nil, 5), step("Hold", .hold, .right, 20),
        step("Rest", .rest, nil, 5), step("Short hold", .hold, .left, 10),
        step("Switch", .rest, nil, 5), step("Short hold", .hold, .right, 10),
      ])
    let screen = Screen(name: "two-legs", title: "Two legs", kind: .routine(routine))
    let home = Screen(
      name: "home", title: "Home",
      kind: .menu(Menu(passages: [], choices: [Choice(label: "Stretch", opens: "two-legs")])))
    return Catalogue(
      words: builtIn.words,
      screen: { name, locality in
        name == "home"
          ? home : name == "two-legs" ? screen : builtIn.screen(name, locality)
      }, screenNames: builtIn.screenNames, source: builtIn.source,
      oldestReview: builtIn.oldestReview, reviewed: builtIn.reviewed,
      regions: builtIn.regions, vocabulary: builtIn.vocabulary,
      phrases: builtIn.phrases)
  }
}
