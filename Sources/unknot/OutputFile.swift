import ArgumentParser
import Content
import Glibc

/// Where a command writes what it makes: standard output, or a file that only this person can read.
struct OutputOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write it; - is standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: "Overwrite a file that is already there.")
  var force = false

  /// Writes a text there, or says why that cannot be and ends the program.
  func write(text: String) {
    guard output != "-" else { return Platform.print(text: text) }
    write { send in
      send(Array((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8))
    }
  }

  /// Writes bytes there as they come, or says why that cannot be and ends the program. What was there
  /// before stays until all of the new is on disk.
  func write<Problem: Error>(
    _ make: (_ send: ([UInt8]) -> Void) throws(Problem) -> Void
  ) throws(Problem) {
    guard output != "-" else {
      return try make { bytes in
        if Platform.write(bytes, to: STDOUT_FILENO) { return }
        Platform.printUnwritable()
        Platform.exit(.inputOutput)
      }
    }
    try write(into: OutputFolder(path: nil, mayReplace: force)) { folder throws(Problem) in
      try make { folder.send($0, to: output) }
    }
  }

  /// Writes several files into a folder in the same way: none of them is there before all are whole.
  func writeFolder<Problem: Error>(
    _ make: (_ folder: OutputFolder) throws(Problem) -> Void
  ) throws(Problem) {
    if let problem = Platform.makeFolder(output) { OutputFolder.end(problem) }
    try write(into: OutputFolder(path: output, mayReplace: force), make)
  }

  private func write<Problem: Error>(
    into folder: OutputFolder, _ make: (_ folder: OutputFolder) throws(Problem) -> Void
  ) throws(Problem) {
    do throws(Problem) {
      try make(folder)
    } catch {
      folder.discard()
      throw error
    }
    folder.finish()
  }
}

/// Files that are put in their places together. What goes wrong ends the program, and leaves nothing.
final class OutputFolder {
  private let path: String?
  private let mayReplace: Bool
  private let keepsSame: Bool
  private var files: [String: OutputFile] = [:]

  /// Files in the folder at a path, or wherever their names say. With `keepsSame`, a file stays as it is
  /// where the new one would be the same.
  init(path: String?, mayReplace: Bool, keepsSame: Bool = false) {
    self.path = path
    self.mayReplace = mayReplace
    self.keepsSame = keepsSame
  }

  /// Writes more to the file of a name.
  func send(_ bytes: [UInt8], to name: String) {
    let file =
      files[name]
      ?? OutputFile(path: path.map { "\($0)/\(name)" } ?? name, mayReplace: mayReplace)
    files[name] = file
    if let problem = file.send(bytes) { end(problem) }
  }

  /// Puts the files in their places.
  func finish() {
    let inOrder = files.sorted { $0.key < $1.key }.map(\.value)
    for file in inOrder { if let problem = file.synchronize() { end(problem) } }
    for file in inOrder {
      if keepsSame, file.isSame {
        file.discard()
      } else if let problem = file.finish() {
        end(problem)
      }
    }
  }

  /// Removes what has been written so far.
  func discard() { for file in files.values { file.discard() } }

  private func end(_ problem: OutputFile.Problem) -> Never {
    discard()
    Self.end(problem)
  }

  static func end(_ problem: OutputFile.Problem) -> Never {
    Platform.printError(problem.sentence)
    Platform.exit(problem.status)
  }
}

/// A file that is written beside its place and put there once it is whole and on disk.
final class OutputFile {
  /// Why it cannot be written.
  struct Problem {
    let sentence: String
    let status: ExitStatus
  }

  private let path: String
  private let part: String
  private let mayReplace: Bool
  private var descriptor: Int32 = -1

  /// Nothing is written yet. `mayReplace` says whether a file that is there makes room for the new one.
  init(path: String, mayReplace: Bool) {
    self.path = path
    self.mayReplace = mayReplace
    part = "\(path).\(getpid()).part"
  }

  /// Writes more.
  func send(_ bytes: [UInt8]) -> Problem? {
    if descriptor < 0, let problem = open() { return problem }
    return Platform.write(bytes, to: descriptor) ? nil : unwritten
  }

  /// Sees to it that all of it is on disk.
  func synchronize() -> Problem? {
    if descriptor < 0, let problem = open() { return problem }
    guard fsync(descriptor) == 0 || errno == EINVAL else { return unwritten }
    close(descriptor)
    descriptor = -1
    return nil
  }

  /// Whether what is in its place is the same, byte for byte.
  var isSame: Bool {
    guard Platform.thing(at: path) == .file else { return false }
    let (new, old) = (InputFile(path: part), InputFile(path: path))
    while true {
      let (a, b) = (new.next(), old.next())
      if a != b { return false }
      if a == nil { return new.problem == nil && old.problem == nil }
    }
  }

  /// Puts the file in its place.
  func finish() -> Problem? {
    // A link never replaces a file that has come meanwhile; not every file system has links.
    if !mayReplace, link(part, path) == 0 {
      unlink(part)
      return nil
    }
    if !mayReplace, errno == EEXIST { return taken }
    return rename(part, path) == 0 ? nil : unwritten
  }

  /// Removes what has been written so far.
  func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(part)
  }

  private func open() -> Problem? {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT != S_IFREG {
        return Problem(sentence: "\(name) is not a regular file.", status: .cannotCreate)
      }
      if !mayReplace { return taken }
    }
    descriptor = Glibc.open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == ENOSPC || errno == EDQUOT { return unwritten }
      return Problem(
        sentence: "cannot create \(name): \(String(cString: strerror(errno))).",
        status: .cannotCreate)
    }
    fchmod(descriptor, 0o600)
    return nil
  }

  private var name: String { path.sanitized(limit: 200) }

  private var taken: Problem {
    Problem(
      sentence: "\(name) is already there; --force overwrites it.", status: .cannotCreate)
  }

  private var unwritten: Problem {
    Problem(
      sentence: "cannot write \(name): \(String(cString: strerror(errno))).",
      status: .inputOutput)
  }
}

extension Platform {
  /// Writes all bytes; `false` if that cannot be done.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
