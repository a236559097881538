import Content

extension Timestamp {
  /// As other programs read it: `2026-11-21T03:10:00+01:00` (RFC 3339).
  package var rfc3339: String {
    let local = local
    let (minutes, second) = (abs(offset) / 60, local.second)
    let time = [second / 3600, second / 60 % 60, second % 60].map(\.twoDigits)
      .joined(separator: ":")
    let zone = [minutes / 60, minutes % 60].map(\.twoDigits).joined(separator: ":")
    return "\(local.date)T\(time)\(offset < 0 ? "-" : "+")\(zone)"
  }
}
