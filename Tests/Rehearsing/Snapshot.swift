import Drawing
import Foundation

/// Text that is compared with a file in `Tests/Snapshots`: one file for a walk, with a part for each
/// window size and one for the plain lines, one under the other.
package struct Snapshot {
  /// One part of the file, under a header of its own.
  package struct Part: Equatable, Sendable {
    /// What the header says, such as `80x24`.
    package var header: String
    /// The text under it.
    package var text: String

    package init(_ header: String, _ text: String) {
      self.header = header
      self.text = text
    }
  }

  /// Whether a snapshot that differs is written to its file.
  package enum Recording: Equatable, Sendable {
    case nothing
    case everything
    /// Only the snapshot of this name.
    case only(String)

    /// What `UNKNOT_RECORD` asks for: `1` for everything, or the name of one snapshot.
    package init(variable: String?) {
      self =
        switch variable {
        case nil, "", "0": .nothing
        case "1": .everything
        case let name?: .only(name)
        }
    }

    fileprivate func includes(_ name: String) -> Bool {
      switch self {
      case .nothing: false
      case .everything: true
      case .only(let wanted): wanted == name
      }
    }
  }

  /// Where the snapshots are.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  /// The name of its file, without the extension.
  package let name: String
  /// What is in it, from the top.
  package let parts: [Part]

  package init(_ name: String, _ parts: [Part]) {
    self.name = name
    self.parts = parts
  }

  /// The page that a rehearsal has come to: in windows of these sizes, as plain lines, and in ASCII
  /// in windows of `asciiSizes`.
  package init(_ name: String, of rehearsal: Rehearsal, sizes: [Size], asciiSizes: [Size] = []) {
    func picture(_ size: Size, _ glyphs: Glyphs) -> Part {
      let canvas = rehearsal.picture(size, glyphs)
      let header = "\(size.columns)x\(size.rows)" + (glyphs == .ascii ? " in ASCII" : "")
      let cursor = "-- cursor at \(canvas.cursor.row), \(canvas.cursor.column)"
      return Part(header, (canvas.lines + [cursor]).joined(separator: "\n"))
    }
    self.init(
      name,
      sizes.map { picture($0, .unicode) } + [Part("lines", rehearsal.text)]
        + asciiSizes.map { picture($0, .ascii) })
  }

  /// The whole file.
  package var text: String {
    parts.map { Self.headerLine($0.header) + "\n" + $0.text + "\n" }.joined(separator: "\n")
  }

  fileprivate static let headerStart = "==== "

  private static func headerLine(_ header: String) -> String {
    let start = headerStart + header + " "
    return start + String(repeating: "=", count: max(4, 80 - start.count))
  }

  fileprivate static func header(of line: String) -> String {
    String(line.dropFirst(headerStart.count).reversed().drop { "= ".contains($0) }.reversed())
  }

  /// A picture from a file, without the line that says where the cursor is.
  package static func picture(_ header: String, of name: String) throws -> [String] {
    let file = folder.appending(path: name + ".txt")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let part = lines.drop { $0 != headerLine(header) }.dropFirst()
    return Array(part.prefix { !$0.hasPrefix("-- cursor at ") })
  }

  // MARK: Comparing

  /// What is wrong: `nil` where the text equals the file; else the lines that differ, and the command
  /// that records them. A snapshot that was just recorded counts as wrong once, so that it is read.
  ///
  /// `suite` and `test` are what the command runs: by default the function that calls.
  package func difference(
    suite: Any.Type, test: String = #function, folder: URL = folder,
    recording: Recording = Recording(
      variable: ProcessInfo.processInfo.environment["UNKNOT_RECORD"])
  ) -> String? {
    let file = folder.appending(path: name + ".txt")
    let known = try? String(contentsOf: file, encoding: .utf8)
    if known == text { return nil }
    if known == nil || recording.includes(name) {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return "\(name) has been recorded. Read it, then run the tests again."
      } catch {
        return "\(name) cannot be recorded: \(error.localizedDescription)"
      }
    }
    let report = LineDifference(from: known ?? "", to: text)
    return """
      \(name) differs from Tests/Snapshots/\(name).txt:
      \(report.lines.joined(separator: "\n"))
      If the new one is right, record it with
        UNKNOT_RECORD=\(name) swift test --filter '\(suite)/\(test.prefix { $0 != "(" })'
      """
  }
}

/// Which lines were taken from a text and which were added, under the header of their part.
package struct LineDifference {
  /// Ready to be printed: where it is, `-` before what is gone and `+` before what is new.
  package let lines: [String]

  package init(from old: String, to new: String) {
    let before = old.components(separatedBy: "\n")
    let after = new.components(separatedBy: "\n")
    let changes = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var report: [String] = []
    var header = ""
    var (from, to, start) = (0, 0, 0)
    while from < before.count || to < after.count {
      if !removed.contains(from), !inserted.contains(to) {
        if after[to].hasPrefix(Snapshot.headerStart) {
          (header, start) = (Snapshot.header(of: after[to]), to)
        }
        (from, to) = (from + 1, to + 1)
        continue
      }
      report.append("\(header), line \(to - start)")
      while removed.contains(from) {
        report.append("- " + before[from])
        from += 1
      }
      while inserted.contains(to) {
        report.append("+ " + after[to])
        if after[to].hasPrefix(Snapshot.headerStart) {
          (header, start) = (Snapshot.header(of: after[to]), to)
        }
        to += 1
      }
    }
    lines = report
  }
}
