// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where the project checks itself, and only there: a newer compiler with a new
/// warning must not keep anybody from building the guide.
let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// The parts are optimised in a debug build as well: the tests read every screen and rank every word
/// thousands of times, and take three times as long without. Overflow is caught all the same.
let optimised = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A release starts quickly. With the Swift library linked statically these flags take the first
/// picture from 3.0 to 2.1 times the time of the smallest ncurses program in C: the fixed load
/// address spares 75,000 relocations at each start, the C++ library linked in (see `.link/`) the
/// search for a thousand names, and lld, which comes with Swift, lays it all out well.
let quick = [
  "-use-ld=lld", "-L\(Context.packageDirectory)/.link", "-Xclang-linker", "-static-libgcc",
  "-Xclang-linker", "-no-pie", "-Xclang-linker", "-Wno-unused-command-line-argument",
]

/// A release without symbols, and without the 34 MB of data that Foundation's ICU brings for languages,
/// calendars and collation: nothing here asks for any of it. The symbol of that data is defined
/// before its archive is searched, so it is not linked in; what it points at, the head of the program
/// file, ICU takes for no data of its own. The program's tests run once more on the release to show
/// that nothing misses it. Its name has the version of ICU: 74 in Swift 6.2, 76 in Swift 6.3. With a
/// newer one under another name the release is larger, and no less right.
let small =
  ["-Xlinker", "-s"]
  + [74, 76].flatMap { ["-Xlinker", "--defsym=icudt\($0)_dat=__ehdr_start"] }

let package = Package(
  name: "unknot",
  products: [
    .executable(name: "unknot", targets: ["unknot"])
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What the guide says and how it thinks: values only, no Foundation, no C.
    .target(name: "Content", swiftSettings: optimised),
    .target(name: "Diary", dependencies: ["Content"], swiftSettings: optimised),
    .target(name: "ViewModels", dependencies: ["Content", "Diary"], swiftSettings: optimised),
    .target(name: "Drawing", dependencies: ["Content", "ViewModels"], swiftSettings: optimised),

    // The outside world.
    .target(
      name: "CTerminal",
      cSettings: [.unsafeFlags(["-Wall", "-Wextra"])],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "TerminalIO", dependencies: ["ViewModels", "Drawing", "CTerminal"],
      swiftSettings: optimised),
    .target(
      name: "ScreenFiles",
      dependencies: ["Content", "Diary", .product(name: "Yams", package: "Yams")],
      swiftSettings: optimised),
    .target(
      name: "DiaryStorage",
      dependencies: ["Content", "Diary", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: optimised),
    .target(
      name: "Exchange", dependencies: ["Content", "Diary", "Drawing"], swiftSettings: optimised),
    .executableTarget(
      name: "unknot",
      dependencies: [
        "Content", "Diary", "ViewModels", "Drawing", "TerminalIO", "CompiledScreens", "ScreenFiles",
        "DiaryStorage", "Exchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(quick + small, .when(platforms: [.linux], configuration: .release))
      ]),

    // Everything in Screens/ becomes part of the program, read while it is built.
    .target(
      name: "CompiledScreens", dependencies: ["Content"], swiftSettings: strict,
      plugins: ["CompileScreens"]),
    .plugin(
      name: "CompileScreens", capability: .buildTool(), dependencies: ["compile-screens"],
      path: "Sources/CompileScreens/Plugin"),
    .executableTarget(
      name: "compile-screens", dependencies: ["Content", "ScreenFiles"],
      path: "Sources/CompileScreens/Tool", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(quick, .when(platforms: [.linux], configuration: .release))]),

    // Tests.
    .target(
      name: "Rehearsing",
      dependencies: [
        "Content", "Diary", "ViewModels", "Drawing", "CompiledScreens", "ScreenFiles",
        "DiaryStorage",
      ],
      path: "Tests/Rehearsing", swiftSettings: optimised),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "Rehearsing"], swiftSettings: strict),
    .testTarget(
      name: "DiaryTests", dependencies: ["Diary", "Rehearsing"], swiftSettings: strict),
    .testTarget(
      name: "ViewModelsTests", dependencies: ["ViewModels", "Rehearsing"], swiftSettings: strict),
    .testTarget(
      name: "DrawingTests", dependencies: ["Diary", "Drawing", "Rehearsing"], swiftSettings: strict),
    .testTarget(
      name: "ScreenFilesTests",
      dependencies: ["ScreenFiles", "Rehearsing", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageTests",
      dependencies: [
        "Content", "Diary", "ViewModels", "Drawing", "ScreenFiles", "Rehearsing",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .testTarget(
      name: "DiaryStorageTests",
      dependencies: [
        "DiaryStorage", "Rehearsing", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Rehearsing"], swiftSettings: strict),
    .testTarget(
      name: "TerminalIOTests", dependencies: ["TerminalIO", "Rehearsing"], swiftSettings: strict),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: optimised),
    .testTarget(
      name: "ProgramTests", dependencies: ["unknot", "PseudoTerminal", "Rehearsing", "Exchange"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// The program that `.ci/fuzz` runs; it says where libFuzzer is.
if let libFuzzer = Context.environment["UNKNOT_LIBFUZZER"] {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Content", "Diary", "ViewModels", "Drawing", "TerminalIO", "CompiledScreens", "ScreenFiles",
        "PseudoTerminal", "Rehearsing",
      ],
      path: "Tests/Fuzzing", exclude: ["Corpus", "Words"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags([libFuzzer]), .linkedLibrary("stdc++")]))
}
