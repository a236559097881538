import Content
import Diary

/// Writes the diary as FHIR R4, resource by resource: memory does not grow with it.
///
/// It is one `Bundle` of the type `collection`, of what the base specification defines, without any
/// further profile. ``description(_:)`` says which resources there are and lists every code.
package struct FHIRBundle: Sendable {
  private let resources: FHIRResources
  private let hasNotes: Bool
  private let now: Timestamp

  /// A writer in the words of a language. Without `hasNotes` nothing goes out that somebody wrote as a
  /// note, nor why they go to the doctor.
  package init(
    _ catalogue: Catalogue, language: String, hasNotes: Bool = false, at now: Timestamp
  ) {
    self.now = now
    self.hasNotes = hasNotes
    resources = FHIRResources(catalogue, language: language, hasNotes: hasNotes)
  }

  /// What is known of the person only when all entries have been seen.
  private struct Person {
    /// The UUID of the first entry. That of the person follows from it: it stays the same for as long as
    /// the diary begins with this entry, and tells nothing about them.
    var first: String?
    var birthYear: Int?
    var visit: PartialDate?
    var reason: (Identity, Fact)?

    var uuid: String {
      first.map { Identity.uuid(of: "person \($0)".utf8) } ?? ""
    }

    mutating func note(_ travelling: TravellingEntry) {
      first = first ?? travelling.identity.uuid
      guard case .fact(let fact) = travelling.entry else { return }
      switch fact.topic {
      case .birthYear: birthYear = (fact.since ?? PartialDate(fact.text))?.year
      case .visit: visit = fact.since
      case .reason: reason = (travelling.identity, fact)
      default: break
      }
    }
  }

  /// Writes a diary.
  package func write(
    _ diary: some DiaryTravelling, _ send: ([UInt8]) -> Void
  ) throws(DiaryProblem) {
    var person = Person()
    var json = JSONBytes()
    begin(&json)
    try diary.visit { item in
      guard case .entry(let travelling) = item else { return true }
      person.note(travelling)
      if let resource = resources.resource(of: travelling, person: FHIRNode.uuid(person.uuid)) {
        add(resource, travelling.identity.uuid, &json)
      }
      if json.bytes.count >= Self.portion { send(json.take()) }
      return true
    }
    if person.first != nil { add(resources.patient(born: person.birthYear), person.uuid, &json) }
    if hasNotes, let (identity, reason) = person.reason {
      let visit = resources.encounter(
        reason, identity, visit: person.visit, person: FHIRNode.uuid(person.uuid))
      add(visit, identity.uuid, &json)
    }
    json.add("\n]}\n")
    send(json.take())
  }

  /// Bytes that are written at once, about.
  private static let portion = 1 << 16

  /// The bundle itself, and the questions of the checklist, which are in any export: a list of entries
  /// must not be empty.
  private func begin(_ json: inout JSONBytes) {
    json.add(#"{"resourceType":"Bundle","type":"collection","#)
    if let time = FHIRNode.time(now) {
      json.add(#""timestamp":"#)
      time.write(into: &json)
      json.add(",")
    }
    json.add(#""entry":["#)
    json.add("\n")
    entry(resources.questionnaire, FHIRQuestionnaire.address, &json)
  }

  private func add(_ resource: FHIRNode, _ uuid: String, _ json: inout JSONBytes) {
    json.add(",\n")
    entry(resource, FHIRNode.uuid(uuid), &json)
  }

  private func entry(_ resource: FHIRNode, _ address: String, _ json: inout JSONBytes) {
    FHIRNode.object([("fullUrl", .text(address)), ("resource", resource)]).write(into: &json)
  }
}
