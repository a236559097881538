import Content
import Diary

/// Every code that an export can hold. The writer takes them from here, and so does the description that
/// goes with it, so that there is none that is not written down.
package struct FHIRCodes: Sendable {
  /// All codes, in the order of the description.
  let all: [FHIRCode]
  private let own: [String: FHIRCode]

  /// The codes in the words of a language.
  package init(_ catalogue: Catalogue) {
    let vocabulary = catalogue.vocabulary()
    var own: [FHIRCode] = []
    func add(_ code: String, _ display: String) {
      own.append(FHIRCode(.own, code, display.isEmpty ? code : display))
    }
    func add(_ field: some EntryField) {
      add(field.rawValue, vocabulary.label(of: field.rawValue))
      for name in field.names {
        add("\(field.rawValue)/\(name)", vocabulary.word(name, of: field.rawValue))
      }
    }
    for field in EpisodeField.allCases where !Self.uncoded.contains(field) { add(field) }
    for field in Self.medicineFields { add(field) }
    for field in [FactField.topic, .source] { add(field) }
    add("strength check", Self.selfCheckTitle(catalogue))
    for task in Self.tasks(catalogue) { add("strength check/\(task.id)", task.instruction) }
    for field in [StrengthCheckField.outcomes, .onset] { add(field) }
    if let checklist = Self.checklist(catalogue) {
      for (subject, label) in zip(Checklist.Subject.allCases, checklist.labels) {
        add("about/\(subject.rawValue)", label)
      }
    }
    all = FHIRCode.fixed + own
    self.own = Dictionary(own.map { ($0.code, $0) }) { first, _ in first }
  }

  /// What FHIR says with values of its own.
  private static let uncoded: [EpisodeField] = [.began, .isOpen, .helps, .note, .asked]
  static let elements: [MedicineField] = [.magnesium, .potassium, .calcium, .iron]
  private static let medicineFields = [MedicineField.form] + elements

  private static func tasks(_ catalogue: Catalogue) -> [SelfCheck.Task] {
    guard case .selfCheck(let check)? = catalogue.screen(selfCheck, Locality())?.kind else {
      return []
    }
    return check.tasks + check.extras
  }

  private static let selfCheck = "strength-check"

  private static func selfCheckTitle(_ catalogue: Catalogue) -> String {
    catalogue.screen(selfCheck, Locality())?.title ?? ""
  }

  private static func checklist(_ catalogue: Catalogue) -> Checklist? {
    guard
      case .checklist(let checklist)? = catalogue.screen(Catalogue.checklist, Locality())?.kind
    else { return nil }
    return checklist
  }

  // MARK: Own codes

  /// A code of this program; `nil` for what is none, such as a task of a person's own screens.
  func code(_ name: String) -> FHIRCode? { own[name] }

  /// A `CodeableConcept` of this program, in words and with its code; in words only where it has none.
  func concept(_ name: String) -> FHIRNode {
    guard let code = own[name] else { return ["text": .written(name)] }
    return ["coding": [code.coding], "text": .text(code.display)]
  }

  /// What a field holds, as a `CodeableConcept`.
  func concept(_ field: some EntryField, _ name: String) -> FHIRNode {
    concept("\(field.rawValue)/\(name)")
  }
}
