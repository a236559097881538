import Content

/// The evidence behind a line.
enum EvidenceBlocks {
  /// The line itself, its grade and what that means, and each source.
  static func all(
    for block: Block, evidence: Evidence, catalogue: Catalogue, today: CalendarDate
  ) -> [Block] {
    let words = catalogue.words
    var blocks =
      [Block(.text(block.sentence(words)))] + (block.why.map { [Block(.text($0))] } ?? [])
    blocks.append(Block(.heading(words.fill(.gradeIs, ["grade": words[evidence.grade.word]]))))
    blocks.append(Block(.text(words[evidence.grade.meaning])))
    blocks.append(Block(.heading(words[.unknownTitle])))
    blocks.append(Block(.text(evidence.unknown ?? words[evidence.grade.unknown])))
    blocks.append(Block(.heading(words[.sourcesTitle])))
    let sources = evidence.sources.compactMap(catalogue.source)
    blocks += sources.flatMap { Self.blocks(of: $0, words) }
    if sources.contains(where: { $0.reviewed?.isOld(on: today) ?? false }) {
      blocks.append(Block(.warning(words[.sourceOld])))
    }
    return blocks
  }

  /// What it is called, where it can be opened, and how it was read.
  private static func blocks(of source: Source, _ words: Words) -> [Block] {
    let year = source.year.map(String.init) ?? (source.reading == .own ? nil : words[.noYear])
    let reading = [
      words[source.reading.word],
      source.place.map { words.fill(.readAt, ["place": $0]) },
      source.reviewed.map { words.fill(.reviewedOn, ["date": $0.description]) },
    ]
    let lines = [
      words.list([source.publisher, year].compactMap { $0 }, .phrases),
      source.address ?? source.noAddress,
      words.list(reading.compactMap { $0 }, .sentences),
      source.note,
    ]
    return [Block(.text(source.title))]
      + lines.compactMap { $0 }.filter { !$0.isEmpty }.map { Block(.quiet($0)) }
  }
}

extension Block {
  /// What the block says, as one text.
  func sentence(_ words: Words) -> String {
    func labelled(_ label: String, _ value: String) -> String {
      words.fill(.labelAndValue, ["label": label, "value": value])
    }
    return switch kind {
    case .heading(let text), .text(let text), .quiet(let text), .warning(let text): text
    case .instruction(let text, let detail):
      words.fill(.headingAndText, ["heading": text, "text": detail])
    case .choice(let line): line.label
    case .check(let line): words.list([line.text] + line.points, .sentences)
    case .field(let line): line.label
    case .column(let column): labelled(column.title, words.list(column.lines, .phrases))
    case .breath(let breath): breath.caption
    case .input(let line): line.label
    case .countdown(let countdown): countdown.status
    case .picture(let picture): picture.caption
    case .bar(let line): labelled(line.label, line.value)
    case .heat(let line): labelled(line.label, line.value)
    case .legend: ""
    }
  }
}

extension Grade {
  /// Its name.
  var word: Word {
    switch self {
    case .strong: .gradeStrong
    case .moderate: .gradeModerate
    case .limited: .gradeLimited
    case .conflicting: .gradeConflicting
    case .expertOpinion: .gradeExpertOpinion
    case .ownChoice: .gradeOwnChoice
    }
  }

  /// What it means.
  var meaning: Word {
    switch self {
    case .strong: .meansStrong
    case .moderate: .meansModerate
    case .limited: .meansLimited
    case .conflicting: .meansConflicting
    case .expertOpinion: .meansExpertOpinion
    case .ownChoice: .meansOwnChoice
    }
  }
}

extension Grade {
  /// What is not known about a statement of this grade.
  fileprivate var unknown: Word {
    switch self {
    case .strong: .unknownStrong
    case .moderate: .unknownModerate
    case .limited: .unknownLimited
    case .conflicting: .unknownConflicting
    case .expertOpinion: .unknownExpertOpinion
    case .ownChoice: .unknownOwnChoice
    }
  }
}

extension Source.Reading {
  /// How the source was read, in words.
  var word: Word {
    switch self {
    case .original: .readOriginal
    case .copy: .readCopy
    case .abstract: .readAbstract
    case .unread: .readNot
    case .own: .readOwn
    }
  }
}
