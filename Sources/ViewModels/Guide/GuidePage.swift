import Content

/// Output: the page, and the keys that work on it.
extension Guide {
  /// What can be done now: what the screen on top offers, and what works everywhere.
  var offers: [Offer] {
    // On the first screen Esc has nowhere to go back to. It does not quit: nobody should leave by one
    // step back too many.
    let isFirst = stack.count == 1
    let unneeded = top.presentation.unneeded
    var offers = top.offers
    func add(_ action: Action) { if !unneeded.contains(action) { offers.append(Offer(action)) } }
    add(isFirst ? .settings : .back)
    add(.help)
    add(.evidence)
    add(.search)
    if !forward.isEmpty { add(.forward) }
    add(.emergency)
    add(.redraw)
    let leaving = kiosk?.leaving
    add(leaving == .home ? .startAnew : .quit)
    if kiosk == nil { add(.suspend) }
    if leaving != .home {
      add(.interrupt)
      add(.quitWithCore)
      if isFirst { add(.howToQuit) }
    }
    return offers
  }

  /// What typing does on the screen on top.
  private var typing: Typing { top.textInput?.typing ?? .nothing }

  /// The page at this moment.
  package func page(at now: Moment) -> Page { page(in: context(at: now)) }

  private func page(in context: Context) -> Page {
    var page = top.page(in: context)
    let warnings = urgentWarnings
    if !warnings.isEmpty {
      page.blocks.insert(contentsOf: warnings, at: 0)
      page.focus = page.focus.map { $0 + warnings.count } ?? 0
    }
    if page.blocks.contains(where: { $0.evidence != nil }), isOld(page, on: context.local.date) {
      page.blocks.append(Block(.warning(words[.contentOld])))
    }
    page.notice = notice
    page.below = Below(one: words[.oneBelow], several: words[.moreBelow])
    let offers = offers
    if let foot, foot.offers == offers, foot.typing == typing {
      page.keys = foot.hints
    } else {
      page.keys = HelpBlocks.foot(for: offers, typing: typing, words: words)
    }
    if page.brief.isEmpty { page.brief = words[.tooSmall] }
    if page.windowTitle.isEmpty { page.windowTitle = words[.program] }
    return page
  }

  /// The page for a full screen: in words for somebody who uses a screen reader.
  package func screenPage(at now: Moment) -> Page {
    let page = page(in: context(at: now, isHeard: settings.screenReader))
    return settings.screenReader ? page.inWords(words) : page
  }

  /// Makes the line at the foot, unless it is the same as before.
  mutating func prepareFoot() {
    let offers = offers
    if let foot, foot.offers == offers, foot.typing == typing { return }
    foot = (offers, typing, HelpBlocks.foot(for: offers, typing: typing, words: words))
  }

  /// Warnings for whatever screen is on top: clocks that have gone off, and timers that go on below
  /// it.
  private var urgentWarnings: [Block] {
    clocks.warnings.map { Block(.warning($0.text), evidence: $0.evidence) }
      + stack.dropLast().compactMap { $0.timed?.background?.warning(words) }.map {
        Block(.warning($0))
      }
  }

  /// Whether a page has claims whose sources were last reviewed too long ago.
  private func isOld(_ page: Page, on today: CalendarDate) -> Bool {
    guard catalogue.oldestReview()?.isOld(on: today) ?? false else { return false }
    return page.blocks.contains { block in
      block.evidence?.sources.contains {
        catalogue.source($0)?.reviewed?.isOld(on: today) ?? false
      } ?? false
    }
  }

  // MARK: Help and evidence

  /// The page of all keys.
  func helpModel() -> any ScreenModel {
    ReadingModel(
      name: "keys", title: words[.keysTitle],
      blocks: HelpBlocks.all(for: offers, typing: typing, words: words) + top.help,
      presentation: Presentation(kind: .overlay, unneeded: [.help]), isNumbered: false)
  }

  /// Shows the evidence for the line under the cursor.
  mutating func showEvidence(at now: Moment) {
    let page = page(at: now)
    guard let focus = page.focus, let evidence = page.blocks[focus].evidence else {
      notice = words[.noEvidence]
      return
    }
    let blocks = EvidenceBlocks.all(
      for: page.blocks[focus], evidence: evidence, catalogue: catalogue,
      today: wall.timestamp(now).local.date)
    let model = ReadingModel(
      name: "evidence", title: words[.evidenceTitle], blocks: blocks, presentation: .overlay)
    push(model, .pauseAndResume, at: now)
  }
}
