/// The folders that a person's environment names.
package enum PersonalFolder {
  /// The folder of a variable such as `XDG_DATA_HOME`, by default one under `HOME` such as
  /// `/.local/share`; `nil` where there is none.
  ///
  /// Only a full path is one: whatever is not would be another folder wherever the program is started.
  /// What was not UTF-8 has the replacement character in it, and would be another folder too.
  package static func path(
    _ variable: String, by default: String, _ environment: (String) -> String?
  ) -> String? {
    func full(_ name: String) -> String? {
      environment(name).flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    }
    let path = full(variable) ?? full("HOME").map { $0 + `default` }
    return path.flatMap { $0.unicodeScalars.contains("\u{FFFD}") ? nil : $0 }
  }
}
