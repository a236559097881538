import ArgumentParser
import Content
import Drawing

/// The options that say how the guide looks.
struct AppearanceOptions: ParsableArguments {
  @Flag(help: "Write plain lines and read lines, without a screen.")
  var plain = false

  @Flag(help: "Use no signs beyond ASCII.")
  var ascii = false

  @Option(help: ArgumentHelp("Colours: auto, none or high (contrast).", valueName: "which"))
  var colours: Palette?

  @OptionGroup var place: RegionOption

  var value: Appearance {
    Appearance(isPlain: plain, isASCII: ascii, palette: colours, region: place.region)
  }
}

/// The option that says where somebody is.
struct RegionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where you are, for the emergency number: a region such as GB, or none.", valueName: "code"))
  var region: String?

  func validate() throws {
    guard let region, !([Settings.automatic] + Platform.language.regionCodes).contains(region)
    else { return }
    let codes = Platform.language.regionCodes.joined(separator: ", ")
    throw ValidationError("There is no region \"\(region)\"; there are auto, \(codes).")
  }
}
