import Content

/// When each reminder is due, by the episodes of the nights that its rule looks at.
struct ReminderRules {
  let facts: ReminderFacts
  let now: Timestamp

  /// How many nights ago it was; 0 for the night that is running.
  private func age(_ night: CalendarDate) -> Int { now.night.dayNumber - night.dayNumber }

  /// The summaries of the last nights, the running one included.
  private func recent(_ nights: Int) -> [NightSummary] {
    facts.nights.filter { (0..<nights).contains(age($0.night)) }
  }

  /// What this reminder has to say; `nil` if its rule does not hold.
  func due(_ reminder: Reminder) -> Reminder.Due? {
    switch reminder {
    case .signs:
      let found = events(of: reminder).flatMap(\.value.signs).filter { $0 != .none }
      return found.isEmpty
        ? nil : result(reminder, signs: Episode.Sign.allCases.filter(found.contains))
    case .longCramp: return events(of: reminder).isEmpty ? nil : result(reminder)
    case .brokenSleep:
      return mostBrokenFortnight().map { result(reminder, days: $0, span: 14) }
    case .longSoreness:
      return recent(14).contains(where: \.isSoreForLong) ? result(reminder) : nil
    case .manyPlaces:
      let twitches = recent(28).filter { $0.kind == .twitch }
      let days = Set(twitches.map(\.night)).count
      return isMany(twitches) ? result(reminder, days: days, span: 28) : nil
    case .twoWeeks: return spell()
    }
  }

  private func result(
    _ reminder: Reminder, days: Int = 0, span: Int = 0, signs: [Episode.Sign] = []
  ) -> Reminder.Due {
    Reminder.Due(reminder: reminder, days: days, span: span, signs: signs)
  }

  // MARK: Single events

  /// The episodes each of which alone makes the reminder due; none for the rules that count.
  func events(of reminder: Reminder) -> [Written<Episode>] {
    facts.events.filter { event in
      let episode = event.value
      guard (0..<Reminder.eventReach).contains(age(episode.began.night)) else { return false }
      switch reminder {
      case .signs: return episode.hasSign
      case .longCramp: return lengthThatCounts(episode) >= Reminder.longCrampSeconds
      case .brokenSleep, .longSoreness, .manyPlaces, .twoWeeks: return false
      }
    }
  }

  /// How long a cramp or spasm was, by the running clock if it still goes on. A twitch may last.
  private func lengthThatCounts(_ episode: Episode) -> Int {
    guard episode.kind != .twitch else { return 0 }
    return episode.isOpen ? now.seconds - episode.began.seconds : episode.seconds ?? 0
  }

  // MARK: What was dealt with

  /// When it was put off or answered, as long as that counts.
  func settlements(of reminder: Reminder) -> [Writing] {
    func isWithin(_ nights: Int, _ time: Timestamp) -> Bool {
      (0..<nights).contains(age(time.night))
    }
    let putOff = facts.dismissals.filter {
      $0.value.reminder == reminder && isWithin(reminder.nightsPutOff, $0.value.at)
    }
    let answered = facts.checks.filter { check in
      isWithin(Reminder.pause, check.value.at)
        && (reminder.question.map { check.value.answers[$0] != nil } ?? check.value.isGoneThrough)
    }
    return putOff.map(\.writing) + answered.map(\.writing)
  }

  /// Whether an event had been written down when the reminder was settled. What still goes on was
  /// only an event once it had lasted long enough.
  func was(_ event: Written<Episode>, there settled: Writing, for reminder: Reminder) -> Bool {
    guard event.writing.isUp(to: settled) else { return false }
    guard reminder == .longCramp, event.value.isOpen else { return true }
    return event.value.began.seconds + Reminder.longCrampSeconds <= settled.seconds
  }

  // MARK: Rules that count

  /// On how many nights somebody was woken in a fortnight with at least three such nights in each of
  /// its weeks. It ends within the last seven complete nights, so that it is not forgotten the next
  /// day; `nil` if there is none.
  private func mostBrokenFortnight() -> Int? {
    let woken = Set(facts.nights.filter(\.wokeMe).map { age($0.night) })
    return (1...7).compactMap { end in
      let weeks = [end..<end + 7, end + 7..<end + 14].map { week in
        woken.count(where: week.contains)
      }
      return weeks.allSatisfy { $0 >= 3 } ? weeks[0] + weeks[1] : nil
    }.max()
  }

  /// Whether twitches were in more than one place.
  private func isMany(_ twitches: [NightSummary]) -> Bool {
    var places: [(site: Episode.Site, side: Episode.Side?)] = []
    for twitch in twitches
    where twitch.site != .unsaid && !places.contains(where: { $0 == (twitch.site, twitch.side) }) {
      places.append((twitch.site, twitch.side))
    }
    return places.indices.contains { index in
      let (site, side) = places[index]
      return site == .manyPlaces || side == .both
        || places[..<index].contains { !site.isOnePlace(with: $0.site, side, $0.side) }
    }
  }

  /// Twitches over more than two weeks, whether many short ones or one that lasted. A month without
  /// any ends the spell (chosen for this guide).
  private func spell() -> Reminder.Due? {
    var days: Set<Int> = []
    for summary in facts.nights where summary.kind == .twitch && age(summary.night) >= 0 {
      let length = summary.openSince.map { now.seconds - $0.seconds } ?? summary.longest ?? 0
      // One that lasted for days counts on its first day and on its last.
      days.formUnion([age(summary.night), max(0, age(summary.night) - length / 86_400)])
    }
    let ages = days.sorted()
    guard let newest = ages.first, newest <= 14 else { return nil }
    var spell = [newest]
    for age in ages.dropFirst() where age - (spell.last ?? age) <= 30 { spell.append(age) }
    let span = (spell.last ?? newest) - newest + 1
    return span > 14 ? result(.twoWeeks, days: spell.count, span: span) : nil
  }
}

extension CheckResult {
  /// Whether the checklist was gone through: to its end, or to an emergency, which ends it. Of a result
  /// of before the open questions were counted, that it led somewhere says so.
  var isGoneThrough: Bool { tier == .emergency || unanswered.map { $0 == 0 } ?? (tier != nil) }
}

extension Episode.Site {
  /// The sites that lie next to each other (chosen for this guide).
  private static let neighbours: [Set<Episode.Site>] = [
    [.eyelid, .face], [.face, .neck], [.neck, .shoulder], [.shoulder, .upperArm],
    [.upperArm, .forearm], [.forearm, .hand], [.shoulder, .chestOrBelly],
    [.chestOrBelly, .lowBack], [.lowBack, .buttock], [.buttock, .frontThigh],
    [.buttock, .backThigh], [.frontThigh, .backThigh], [.frontThigh, .calf], [.frontThigh, .shin],
    [.backThigh, .calf], [.backThigh, .shin], [.calf, .shin], [.calf, .foot], [.shin, .foot],
  ]

  /// Whether twitches at two sites are in one place: the same site or its neighbour, on the same side
  /// as far as that is known.
  func isOnePlace(
    with other: Episode.Site, _ side: Episode.Side?, _ otherSide: Episode.Side?
  ) -> Bool {
    let isNear = self == other || Self.neighbours.contains([self, other])
    let sides = [side, otherSide]
    return isNear && !(sides.contains(.left) && sides.contains(.right))
  }
}
