import Content

/// The fields of a ``Medicine``, from which its columns and its JSON are made.
package enum MedicineField: String, EntryField {
  case name, form, dose, magnesium, potassium, calcium, iron, started, changed, ended, taking

  package var access: FieldAccess<Medicine> {
    switch self {
    case .name: FieldAccess(\.name)
    case .form: FieldAccess(\.form)
    case .dose: FieldAccess(\.dose)
    case .magnesium: FieldAccess(\.magnesium)
    case .potassium: FieldAccess(\.potassium)
    case .calcium: FieldAccess(\.calcium)
    case .iron: FieldAccess(\.iron)
    case .started: FieldAccess(\.started)
    case .changed: FieldAccess(\.changed)
    case .ended: FieldAccess(\.ended)
    case .taking: FieldAccess(\.taking)
    }
  }
}

extension MedicineField {
  package var range: ClosedRange<Int> { Medicine.milligrams }
}

extension Medicine: HasFields {
  package static let needed: [MedicineField] = [.name]

  /// The medicine with these values; `nil` if its name is missing.
  package init?(_ value: (MedicineField) -> FieldValue) {
    guard let name = String.from(value(.name)) else { return nil }
    self.init(name: name)
    fill(value)
  }
}
