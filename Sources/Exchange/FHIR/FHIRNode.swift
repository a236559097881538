import Content
import Diary

/// A value of FHIR's JSON. Texts, lists and objects with nothing in them are left out: FHIR has none.
enum FHIRNode: Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([FHIRNode])
  case object([(key: String, value: FHIRNode?)])

  private var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number, .truth: false
    case .list(let nodes): nodes.allSatisfy(\.isEmpty)
    case .object(let members): members.allSatisfy { $0.value?.isEmpty ?? true }
    }
  }

  /// Writes the value.
  func write(into json: inout JSONBytes) {
    switch self {
    case .text(let text): json.add(string: text)
    case .number(let number): json.add(plain: String(number))
    case .truth(let truth): json.add(truth ? "true" : "false")
    case .list(let nodes):
      json.add("[")
      for (place, node) in nodes.filter({ !$0.isEmpty }).enumerated() {
        if place > 0 { json.add(",") }
        node.write(into: &json)
      }
      json.add("]")
    case .object(let members):
      json.add("{")
      var isFirst = true
      for case (let key, let value?) in members where !value.isEmpty {
        if !isFirst { json.add(",") }
        isFirst = false
        json.add(string: key)
        json.add(":")
        value.write(into: &json)
      }
      json.add("}")
    }
  }
}

extension FHIRNode {
  /// What somebody wrote. FHIR allows no control characters but line breaks and tabs.
  static func written(_ text: String) -> FHIRNode {
    .text(text.sanitizedLines.replacing("\r\n", with: "\n"))
  }

  /// A point in time, with its offset; `nil` where FHIR has no way to write it.
  static func time(_ time: Timestamp) -> FHIRNode? {
    guard (1...9998).contains(time.local.date.year) else { return nil }
    // It knows offsets of whole minutes up to 14 hours.
    let isKnown = abs(time.offset) <= 14 * 3600 && time.offset % 60 == 0
    return .text((isKnown ? time : Timestamp(seconds: time.seconds, offset: 0)).rfc3339)
  }

  /// A date as far as it is known.
  static func date(_ date: PartialDate?) -> FHIRNode? {
    date.flatMap { (1...9999).contains($0.year) ? .text($0.description) : nil }
  }

  /// A period of two points in time, the second of which may not be known.
  static func period(_ start: Timestamp, _ end: Timestamp?) -> FHIRNode {
    ["start": time(start), "end": end.flatMap(time)]
  }

  /// A period of dates as far as they are known. FHIR has none that ends before it begins.
  static func period(_ start: PartialDate?, _ end: PartialDate?) -> FHIRNode {
    if let start, let end, end.last < start.first { return [] }
    return ["start": date(start), "end": date(end)]
  }

  /// A name of the kind that needs no register.
  static func uuid(_ uuid: String) -> String { "urn:uuid:\(uuid)" }
}

extension FHIRNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral nodes: FHIRNode...) { self = .list(nodes) }
  init(dictionaryLiteral members: (String, FHIRNode?)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(integerLiteral number: Int) { self = .number(number) }
}
