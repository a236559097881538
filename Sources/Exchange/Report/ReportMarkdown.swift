import Content
import Diary

extension ReportPage.Line {
  /// What stands between two items.
  var separator: String {
    items.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") } ? " " : "; "
  }
}

extension ReportPage {
  /// The page in Markdown. Nothing that a person wrote can mean anything in it.
  package var markdown: String {
    var lines = ["# \(Markup.markdown(title))"]
    for section in sections {
      lines += ["", "## \(Markup.markdown(section.title))", ""]
      lines += section.lines.filter { !$0.rows.isEmpty }.flatMap(markdown)
    }
    lines += ["", markdownItems(foot).joined(separator: " ")]
    lines += ["", Markup.markdown(forClinician)]
    return lines.map { $0 + "\n" }.joined()
  }

  private func markdown(_ line: Line) -> [String] {
    let label = line.label.isEmpty ? "" : "**\(Markup.markdown(line.label)):** "
    let items = markdownItems(line)
    guard line.isList else { return ["- " + label + items.joined(separator: line.separator)] }
    if label.isEmpty { return items.map { "- " + $0 } }
    return ["- " + label] + items.map { "  - " + $0 }
  }

  private func markdownItems(_ line: Line) -> [String] {
    (line.items + [line.rest].filter { !$0.isEmpty }).map(Markup.markdown)
  }
}
