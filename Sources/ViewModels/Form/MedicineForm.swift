import Content
import Diary

/// What a form asks about something that is taken.
enum MedicineForm {
  /// What a supplement may hold, in milligrams.
  private static let minerals: [MedicineField] = [.magnesium, .potassium, .calcium, .iron]

  /// The fields, filled in with a medicine; empty for a new one.
  static func fields(of medicine: Medicine?) -> [FormField] {
    let order: [MedicineField] =
      [.name, .form, .dose] + minerals + [.started, .changed, .ended, .taking]
    var fields = order.map { field in
      FormField(
        name: .medicine(field),
        value: FormField.Value(field, medicine.map(field.value) ?? .nothing),
        isNeeded: field == .name)
    }
    arrange(&fields)
    return fields
  }

  /// The medicine that the fields describe; `nil` while its name is open.
  static func medicine(_ fields: [FormField]) -> Medicine? {
    Medicine { field in
      fields.value(.medicine(field))?.fieldValue(of: field) ?? .nothing
    }
  }

  /// Asks for minerals where it is a supplement, or where they are known.
  static func arrange(_ fields: inout [FormField]) {
    var isSupplement = false
    if case .one(_, let form)? = fields.value(.medicine(.form)) {
      isSupplement = form == Medicine.Form.supplement.rawValue
    }
    for index in fields.indices {
      guard case .medicine(let field) = fields[index].name, minerals.contains(field) else {
        continue
      }
      fields[index].isShown = isSupplement || !fields[index].isEmpty
    }
  }
}
