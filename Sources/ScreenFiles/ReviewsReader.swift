import Content
import Yams

/// Reads `reviews.yaml`: who has reviewed which lines. A file with nothing but comments has none.
func readReviews(_ yaml: YAMLDocument) -> [Review] {
  guard yaml.hasContent, let root = yaml.root(), case .mapping(let mapping) = root else {
    return []
  }
  return mapping.compactMap { key, node in
    yaml.word(key).flatMap { _ in readReview(yaml, node) }
  }
}

private func readReview(_ yaml: YAMLDocument, _ node: Node) -> Review? {
  guard let fields = yaml.fields(node, of: .review) else { return nil }
  let by = fields.text("by")
  let role = fields.text("role")
  let date = fields.date("date")
  let lines = fields["lines"].map { readLines(yaml, $0) } ?? []
  guard let by, let role, let date else { return nil }
  return Review(by: by, role: role, date: date, lines: lines)
}

/// The lines of a review: the name of each, and the version of its words.
private func readLines(_ yaml: YAMLDocument, _ node: Node) -> [Review.Line] {
  guard case .mapping(let mapping) = node, !mapping.isEmpty else {
    yaml.fault(at: node, "These must be lines such as \"red-flags/E4: 0a1b2c3d\".")
    return []
  }
  return mapping.compactMap { key, value in
    guard let id = yaml.text(key, limit: ScreenFormat.Limit.reviewer),
      let version = yaml.text(value, limit: ScreenFormat.Limit.reviewer)
    else {
      return nil
    }
    yaml.refer(to: id, .claim, at: key)
    let digits = "0123456789abcdef"
    guard version.count == 8, version.allSatisfy(digits.contains) else {
      yaml.fault(
        at: value, "A version is eight digits from 0 to f, as \"unknot claims\" prints it.")
      return nil
    }
    return Review.Line(id: id, version: version)
  }
}
