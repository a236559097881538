import ArgumentParser
import Content
import Diary
import Storage

struct Patterns: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print days with and without each trigger.",
    discussion: """
      unknot patterns --kind twitch --json

      Only days with a check-in count: of the others nobody knows what was so. Counts come first; a
      label is a hint to try something out, never a cause.
      """)

  @Option(parsing: .upToNextOption, help: "Which episodes count. By default all.")
  var kind: [Episode.Kind] = []

  @Flag(help: "Print it as JSON.")
  var json = false

  func run() {
    do throws(DiaryProblem) {
      let store = Keeping.store()
      let patterns = PatternsJSON(try store.days(with: kind.isEmpty ? Episode.Kind.allCases : kind))
      if json {
        print(patterns.json)
        return
      }
      print("\(patterns.episodeDays) of \(patterns.days) checked days had an episode.")
      for line in patterns.triggers { print("\n\(Self.words(line))") }
      if patterns.triggers.contains(where: { $0.label != "too early" }) {
        print("\n" + Self.cautions.joined(separator: "\n"))
      } else {
        print("\nToo early to say more: a trigger needs 10 days with and 10 without.")
      }
    } catch {
      say("unknot: \(error.sentence)")
      Self.exit(withError: ExitCode(error.exitCode))
    }
  }

  /// The counts first, then what may be said of them.
  private static func words(_ line: PatternsJSON.Line) -> String {
    let day = line.isDayAfter ? ", the day after" : ""
    var text = """
      \(line.trigger)\(day): \(line.label)
        an episode on \(line.withEpisodes) of \(line.withDays) days with it, \
      on \(line.withoutEpisodes) of \(line.withoutDays) without
      """
    if let difference = line.difference, line.label != "too early" {
      let points = [difference, line.low, line.high].map { Int(($0 * 100).rounded()) }
      text += """
        \n  \(abs(points[0])) days in a hundred \(points[0] < 0 ? "fewer" : "more") with it \
        (from \(points[1]) to \(points[2])); mid-p \(rounded(line.midP))
        """
    }
    return text
  }

  /// Three digits after the point.
  private static func rounded(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static let cautions = [
    "Check ten triggers and, by luck alone, one will look striking about four times in ten.",
    "Bad weeks get better by themselves: what was begun in one will look good.",
    "Triggers travel together, such as late coffee and a short night.",
    "Coffee is remembered better on a bad day: write daily, before the night.",
    "One bad day is seldom alone, so the numbers are surer than they should be.",
    "To test one: two weeks without it, then two with it. Never a prescribed medicine.",
  ]
}
