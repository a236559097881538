import Content

/// The languages that are part of the program: everything in `Screens/`, read and checked while it
/// was built.
package enum BuiltIn {
  /// The language that everybody can be shown.
  package static let language = LanguagePack(Pack(compiledScreens("en")))

  /// The guide in this language.
  package static var catalogue: Catalogue { Catalogue(language) }

  /// The names of all built-in screens, in alphabetical order.
  package static var screenNames: [String] { language.screenNames }

  /// The names of the parts of a built-in screen, such as `red-flags/emergency`.
  package static func partNames(of name: String) -> [String] {
    language.template(name)?.partNames ?? []
  }

  /// The codes of all regions.
  package static var regionCodes: [String] { language.regions.map(\.code) }
}
