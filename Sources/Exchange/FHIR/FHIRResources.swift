import Content
import Diary

/// Makes FHIR's resources of entries.
struct FHIRResources: Sendable {
  let codes: FHIRCodes
  let vocabulary: Vocabulary
  let hasNotes: Bool
  private let checklist: FHIRQuestionnaire?

  init(_ catalogue: Catalogue, language: String, hasNotes: Bool) {
    codes = FHIRCodes(catalogue)
    vocabulary = catalogue.vocabulary()
    self.hasNotes = hasNotes
    checklist = FHIRQuestionnaire(
      catalogue.screen(Catalogue.checklist, Locality()), codes, language: language)
  }

  /// What all resources that are made of an entry begin with.
  struct Entry {
    let identity: Identity
    /// A reference to the person.
    let person: FHIRNode

    /// The resource's type and when it was changed.
    func head(_ type: String) -> [(key: String, value: FHIRNode?)] {
      [
        ("resourceType", .text(type)),
        ("meta", ["lastUpdated": FHIRNode.time(identity.updated)]),
      ]
    }

    /// The UUID of the entry, as one identifier.
    var identifier: FHIRNode {
      ["system": "urn:ietf:rfc:3986", "value": .text(FHIRNode.uuid(identity.uuid))]
    }

    /// The UUID in a list of identifiers.
    var identifiers: FHIRNode { [identifier] }
  }

  /// The questions of the checklist.
  var questionnaire: FHIRNode { checklist?.resource ?? [] }

  /// The resource of an entry; `nil` for one that has none, or that says nothing.
  func resource(of travelling: TravellingEntry, person: String) -> FHIRNode? {
    let entry = Entry(identity: travelling.identity, person: ["reference": .text(person)])
    switch travelling.entry {
    case .episode(let episode): return observation(episode, entry)
    case .check(let check): return checklist?.response(check, entry)
    case .medicine(let medicine): return statement(medicine, entry)
    case .strength(let check): return observation(check, entry)
    case .fact(let fact): return resource(fact, entry)
    case .checkIn, .run, .dismissal, .suspect, .question: return nil
    }
  }

  /// A note, where notes are wanted.
  func note(_ text: String) -> FHIRNode? {
    hasNotes ? [["text": .written(text)]] : nil
  }

  // MARK: The person

  /// The person, of whom nothing is said but the year of birth where it is known.
  func patient(born year: Int?) -> FHIRNode {
    [
      "resourceType": "Patient",
      "birthDate": year.flatMap { PartialDate(String($0)) }.flatMap(FHIRNode.date),
    ]
  }

  /// The visit to the doctor that is planned, and why.
  func encounter(
    _ reason: Fact, _ identity: Identity, visit: PartialDate?, person: String
  ) -> FHIRNode {
    let entry = Entry(identity: identity, person: ["reference": .text(person)])
    return .object(
      entry.head("Encounter") + [
        ("identifier", entry.identifiers), ("status", "planned"),
        ("class", FHIRCode.ambulatory.coding), ("subject", entry.person),
        ("period", FHIRNode.period(visit, nil)),
        ("reasonCode", [["text": .written(reason.text)]]),
      ])
  }
}
