import Foundation

guard let name = ProcessInfo.processInfo.environment["UNKNOT_FUZZ"],
  let reader = Readers.all[name]
else { fatalError("UNKNOT_FUZZ is none of \(Readers.all.keys.sorted())") }
private let chosen = reader

/// libFuzzer without its own beginning.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&count, &arguments) { bytes, count in
    if let broken = chosen(Array(UnsafeBufferPointer(start: bytes, count: count))) {
      fatalError("Broken: \(broken)")
    }
    return 0
  })
