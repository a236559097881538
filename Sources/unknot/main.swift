import Content

// Without arguments the guide opens at once: to a person in pain the start is what counts, and the
// command line parser takes longer than all the rest of it.
if CommandLine.arguments.count == 1 {
  show(Catalogue.home, Look())
} else {
  Unknot.main()
}
