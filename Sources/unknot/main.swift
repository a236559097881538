import Content

// Without arguments, and for the stretch, the guide opens at once: to a person in pain the start is
// what counts, and the command line parser takes longer than all the rest of it.
switch CommandLine.arguments.dropFirst() {
case []: GuideLauncher(Appearance()).open(at: Catalogue.home)
case ["stretch"]: GuideLauncher(Appearance()).open(at: Catalogue.stretch)
default: Unknot.main()
}
