import Foundation
import Glibc
import Rehearsing

/// Programs that start the built one in a world of its own: each is what `by:` expects.
enum Starters {
  /// As somebody who may not do everything, to whom a folder and all in it belongs; `nil` where that is
  /// not possible.
  static func nobody(owning home: URL) throws -> [String]? {
    guard geteuid() == 0 else { return [Program.path] }
    let setpriv = "/usr/bin/setpriv"
    guard FileManager.default.isExecutableFile(atPath: setpriv) else { return nil }
    // Where the tests were built nobody else may look.
    let program = home.appendingPathExtension("program").path
    if !FileManager.default.fileExists(atPath: program) {
      try FileManager.default.copyItem(atPath: Program.path, toPath: program)
    }
    chmod(program, 0o755)
    give(home)
    let starter = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups", program]
    // The libraries of the language may be out of reach too.
    return try Program.withoutTerminal(["--version"], by: starter).status == 0 ? starter : nil
  }

  /// Gives a folder and all in it to the person of ``nobody(owning:)``.
  static func give(_ home: URL) {
    let inside = (try? FileManager.default.subpathsOfDirectory(atPath: home.path)) ?? []
    for path in [home.path] + inside.map({ home.appending(path: $0).path }) {
      lchown(path, 65_534, 65_534)
    }
  }

  /// After some lines of shell, in which `$home` is a folder.
  static func shell(_ lines: String, _ home: String = "") -> [String] {
    ["/bin/sh", "-c", "home=\"$1\"; shift; \(lines)\nexec \"$@\"", "sh", home, Program.path]
  }

  /// The same where file systems can be mounted that nobody else sees; `nil` where they cannot.
  static func mounting(_ lines: String, _ home: String) throws -> [String]? {
    let unshare = "/usr/bin/unshare"
    let starter = [unshare, "--mount"] + shell("set -e; \(lines)", home)
    guard geteuid() == 0, FileManager.default.isExecutableFile(atPath: unshare) else { return nil }
    let probe = [unshare, "--mount"] + shell("mount -t tmpfs tmpfs \"$home\" || exit 99", home)
    return try Program.withoutTerminal(["--version"], by: probe).status == 0 ? starter : nil
  }
}
