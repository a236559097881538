import Content

extension Timestamp {
  /// As other programs read it: `2026-11-21T03:10:00+01:00` (RFC 3339).
  package var rfc3339: String { String(decoding: rfc3339Bytes, as: UTF8.self) }

  /// The same in ASCII. Files of a diary have hundreds of thousands of times.
  package var rfc3339Bytes: [UInt8] {
    let local = local
    let (minutes, second) = (abs(offset) / 60, local.second)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(25)
    func add(_ number: Int) {
      bytes.append(UInt8(48 + number / 10 % 10))
      bytes.append(UInt8(48 + number % 10))
    }
    func add(_ sign: Unicode.Scalar, _ number: Int) {
      bytes.append(UInt8(ascii: sign))
      add(number)
    }
    if (1000...9999).contains(local.date.year) {
      add(local.date.year / 100)
      add(local.date.year)
      add("-", local.date.month)
      add("-", local.date.day)
    } else {
      bytes += Array(local.date.description.utf8)
    }
    add("T", second / 3600)
    add(":", second / 60 % 60)
    add(":", second % 60)
    add(offset < 0 ? "-" : "+", minutes / 60)
    add(":", minutes % 60)
    return bytes
  }
}
