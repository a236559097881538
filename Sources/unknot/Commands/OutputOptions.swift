import ArgumentParser
import Exchange

/// In which form a command prints its result.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print it as JSON.")
  var json = false

  /// Prints a result in the form that was asked for.
  func show(_ value: @autoclosure () -> some Encodable, or sentence: @autoclosure () -> String) {
    Platform.print(text: json ? value().json : sentence().sanitized)
  }
}
