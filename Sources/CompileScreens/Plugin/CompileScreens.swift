import Foundation
import PackagePlugin

/// Makes everything in `Screens/` part of the program, as one generated Swift file.
@main
struct CompileScreens: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let screens = context.package.directoryURL.appending(
      path: "Screens", directoryHint: .isDirectory)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: screens.path).sorted()
    let files = paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledScreens.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(files.count) files of Screens/",
        executable: try context.tool(named: "compile-screens").url,
        arguments: [output.path, screens.path] + files,
        inputFiles: files.map { screens.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
