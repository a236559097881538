/// What an entry keeps wherever it goes: its name among all entries of all machines, and when it was
/// written and updated.
///
/// The number of a ``SavedEntry`` is only a handle on one machine.
package struct Identity: Equatable, Sendable {
  /// A UUID in small letters.
  package var uuid: String
  /// When it was written down first, which may be long after it happened.
  package var written: Timestamp
  /// When it was last changed. Each change of an entry is later than the one before, even where a clock
  /// was set back, so that of two states of an entry the newer one is known.
  package var updated: Timestamp

  package init(uuid: String, written: Timestamp, updated: Timestamp) {
    self.uuid = uuid
    self.written = written
    self.updated = updated
  }

  /// A new UUID: 122 random bits, marked as version 4 (RFC 9562).
  package static func newUUID() -> String {
    uuid((0..<16).map { _ in UInt8.random(in: .min ... .max) }, version: 4)
  }

  /// The UUID that follows from a text: its hash FNV-1a in 128 bits, marked as version 8 (RFC 9562).
  package static func uuid(of text: some Sequence<UInt8>) -> String {
    let basis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let hash = text.reduce(basis) { ($0 ^ UInt128($1)) &* (1 << 88 | 0x13B) }
    return uuid((0..<16).map { UInt8(truncatingIfNeeded: hash >> (120 - 8 * $0)) }, version: 8)
  }

  private static func uuid(_ bits: [UInt8], version: UInt8) -> String {
    var bytes = bits
    bytes[6] = bytes[6] & 0x0F | version << 4
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }

  /// Whether a text is a UUID as it is written here: 8-4-4-4-12 digits from 0 to f.
  package static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy {
        $0.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
      }
  }
}

/// An entry with what it keeps wherever it goes.
package struct TravellingEntry: Equatable, Sendable {
  package var identity: Identity
  package var entry: Entry

  package init(_ identity: Identity, _ entry: Entry) {
    self.identity = identity
    self.entry = entry
  }
}

/// The mark that a deleted entry leaves, so that it does not come back from another machine. Nothing of
/// what it said is left.
package struct Deletion: Equatable, Sendable {
  /// The UUID that the entry had.
  package var uuid: String
  package var kind: Entry.Kind
  /// Of which there is one entry at most, where that is so: the night of a check-in, the topic of a fact.
  package var key: String?
  package var at: Timestamp

  package init(uuid: String, kind: Entry.Kind, key: String? = nil, at: Timestamp) {
    self.uuid = uuid
    self.kind = kind
    self.key = key
    self.at = at
  }
}
