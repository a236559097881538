import Content

/// The languages that are part of the program: every folder of `Screens/` with words in it, read and
/// checked while the program was built.
package enum BuiltIn {
  /// The language that is there for everybody.
  package static let language = LanguagePack(Pack(compiledScreens("en")))

  /// The language with this code, such as `de`; `nil` if the program does not have it.
  package static func language(_ code: String) -> LanguagePack? {
    compiledLanguages.contains(code) ? LanguagePack(Pack(compiledScreens(code))) : nil
  }

  /// The guide in English.
  package static var catalogue: Catalogue { Catalogue(language) }

  /// The names of all built-in screens, in alphabetical order.
  package static var screenNames: [String] { language.screenNames }

  /// The names of the parts of a built-in screen, such as `red-flags/emergency`.
  package static func partNames(of name: String) -> [String] { language.partNames(of: name) }

  /// The codes of all regions.
  package static var regionCodes: [String] { language.regionCodes }
}
