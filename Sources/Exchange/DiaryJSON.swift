import Content
import Diary
import Foundation

/// Entries of the diary for other programs, with the version of the format: a list for each kind.
package struct DiaryJSON: Encodable, Sendable {
  private struct Run: Encodable {
    let id: Int64
    let at: String
    let routine: String
    let isWhole: Bool
    let helped: String?

    init(_ id: Int64, _ run: RoutineRun) {
      self.id = id
      at = run.at.rfc3339
      routine = run.routine
      isWhole = run.isWhole
      helped = run.helped?.rawValue
    }
  }

  private struct Check: Encodable {
    let id: Int64
    let at: String
    let tier: String?
    let about: String?
    let answers: [String: String]
    let questionsVersion: String?
    let language: String?
    let isFinished: Bool?
    let open: Int?
    let asksEveryEmergency: Bool?

    init(_ id: Int64, _ check: CheckResult) {
      self.id = id
      at = check.at.rfc3339
      tier = check.tier?.rawValue
      about = check.about?.rawValue
      answers = check.given.mapValues(\.rawValue)
      questionsVersion = check.questions?.description
      language = check.language
      isFinished = check.unanswered.map { $0 == 0 }
      open = check.open
      asksEveryEmergency = check.asksEveryEmergency ? true : nil
    }
  }

  private struct Dismissed: Encodable {
    let id: Int64
    let at: String
    let reminder: String

    init(_ id: Int64, _ dismissal: Dismissal) {
      self.id = id
      at = dismissal.at.rfc3339
      reminder = dismissal.reminder.rawValue
    }
  }

  private struct Suspected: Encodable {
    let id: Int64
    let trigger: String
    let since: String

    init(_ id: Int64, _ suspect: Suspect) {
      self.id = id
      trigger = suspect.trigger
      since = suspect.since.description
    }
  }

  private let version = 1
  /// How many entries were left out because of a limit; absent if none were.
  private let omitted: Int?
  private var episodes: [Identified<EpisodeJSON>] = []
  private var checkIns: [Identified<CheckInJSON>] = []
  private var runs: [Identified<Run>] = []
  private var checks: [Identified<Check>] = []
  private var medicines: [Identified<FieldsJSON<MedicineField>>] = []
  private var dismissals: [Identified<Dismissed>] = []
  private var suspects: [Identified<Suspected>] = []
  private var strengthChecks: [Identified<FieldsJSON<StrengthCheckField>>] = []
  private var facts: [Identified<FieldsJSON<FactField>>] = []
  private var questions: [Identified<FieldsJSON<DoctorQuestionField>>] = []

  /// Entries in any order, which is that of each list. `omitted` is the number of entries that there are
  /// besides, and `identity` is what an entry keeps wherever it goes, where that is known.
  package init(
    _ entries: [SavedEntry], omitted: Int = 0,
    identity: (SavedEntry) -> Identity? = { _ in nil }
  ) {
    self.omitted = omitted > 0 ? omitted : nil
    for saved in entries {
      let id = saved.number
      func identified<Value>(_ value: Value) -> Identified<Value> {
        Identified(value: value, identity: identity(saved))
      }
      switch saved.entry {
      case .episode(let episode): episodes.append(identified(EpisodeJSON(number: id, episode)))
      case .checkIn(let checkIn): checkIns.append(identified(CheckInJSON(number: id, checkIn)))
      case .run(let run): runs.append(identified(Run(id, run)))
      case .check(let check): checks.append(identified(Check(id, check)))
      case .medicine(let medicine):
        medicines.append(identified(FieldsJSON(number: id, subject: medicine)))
      case .dismissal(let dismissal): dismissals.append(identified(Dismissed(id, dismissal)))
      case .suspect(let suspect): suspects.append(identified(Suspected(id, suspect)))
      case .strength(let check):
        strengthChecks.append(identified(FieldsJSON(number: id, subject: check)))
      case .fact(let fact): facts.append(identified(FieldsJSON(number: id, subject: fact)))
      case .question(let question):
        questions.append(identified(FieldsJSON(number: id, subject: question)))
      }
    }
  }
}

/// An entry with what it keeps wherever it goes, by the names that an export has for it: what a medicine
/// calls `changed` is its dose.
struct Identified<Value: Encodable & Sendable>: Encodable {
  let value: Value
  let identity: Identity?

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    guard let identity else { return }
    var keys = encoder.container(keyedBy: JSONKey.self)
    try keys.encode(identity.uuid, forKey: "uuid")
    try keys.encode(identity.written.rfc3339, forKey: "written")
    try keys.encode(identity.updated.rfc3339, forKey: "updated")
  }
}

extension Decodable {
  /// What a text in JSON holds; `nil` where it does not hold this.
  package init?(json: String) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = value
  }
}

extension Encodable {
  /// As JSON with its keys in alphabetical order.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self).escaped } ?? "{}"
  }
}

extension String {
  /// JSON in which nothing is left that a terminal would obey: it says the same, in escapes.
  fileprivate var escaped: String {
    func isOdd(_ scalar: Unicode.Scalar) -> Bool { scalar.isControl && scalar != "\n" }
    guard unicodeScalars.contains(where: isOdd) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      guard isOdd(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let code = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
      }
    }
  }
}
