import ArgumentParser
import Exchange

/// In which form a command prints its result.
struct OutputOptions: ParsableArguments {
  /// The forms that a result can have.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: ArgumentHelp("The format of what is printed.", valueName: "format"))
  var format: Format?

  @Flag(name: .customLong("json"), help: "The same as --format json.")
  var isJSON = false

  /// Whether it is JSON.
  var json: Bool { isJSON || format == .json }

  func validate() throws {
    if isJSON, format == .text {
      throw ValidationError("Give --json or --format text, not both.")
    }
  }

  /// Prints a result in the form that was asked for.
  func show(_ value: @autoclosure () -> some Encodable, or sentence: @autoclosure () -> String) {
    Platform.print(text: json ? value().json : sentence().sanitized)
  }
}
