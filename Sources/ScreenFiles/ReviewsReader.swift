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
  let what = "A review"
  let fields = yaml.fields(node, of: what, allowed: ["by", "role", "date", "lines"])
  let by = yaml.text(yaml.required("by", fields, in: node, of: what), limit: 100)
  let role = yaml.text(yaml.required("role", fields, in: node, of: what), limit: 100)
  let day = yaml.required("date", fields, in: node, of: what)
  let date = day?.scalar.flatMap { CalendarDate($0.string) }
  if let day, date == nil { yaml.fault(at: day, "A date is written 2026-11-21.") }
  let lines = yaml.required("lines", fields, in: node, of: what).map { readLines(yaml, $0) } ?? []
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
    guard let id = yaml.text(key, limit: 100), let version = yaml.text(value, limit: 100) else {
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
