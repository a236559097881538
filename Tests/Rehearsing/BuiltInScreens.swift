import CompiledScreens
import Content

/// The built-in screens as values, for tests of the rules in them.
package enum BuiltInScreens {
  /// A screen, with its texts as they are said in a place.
  package static func screen(_ name: String, _ locality: Locality = Locality()) throws -> Screen {
    guard let screen = BuiltIn.catalogue.screen(name, locality) else {
      throw NotThatKind(name: name)
    }
    return screen
  }

  /// All that a screen says.
  package static func statements(of name: String) throws -> [Statement] {
    try screen(name).statements(BuiltIn.language.words).map(\.statement)
  }

  /// The English words for times and lengths.
  package static let phrases = BuiltIn.language.phrases

  /// All sources.
  package static let sources = BuiltIn.language.sourceKeys.compactMap(BuiltIn.language.source)

  /// The checklist of warning signs.
  package static func checklist() throws -> Checklist {
    let screen = try screen(Catalogue.checklist)
    guard case .checklist(let checklist) = screen.kind else { throw NotThatKind(name: screen.name) }
    return checklist
  }

  /// A decision.
  package static func decision(_ name: String) throws -> Decision {
    guard case .decision(let decision) = try screen(name).kind else {
      throw NotThatKind(name: name)
    }
    return decision
  }

  /// A screen is of another kind than the test needs.
  package struct NotThatKind: Error {
    let name: String
  }
}
