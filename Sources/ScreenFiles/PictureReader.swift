import Content
import Yams

/// Reads `pictures.yaml`: the words that describe each drawing, by its name.
func readCaptions(_ yaml: YAMLDocument) -> [String: String] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [:] }
  var captions: [String: String] = [:]
  for (key, value) in mapping {
    guard let name = yaml.word(key) else { continue }
    captions[name] = yaml.text(value, limit: ScreenReader.Limit.caption)
  }
  return captions
}

/// The signs a drawing in Unicode may have besides ASCII: lines, blocks, arrows and round shapes of
/// one column.
private let signsOfDrawings: [ClosedRange<UInt32>] = [
  32...126, 0xB0...0xB0, 0xB7...0xB7, 0x2190...0x2199, 0x2500...0x259F, 0x25CB...0x25CF,
  0x25E0...0x25E7, 0x2022...0x2022,
]

/// Reads a drawing, small enough to stand beside the countdown: lines of printable ASCII, or, in a
/// file that ends in `.unicode.txt`, of line signs as well.
func readDrawing(_ text: String, file: String) -> (lines: [String], faults: [Fault]) {
  let isUnicode = file.hasSuffix(".unicode.txt") || file.hasSuffix(".unicode")
  let mostLines = 8
  let mostColumns = 34
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() }
  var faults: [Fault] = []
  func fault(_ line: Int, _ column: Int, _ sentence: String) {
    faults.append(Fault(file: file, line: line, column: column, sentence: sentence))
  }
  if lines.isEmpty { fault(1, 1, "The drawing is empty.") }
  if lines.count > mostLines { fault(mostLines + 1, 1, "A drawing has at most 8 lines.") }
  for (number, line) in lines.enumerated() {
    let odd = line.unicodeScalars.enumerated().first { _, scalar in
      isUnicode
        ? !signsOfDrawings.contains { $0.contains(scalar.value) }
        : !(32...126).contains(scalar.value)
    }
    if let odd {
      fault(
        number + 1, odd.offset + 1,
        isUnicode
          ? "This sign is not one of those that every terminal shows in one column."
          : "A drawing is made of printable ASCII characters.")
    }
    if line.count > mostColumns {
      fault(number + 1, mostColumns + 1, "A line of a drawing has at most 34 characters.")
    }
  }
  return (lines, faults)
}
