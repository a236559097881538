extension Settings {
  /// What a setting can be, and where it is.
  ///
  /// ```swift
  /// var settings = Settings()
  /// settings.set(.colours, to: "high")  // true
  /// settings[.colours]                  // "high"
  /// ```
  package struct Field {
    /// What a setting can be.
    package enum Kind: Equatable {
      /// On or off.
      case toggle
      /// Off, or hours such as `22:00-07:00`.
      case hours
      /// One of these.
      case choice([String])
      /// The code of a region, or the word for "find out".
      case region
    }

    /// What it can be.
    package let kind: Kind
    fileprivate let text: (Settings) -> String
    fileprivate let set: (inout Settings, String) -> Bool

    private init(
      _ kind: Kind, text: @escaping (Settings) -> String,
      set: @escaping (inout Settings, String) -> Bool
    ) {
      self.kind = kind
      self.text = text
      self.set = set
    }

    fileprivate static let (on, off) = ("on", "off")

    static func toggle(_ path: WritableKeyPath<Settings, Bool>) -> Field {
      Field(.toggle, text: { $0[keyPath: path] ? on : off }) { settings, text in
        guard text == on || text == off else { return false }
        settings[keyPath: path] = text == on
        return true
      }
    }

    static func hours(_ path: WritableKeyPath<Settings, QuietHours?>) -> Field {
      Field(.hours, text: { $0[keyPath: path]?.text ?? off }) { settings, text in
        let hours = QuietHours(text)
        guard hours != nil || text == off else { return false }
        settings[keyPath: path] = hours
        return true
      }
    }

    static func choice<Value: RawRepresentable<String> & CaseIterable>(
      _ path: WritableKeyPath<Settings, Value>
    ) -> Field {
      Field(
        .choice(Value.allCases.map(\.rawValue)), text: { $0[keyPath: path].rawValue }
      ) { settings, text in
        guard let value = Value(rawValue: text) else { return false }
        settings[keyPath: path] = value
        return true
      }
    }

    /// Codes are taken as they are: which regions there are is not known here.
    static func region(_ path: WritableKeyPath<Settings, String>) -> Field {
      Field(.region, text: { $0[keyPath: path] }) { settings, text in
        settings[keyPath: path] = text
        return true
      }
    }
  }

  /// A setting as the file has it.
  package subscript(key: Key) -> String { key.field.text(self) }

  /// Sets one from its text. Codes of regions are taken as they are.
  ///
  /// - Returns: whether the text is one that this setting can have.
  package mutating func set(_ key: Key, to text: String) -> Bool { key.field.set(&self, text) }

  /// What a setting can be. Of the hours these are the usual ones; the file can have others.
  package static func values(of key: Key, regionCodes: [String]) -> [String] {
    switch key.field.kind {
    case .region: [automatic] + regionCodes
    case .toggle: [Field.on, Field.off]
    case .hours: [Field.off] + QuietHours.usual
    case .choice(let values): values
    }
  }
}

// MARK: - Words

extension Settings.Key {
  /// The name that the word for a value has in `words.yaml`, among the values of all settings.
  package func wordName(of value: String) -> String {
    if case .choice = field.kind { "\(rawValue)-\(value)" } else { value }
  }
}

extension Settings {
  /// The names of all settings in `words.yaml`.
  package static var names: [String] { Key.allCases.map(\.rawValue) }

  /// The names of the words for the values of all settings. Hours and regions need none.
  package static var valueNames: [String] {
    [Field.on, Field.off]
      + Key.allCases.flatMap { key -> [String] in
        guard case .choice(let values) = key.field.kind else { return [] }
        return values.map(key.wordName)
      }
  }
}
