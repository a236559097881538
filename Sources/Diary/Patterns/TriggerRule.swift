import Content

/// How triggers are compared with episodes, and how much it takes for each label. All limits are chosen
/// for this guide.
///
/// Triggers are compared at each ``TriggerLook``, on the nights up to it and no others. A label rests on
/// two tests, all nights together and block by block, of which the more cautious one counts. All
/// comparisons share the chance of a false alarm: the suspect has a share of its own, the others share
/// theirs by ``Holm``'s method, and the distinct views divide everything between them.
package enum TriggerRule {
  /// The fewest nights with the trigger, and the fewest without it, for any label but `tooEarly`.
  package static let fewestDays = 10
  /// The fewest nights with an episode, with and without the trigger together, for any label but
  /// `tooEarly`.
  package static let fewestEpisodes = 5

  /// What each family of comparisons gets of the chance of a false alarm.
  struct Shares {
    let suspect: Double, sameDay: Double, dayAfter: Double

    static let withSuspect = Shares(suspect: 0.025, sameDay: 0.02, dayAfter: 0.005)
    static let withoutSuspect = Shares(suspect: 0, sameDay: 0.04, dayAfter: 0.01)
    /// How much of that each look gets.
    static let perLook = 0.5
  }

  /// What the nights say about each trigger that was answered.
  ///
  /// - Parameters:
  ///   - rows: the nights with a check-in, in any order; in the order of time they cost least.
  ///   - kinds: which episodes count. Only a ``PatternView`` gets labels.
  ///   - suspect: the trigger that the person has named last.
  ///   - tonight: the night that is running, which does not count yet.
  /// - Returns: the findings, and what they all share.
  package static func report(
    on rows: some Collection<TriggerDay>, of kinds: [Episode.Kind], suspect: Suspect?,
    tonight: CalendarDate
  ) -> TriggerReport {
    let view = PatternView(of: kinds)
    guard let look = TriggerLook(checkedIn: rows.lazy.map(\.night), tonight: tonight) else {
      return TriggerReport(
        view: view, look: nil, views: 0, family: view.map { _ in TriggerReport.Family() },
        suspect: suspect, checkedIn: Proportion(), findings: [])
    }
    let nights = AnsweredNights(rows, look)
    let counting = suspect.flatMap { look.counts($0) ? $0 : nil }
    let window = nights.window(before: look.countedNights, counting)
    let views = distinctViews(nights, look, window)
    // At the next look a suspect that was named since the last one counts as well.
    let next = nights.window(before: look.completeNights, suspect)
    var findings = findings(nights, of: kinds, window, counting?.trigger, next: next)
    var family: TriggerReport.Family?
    if view != nil {
      let shares = counting == nil ? Shares.withoutSuspect : .withSuspect
      family = judge(&findings, look, shares, among: views)
    }
    return TriggerReport(
      view: view, look: look, views: views, family: family, suspect: suspect,
      checkedIn: nights.episodes(of: kinds), findings: ordered(findings))
  }

  /// Whether a comparison is made. Only the margins decide, so to find out costs no chance of a false
  /// alarm.
  static func isTestable(_ counts: TriggerCounts, at look: TriggerLook) -> Bool {
    look.number > 0 && TriggerFinding.Missing(counts).isNone
  }

  /// The p of a comparison that is made.
  static func p(of counts: TriggerCounts, midP: Double, midPBlocks: Double) -> Double {
    guard let interval = counts.differenceInterval,
      interval.lowerBound > 0 || interval.upperBound < 0
    else { return 1 }
    return max(midP, midPBlocks)
  }

  /// The number of views with a comparison that is made, counting once those that have an episode on
  /// the same nights.
  private static func distinctViews(
    _ nights: AnsweredNights, _ look: TriggerLook, _ window: AnsweredNights.Window
  ) -> Int {
    if look.number == 0 { return 0 }
    var outcomes: Set<[Bool]> = []
    var views = 0
    for view in PatternView.allCases {
      let isNew = outcomes.insert(nights.outcomes(of: view.kinds, before: window.end)).inserted
      guard isNew else { continue }
      let tables = nights.tables(of: view.kinds, in: window)
      if tables.sameDay.contains(where: { isTestable($0.sum, at: look) })
        || tables.dayAfter.contains(where: { isTestable($0.sum, at: look) })
      {
        views += 1
      }
    }
    return views
  }

  /// The findings before they are judged, in no order.
  private static func findings(
    _ nights: AnsweredNights, of kinds: [Episode.Kind], _ window: AnsweredNights.Window,
    _ suspect: String?, next: AnsweredNights.Window
  ) -> [TriggerFinding] {
    let (now, next) = (nights.tables(of: kinds, in: window), nights.tables(of: kinds, in: next))
    return nights.triggers.enumerated().flatMap { number, trigger in
      [(now.sameDay, next.sameDay, false), (now.dayAfter, next.dayAfter, true)].map {
        TriggerFinding(
          trigger: trigger, isDayAfter: $2, isSuspect: trigger == suspect, table: $0[number],
          missing: TriggerFinding.Missing($1[number].sum))
      }
    }
  }

  /// Gives each finding its label, and those that are tested what it rests on.
  private static func judge(
    _ findings: inout [TriggerFinding], _ look: TriggerLook, _ shares: Shares, among views: Int
  ) -> TriggerReport.Family {
    var family = TriggerReport.Family()
    let own = Shares.perLook / Double(max(views, 1))
    let isSuspect = { (one: TriggerFinding) in one.isSuspect && !one.isDayAfter }
    family.suspect = judge(&findings, look, own * shares.suspect, where: isSuspect)
    family.sameDay = judge(&findings, look, own * shares.sameDay) {
      !$0.isDayAfter && !$0.isSuspect
    }
    family.dayAfter = judge(&findings, look, own * shares.dayAfter, where: \.isDayAfter)
    return family
  }

  /// Judges one family, and returns how many comparisons it makes.
  private static func judge(
    _ findings: inout [TriggerFinding], _ look: TriggerLook, _ level: Double,
    where isMember: (TriggerFinding) -> Bool
  ) -> Int {
    var tested: [(place: Int, p: Double)] = []
    for place in findings.indices where isMember(findings[place]) {
      let one = findings[place]
      findings[place].label = .tooEarly
      guard isTestable(one.counts, at: look), let midP = one.midP, let midPBlocks = one.midPBlocks
      else { continue }
      tested.append((place, p(of: one.counts, midP: midP, midPBlocks: midPBlocks)))
    }
    let verdicts = Holm.verdicts(
      tested.map { ($0.p, findings[$0.place].trigger) }, level: level)
    for ((place, p), verdict) in zip(tested, verdicts) {
      findings[place].verdict = TriggerFinding.Verdict(p: p, level: verdict.level)
      findings[place].label = verdict.passes ? .worthTesting : .noClearPattern
    }
    return tested.count
  }

  private static func ordered(_ findings: [TriggerFinding]) -> [TriggerFinding] {
    // Strings are compared by the code points of their composed form.
    let byName = findings.sorted {
      ($0.trigger, $0.isDayAfter ? 1 : 0) < ($1.trigger, $1.isDayAfter ? 1 : 0)
    }
    let worth = byName.filter { $0.label == .worthTesting }
    let byP = Holm.ranked(worth.map { ($0.verdict?.p ?? 1, $0.trigger) }).map { worth[$0] }
    return byP + byName.filter { $0.label == .noClearPattern }
      + byName.filter { $0.label == .tooEarly } + byName.filter { $0.label == nil }
  }
}
