import Content
import Diary
import Yams

/// Reads `words.yaml`: every word, each once.
func readWords(_ yaml: YAMLDocument) -> Words? {
  let expected = Word.allCases
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return nil }
  var texts: [(Word, String)] = []
  var missing = expected[...]
  for (key, value) in mapping {
    let name = key.scalar?.string ?? ""
    // The file has the order of the program, so that the next one is nearly always the one.
    let isNext = missing.first?.rawValue == name
    guard let at = isNext ? missing.startIndex : missing.firstIndex(where: { $0.rawValue == name })
    else {
      let hint = Spelling.guess(name, among: expected.map(\.rawValue))
      yaml.fault(at: key, "The guide has no text \"\(name.sanitized(limit: 40))\"\(hint)")
      continue
    }
    let word = missing[at]
    if isNext { missing.removeFirst() } else { missing.remove(at: at) }
    guard let text = yaml.text(value, limit: ScreenReader.Limit.paragraph) else { continue }
    if Words.blanks(in: text) != word.blanks {
      let wanted = word.blanks.map { "{\($0)}" }.joined(separator: " and ")
      yaml.fault(
        at: value,
        wanted.isEmpty ? "This text has no blanks in braces." : "This text needs \(wanted).")
    }
    texts.append((word, text))
  }
  for word in missing {
    yaml.fault(at: root, "The text \"\(word.rawValue):\" is missing.")
  }
  return Words(texts)
}

/// Reads `sources.yaml`. With `today`, a review that is too old by then is a fault.
func readSources(_ yaml: YAMLDocument, today: CalendarDate? = nil) -> [Source] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [] }
  var sources: [Source] = []
  for (keyNode, node) in mapping {
    let what = "A source"
    guard let key = yaml.word(keyNode) else { continue }
    let fields = yaml.fields(
      node, of: what, allowed: ["title", "year", "where", "read", "reviewed"])
    let title = yaml.text(yaml.required("title", fields, in: node, of: what), limit: 200)
    let place = yaml.text(fields["where"], limit: 200)
    let reading = yaml.value(
      yaml.required("read", fields, in: node, of: what), Source.Reading.self)
    let year = yaml.number(fields["year"], 1800...2100)
    let dateNode = yaml.required("reviewed", fields, in: node, of: what)
    let date = dateNode?.scalar.flatMap { CalendarDate($0.string) }
    if let dateNode, date == nil { yaml.fault(at: dateNode, "A date is written 2026-11-21.") }
    if let today, let date, date.isOld(on: today) {
      yaml.fault(
        at: dateNode,
        "This was reviewed more than 36 months ago: compare the wording with the source again.")
    }
    if let reading, [.original, .copy, .abstract].contains(reading), place == nil {
      yaml.fault(at: node, "\(what) that was read needs \"where:\".")
    }
    guard let title, let reading, let date else { continue }
    sources.append(
      Source(
        key: key, title: title, year: year, place: place ?? "", reading: reading, reviewed: date))
  }
  return sources
}

/// Reads `regions.yaml`: whom to call, by the code of the region.
func readRegions(_ yaml: YAMLDocument) -> [Region] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [] }
  var regions: [Region] = []
  for (keyNode, node) in mapping {
    let what = "A region"
    guard let code = yaml.word(keyNode) else { continue }
    let texts = ["name", "emergency", "today", "doctor", "hospital"]
    let fields = yaml.fields(
      node, of: what, allowed: texts + ["countries", "units", "grade", "from"])
    let values = texts.map {
      yaml.text(yaml.required($0, fields, in: node, of: what), limit: 60) ?? ""
    }
    let countries = fields["countries"].map { list in
      yaml.list(list, of: "countries").compactMap { yaml.word($0) }
    }
    let units = fields["units"].flatMap { yaml.value($0, Settings.Units.self) } ?? .metric
    let grade = yaml.value(yaml.required("grade", fields, in: node, of: what), Grade.self)
    let sources = yaml.required("from", fields, in: node, of: what).map { list in
      yaml.list(list, of: "keys of sources.yaml").compactMap { yaml.reference(.source, $0) }
    }
    regions.append(
      Region(
        code: code, name: values[0], countries: countries ?? [], emergency: values[1],
        today: values[2], doctor: values[3], hospital: values[4], units: units,
        evidence: grade.map { Evidence(grade: $0, sources: sources ?? []) }))
  }
  if !regions.contains(where: { $0.code == Region.nowhere }) {
    yaml.fault(at: root, "The region \"\(Region.nowhere):\" is missing: what fits everywhere.")
  }
  return regions
}

/// Reads `vocabulary.yaml`: the words of the diary, by the names that they are kept under.
func readVocabulary(_ yaml: YAMLDocument) -> Vocabulary {
  guard let root = yaml.root() else { return Vocabulary(words: [:], triggers: []) }
  let what = "The list of choices"
  let fields = yaml.fields(root, of: what, allowed: ["words", "triggers"])
  var words: [String: String] = [:]
  if case .mapping(let mapping)? = yaml.required("words", fields, in: root, of: what) {
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if !Episode.names.contains(name) {
        let hint = Spelling.guess(name, among: Episode.names)
        yaml.fault(at: key, "The diary has no word \"\(name.sanitized(limit: 40))\"\(hint)")
      }
      words[name] = yaml.text(value, limit: 24)
    }
  }
  for name in Episode.names where words[name] == nil {
    yaml.fault(at: root, "The word \"\(name):\" is missing.")
  }
  var triggers: [Vocabulary.Trigger] = []
  if case .mapping(let mapping)? = yaml.required("triggers", fields, in: root, of: what) {
    for (key, node) in mapping {
      let name = key.scalar?.string ?? ""
      if !CheckIn.usualTriggers.contains(name) {
        let hint = Spelling.guess(name, among: CheckIn.usualTriggers)
        yaml.fault(at: key, "The diary asks for no \"\(name.sanitized(limit: 40))\"\(hint)")
      }
      let fields = yaml.fields(node, of: "A trigger", allowed: ["sign", "ask"])
      let sign = yaml.text(
        yaml.required("sign", fields, in: node, of: "A trigger"), limit: ScreenReader.Limit.label)
      let ask = yaml.text(
        yaml.required("ask", fields, in: node, of: "A trigger"), limit: ScreenReader.Limit.note)
      guard let sign, let ask else { continue }
      triggers.append(.init(name: name, sign: sign, ask: ask))
    }
  }
  for name in CheckIn.usualTriggers where !triggers.contains(where: { $0.name == name }) {
    yaml.fault(at: root, "The trigger \"\(name):\" is missing.")
  }
  return Vocabulary(words: words, triggers: triggers)
}

extension Episode {
  /// Every name that a field of an episode can be kept under.
  static var names: [String] {
    Kind.allCases.map(\.rawValue) + Site.allCases.map(\.rawValue)
      + Side.allCases.map(\.rawValue) + Setting.allCases.map(\.rawValue)
      + Tactic.allCases.map(\.rawValue) + Relief.allCases.map(\.rawValue)
      + Soreness.allCases.map(\.rawValue) + Sign.allCases.map(\.rawValue)
  }
}

/// Reads `pictures.yaml`: the words that describe each drawing, by its name.
func readCaptions(_ yaml: YAMLDocument) -> [String: String] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [:] }
  var captions: [String: String] = [:]
  for (key, value) in mapping {
    guard let name = yaml.word(key) else { continue }
    captions[name] = yaml.text(value, limit: ScreenReader.Limit.caption)
  }
  return captions
}

/// The signs a drawing in Unicode may have besides ASCII: lines, blocks, arrows and round shapes of
/// one column.
private let signsOfDrawings: [ClosedRange<UInt32>] = [
  32...126, 0xB0...0xB0, 0xB7...0xB7, 0x2190...0x2199, 0x2500...0x259F, 0x25CB...0x25CF,
  0x25E0...0x25E7, 0x2022...0x2022,
]

/// Reads a drawing, small enough to stand beside the countdown: lines of printable ASCII, or, in a
/// file that ends in `.unicode.txt`, of line signs as well.
func readDrawing(_ text: String, file: String) -> (lines: [String], faults: [Fault]) {
  let isUnicode = file.hasSuffix(".unicode.txt") || file.hasSuffix(".unicode")
  let mostLines = 8
  let mostColumns = 34
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() }
  var faults: [Fault] = []
  func fault(_ line: Int, _ column: Int, _ sentence: String) {
    faults.append(Fault(file: file, line: line, column: column, sentence: sentence))
  }
  if lines.isEmpty { fault(1, 1, "The drawing is empty.") }
  if lines.count > mostLines { fault(mostLines + 1, 1, "A drawing has at most 8 lines.") }
  for (number, line) in lines.enumerated() {
    let odd = line.unicodeScalars.enumerated().first { _, scalar in
      isUnicode
        ? !signsOfDrawings.contains { $0.contains(scalar.value) }
        : !(32...126).contains(scalar.value)
    }
    if let odd {
      fault(
        number + 1, odd.offset + 1,
        isUnicode
          ? "This sign is not one of those that every terminal shows in one column."
          : "A drawing is made of printable ASCII characters.")
    }
    if line.count > mostColumns {
      fault(number + 1, mostColumns + 1, "A line of a drawing has at most 34 characters.")
    }
  }
  return (lines, faults)
}
