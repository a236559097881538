import Foundation
import PackagePlugin

/// Makes everything in `Screens/` part of the program, as finished values in one generated Swift
/// file. A fault in a screen is an error of the build, with file, line and column.
@main
struct CompileScreens: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let screens = context.package.directoryURL.appending(
      path: "Screens", directoryHint: .isDirectory)
    let files = try FileManager.default.subpathsOfDirectory(atPath: screens.path).sorted()
      .filter { $0.hasSuffix(".yaml") }
      .map { screens.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledScreens.swift")
    return [
      .buildCommand(
        displayName: "Reading \(files.count) files of Screens/",
        executable: try context.tool(named: "compile-screens").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
