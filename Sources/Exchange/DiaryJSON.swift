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
  }

  private struct Dismissed: Encodable {
    let id: Int64
    let at: String
    let reminder: String
  }

  private struct Suspected: Encodable {
    let id: Int64
    let trigger: String
    let since: String
  }

  private let version = 1
  /// How many entries were left out because of a limit; absent if none were.
  private let omitted: Int?
  private var episodes: [EpisodeJSON] = []
  private var checkIns: [CheckInJSON] = []
  private var runs: [Run] = []
  private var checks: [Check] = []
  private var medicines: [FieldsJSON<MedicineField>] = []
  private var dismissals: [Dismissed] = []
  private var suspects: [Suspected] = []
  private var strengthChecks: [FieldsJSON<StrengthCheckField>] = []
  private var facts: [FieldsJSON<FactField>] = []
  private var questions: [FieldsJSON<DoctorQuestionField>] = []

  /// Entries in any order, which is that of each list. `omitted` is the number of entries that there are
  /// besides.
  package init(_ entries: [SavedEntry], omitted: Int = 0) {
    self.omitted = omitted > 0 ? omitted : nil
    for saved in entries {
      let id = saved.number
      switch saved.entry {
      case .episode(let episode): episodes.append(EpisodeJSON(number: id, episode))
      case .checkIn(let checkIn): checkIns.append(CheckInJSON(number: id, checkIn))
      case .run(let run):
        runs.append(
          Run(
            id: id, at: run.at.rfc3339, routine: run.routine, isWhole: run.isWhole,
            helped: run.helped?.rawValue))
      case .check(let check):
        checks.append(
          Check(
            id: id, at: check.at.rfc3339, tier: check.tier?.rawValue,
            about: check.about?.rawValue, answers: check.given.mapValues(\.rawValue),
            questionsVersion: check.questions?.description, language: check.language,
            isFinished: check.unanswered.map { $0 == 0 }, open: check.open,
            asksEveryEmergency: check.asksEveryEmergency ? true : nil))
      case .medicine(let medicine): medicines.append(FieldsJSON(number: id, subject: medicine))
      case .dismissal(let dismissal):
        dismissals.append(
          Dismissed(
            id: id, at: dismissal.at.rfc3339, reminder: dismissal.reminder.rawValue))
      case .suspect(let suspect):
        suspects.append(
          Suspected(id: id, trigger: suspect.trigger, since: suspect.since.description))
      case .strength(let check): strengthChecks.append(FieldsJSON(number: id, subject: check))
      case .fact(let fact): facts.append(FieldsJSON(number: id, subject: fact))
      case .question(let question): questions.append(FieldsJSON(number: id, subject: question))
      }
    }
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
