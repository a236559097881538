import Content
import Yams

/// Reads `regions.yaml`: whom to call, by the code of the region.
func readRegions(_ yaml: YAMLDocument) -> [Region] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [] }
  var regions: [Region] = []
  for (keyNode, node) in mapping {
    let what = "A region"
    guard let code = yaml.word(keyNode) else { continue }
    let texts = ["name", "emergency", "today", "night", "doctor", "hospital"]
    let fields = yaml.fields(
      node, of: what, allowed: texts + ["countries", "units", "grade", "from"])
    let values = texts.map {
      yaml.text(yaml.required($0, fields, in: node, of: what), limit: 120) ?? ""
    }
    let countries = fields["countries"].map { list in
      yaml.list(list, of: "countries").compactMap { yaml.word($0) }
    }
    let units = fields["units"].flatMap { yaml.value($0, Settings.Units.self) } ?? .metric
    let grade = yaml.value(yaml.required("grade", fields, in: node, of: what), Grade.self)
    let sources = yaml.required("from", fields, in: node, of: what).map { list in
      yaml.list(list, of: "keys of sources.yaml").compactMap { yaml.reference(.source, $0) }
    }
    regions.append(
      Region(
        code: code, name: values[0], countries: countries ?? [], emergency: values[1],
        today: values[2], night: values[3], doctor: values[4], hospital: values[5], units: units,
        evidence: grade.map { Evidence(grade: $0, sources: sources ?? []) }))
  }
  if !regions.contains(where: { $0.code == Region.nowhere }) {
    yaml.fault(at: root, "The region \"\(Region.nowhere):\" is missing: what fits everywhere.")
  }
  return regions
}
