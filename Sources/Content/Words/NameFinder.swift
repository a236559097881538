/// Finds which of several names somebody means, however it was typed.
///
/// ```swift
/// let sites = NameFinder(["calf", "low back", "back of thigh"].map { .init($0) })
/// sites.find("Low-Back")  // .one(1)
/// sites.find("thigh")     // .one(2)
/// sites.find("back")      // .several([1, 2])
/// sites.find("claf")      // .near(0)
/// ```
package struct NameFinder: Sendable {
  /// A name and what else it is known by.
  package struct Name: Sendable {
    /// The ways to write the name itself.
    package var spellings: [String]
    /// Other words for it. Several names may share one.
    package var also: [String]

    /// A name; by default it is known by nothing else.
    package init(_ spellings: String..., also: [String] = []) {
      self.spellings = spellings
      self.also = also
    }
  }

  /// What was found. Names are told by their place in the list, from 0.
  package enum Finding: Equatable, Sendable {
    /// Only this one can be meant.
    case one(Int)
    /// Each of these can be meant.
    case several([Int])
    /// None of them is written so, and this one nearly.
    case near(Int)
    case nothing
  }

  private let names: [Name]

  /// These names, in this order.
  package init(_ names: [Name]) { self.names = names }

  /// The name that is meant. Case, blanks and hyphens do not matter. A name that is written whole
  /// comes first, then other words for names, a word of a name, or its beginning.
  package func find(_ given: String) -> Finding {
    let wanted = Spelling.folded(given)
    if wanted.isEmpty { return .nothing }
    if let whole = names.firstIndex(where: { $0.isWritten(wanted) }) { return .one(whole) }
    let fitting = names.indices.filter { names[$0].isKnown(by: wanted) || names[$0].begins(wanted) }
    return found(fitting) ?? nearest(wanted)
  }

  /// The same without the beginnings of names, and nothing where it is only near to one.
  package func findWhole(_ given: String) -> Finding {
    let wanted = Spelling.folded(given)
    if let whole = names.firstIndex(where: { $0.isWritten(wanted) }) { return .one(whole) }
    return found(names.indices.filter { names[$0].isKnown(by: wanted) }) ?? .nothing
  }

  private func found(_ places: [Int]) -> Finding? {
    places.isEmpty ? nil : places.count == 1 ? .one(places[0]) : .several(places)
  }

  private func nearest(_ wanted: String) -> Finding {
    let words = names.flatMap { $0.words }
    guard
      let word = Spelling.nearest(wanted, among: words, within: Spelling.slips(in: wanted))
    else { return .nothing }
    let near = names.indices.filter { names[$0].words.contains(word) }
    return near.count == 1 ? .near(near[0]) : .several(near)
  }
}

extension NameFinder.Name {
  /// A part of a name that is shorter says too little.
  private static let shortestPart = 3

  /// Everything that it is known by, to be compared.
  fileprivate var words: [String] {
    let parts = spellings.flatMap { $0.split(whereSeparator: { " -_".contains($0) }) }
    return (spellings + also).map(Spelling.folded)
      + parts.filter { $0.count >= Self.shortestPart }.map { Spelling.folded(String($0)) }
  }

  fileprivate func isWritten(_ wanted: String) -> Bool {
    spellings.map(Spelling.folded).contains(wanted)
  }

  fileprivate func isKnown(by wanted: String) -> Bool { words.contains(wanted) }

  fileprivate func begins(_ wanted: String) -> Bool {
    spellings.contains { Spelling.folded($0).hasPrefix(wanted) }
  }
}
