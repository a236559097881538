import Diary
import GRDB

extension DiaryStore {
  /// The identities of all entries of a kind, by their numbers.
  package func identities(of kind: Entry.Kind) throws(DiaryProblem) -> [Int64: Identity] {
    try read([:]) { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT * FROM identity WHERE tab = ? AND is_deleted = 0",
        arguments: [kind.table])
      var found: [Int64: Identity] = [:]
      while let row = try rows.next() {
        let values = row.values
        if let number = values["number"]?.number { found[number] = values.identity }
      }
      return found
    }
  }
}
