/// The fields of an entry, each by the name that it has in exchanged files.
///
/// What has to be done with every field is a loop over `allCases`, and what differs from field to field
/// a `switch` without `default`: so a new field is either handled everywhere or does not compile.
package protocol EntryField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the fields belong to.
  associatedtype Subject: Sendable
  /// How the value of the field is read and written.
  var access: FieldAccess<Subject> { get }
  /// What a number can be.
  var range: ClosedRange<Int> { get }
}

extension EntryField {
  /// Any count of things or seconds.
  package var range: ClosedRange<Int> { 0...1_000_000_000 }
  package var type: FieldType { access.type }
  /// The names that the field knows, if its values are words; otherwise empty.
  package var names: [String] { access.names() }
  package func value(in subject: Subject) -> FieldValue { access.get(subject) }
  /// Sets the field. A value that the field cannot have empties it, or leaves it as it is if the field
  /// cannot be empty.
  package func set(_ value: FieldValue, in subject: inout Subject) { access.set(&subject, value) }
}

/// An entry that is known by its fields alone.
package protocol HasFields: Sendable {
  associatedtype Field: EntryField where Field.Subject == Self
  /// The entry with these values; `nil` if one is missing without which it means nothing.
  init?(_ value: (Field) -> FieldValue)
  /// The fields without which it means nothing.
  static var needed: [Field] { get }
}

extension HasFields {
  /// Sets every field.
  mutating func fill(_ value: (Field) -> FieldValue) {
    for field in Field.allCases { field.set(value(field), in: &self) }
  }
}

/// Reads and writes one property of an entry as a ``FieldValue``.
package struct FieldAccess<Subject: Sendable>: Sendable {
  let type: FieldType
  let names: @Sendable () -> [String]
  let get: @Sendable (Subject) -> FieldValue
  let set: @Sendable (inout Subject, FieldValue) -> Void

  init<Value: FieldConvertible>(_ path: WritableKeyPath<Subject, Value> & Sendable) {
    type = Value.fieldType
    names = { Value.names }
    get = { $0[keyPath: path].fieldValue }
    set = { subject, value in
      if let value = Value.from(value) { subject[keyPath: path] = value }
    }
  }
}
