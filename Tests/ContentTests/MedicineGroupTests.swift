import Content
import Testing

/// Which medicines are marked on the page for a doctor.
@Suite struct MedicineGroupTests {
  @Test func everyNameIsInItsGroup() {
    for group in MedicineGroup.allCases {
      for name in group.names {
        #expect(MedicineGroup(of: name) != nil, "\(name)")
        #expect(
          MedicineGroup(of: "\(name.uppercased()) 20 mg, one a day") == MedicineGroup(of: name))
      }
    }
  }

  @Test(arguments: [
    ("Simvastatin 20mg", MedicineGroup.statin), ("statins", .statin), ("omeprazol", .acidTablet),
    ("water tablets", .waterTablet), ("Conjugated oestrogens (HRT)", .others),
    ("salbutamol/ipratropium", .shortActingInhaler), ("lithium carbonate", .lithium),
  ])
  func aNameIsKnownAsPeopleWriteIt(_ name: String, _ group: MedicineGroup) {
    #expect(MedicineGroup(of: name) == group)
  }

  @Test(arguments: [
    "", "Nystatin", "Paracetamol", "amlodipine", "prednisolone", "happiness", "Magnesium",
    "still water", "\u{1B}[2J",
  ])
  func anythingElseIsInNone(_ name: String) { #expect(MedicineGroup(of: name) == nil) }
}
