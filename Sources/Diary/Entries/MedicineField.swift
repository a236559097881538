import Content

/// The fields of a ``Medicine``, from which its columns and its JSON are made.
package enum MedicineField: String, EntryField {
  case name, dose, started, ended, changed

  package var access: FieldAccess<Medicine> {
    switch self {
    case .name: FieldAccess(\.name)
    case .dose: FieldAccess(\.dose)
    case .started: FieldAccess(\.started)
    case .ended: FieldAccess(\.ended)
    case .changed: FieldAccess(\.changed)
    }
  }
}

extension Medicine {
  /// The medicine with these values; `nil` if its name or its beginning is missing.
  package init?(_ value: (MedicineField) -> FieldValue) {
    guard let name = String.from(value(.name)), let started = CalendarDate.from(value(.started))
    else { return nil }
    self.init(name: name, started: started)
    for field in MedicineField.allCases { field.set(value(field), in: &self) }
  }
}
