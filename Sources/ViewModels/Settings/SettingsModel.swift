import Content

/// The settings, one per line.
struct SettingsModel: ScreenModel {
  let name = "settings"
  private var cursor = ListCursor()

  private static let keys = Settings.Key.allCases

  var offers: [Offer] {
    ListCursor.offers + [Offer(.nextValue), Offer(.previousValue)]
      + Self.keys.indices.map { Offer(.choose($0 + 1)) }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, of: Self.keys.count) { return .stay() }
    switch action {
    case .nextValue: return change(by: 1, in: context)
    case .previousValue: return change(by: -1, in: context)
    case .choose(let number) where Self.keys.indices.contains(number - 1):
      cursor.line = number - 1
      return change(by: 1, in: context)
    default: return .unhandled
    }
  }

  private func change(by step: Int, in context: Context) -> Outcome {
    let key = Self.keys[cursor.line]
    var values = Settings.values(of: key, regionCodes: context.regions.map(\.code))
    let value = context.settings[key]
    if !values.contains(value) { values.append(value) }
    let at = values.firstIndex(of: value) ?? 0
    return .set(key, values[(at + step + values.count) % values.count])
  }

  func page(in context: Context) -> Page {
    let words = context.words
    let blocks = Self.keys.enumerated().map { index, key in
      var block = Block(
        .field(
          FieldLine(
            key: QuestionLines.key(index + 1), label: words.text(key.rawValue, in: .settingNames),
            value: value(of: key, in: context))))
      block.detail = Block.Detail(
        .foot, [Block(.quiet(words.text(key.rawValue, in: .settingNotes)))])
      return block
    }
    return Page(place: name, title: words[.settingsTitle], blocks: blocks, focus: cursor.line)
  }

  /// The value of a setting in words.
  private func value(of key: Settings.Key, in context: Context) -> String {
    let words = context.words
    let value = context.settings[key]
    guard key.field.kind == .region else {
      return words.text(key.wordName(of: value), in: .settingValues)
    }
    if value == Settings.automatic {
      return words.fill(
        .valueByLocale, ["region": context.region?.name ?? words[.valueNone]])
    }
    return context.regions.first { $0.code == value }?.name ?? value
  }
}
