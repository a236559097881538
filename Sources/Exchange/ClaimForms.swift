import Content
import Drawing

extension ClaimSheet {
  /// The form of a table program: a header and one record for each line. Several sources stand in one
  /// field with ` | ` between them.
  package var csv: String {
    let header = [
      "id", "version", "screen", "title", "words", "grade", "not known", "sources", "addresses",
      "read as", "last compared", "can be checked", "review", "agree / change to",
    ]
    return CSV.text([header] + entries.map(record))
  }

  private func record(_ entry: Entry) -> [String] {
    let (claim, sources) = (entry.claim, entry.sources)
    func each(_ value: (Source) -> String?) -> String {
      sources.map { value($0) ?? "-" }.joined(separator: " | ")
    }
    return [
      claim.id, claim.version, claim.screen, claim.title, claim.text,
      claim.evidence.grade.rawValue, claim.evidence.unknown ?? "",
      each { source in
        let year = source.year.map(String.init)
        let rest = [source.title, source.publisher, year].compactMap { $0 }
        return "\(source.key): \(rest.joined(separator: "; "))"
      },
      each { $0.address ?? $0.noAddress }, each(\.reading.rawValue),
      each { $0.reviewed?.description }, sources.leaveNothingToCheck ? "no" : "yes",
      entry.standing == .unreviewed ? "" : words.sentence(for: entry.standing), "",
    ]
  }

  /// The form to read in a terminal. No line is longer than 80 columns but for addresses, which are
  /// left in one piece.
  package var text: String {
    var lines = [words[.claimsTitle]] + about.flatMap { [""] + wrapped($0, width: Self.columns) }
    for screen in screens {
      guard let first = screen.first else { continue }
      lines += ["", "", "\(first.claim.title) (\(first.claim.screen))"]
      for entry in screen { lines += [""] + self.lines(of: entry) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let columns = 80

  private func lines(of entry: Entry) -> [String] {
    func indented(_ text: String, by indent: Int) -> [String] {
      let room = text.hasPrefix("http") ? .max : Self.columns - indent
      return wrapped(text, width: room).map { String(repeating: " ", count: indent) + $0 }
    }
    let claim = entry.claim
    let id = words.fill(.claimID, ["id": claim.id, "version": claim.version])
    var lines = [id] + indented(claim.text, by: 2)
    lines += entry.evidence(words).flatMap { indented($0, by: 2) }
    for source in entry.sources {
      lines += indented("- \(source.title)", by: 2)
      lines += words.details(of: source).flatMap { indented($0, by: 4) }
    }
    lines += indented(words.sentence(for: entry.standing), by: 2)
    return lines
      + indented(
        words.fill(.labelAndValue, ["label": words[.claimAgree], "value": Self.gap]), by: 2)
  }

  /// Room to write in.
  private static let gap = String(repeating: "_", count: 40)
}
