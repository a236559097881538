import ArgumentParser
import CompiledScreens
import Content
import Diary
import Drawing
import Exchange
import Glibc
import ViewModels

struct Patterns: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the diary shows: when, where, what helped, and each trigger.",
    discussion: """
      unknot patterns --kind twitch --json

      Of triggers, only days with a check-in count: of the others nobody knows what was so. Counts
      come first; a label is a hint to try something out, never more.
      """)

  @Option(parsing: .upToNextOption, help: "Which episodes count. By default all.")
  var kind: [Episode.Kind] = []

  @Flag(help: "Print it as JSON.")
  var json = false

  @OptionGroup var appearance: AppearanceOptions

  func run() {
    // In their usual order, each once, however they were given.
    let kinds = Episode.Kind.allCases.filter { kind.isEmpty || kind.contains($0) }
    let tonight = present().now.night
    do throws(DiaryProblem) {
      let store = DiaryCommandSupport.store()
      if json {
        let groups = try PatternsJSON.Groups(store, of: kinds, tonight: tonight)
        print(PatternsJSON(try store.days(with: kinds), groups).json)
      } else {
        let page = try Page.patterns(in: store, of: kinds, tonight: tonight, BuiltIn.catalogue)
        for line in transcript.lines(of: page) { print(line) }
      }
    } catch {
      DiaryCommandSupport.fail(error)
    }
  }

  private var transcript: Transcript {
    setlocale(LC_ALL, "")
    let isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    return Transcript(glyphs: appearance.ascii || !isUnicode ? .ascii : .unicode)
  }
}
