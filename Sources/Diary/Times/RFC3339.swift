import Content

extension Timestamp {
  /// As other programs read it: `2026-11-21T03:10:00+01:00` (RFC 3339).
  package var rfc3339: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let local = local
    let minutes = abs(offset) / 60
    let zone = (offset < 0 ? "-" : "+") + "\(two(minutes / 60)):\(two(minutes % 60))"
    let second = local.second
    return "\(local.date)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))\(zone)"
  }
}
