import Content
import TerminalIO

PrivateProcess.begin()

// What only opens the guide opens it at once: to a person in pain the start is what counts, and the
// command line parser takes longer than all the rest of it.
let arguments = Array(CommandLine.arguments.dropFirst())
let screen: String? =
  switch (arguments.first, arguments.count) {
  case (nil, _): Catalogue.home
  case ("stretch", 1): Catalogue.stretch
  case ("open", 2): arguments[1]
  default: nil
  }
if let screen {
  let launcher = GuideLauncher(Appearance())
  if launcher.hasScreen(screen) { launcher.open(at: screen) }
}
Unknot.runCommandLine(arguments)
