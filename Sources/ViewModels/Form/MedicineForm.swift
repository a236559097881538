import Content
import Diary

/// What a form asks about something that is taken.
enum MedicineForm {
  /// The fields, filled in with a medicine; empty for a new one.
  static func fields(of medicine: Medicine?) -> [FormField] {
    [MedicineField.name, .form, .dose, .started, .changed, .ended, .taking].map { field in
      FormField(
        name: .medicine(field),
        value: FormField.Value(field, medicine.map(field.value) ?? .nothing),
        isNeeded: field == .name)
    }
  }

  /// The medicine that the fields describe; `nil` while its name is open.
  static func medicine(_ fields: [FormField]) -> Medicine? {
    Medicine { field in
      fields.value(.medicine(field))?.fieldValue(of: field) ?? .nothing
    }
  }
}
