import Content
import Yams

/// Reads `sources.yaml`. With `today`, a review that is too old by then is a fault.
func readSources(_ yaml: YAMLDocument, today: CalendarDate? = nil) -> [Source] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [] }
  return mapping.compactMap { key, node in
    yaml.word(key).flatMap { SourceReader(yaml: yaml, today: today).source($0, node) }
  }
}

/// Reads one source of `sources.yaml`.
private struct SourceReader {
  let yaml: YAMLDocument
  let today: CalendarDate?

  func source(_ key: String, _ node: Node) -> Source? {
    guard let fields = yaml.fields(node, of: .source) else { return nil }
    let title = fields.text("title")
    let publisher = fields.text("by")
    let year = fields.number("year")
    let reading = fields.word("read", as: Source.Reading.self)
    let address = address(fields)
    let noAddress = fields.text("noAddress")
    let place = fields.text("where")
    let note = fields.text("note")
    if fields["address"] != nil, let reason = fields["noAddress"] {
      yaml.fault(at: reason, "A source has \"address:\" or \"noAddress:\", not both.")
    } else if reading != .own, fields["address"] == nil, noAddress == nil, place == nil {
      yaml.fault(
        at: node, "A source needs \"address:\", or \"noAddress:\" with the reason.")
    }
    let reviewed = review(fields, reading)
    guard let title, let reading, reviewed != nil || reading == .unread else { return nil }
    return Source(
      key: key, title: title, publisher: publisher, year: year, address: address,
      noAddress: noAddress, reading: reading, place: place, note: note, reviewed: reviewed)
  }

  /// The day of the last review: what was not opened has none, everything else has one.
  private func review(_ fields: Fields, _ reading: Source.Reading?) -> CalendarDate? {
    let given = fields["reviewed"]
    if reading == .unread {
      if let given {
        yaml.fault(at: given, "What was not opened was not reviewed: leave out \"reviewed:\".")
      }
      return nil
    }
    if given == nil { yaml.faultMissing("reviewed", in: fields.node, of: fields.part) }
    guard let date = fields.date("reviewed") else { return nil }
    if let today, date.isOld(on: today) {
      yaml.fault(
        at: given,
        "This was reviewed more than 36 months ago: compare the wording with the source again.")
    }
    return date
  }

  /// An address of the web. None is opened; only their form is checked.
  private func address(_ fields: Fields) -> String? {
    guard let text = fields.text("address") else { return nil }
    guard Self.isAddress(text) else {
      yaml.fault(
        at: fields["address"],
        "An address is written https://www.example.org/page, and a DOI https://doi.org/10.1000/182."
      )
      return nil
    }
    return text
  }

  private static func isAddress(_ text: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      let scheme = schemes.first(where: text.hasPrefix)
    else { return false }
    let parts = text.dropFirst(scheme.count)
      .split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      labels.count > 1
      && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Spelling.nameBytes.contains) }
    guard isHost, parts[0] == "doi.org" else { return isHost }
    let doi = parts.dropFirst().joined().split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard doi.count == 2, doi[0].hasPrefix("10."), !doi[1].isEmpty else { return false }
    let registrant = doi[0].dropFirst(3)
    return registrant.count > 3 && registrant.allSatisfy(\.isNumber)
  }
}
