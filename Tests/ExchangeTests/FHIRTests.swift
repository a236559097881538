import CompiledScreens
import Content
import Diary
import Foundation
import Rehearsing
import Testing

@testable import Exchange

/// The diary as FHIR R4, by checks of what each resource must have.
@Suite struct FHIRTests {
  private static let catalogue = Catalogue(BuiltIn.language)
  private let now = Timestamp(seconds: 1_795_350_000, offset: 3600)
  private typealias Object = [String: Any]

  /// A diary that is a list of entries.
  private struct Entries: DiaryTravelling {
    let items: [TravelItem]

    func visitRows(_ each: (TravelRow) -> Bool) throws(DiaryProblem) {
      for item in items {
        let row: TravelRow =
          switch item {
          case .entry(let entry): .entry(entry.entry.kind, entry.identity, entry.entry.values)
          case .deletion(let deletion): .deletion(deletion)
          }
        guard each(row) else { return }
      }
    }

    func merge(
      at now: Timestamp, isTrial: Bool, _ next: () -> MergeStep
    ) throws(DiaryProblem) -> MergeCount? { nil }

    func identity(of kind: Entry.Kind, _ number: Int64) throws(DiaryProblem) -> Identity? { nil }
    func entry(uuid: String) throws(DiaryProblem) -> SavedEntry? { nil }
  }

  private static func uuid(_ number: Int) -> String {
    let digits = String(number)
    return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  private func diary(_ entries: [Entry]) -> Entries {
    Entries(
      items: entries.enumerated().map { place, entry in
        let identity = Identity(
          uuid: Self.uuid(place), written: now,
          updated: Timestamp(seconds: now.seconds + place, offset: now.offset))
        return .entry(TravellingEntry(identity, entry))
      } + [.deletion(Deletion(uuid: Self.uuid(9999), kind: .episode, at: now))])
  }

  private func text(_ entries: [Entry], notes: Bool = false) throws -> String {
    var bytes: [UInt8] = []
    try FHIRBundle(Self.catalogue, language: "en", hasNotes: notes, at: now)
      .write(diary(entries)) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The resources of a bundle, the questions left out.
  private func resources(_ entries: [Entry], notes: Bool = false) throws -> [Object] {
    let all = try bundle(text(entries, notes: notes))
    return all.filter { $0["resourceType"] as? String != "Questionnaire" }
  }

  /// All resources of a bundle, after checks that hold for every one.
  private func bundle(_ text: String) throws -> [Object] {
    let bundle = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    #expect(bundle["resourceType"] as? String == "Bundle")
    #expect(bundle["type"] as? String == "collection")
    #expect((bundle["timestamp"] as? String).map(Self.isInstant) == true)
    let entries = try #require(bundle["entry"] as? [Object])
    let addresses = entries.compactMap { $0["fullUrl"] as? String }
    #expect(!entries.isEmpty && Set(addresses).count == entries.count)
    #expect(
      addresses.allSatisfy { $0.hasPrefix("urn:uuid:") && Identity.isUUID(String($0.dropFirst(9))) }
    )
    try walk(bundle) { object in
      if let reference = object["reference"] as? String { #expect(addresses.contains(reference)) }
    }
    return try entries.map { entry in
      let resource = try #require(entry["resource"] as? Object)
      let type = try #require(resource["resourceType"] as? String)
      let missing = (Self.required[type] ?? ["?"]).filter { resource[$0] == nil }
      #expect(missing.isEmpty, "\(type) has no \(missing)")
      let own = (resource["identifier"] as? [Object])?.first ?? resource["identifier"] as? Object
      if let own {
        #expect(own["system"] as? String == "urn:ietf:rfc:3986")
        #expect(own["value"] as? String == entry["fullUrl"] as? String)
        let meta = resource["meta"] as? Object
        #expect((meta?["lastUpdated"] as? String).map(Self.isInstant) == true)
      }
      return resource
    }
  }

  /// What FHIR R4 asks of each type that is written, with what this export has besides.
  private static let required = [
    "Questionnaire": ["url", "version", "status", "item", "title", "date"],
    "QuestionnaireResponse": [
      "questionnaire", "status", "subject", "authored", "identifier", "source",
    ],
    "Observation": ["status", "code", "subject", "identifier", "issued", "category"],
    "MedicationStatement": [
      "status", "medicationCodeableConcept", "subject", "identifier", "dateAsserted",
    ],
    "Condition": ["subject", "code", "identifier", "verificationStatus"],
    "FamilyMemberHistory": ["status", "patient", "relationship", "condition", "identifier"],
    "AllergyIntolerance": ["patient", "code", "clinicalStatus", "identifier"],
    "Encounter": ["status", "class", "subject", "identifier"], "Patient": [],
  ]

  private func walk(_ node: Any, _ each: (Object) throws -> Void) throws {
    if let object = node as? Object {
      #expect(!object.isEmpty)
      try each(object)
      for value in object.values { try walk(value, each) }
    } else if let list = node as? [Any] {
      #expect(!list.isEmpty, "FHIR has no empty lists")
      for value in list { try walk(value, each) }
    } else if let text = node as? String {
      #expect(text.contains { !$0.isWhitespace }, "FHIR has no empty texts")
      #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" })
    }
  }

  private static func isInstant(_ text: String) -> Bool {
    text.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/#) != nil
  }

  /// The first resource of a type.
  private func first(_ type: String, _ resources: [Object]) throws -> Object {
    try #require(resources.first { $0["resourceType"] as? String == type }, "\(type)")
  }

  /// The code of a `CodeableConcept`.
  private func code(_ concept: Any?) -> String? {
    (((concept as? Object)?["coding"] as? [Object])?.first)?["code"] as? String
  }

  // MARK: Questions and answers

  private var checklist: Checklist {
    get throws {
      let screen = try #require(Self.catalogue.screen(Catalogue.checklist, Locality()))
      guard case .checklist(let checklist) = screen.kind else { throw CancellationError() }
      return checklist
    }
  }

  @Test func theQuestionnaireHasEveryQuestionUnderItsIdentity() throws {
    let questionnaire = try first("Questionnaire", bundle(text([])))
    let checklist = try checklist
    #expect(questionnaire["version"] as? String == checklist.version.description)
    #expect(questionnaire["status"] as? String == "active")
    var ids: [String] = []
    func collect(_ items: Any?, after parent: String?) throws {
      for item in items as? [Object] ?? [] {
        let id = try #require(item["linkId"] as? String)
        ids.append(id)
        let type = item["type"] as? String
        if type == "group" {
          #expect(item["answerOption"] == nil)
          try collect(item["item"], after: nil)
          continue
        }
        #expect(type == "choice" && item["text"] as? String != nil)
        let options = try #require(item["answerOption"] as? [Object])
        let codes = options.compactMap { ($0["valueCoding"] as? Object)?["code"] as? String }
        if id != "about" { #expect(codes == ["Y", "N", "asked-unknown"]) }
        #expect(codes.count == 3)
        let when = item["enableWhen"] as? [Object]
        #expect(
          (when != nil) == (parent != nil) && (item["enableBehavior"] != nil) == (parent != nil))
        #expect(when?.allSatisfy { $0["question"] as? String == parent } ?? true)
        try collect(item["item"], after: id)
      }
    }
    try collect(questionnaire["item"], after: nil)
    #expect(Set(ids).count == ids.count)
    let known = checklist.items.map(\.question.id) + checklist.sections.map(\.name) + ["about"]
    #expect(Set(ids) == Set(known))
  }

  /// All answers of a response, by identity.
  private func answers(_ items: Any?) -> [String: String] {
    var all: [String: String] = [:]
    for item in items as? [Object] ?? [] {
      let answer = (item["answer"] as? [Object])?.first
      if let id = item["linkId"] as? String {
        all[id] = (answer?["valueCoding"] as? Object)?["code"] as? String
      }
      all.merge(answers(item["item"])) { $1 }
      all.merge(answers(answer?["item"])) { $1 }
    }
    return all
  }

  @Test func anAnswerIsNotAnsweredOrNotSureAndNeverBoth() throws {
    let given: [String: Answer] = [
      "E1": .no, "E2": .unsure, "U9": .yes, "U9-signs": .no, "B1": .yes, "gone": .yes,
      "about cramp": .yes,
    ]
    var check = CheckResult(
      at: now, answers: given, tier: .today, questions: CalendarDate(year: 2026, month: 5, day: 1),
      language: "en", unanswered: 3)
    let response = try first("QuestionnaireResponse", resources([.check(check)]))
    #expect(
      answers(response["item"]) == [
        "about": "about/cramp", "E1": "N", "E2": "asked-unknown", "U9": "Y", "U9-signs": "N",
        "B1": "Y", "gone": "Y",
      ])
    #expect(response["status"] as? String == "in-progress")
    #expect(response["questionnaire"] as? String == FHIRQuestionnaire.address + "|2026-05-01")
    #expect(response["authored"] as? String == now.rfc3339)
    for (unanswered, tier, status) in [
      (0, Tier.soon, "completed"), (nil, .soon, "completed"), (nil, nil, "in-progress"),
    ] as [(Int?, Tier?, String)] {
      (check.unanswered, check.tier) = (unanswered, tier)
      let response = try first("QuestionnaireResponse", resources([.check(check)]))
      #expect(response["status"] as? String == status)
    }
  }

  // MARK: Episodes

  @Test func anEpisodeIsAnObservationWithComponents() throws {
    var episode = Episode(began: now, kind: .cramp, site: .calf)
    episode.side = .left
    episode.seconds = 180
    episode.intensity = 7
    episode.wokeMe = false
    episode.tactics = [.stretch, .heat]
    episode.helps = [.init(.heat, .some)]
    episode.signs = [.none]
    episode.note = "between us"
    episode.asked = [.sore, .setting]
    let found = try first("Observation", resources([.episode(episode)]))
    #expect(found["status"] as? String == "final" && found["note"] == nil)
    #expect(code(found["code"]) == "kind/cramp" && code(found["bodySite"]) == "site/calf")
    let period = found["effectivePeriod"] as? Object
    #expect(period?["start"] as? String == now.rfc3339)
    #expect(
      period?["end"] as? String == Timestamp(seconds: now.seconds + 180, offset: 3600).rfc3339)
    let components = try #require(found["component"] as? [Object])
    func values(_ name: String) -> [Object] {
      components.filter { code($0["code"]) == name }
    }
    #expect(code(values("side").first?["valueCodeableConcept"]) == "side/left")
    let quantity = values("seconds").first?["valueQuantity"] as? Object
    #expect(quantity?["value"] as? Int == 180 && quantity?["code"] as? String == "s")
    #expect(quantity?["system"] as? String == "http://unitsofmeasure.org")
    #expect(values("intensity").first?["valueInteger"] as? Int == 7)
    #expect(values("wokeMe").first?["valueBoolean"] as? Bool == false)
    #expect(
      values("tactics").map { code($0["valueCodeableConcept"]) } == [
        "tactics/stretch", "tactics/heat",
      ])
    #expect(code(values("tactics/heat").first?["valueCodeableConcept"]) == "helped/some")
    #expect(code(values("signs").first?["valueCodeableConcept"]) == "signs/none")
    for name in ["sore", "setting"] {
      #expect(code(values(name).first?["dataAbsentReason"]) == "asked-declined")
    }
    #expect(values("disturbance").isEmpty && values("helped").isEmpty, "nobody asked")
    let noted = try first("Observation", resources([.episode(episode)], notes: true))
    #expect((noted["note"] as? [Object])?.first?["text"] as? String == "between us")
    episode.isOpen = true
    episode.seconds = nil
    let open = try first("Observation", resources([.episode(episode)]))
    #expect(open["status"] as? String == "preliminary")
    #expect((open["effectivePeriod"] as? Object)?.count == 1)
  }

  @Test func aStrengthCheckHasAComponentForEachTask() throws {
    let check = StrengthCheck(
      at: now, outcomes: ["jar": .weakerLeft, "stairs": .untried, "own": .usual], onset: .days)
    let found = try first("Observation", resources([.strength(check)]))
    #expect(code(found["code"]) == "strength check")
    #expect(found["effectiveDateTime"] as? String == now.rfc3339)
    let components = try #require(found["component"] as? [Object])
    #expect(components.count == 4)
    #expect(code(components[0]["code"]) == "strength check/jar")
    #expect(code(components[0]["valueCodeableConcept"]) == "outcomes/weaker left")
    #expect((components[1]["code"] as? Object)?["text"] as? String == "strength check/own")
    #expect(code(components[2]["dataAbsentReason"]) == "not-performed")
    #expect(code(components[3]["valueCodeableConcept"]) == "onset/days")
  }

  // MARK: Medicines and facts

  @Test func aMedicineHasItsDatesAsFarAsTheyAreKnown() throws {
    var medicine = Medicine(name: "Magnesium", dose: "in the evening", started: PartialDate("2024"))
    medicine.form = .supplement
    medicine.magnesium = 300
    medicine.changed = PartialDate("2026-03")
    var found = try first("MedicationStatement", resources([.medicine(medicine)]))
    #expect(found["status"] as? String == "active")
    #expect((found["effectivePeriod"] as? Object)?["start"] as? String == "2024")
    #expect((found["medicationCodeableConcept"] as? Object)?["text"] as? String == "Magnesium")
    let dosage = try #require(found["dosage"] as? [Object])
    #expect(dosage.count == 2 && dosage[0]["text"] as? String == "in the evening")
    let rate = ((dosage[1]["doseAndRate"] as? [Object])?.first?["rateRatio"] as? Object)
    #expect((rate?["numerator"] as? Object)?["value"] as? Int == 300)
    #expect((rate?["denominator"] as? Object)?["code"] as? String == "d")
    for (taking, ended, status) in [
      (Answer.yes, nil, "active"), (.no, nil, "completed"), (.unsure, nil, "unknown"),
      (nil, "2026-02-03", "completed"), (nil, "2021", "completed"),
    ] as [(Answer?, String?, String)] {
      medicine.taking = taking
      medicine.ended = ended.flatMap { PartialDate($0) }
      found = try first("MedicationStatement", resources([.medicine(medicine)]))
      #expect(found["status"] as? String == status)
      let period = found["effectivePeriod"] as? Object
      // One that ended before it began is no period.
      #expect(period?["end"] as? String == (ended == "2021" ? nil : ended))
    }
  }

  @Test func onlyWhatWasAnsweredWithYesIsACondition() throws {
    let texts = Fact.Topic.allCases.map { topic in
      Fact(
        topic, .yes, text: "words \(topic.rawValue)", since: PartialDate("1961-02"), source: .doctor
      )
    }
    let all = try resources(texts.map { .fact($0) })
    let types = all.compactMap { $0["resourceType"] as? String }
    #expect(types.count { $0 == "Condition" } == 9)
    #expect(types.count { $0 == "FamilyMemberHistory" } == 2)
    #expect(types.count { $0 == "AllergyIntolerance" } == 1)
    #expect(types.count { $0 == "Observation" } == 7 && types.count == 20)
    #expect(try first("Patient", all)["birthDate"] as? String == "1961", "and not the month")
    let said = try text(texts.map { .fact($0) })
    for topic in Fact.Topic.allCases {
      let isAsked = [.allergies, .alcohol, .caffeine, .exercise].contains(topic)
      #expect(said.contains("words \(topic.rawValue)\"") == isAsked, "\(topic)")
    }
    let noted = try resources(texts.map { .fact($0) }, notes: true)
    let visit = try first("Encounter", noted)
    #expect(visit["status"] as? String == "planned")
    #expect((visit["reasonCode"] as? [Object])?.first?["text"] as? String == "words reason")
    for answer in [Answer.no, .unsure, nil] {
      let facts = Fact.Topic.allCases.map { Fact($0, answer) }
      let none = try resources(facts.map { .fact($0) })
      #expect(none.compactMap { $0["resourceType"] as? String } == ["Patient"], "\(none)")
    }
  }

  // MARK: Everything

  /// Every entry there can be, with anything in it.
  private var everything: [Entry] {
    var medicine = Medicine.filled
    medicine.name = "\u{1B}[2J"
    return [
      .episode(.filled), .episode(.plain), .medicine(medicine),
      .checkIn(CheckIn(night: now.night, triggers: ["secret trigger": true])),
      .run(RoutineRun(at: now, routine: "secret-routine", isWhole: true)),
      .check(CheckResult(at: now, answers: ["E1": .yes], tier: .emergency)),
      .dismissal(Dismissal(reminder: .signs, at: now)),
      .suspect(Suspect(trigger: "secret suspect", since: now.night)),
      .strength(StrengthCheck(at: now, outcomes: ["jar": .usual])),
      .question(DoctorQuestion("secret question")),
      .fact(Fact(.reason, text: "secret reason")), .fact(Fact(.kidney, .yes)),
    ]
  }

  /// The writer and the description take their codes from one table.
  @Test func everyCodeIsWrittenDown() throws {
    let description = FHIRBundle.description(Self.catalogue)
    for notes in [false, true] {
      let bundle = try JSONSerialization.jsonObject(
        with: Data(text(everything, notes: notes).utf8))
      var count = 0
      try walk(bundle) { object in
        guard let system = object["system"] as? String, let code = object["code"] as? String else {
          return
        }
        count += 1
        #expect(description.contains("## \(system)\n"), "\(system)")
        let part = description.components(separatedBy: "## \(system)\n").last ?? ""
        let table = part.components(separatedBy: "\n## ")[0]
        let words = object["display"] as? String ?? object["unit"] as? String ?? ""
        #expect(table.contains("| `\(code)` | \(words) |"), "\(system) \(code) \(words)")
      }
      #expect(count > 200)
    }
    let difference = Snapshot("command.fhir", [.init("codes", description)])
      .difference(suite: Self.self)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func whatWasNotAskedForIsNotInIt() throws {
    let said = try text(everything)
    #expect(!said.contains("secret"))
    #expect(!said.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    #expect(try text(everything) == said, "the same for the same diary")
    #expect(try text(everything, notes: true).contains("secret reason"))
    // An empty diary has the questions, and nobody who would have answered them.
    let types = try bundle(text([])).compactMap { $0["resourceType"] as? String }
    #expect(types == ["Questionnaire"])
  }

  @Test func timesThatFHIRCannotWriteAreWrittenInAnotherZone() throws {
    for (offset, end) in [
      (0, "+00:00"), (14 * 3600, "+14:00"), (15 * 3600, "+00:00"), (-12_345, "+00:00"),
    ] {
      guard case .text(let text)? = FHIRNode.time(Timestamp(seconds: 0, offset: offset)) else {
        Issue.record("\(offset)")
        continue
      }
      #expect(text.hasSuffix(end) && Self.isInstant(text))
    }
    #expect(FHIRNode.time(Timestamp(seconds: 1 << 40, offset: 0)) == nil)
  }

  /// The writer gives what it has from time to time, however long the diary is.
  @Test func memoryDoesNotGrowWithTheDiary() throws {
    var most = 0
    var total = 0
    try FHIRBundle(Self.catalogue, language: "en", at: now)
      .write(diary(Array(repeating: .episode(.filled), count: 2000))) { bytes in
        most = max(most, bytes.count)
        total += bytes.count
      }
    #expect(total > 1_000_000 && most < 200_000, "\(most) of \(total)")
  }
}
