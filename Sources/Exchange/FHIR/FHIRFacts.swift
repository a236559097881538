import Content
import Diary

/// Medicines as `MedicationStatement`, and what is written down about a person once.
extension FHIRResources {
  func statement(_ medicine: Medicine, _ entry: Entry) -> FHIRNode {
    let elements: [(MedicineField, Int?)] = [
      (.magnesium, medicine.magnesium), (.potassium, medicine.potassium),
      (.calcium, medicine.calcium), (.iron, medicine.iron),
    ]
    let amounts = elements.compactMap { field, amount in amount.map { self.dosage(field, $0) } }
    let changed = medicine.changed.map {
      FHIRNode.text("\(vocabulary.label(of: "changed")): \($0)")
    }
    // Other programs need a name; a file that was imported may have had none.
    let name = medicine.name.sanitized.allSatisfy(\.isWhitespace) ? "?" : medicine.name
    return .object(
      entry.head("MedicationStatement") + [
        ("identifier", entry.identifiers), ("status", .text(Self.status(of: medicine))),
        ("category", medicine.form.map { codes.concept(MedicineField.form, $0.rawValue) }),
        ("medicationCodeableConcept", ["text": .written(name)]),
        ("subject", entry.person),
        (
          "effectivePeriod",
          FHIRNode.period(medicine.started, medicine.ended)
        ),
        ("dateAsserted", FHIRNode.time(entry.identity.updated)),
        ("informationSource", entry.person), ("note", changed.map { [["text": $0]] }),
        ("dosage", .list([["text": .written(medicine.dose)]] + amounts)),
      ])
  }

  private static func status(of medicine: Medicine) -> String {
    if medicine.ended != nil || medicine.taking == .no { return "completed" }
    return medicine.taking == .unsure ? "unknown" : "active"
  }

  /// So much of an element a day.
  private func dosage(_ field: MedicineField, _ milligrams: Int) -> FHIRNode {
    [
      "text": .text(vocabulary.label(of: field.rawValue)),
      "additionalInstruction": [codes.concept(field.rawValue)],
      "doseAndRate": [
        [
          "rateRatio": [
            "numerator": FHIRCode.milligram.quantity(milligrams),
            "denominator": FHIRCode.day.quantity(1),
          ]
        ]
      ],
    ]
  }

  // MARK: What is written down once

  /// Which resource a fact becomes.
  enum FactPlace: String, CaseIterable {
    case condition = "Condition"
    case family = "FamilyMemberHistory"
    case allergy = "AllergyIntolerance"
    case observation = "Observation"
    /// It says something about the person or the visit, and has no resource of its own.
    case elsewhere = ""
  }

  static func place(of topic: Fact.Topic) -> FactPlace {
    switch topic {
    case .kidney, .heart, .liver, .thyroid, .nerve, .diabetes, .bloodPressure, .clot, .cancer:
      .condition
    case .familyNerve, .familyClots: .family
    case .allergies: .allergy
    case .pregnancy, .eyeLenses, .fluidLimit, .lowSalt, .alcohol, .caffeine, .exercise:
      .observation
    case .reason, .reasonSince, .worry, .visit, .birthYear: .elsewhere
    }
  }

  /// Amounts, where what was written is the answer.
  private static let amounts: [Fact.Topic] = [.alcohol, .caffeine, .exercise]

  /// Only what was answered with yes becomes a resource: a "no" or a "not sure" is no condition.
  func resource(_ fact: Fact, _ entry: Entry) -> FHIRNode? {
    let isAmount = Self.amounts.contains(fact.topic) && !fact.text.allSatisfy(\.isWhitespace)
    guard fact.answer == .yes || isAmount else { return nil }
    let code = codes.concept(FactField.topic, fact.topic.rawValue)
    switch Self.place(of: fact.topic) {
    case .condition: return condition(fact, code, entry)
    case .family: return family(fact, code, entry)
    case .allergy: return allergy(fact, code, entry)
    case .observation: return observation(fact, code, entry, isAmount: isAmount)
    case .elsewhere: return nil
    }
  }

  private func condition(_ fact: Fact, _ code: FHIRNode, _ entry: Entry) -> FHIRNode {
    .object(
      entry.head("Condition") + [
        ("identifier", entry.identifiers), ("verificationStatus", FHIRCode.unconfirmed.concept),
        ("code", code), ("subject", entry.person), ("onsetDateTime", FHIRNode.date(fact.since)),
        ("recordedDate", FHIRNode.time(entry.identity.written)), ("asserter", entry.person),
        (
          "evidence",
          fact.source.map { [["code": [codes.concept(FactField.source, $0.rawValue)]]] }
        ),
        ("note", note(fact.text)),
      ])
  }

  private func family(_ fact: Fact, _ code: FHIRNode, _ entry: Entry) -> FHIRNode {
    .object(
      entry.head("FamilyMemberHistory") + [
        ("identifier", entry.identifiers), ("status", "partial"), ("patient", entry.person),
        ("date", FHIRNode.time(entry.identity.updated)),
        ("relationship", FHIRCode.familyMember.concept), ("note", note(fact.text)),
        ("condition", [["code": code]]),
      ])
  }

  /// What somebody is allergic to is the code: the text is what was asked for.
  private func allergy(_ fact: Fact, _ code: FHIRNode, _ entry: Entry) -> FHIRNode {
    let named = fact.text.allSatisfy(\.isWhitespace) ? code : ["text": .written(fact.text)]
    return .object(
      entry.head("AllergyIntolerance") + [
        ("identifier", entry.identifiers), ("clinicalStatus", FHIRCode.activeAllergy.concept),
        ("verificationStatus", FHIRCode.unconfirmedAllergy.concept), ("code", named),
        ("patient", entry.person), ("onsetDateTime", FHIRNode.date(fact.since)),
        ("recordedDate", FHIRNode.time(entry.identity.written)), ("asserter", entry.person),
      ])
  }

  private func observation(
    _ fact: Fact, _ code: FHIRNode, _ entry: Entry, isAmount: Bool
  ) -> FHIRNode {
    .object(
      entry.head("Observation") + [
        ("identifier", entry.identifiers), ("status", "final"),
        ("category", [FHIRCode.survey.concept]), ("code", code), ("subject", entry.person),
        ("effectivePeriod", FHIRNode.period(fact.since, nil)),
        ("issued", FHIRNode.time(entry.identity.updated)), ("performer", [entry.person]),
        ("valueString", isAmount ? .written(fact.text) : nil),
        ("valueBoolean", isAmount ? nil : true),
        ("note", isAmount ? nil : note(fact.text)),
      ])
  }
}
