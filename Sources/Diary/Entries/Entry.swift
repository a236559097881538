/// Anything that the diary can hold.
package enum Entry: Equatable, Sendable {
  case episode(Episode)
  case checkIn(CheckIn)
  case medicine(Medicine)
  case run(RoutineRun)
  case check(CheckResult)
  case dismissal(Dismissal)
  case suspect(Suspect)
  case strength(StrengthCheck)
  case fact(Fact)
  case question(DoctorQuestion)

  /// What an entry can be.
  package enum Kind: CaseIterable, Sendable {
    case episode, checkIn, medicine, run, check, dismissal, suspect, strength, fact, question
  }

  /// What it is.
  package var kind: Kind {
    switch self {
    case .episode: .episode
    case .checkIn: .checkIn
    case .medicine: .medicine
    case .run: .run
    case .check: .check
    case .dismissal: .dismissal
    case .suspect: .suspect
    case .strength: .strength
    case .fact: .fact
    case .question: .question
    }
  }
}
