import Content

extension Page {
  /// The same page for a listener: what is drawn, and what is marked by a sign, is said in words, and what
  /// counts changes only when there is something to say. Plain lines are made of it, and the full
  /// screen of somebody who uses a screen reader.
  package func inWords(_ words: Words) -> Page {
    if isInWords { return self }
    var page = self
    page.isInWords = true
    page.blocks = []
    for index in blocks.indices {
      if let group = blocks[index].kind.opensGroup { page.blocks.append(Block(.heading(group))) }
      if index == focus { page.focus = page.blocks.count }
      page.blocks += blockInWords(index, words)
    }
    if page.focus.map({ $0 >= page.blocks.count }) == true { page.focus = nil }
    if let spoken {
      page.brief = spoken
      page.windowTitle = words[.program]
    }
    page.progress?.percent = 0
    return page
  }

  /// What a listener hears of one block, which may be nothing.
  package func blockInWords(_ index: Int, _ words: Words) -> [Block] {
    var blocks = kindsInWords(of: index, words).map { Block($0) }
    guard !blocks.isEmpty else { return [] }
    let block = self.blocks[index]
    blocks[0].evidence = block.evidence
    blocks[0].why = block.why
    blocks[0].isEmergency = block.isEmergency
    blocks[0].isPassedBy = block.isPassedBy
    if let detail = block.detail {
      let page = Page(place: "", title: "", blocks: detail.blocks)
      blocks[0].detail = Block.Detail(detail.place, page.inWords(words).blocks)
    }
    return blocks
  }

  private func kindsInWords(of index: Int, _ words: Words) -> [Block.Kind] {
    let kind = blocks[index].kind
    switch kind {
    case .heading, .text, .quiet, .instruction, .input: return [kind]
    case .choice(var line):
      line.group = nil
      return [.choice(line)]
    case .field(var line):
      if ["", words[.fieldEmpty]].contains(line.value), !line.isTyped {
        line.value = words[.heardEmpty]
      }
      return [.field(line)]
    case .point(let text): return [.text(text)]
    case .warning(let text): return [.warning(words.fill(.heardWarning, ["text": text]))]
    case .check(let line): return [.choice(question(line, at: index, words))]
    case .column(let column): return [.heading(column.title)] + column.lines.map { .text($0) }
    case .breath(let breath): return [.text(breath.spoken)]
    case .countdown(let countdown):
      let lines = [countdown.status, countdown.sound, countdown.bar.spoken]
      return [.text(countdown.spoken)] + lines.filter { !$0.isEmpty }.map { .quiet($0) }
    case .picture(let picture): return [.quiet(picture.caption)]
    case .bar(let bar): return [.field(FieldLine(bar.label, bar.value, note: bar.note))]
    case .heat(let row): return [.field(FieldLine(row.label, row.value))]
    case .legend, .histogram: return []
    case .whisker(let row):
      return [.choice(ChoiceLine(key: "", label: row.sentence, target: row.target))]
    }
  }

  /// A question with its place among the others and its answer.
  private func question(_ line: CheckLine, at index: Int, _ words: Words) -> ChoiceLine {
    func isQuestion(_ block: Block) -> Bool {
      if case .check = block.kind { true } else { false }
    }
    let answer =
      line.state.isEmpty
      ? words[.heardOpen] : line.state == words[.markUnsure] ? words[.heardUnsure] : line.state
    let label = words.fill(
      .heardQuestion,
      [
        "number": String(blocks[...index].filter(isQuestion).count),
        "count": String(blocks.filter(isQuestion).count), "answer": answer, "text": line.text,
      ])
    return ChoiceLine(key: "", label: label, target: .action(.cycle))
  }
}

extension FieldLine {
  /// Something that is only shown.
  fileprivate init(_ label: String, _ value: String, note: String? = nil) {
    self.init(key: "", label: label, value: value, note: note)
  }
}

extension Block.Kind {
  /// The word for the group that begins with a choice.
  fileprivate var opensGroup: String? {
    guard case .choice(let line) = self, let group = line.group, !group.isEmpty else { return nil }
    return group
  }
}
