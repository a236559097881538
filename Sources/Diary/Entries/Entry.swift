/// Anything that the diary keeps.
package enum Entry: Equatable, Sendable {
  case episode(Episode)
  case checkIn(CheckIn)
  case medicine(Medicine)
  case run(RoutineRun)
  case check(CheckResult)
  case dismissal(Dismissal)

  /// What an entry can be, by its name in the database.
  package enum Kind: String, CaseIterable, Sendable {
    case episode
    case checkIn = "check_in"
    case medicine
    case run = "routine_run"
    case check = "check_result"
    case dismissal
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
    }
  }
}
