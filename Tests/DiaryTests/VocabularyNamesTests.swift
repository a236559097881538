import CompiledScreens
import Content
import Diary
import Testing

/// The words that people type for what the diary knows.
@Suite struct VocabularyNamesTests {
  private let vocabulary = BuiltIn.language.vocabulary

  private func found(_ given: String, _ field: EpisodeField) -> [String] {
    let names = field.names
    switch vocabulary.finder(of: names, in: field.rawValue).find(given) {
    case .one(let place): return [names[place]]
    case .several(let places): return places.map { names[$0] } + ["?"]
    case .near(let place): return ["near", names[place]]
    case .nothing: return []
    }
  }

  @Test(arguments: [
    // Where only one can be meant.
    ("foot", ["foot or toes"]), ("toe", ["foot or toes"]), ("Toes", ["foot or toes"]),
    ("feet", ["foot or toes"]), ("hand", ["hand or thumb"]), ("thumb", ["hand or thumb"]),
    ("finger", ["hand or thumb"]), ("chest", ["chest or belly"]), ("Belly", ["chest or belly"]),
    ("tummy", ["chest or belly"]), ("bum", ["buttock"]), ("eye", ["eyelid"]),
    ("lower back", ["low back"]),
    ("hamstring", ["back of thigh"]), ("Low-Back", ["low back"]), ("all over", ["many places"]),
    // Where more than one can be.
    ("thigh", ["back of thigh", "front of thigh", "?"]),
    ("back", ["back of thigh", "low back", "?"]),
    ("leg", ["calf", "shin", "back of thigh", "front of thigh", "?"]),
    ("lower leg", ["calf", "shin", "?"]), ("arm", ["forearm", "upper arm", "?"]),
    // Where it is nearly one, and where it is none.
    ("caff", ["near", "calf"]), ("clf", ["near", "calf"]), ("sholder", ["near", "shoulder"]),
    ("knee", []), ("elbow", []), ("ankle", []),
  ]) func places(_ given: String, _ names: [String]) {
    #expect(found(given, .site) == names, "\"\(given)\"")
  }

  @Test func otherFieldsToo() {
    #expect(found("spasm", .kind) == ["cramp", "back spasm", "?"])
    #expect(found("charley horse", .kind) == ["cramp"] && found("TWITCHING", .kind) == ["twitch"])
    #expect(found("ice", .tactics) == ["cold"] && found("a little", .helped) == ["some"])
    #expect(found("exercise", .setting) == ["exercising", "after exercise", "?"])
    #expect(found("asleep", .setting) == ["in bed"] && found("weakness", .signs) == ["weak"])
    #expect(found("1-to-2-days", .sore) == ["1 to 2 days"] && found("LEFT", .side) == ["left"])
  }

  /// Every name and every other word in the list leads to what it stands beside.
  @Test func everyWordIsFound() {
    for field in EpisodeField.allCases where field.type == .word || field.type == .words {
      for name in field.names {
        #expect(found(name, field) == [name] && found(name.uppercased(), field) == [name])
        #expect(found(vocabulary.word(name, of: field.rawValue), field) == [name])
        for word in vocabulary.fields[field.rawValue]?.also[name] ?? [] {
          #expect(found(word, field).contains(name), "\(word)")
        }
      }
    }
  }
}
