import Content
import Diary

/// Episodes and results of the strength check as `Observation`.
extension FHIRResources {
  func observation(_ episode: Episode, _ entry: Entry) -> FHIRNode {
    .object(
      entry.head("Observation") + [
        ("identifier", entry.identifiers), ("status", episode.isOpen ? "preliminary" : "final"),
        ("category", [FHIRCode.survey.concept]),
        ("code", codes.concept(EpisodeField.kind, episode.kind.rawValue)),
        ("subject", entry.person),
      ] + effective(episode) + [
        ("issued", FHIRNode.time(entry.identity.written)), ("performer", [entry.person]),
        ("note", note(episode.note)),
        (
          "bodySite",
          episode.site == .unsaid ? nil : codes.concept(EpisodeField.site, episode.site.rawValue)
        ),
        ("component", .list(components(episode))),
      ])
  }

  private func effective(_ episode: Episode) -> [(key: String, value: FHIRNode?)] {
    let start = FHIRNode.time(episode.began)
    if let seconds = episode.seconds, !episode.isOpen {
      let end = Timestamp(
        seconds: episode.began.seconds + seconds, offset: episode.began.offset)
      return [("effectivePeriod", FHIRNode.period(episode.began, end))]
    }
    return episode.isOpen
      ? [("effectivePeriod", FHIRNode.period(episode.began, nil))] : [("effectiveDateTime", start)]
  }

  /// Fields of an episode that FHIR has a place for besides.
  private static let placed: [EpisodeField] = [
    .began, .kind, .site, .isOpen, .helps, .note, .asked,
  ]

  private func components(_ episode: Episode) -> [FHIRNode] {
    let fields = EpisodeField.allCases.filter { !Self.placed.contains($0) }
    let helps = episode.helps.map { help -> FHIRNode in
      [
        "code": codes.concept(EpisodeField.tactics, help.tactic.rawValue),
        "valueCodeableConcept": codes.concept(EpisodeField.helped, help.relief.rawValue),
      ]
    }
    return fields.flatMap { components($0, of: episode) } + helps
  }

  private func components(_ field: EpisodeField, of episode: Episode) -> [FHIRNode] {
    let code = codes.concept(field.rawValue)
    func coded(_ name: String) -> FHIRNode {
      ["code": code, "valueCodeableConcept": codes.concept(field, name)]
    }
    switch field.value(in: episode) {
    case .word(let name): return [coded(name)]
    case .words(let names) where !names.isEmpty: return names.map(coded)
    case .number(let number) where field == .seconds:
      return [["code": code, "valueQuantity": FHIRCode.second.quantity(number)]]
    case .number(let number) where field == .hours:
      return [["code": code, "valueQuantity": FHIRCode.hour.quantity(number)]]
    case .number(let number): return [["code": code, "valueInteger": .number(number)]]
    case .flag(let flag): return [["code": code, "valueBoolean": .truth(flag)]]
    // What was seen and left empty; of the rest nobody asked, and FHIR need not say so.
    case _ where episode.asked.contains(field):
      return [["code": code, "dataAbsentReason": FHIRCode.declined.concept]]
    default: return []
    }
  }

  // MARK: Strength

  func observation(_ check: StrengthCheck, _ entry: Entry) -> FHIRNode {
    var components = check.outcomes.sorted { $0.key < $1.key }.map { task, outcome -> FHIRNode in
      let code = codes.concept("strength check/\(task)")
      if outcome == .untried {
        return ["code": code, "dataAbsentReason": FHIRCode.notPerformed.concept]
      }
      return [
        "code": code,
        "valueCodeableConcept": codes.concept(StrengthCheckField.outcomes, outcome.rawValue),
      ]
    }
    if let onset = check.onset {
      components.append([
        "code": codes.concept(StrengthCheckField.onset.rawValue),
        "valueCodeableConcept": codes.concept(StrengthCheckField.onset, onset.rawValue),
      ])
    }
    return .object(
      entry.head("Observation") + [
        ("identifier", entry.identifiers), ("status", "final"),
        ("category", [FHIRCode.survey.concept]), ("code", codes.concept("strength check")),
        ("subject", entry.person), ("effectiveDateTime", FHIRNode.time(check.at)),
        ("issued", FHIRNode.time(entry.identity.written)), ("performer", [entry.person]),
        ("component", .list(components)),
      ])
  }
}
