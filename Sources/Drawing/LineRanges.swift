/// The lines of each block. (An array of ranges would cost the start of the program a search for how
/// integers are compared.)
struct LineRanges: RandomAccessCollection, MutableCollection, Equatable {
  /// Lower and upper bound in turn.
  private var bounds: [Int] = []

  var startIndex: Int { 0 }
  var endIndex: Int { bounds.count / 2 }

  subscript(block: Int) -> Range<Int> {
    get { bounds[2 * block]..<bounds[2 * block + 1] }
    set {
      bounds[2 * block] = newValue.lowerBound
      bounds[2 * block + 1] = newValue.upperBound
    }
  }

  /// Adds the lines of the next block.
  mutating func append(_ lines: Range<Int>) {
    bounds.append(lines.lowerBound)
    bounds.append(lines.upperBound)
  }
}
