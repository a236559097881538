import Foundation

/// The path of a folder that nobody else uses. Whatever is made there goes with it.
package final class TemporaryFolder: Sendable {
  /// Where it is. Nothing is there before somebody makes it.
  package let path = FileManager.default.temporaryDirectory
    .appending(path: "unknot-\(UUID().uuidString)").path

  /// A path of its own.
  package init() {}

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension TemporaryFolder {
  /// A folder that nobody else uses. It is there until the last test has ended.
  package static func lasting(_ name: String = "") throws -> URL {
    let folder = URL(filePath: allLasting).appending(path: name + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static let allLasting: String = {
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.allLasting) }
    return FileManager.default.temporaryDirectory.appending(path: "unknot-\(UUID().uuidString)")
      .path
  }()
}
