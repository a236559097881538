import Content
import TerminalIO
import ViewModels

PrivateProcess.begin()

// What only opens the guide opens it at once: to a person in pain the start is what counts, and the
// command line parser takes longer than all the rest of it.
let arguments = Array(CommandLine.arguments.dropFirst())
var words = arguments
var appearance = Appearance()
if words.first == "--kiosk" {
  let leaving = Kiosk.Leaving(
    rawValue: words.count > 2 && words[1] == "--on-quit" ? words[2] : "")
  appearance.kiosk = leaving ?? .home
  words.removeFirst(leaving == nil ? 1 : 3)
}
let screen: String? =
  switch (words.first, words.count) {
  case (nil, _): Catalogue.home
  case ("stretch", 1): Catalogue.stretch
  case ("open", 2): words[1]
  default: nil
  }
if let screen {
  let launcher = GuideLauncher(appearance)
  if launcher.hasScreen(screen) { launcher.open(at: screen) }
}
Unknot.runCommandLine(arguments)
