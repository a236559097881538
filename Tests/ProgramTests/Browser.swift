import Foundation
import Rehearsing

/// A browser on this machine, without a window and without a network.
enum Browser {
  /// Where it is; `nil` on a machine without one.
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether there is one, and it can run here.
  static let isThere: Bool = {
    guard path != nil else { return false }
    return (try? pages(of: "<!DOCTYPE html><title>x</title><p>x", on: "A4")) == 1
  }()

  static let isMissing = "There is no browser on this machine that can print."

  /// How many pages a page for a browser takes on a paper.
  static func pages(of html: String, on paper: String) throws -> Int {
    let folder = TemporaryFolder()
    let page = html.replacing("</style>", with: "@page { size: \(paper) }</style>")
    let pdf = folder.path + "/page.pdf"
    try run(page, in: folder, ["--no-pdf-header-footer", "--print-to-pdf=\(pdf)"])
    let bytes = try Data(contentsOf: URL(filePath: pdf))
    let text = String(decoding: bytes, as: UTF8.self)
    return text.matches(of: /\/Type\s*\/Page\b/).count
  }

  /// What a browser asks the network for while it opens a page, beside what it asks by itself.
  static func requests(of html: String) throws -> [String] {
    let folder = TemporaryFolder()
    let log = folder.path + "/net.json"
    try run(html, in: folder, ["--log-net-log=\(log)", "--screenshot=\(folder.path)/page.png"])
    let text = String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self)
    let found = text.matches(of: /"url":"([^"]*)"/).map { String($0.1) }
    return found.filter {
      !$0.hasPrefix("chrome") && !$0.contains("google") && !$0.hasPrefix("file")
    }
  }

  private static func run(_ html: String, in folder: TemporaryFolder, _ options: [String]) throws {
    guard let path else { return }
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let file = folder.path + "/page.html"
    try Data(html.utf8).write(to: URL(filePath: file))
    let always = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--user-data-dir=\(folder.path)/profile",
    ]
    _ = try Program.withoutTerminal(
      always + options + ["file://\(file)"], ["HOME": folder.path], by: [path])
  }
}
