import Content
import Yams

/// Reads `regions.yaml`: whom to call, by the code of the region.
func readRegions(_ yaml: YAMLDocument) -> [Region] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [] }
  var regions: [Region] = []
  for (keyNode, node) in mapping {
    guard let code = yaml.word(keyNode), let fields = yaml.fields(node, of: .region) else {
      continue
    }
    func text(_ key: String) -> String { fields.text(key) ?? "" }
    regions.append(
      Region(
        code: code, name: text("name"), countries: fields.names("countries"),
        emergency: text("emergency"), today: text("today"), night: text("night"),
        doctor: text("doctor"), hospital: text("hospital"),
        units: fields.word("units") ?? .metric, evidence: fields.evidence()))
  }
  if !regions.contains(where: { $0.code == Region.nowhere }) {
    yaml.fault(at: root, "The region \"\(Region.nowhere):\" is missing: what fits everywhere.")
  }
  return regions
}
