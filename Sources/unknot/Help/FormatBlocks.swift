import ScreenFiles

/// The table of what files of screens can hold, as blocks of the manual.
enum FormatBlocks {
  typealias Block = ManualPage.Block
  typealias Part = ScreenFormat.Part

  /// A part of the format and those that stand in it, each once.
  static func blocks(of part: Part) -> [Block] {
    var printed: [Part] = [.passage, part]
    return blocks(of: part, printed: &printed)
  }

  private static func blocks(of part: Part, printed: inout [Part]) -> [Block] {
    let base = basis(of: part)
    let keys = part.keys.filter { key in
      !ScreenFormat.screen.contains(key) && base?.keys.contains(key) != true
        && !ScreenFormat.evidence.contains { $0.name == key.name }
    }
    var blocks = part.note.isEmpty ? [] : [Block.paragraph(part.note)]
    blocks += definitions(of: keys)
    if let grade = part.key("grade") {
      blocks.append(.definition(term: "grade:, from:", text: need(grade.need) + "See Evidence."))
    }
    for inner in keys.flatMap({ $0.value.parts }).flatMap(\.shown) where !printed.contains(inner) {
      printed.append(inner)
      blocks.append(.heading(inner.title))
      blocks += self.blocks(of: inner, printed: &printed)
    }
    return blocks
  }

  /// The part whose keys this one has as well, as its note says.
  private static func basis(of part: Part) -> Part? {
    switch part {
    case .part: .menu
    case .followUp: .question
    case .breathing: .step
    default: nil
    }
  }

  static func definitions(of keys: [ScreenFormat.Key]) -> [Block] {
    keys.map { key in
      let texts = [key.note, key.value.sentence(after: key.note)].filter { !$0.isEmpty }
      return .definition(
        term: key.name + ":", text: need(key.need) + texts.joined(separator: " "))
    }
  }

  private static func need(_ need: ScreenFormat.Need) -> String {
    switch need {
    case .needed, .paired: "Needed. "
    case .sometimes(let cases): "Needed \(cases). "
    case .optional: ""
    }
  }
}

extension ScreenFormat.Part {
  /// Its name as a title: `Step`, or the key that it is the value of.
  fileprivate var title: String {
    if name.hasPrefix("\"") { return name.filter { $0 != "\"" } + ":" }
    let noun = name.drop { $0 != " " }.dropFirst()
    return noun.prefix(1).uppercased() + noun.dropFirst()
  }

  /// Whether it is a statement with its evidence and nothing else.
  private var isClaim: Bool { key("say") != nil && keys.count == 1 + ScreenFormat.evidence.count }

  /// Whether all of its keys are alike, so that a sentence says it all.
  private var isUniform: Bool {
    keys.allSatisfy {
      $0.value == keys[0].value && $0.need == keys[0].need && $0.note == keys[0].note
    }
  }

  /// The parts that need a title of their own to explain this one: itself, or what its keys hold.
  fileprivate var shown: [Self] {
    if isClaim { return [] }
    return isUniform ? keys[0].value.parts.flatMap(\.shown) : [self]
  }

  /// What it is as the value of a key.
  fileprivate var sentence: String {
    if isClaim { return "It has `say:` and its evidence." }
    guard isUniform else { return "See \(title) below." }
    let names = keys.map { "`\($0.name):`" }
    let need = keys[0].need.isNeeded ? ", all needed" : ""
    let each = keys[0].value.sentence(after: "")
    return "It has \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
      + "\(need). Each: \(each.prefix(1).lowercased())\(each.dropFirst())"
  }
}

extension ScreenFormat.Value {
  /// What the value is, in a sentence; empty where the note has said so.
  fileprivate func sentence(after note: String) -> String {
    switch self {
    case .text(let limit): "At most \(limit) columns."
    case .number(let range): "A whole number from \(range.lowerBound) to \(range.upperBound)."
    case .word(let words):
      note.isEmpty || !words.contains { note.contains("`\($0)`") }
        ? "One of \(words.map { "`\($0)`" }.joined(separator: ", "))." : ""
    case .name(let named): note.isEmpty ? "The \(named.phrase)." : ""
    case .question: note.isEmpty ? "The `id:` of a question of this checklist." : ""
    case .identity: "Letters, digits and hyphens."
    case .date: "Written as `2026-11-21`."
    case .special(let text): text.prefix(1).uppercased() + text.dropFirst() + "."
    case .part(let part): part.sentence
    case .list(_, let items): items.sentence
    }
  }
}

extension [ScreenFormat.Value] {
  /// What a list of these is.
  fileprivate var sentence: String {
    switch first {
    case .part(.passage)?: "A list of passages."
    case .part?: "A list: see \(flatMap(\.parts).map(\.title).joined(separator: " and ")) below."
    case .text(let limit)?: "A list of texts of at most \(limit) columns each."
    case .name(.source)?: "A list of keys of sources."
    case .name?: "A list of names of screens."
    case .question?: "A list of the `id:` of questions of this checklist."
    default: "A list of words: letters, digits and hyphens."
    }
  }
}

extension ScreenFormat.Named {
  fileprivate var phrase: String {
    switch self {
    case .screen: "name of a screen"
    case .source: "key of a source"
    case .picture: "name of a picture"
    case .question: "`id:` of a question of a checklist"
    case .claim: "name of a line"
    }
  }
}
