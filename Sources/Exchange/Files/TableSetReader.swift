import Content
import Diary

/// Reads the tables of a diary one after the other.
///
/// Once something is wrong it goes on to read, in order to name every fault, and gives nothing more.
package final class TableSetReader {
  /// What is wrong with the files.
  package private(set) var faults = FaultList()

  private var rest: [DiaryTables.Table]
  private let open: (DiaryTables.Table) -> TableReader
  private var current: TableReader?

  /// A reader of some tables; `open` begins to read one.
  package init(_ tables: [DiaryTables.Table], _ open: @escaping (DiaryTables.Table) -> TableReader)
  {
    rest = tables
    self.open = open
  }

  /// The next entry.
  package func step() -> MergeStep {
    while true {
      while let current, let item = current.next() {
        if faults.isEmpty, current.faults.isEmpty { return .item(item) }
      }
      if let current { faults.add(current.faults) }
      guard !rest.isEmpty else {
        current = nil
        return faults.isEmpty ? .end : .cancel
      }
      current = open(rest.removeFirst())
    }
  }

  /// Something that is wrong with the row that was read last.
  package func fault(_ sentence: String) -> Fault? { current?.fault(sentence) }
}
