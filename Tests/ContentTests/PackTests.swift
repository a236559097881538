import Content
import Rehearsing
import Testing

@Suite struct PackTests {
  @Test func whatIsWrittenIsReadAgain() {
    let numbers = [0, 1, 31, 32, 33, 1023, 1024, 999_999, 1 << 40]
    let texts = [
      "", "a", "Press {emergency}.", "é – “quoted” \\ # \"", String(repeating: "x", count: 5000),
    ]
    var writer = PackWriter()
    writer.add("numbers") { $0.write(numbers) { $0.write($1) } }
    writer.add("texts") { $0.write(texts) }
    writer.add("maybe") { writer in
      writer.write(nil as String?)
      writer.write("here" as String?)
      writer.write(Tier.today)
    }
    let pack = Pack(writer.bytes)
    #expect(pack.read("numbers") { $0.list { $0.number() } } == numbers)
    #expect(pack.read("texts") { $0.list { $0.name() } } == texts)
    #expect(
      pack.read("maybe") { [$0.optional { $0.name() }, $0.optional { $0.name() }] } == [
        nil, "here",
      ])
    #expect(pack.read("nothing") { $0.number() } == nil)
    #expect(pack.names(after: "t") == ["exts"])
    #expect(String(validating: writer.bytes, as: UTF8.self) != nil, "it stands in a Swift file")
  }

  @Test func blanksAreFilledInTextsAndNotInNames() {
    var writer = PackWriter()
    writer.add("it") { $0.write(["Call {emergency}", "{emergency}"]) }
    let read = Pack(writer.bytes).read("it", fill: { $0.replacing("{emergency}", with: "112") }) {
      reader in
      _ = reader.number()
      return [reader.text(), reader.name()]
    }
    #expect(read == ["Call 112", "{emergency}"])
  }

  /// Bytes that were changed or cut off are read as something, and never trap.
  @Test func damagedBytesAreNoReasonToStop() throws {
    var random = Seeded(7)
    let screen = try BuiltInScreens.screen("calf-towel")
    let sound = LanguagePack.bytes(
      words: nil, screens: [screen, try BuiltInScreens.screen("red-flags")],
      sources: BuiltInScreens.sources, regions: [], vocabulary: nil, phrases: nil, pictures: [:])
    for round in 0..<300 {
      var bytes = sound
      for _ in 0..<8 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if round.isMultiple(of: 3) {
        bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
      }
      let language = LanguagePack(Pack(bytes))
      for name in language.screenNames + ["calf-towel"] { _ = language.screen(name, Locality()) }
      for key in language.sourceKeys { _ = language.source(key) }
      _ = (language.regions, language.oldestReview, language.words[.program])
    }
  }
}
