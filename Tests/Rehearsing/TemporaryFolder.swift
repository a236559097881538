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
