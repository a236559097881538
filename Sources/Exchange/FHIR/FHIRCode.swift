/// A list of codes that somebody looks after.
enum FHIRSystem: String, CaseIterable, Sendable {
  case yesNo = "http://terminology.hl7.org/CodeSystem/v2-0136"
  case absent = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
  case category = "http://terminology.hl7.org/CodeSystem/observation-category"
  case conditionVerification = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
  case allergyStatus = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
  case allergyVerification = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"
  case role = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
  case encounter = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
  case units = "http://unitsofmeasure.org"
  /// The names of this program. They stand beside the words, so that other programs need not read those.
  case own = "urn:uuid:5ac53d0e-8a0c-4f0e-9a5f-7f1f6e1c3b52"
}

/// A code, with the words that its system has for it.
struct FHIRCode: Hashable, Sendable {
  let system: FHIRSystem
  let code: String
  let display: String

  init(_ system: FHIRSystem, _ code: String, _ display: String) {
    self.system = system
    self.code = code
    self.display = display
  }

  static let yes = FHIRCode(.yesNo, "Y", "Yes")
  static let no = FHIRCode(.yesNo, "N", "No")
  /// "Not sure", as the answers yes, no and don't know of FHIR have it.
  static let notSure = FHIRCode(.absent, "asked-unknown", "Asked But Unknown")
  static let declined = FHIRCode(.absent, "asked-declined", "Asked But Declined")
  static let notPerformed = FHIRCode(.absent, "not-performed", "Not Performed")
  static let survey = FHIRCode(.category, "survey", "Survey")
  static let unconfirmed = FHIRCode(.conditionVerification, "unconfirmed", "Unconfirmed")
  static let activeAllergy = FHIRCode(.allergyStatus, "active", "Active")
  static let unconfirmedAllergy = FHIRCode(.allergyVerification, "unconfirmed", "Unconfirmed")
  static let familyMember = FHIRCode(.role, "FAMMEMB", "family member")
  static let ambulatory = FHIRCode(.encounter, "AMB", "ambulatory")
  static let second = FHIRCode(.units, "s", "s")
  static let hour = FHIRCode(.units, "h", "h")
  static let day = FHIRCode(.units, "d", "d")
  static let milligram = FHIRCode(.units, "mg", "mg")

  /// Those that are not this program's.
  static let fixed: [FHIRCode] = [
    yes, no, notSure, declined, notPerformed, survey, unconfirmed, activeAllergy,
    unconfirmedAllergy, familyMember, ambulatory, second, hour, day, milligram,
  ]

  /// As a `Coding`.
  var coding: FHIRNode {
    ["system": .text(system.rawValue), "code": .text(code), "display": .text(display)]
  }

  /// As a `CodeableConcept` with nothing but the code.
  var concept: FHIRNode { ["coding": [coding]] }

  /// So much of a unit, as a `Quantity`.
  func quantity(_ number: Int) -> FHIRNode {
    [
      "value": .number(number), "unit": .text(display), "system": .text(system.rawValue),
      "code": .text(code),
    ]
  }
}
