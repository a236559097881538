import Content
import Yams

/// Reads `pictures.yaml`: the words that describe each pose, by its name.
func readCaptions(_ yaml: YAMLDocument) -> [String: String] {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return [:] }
  var captions: [String: String] = [:]
  for (key, value) in mapping {
    guard let name = yaml.word(key) else { continue }
    captions[name] = yaml.text(value, limit: ScreenFormat.Limit.caption)
  }
  return captions
}
