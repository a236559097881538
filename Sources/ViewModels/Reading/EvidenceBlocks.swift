import Content

/// The evidence behind a line.
enum EvidenceBlocks {
  /// The line itself, its grade and what that means, and each source.
  static func all(
    for block: Block, evidence: Evidence, catalogue: Catalogue, today: CalendarDate
  ) -> [Block] {
    let words = catalogue.words
    var blocks = block.detail?.blocks ?? [Block(.text(block.sentence(words)))]
    blocks += block.why.map { [Block(.text($0))] } ?? []
    blocks.append(Block(.heading(words.fill(.gradeIs, ["grade": words[evidence.grade.word]]))))
    blocks.append(Block(.text(words[evidence.grade.meaning])))
    if let unknown = evidence.unknown {
      blocks += [Block(.heading(words[.unknownTitle])), Block(.text(unknown))]
    }
    blocks.append(Block(.heading(words[.sourcesTitle])))
    let sources = evidence.sources.compactMap(catalogue.source)
    if sources.leaveNothingToCheck { blocks.append(Block(.text(words[.nothingToCheck]))) }
    blocks += sources.flatMap { source in
      [Block(.text(source.title))] + words.details(of: source).map { Block(.quiet($0)) }
    }
    if sources.contains(where: { $0.reviewed?.isOld(on: today) ?? false }) {
      blocks.append(Block(.warning(words[.sourceOld])))
    }
    return blocks
  }
}

extension Block {
  /// What the block says, as one text.
  func sentence(_ words: Words) -> String {
    func labelled(_ label: String, _ value: String) -> String {
      words.fill(.labelAndValue, ["label": label, "value": value])
    }
    return switch kind {
    case .heading(let text), .text(let text), .quiet(let text), .point(let text),
      .warning(let text):
      text
    case .instruction(let text, let detail):
      words.fill(.headingAndText, ["heading": text, "text": detail])
    case .choice(let line): line.label
    case .check(let line): line.text
    case .field(let line): line.label
    case .column(let column): labelled(column.title, words.list(column.lines, .phrases))
    case .breath(let breath): breath.caption
    case .input(let line): line.label
    case .countdown(let countdown): countdown.status
    case .picture(let picture): picture.caption
    case .bar(let line): labelled(line.label, line.value)
    case .heat(let line): labelled(line.label, line.value)
    case .legend, .histogram: ""
    case .whisker(let line): line.sentence
    }
  }
}
