import Content
import Glibc

/// A file that a command reads in portions, or standard input.
final class InputFile {
  private let descriptor: Int32
  private var failure: String?

  /// Opens the file at a path, where `-` is standard input. One that cannot be opened has a ``problem``,
  /// and no bytes.
  init(path: String) {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { failure = String(cString: strerror(errno)) }
  }

  /// Whether it could be opened.
  var isOpen: Bool { descriptor >= 0 }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The next bytes; `nil` at the end, or where the rest cannot be read.
  func next() -> [UInt8]? {
    while isOpen {
      var failed = false
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let read = read(descriptor, buffer.baseAddress, buffer.count)
        failed = read < 0
        count = max(0, read)
      }
      if !failed { return bytes.isEmpty ? nil : bytes }
      if errno == EINTR { continue }
      failure = String(cString: strerror(errno))
      return nil
    }
    return nil
  }

  /// Why it, or the rest of it, could not be read; `nil` if all of it was.
  var problem: String? { failure }
}

extension Platform {
  /// What there is at a path.
  enum Thing {
    case nothing, folder, file
    /// A device or a pipe.
    case other
  }

  static func thing(at path: String) -> Thing {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// The names of what is in a folder, sorted; `nil` if that cannot be found out.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The first line of a small file; `nil` if it cannot be read.
  static func line(of path: String) -> String? {
    guard thing(at: path) == .file else { return nil }
    let bytes = InputFile(path: path).next() ?? []
    return String(validating: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Creates a folder that only this person may open, and the folders above it that are missing.
  static func makeFolders(_ path: String) -> OutputFile.Problem? {
    if thing(at: path) == .folder { return nil }
    let above = path.split(separator: "/").dropLast().joined(separator: "/")
    if !above.isEmpty, let problem = makeFolders("/" + above) { return problem }
    return makeFolder(path)
  }

  /// Creates a folder that only this person may open, unless it is there.
  static func makeFolder(_ path: String) -> OutputFile.Problem? {
    if thing(at: path) == .folder { return nil }
    if mkdir(path, 0o700) == 0 {
      chmod(path, 0o700)
      return nil
    }
    let status: ExitStatus = [ENOSPC, EDQUOT].contains(errno) ? .inputOutput : .cannotCreate
    return OutputFile.Problem(
      sentence:
        "cannot create \(path.sanitized(limit: 200)): \(String(cString: strerror(errno))).",
      status: status)
  }
}
