import Content
import Diary

/// The answers on a command line, each under the name that its trigger is stored under.
struct CheckInAnswers {
  /// A name as it was typed, and the answer; `nil` goes back to skipped.
  struct Answer {
    var name: String
    var answer: Bool?
    /// Whether it may be a trigger that is not in the list yet.
    var isNew = false
  }

  private var names: TriggerNames
  private var answers: [Answer] = []

  /// No answers yet, to the usual triggers and some of a person's own; `former` are those that were
  /// ever answered.
  init(own: [String], former: [String], _ vocabulary: Vocabulary) {
    names = TriggerNames(own: own, vocabulary)
    names.know(former: former)
  }

  /// Whether there is nothing but what goes back to skipped.
  var areAllSkipped: Bool { answers.allSatisfy { $0.answer == nil } }

  /// Adds answers.
  ///
  /// - Returns: why one of them cannot be taken, in a sentence; `nil` if all are.
  mutating func add(_ given: [Answer]) -> String? {
    for answer in given {
      var known = answer
      switch names.find(answer.name) {
      case .known(let name) where names.all.contains(name): known.name = name
      case .near(let near) where !answer.isNew:
        return PersonalDiary.words.fill(.triggerNear, ["text": answer.name, "name": near])
      case .unknown where !answer.isNew:
        let list = PersonalDiary.words.list(names.all)
        return PersonalDiary.words.fill(.triggerUnknown, ["text": answer.name, "list": list])
      case .known, .near, .unknown:
        if names.own.count >= CheckIn.mostOwnTriggers {
          return PersonalDiary.words[.ownTriggerLimit]
        }
        known.name = names.add(answer.name)
      }
      answers.append(known)
    }
    return Self.conflict(in: answers)
  }

  /// Gives the answers in a check-in.
  func write(to checkIn: inout CheckIn) {
    for answer in answers { names.answer(answer.name, with: answer.answer, in: &checkIn) }
  }

  /// What is wrong where a name has two different answers.
  static func conflict(in answers: [Answer]) -> String? {
    func word(_ answer: Bool?) -> String { answer.map { $0 ? "yes" : "no" } ?? "skipped" }
    for (index, one) in answers.enumerated() {
      let same = answers[index...].first {
        Spelling.folded($0.name) == Spelling.folded(one.name) && $0.answer != one.answer
      }
      guard let same else { continue }
      let name = one.name.sanitized(limit: TextLimit.nameLength)
      return "\"\(name)\" is both \(word(one.answer)) and \(word(same.answer)); name it once."
    }
    return nil
  }
}
