import Diary

/// What is taken, for other programs.
package struct MedicinesJSON: Encodable, Sendable {
  private let version = 1
  private var medicines: [FieldsJSON<MedicineField>] = []

  /// The medicines among these entries.
  package init(_ entries: [SavedEntry]) {
    for saved in entries {
      guard case .medicine(let medicine) = saved.entry else { continue }
      medicines.append(FieldsJSON(number: saved.number, subject: medicine))
    }
  }
}

/// What is known about the person, for other programs.
package struct AboutJSON: Encodable, Sendable {
  private let version = 1
  private var facts: [FieldsJSON<FactField>] = []
  private var questions: [FieldsJSON<DoctorQuestionField>] = []

  /// The facts and questions among these entries.
  package init(_ entries: [SavedEntry]) {
    for saved in entries {
      switch saved.entry {
      case .fact(let fact): facts.append(FieldsJSON(number: saved.number, subject: fact))
      case .question(let question):
        questions.append(FieldsJSON(number: saved.number, subject: question))
      default: break
      }
    }
  }
}

/// What was deleted, undone or done again, in sentences, for other programs.
package struct ChangesJSON: Encodable, Sendable {
  private let version = 1
  private let done: String
  private let changes: [String]

  package init(_ done: String, _ changes: [String]) {
    self.done = done
    self.changes = changes
  }
}
