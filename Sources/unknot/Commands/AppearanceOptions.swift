import ArgumentParser
import Content
import Drawing
import ViewModels

/// What the options of the guide are for.
private enum OptionText {
  static let plain = "Write plain lines and read lines, without a screen."
  static let screenReader = "Keep the screen, but write it for a screen reader."
  static let ascii = "Use no signs beyond ASCII."
  static let colours = "Colours: auto, light, dark, none or high (contrast)."
  static let region = "Where you are, for the emergency number: a region such as GB, or none."
  static let kiosk = """
    No diary, no settings saved, no file of yours read; two minutes after the last key the guide \
    starts over. With UNKNOT_KIOSK=1 it is the same, and nothing but the guide can be opened.
    """
  static let onQuit =
    "What q does with --kiosk: home starts over, end leaves the guide. By default home."
}

/// The options that say how the guide looks.
struct AppearanceOptions: ParsableArguments {
  /// The title of their group in help.
  static let title = "Appearance"

  @Flag(help: ArgumentHelp(OptionText.plain)) var plain = false
  @Flag(help: ArgumentHelp(OptionText.screenReader)) var screenReader = false
  @Flag(help: ArgumentHelp(OptionText.ascii)) var ascii = false
  @Option(help: ArgumentHelp(OptionText.colours, valueName: "which")) var colours: Palette?

  @OptionGroup var place: RegionOption

  var value: Appearance {
    Appearance(
      isPlain: plain, isForScreenReader: screenReader, isASCII: ascii, palette: colours,
      region: try? place.code)
  }
}

/// The options for a machine that everybody uses.
struct KioskOptions: ParsableArguments {
  /// The title of their group in help.
  static let title = "Shared machine"

  @Flag(help: ArgumentHelp(OptionText.kiosk)) var kiosk = false
  @Option(help: ArgumentHelp(OptionText.onQuit, valueName: "what")) var onQuit: Kiosk.Leaving?

  func validate() throws {
    if onQuit != nil, !isShared { throw ValidationError("--on-quit goes with --kiosk.") }
  }

  private var isShared: Bool { kiosk || Platform.isShared }

  /// What leaving does; `nil` on a machine of one's own.
  var leaving: Kiosk.Leaving? { isShared ? onQuit ?? .home : nil }
}

/// The options of every command that opens the guide.
struct GuideOptions: ParsableArguments {
  @OptionGroup(title: AppearanceOptions.title) var appearance: AppearanceOptions
  @OptionGroup(title: KioskOptions.title) var kiosk: KioskOptions

  /// The titles of their groups in help.
  static let titles = [AppearanceOptions.title, KioskOptions.title]

  /// The same as a list. The parser takes longer to describe them than all else on the first page of
  /// help takes; a test compares that page with what the parser knows.
  static let list: [CommandDescription.Argument] = [
    .init("plain", OptionText.plain, in: AppearanceOptions.title),
    .init("screen-reader", OptionText.screenReader, in: AppearanceOptions.title),
    .init("ascii", OptionText.ascii, in: AppearanceOptions.title),
    .init(
      "colours", OptionText.colours, value: "which", of: Palette.allCases.map(\.rawValue),
      in: AppearanceOptions.title),
    .init("region", OptionText.region, value: "region", in: AppearanceOptions.title),
    .init("kiosk", OptionText.kiosk, in: KioskOptions.title),
    .init(
      "on-quit", OptionText.onQuit, value: "what", of: Kiosk.Leaving.allCases.map(\.rawValue),
      in: KioskOptions.title),
  ]

  var value: Appearance {
    var value = appearance.value
    value.kiosk = kiosk.leaving
    return value
  }
}

extension Kiosk.Leaving: ExpressibleByArgument {}

/// The option that says where somebody is.
struct RegionOption: ParsableArguments {
  @Option(help: ArgumentHelp(OptionText.region, valueName: "region"))
  var region: String?

  func validate() throws { _ = try code }

  /// The code of the region, in whichever case it was given, or by its name.
  var code: String? {
    get throws {
      guard let region else { return nil }
      let regions = Platform.language.regions
      let codes = [Settings.automatic] + regions.map(\.code)
      let names = [.init(Settings.automatic)] + regions.map { NameFinder.Name($0.code, $0.name) }
      if case .one(let place) = NameFinder(names).find(region) { return codes[place] }
      throw ValidationError(
        "There is no region \"\(region.sanitized(limit: 40))\"; there are "
          + "\(codes.joined(separator: ", ")).")
    }
  }
}
