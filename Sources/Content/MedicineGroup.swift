/// A group of medicines that has been linked with cramps or twitches, which never means that they are
/// the cause, or that anybody should stop them.
package enum MedicineGroup: String, CaseIterable, Sendable {
  case longActingInhaler = "long-acting inhaler"
  case shortActingInhaler = "short-acting inhaler"
  case waterTablet = "water tablet"
  case statin
  case bloodPressure = "blood pressure"
  /// Named in one overview, with few cases: hormones, bone medicines, a pain tablet, iron by drip.
  case others
  case acidTablet = "acid tablet"
  case denosumab
  case memory
  case lithium
  case twitch
  case eyelid

  /// What is in it, by the names of the substances and of the group, in small letters.
  package var names: [String] {
    switch self {
    case .longActingInhaler: ["salmeterol", "formoterol"]
    case .shortActingInhaler: ["salbutamol", "albuterol"]
    case .waterTablet:
      [
        "spironolactone", "eplerenone", "amiloride", "triamterene", "indapamide", "chlortalidone",
        "chlorthalidone", "bendroflumethiazide", "hydrochlorothiazide", "metolazone", "furosemide",
        "bumetanide", "torasemide", "torsemide", "diuretic", "water tablet", "water pill",
      ]
    case .statin:
      [
        "atorvastatin", "simvastatin", "rosuvastatin", "pravastatin", "fluvastatin", "lovastatin",
        "pitavastatin", "statin",
      ]
    case .bloodPressure: ["nifedipine"]
    case .others:
      [
        "conjugated oestrogens", "conjugated estrogens", "raloxifene", "teriparatide", "naproxen",
        "iron sucrose",
      ]
    case .acidTablet:
      ["omeprazole", "lansoprazole", "pantoprazole", "esomeprazole", "rabeprazole", "ppi"]
    case .denosumab: ["denosumab", "prolia", "xgeva"]
    case .memory: ["donepezil", "rivastigmine", "galantamine"]
    case .lithium: ["lithium"]
    case .twitch: ["pseudoephedrine", "methylphenidate", "diphenhydramine"]
    case .eyelid: ["topiramate", "clozapine", "flunarizine"]
    }
  }

  /// From this many letters on a name is known with one slip in it.
  private static let longName = 8

  /// The group of a medicine by the name that a person wrote, which may have its strength in it; `nil`
  /// if it is in none.
  package init?(of name: String) {
    let words = name.prefix(200).lowercased().split { !$0.isLetter }.map(String.init)
    let found = Self.allCases.first { group in
      group.names.contains { known in
        let parts = known.split(separator: " ").map(String.init)
        if parts.count > 1 { return words.joined(separator: " ").contains(known) }
        return words.contains { word in
          if word == known || word == known + "s" { return true }
          return known.count >= Self.longName && abs(word.count - known.count) <= 1
            && Spelling.distance(word, known) <= 1
        }
      }
    }
    guard let found else { return nil }
    self = found
  }
}
