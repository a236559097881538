import CompiledScreens
import Content
import Diary
import Rehearsing
import Testing

@testable import ViewModels

/// Every field of an episode is in the form and in the sentence.
@Suite struct EpisodeFieldTests {
  @Test(arguments: EpisodeField.allCases) func theFormKeepsIt(_ field: EpisodeField) throws {
    var episode = Episode.plain
    // There is one answer to what helped for each thing that was done.
    let value = field == .helps ? FieldValue.words(["heat yes", "walk no"]) : field.example
    field.set(value, in: &episode)
    let saved = try #require(EpisodeForm.episode(EpisodeForm.fields(of: episode)))
    #expect(field.value(in: saved) == field.value(in: episode), "the form loses \(field)")
  }

  /// But for the note, which has a place of its own, and for what was left empty.
  @Test(arguments: EpisodeField.allCases.filter { $0 != .note && $0 != .asked })
  func theSentenceSaysIt(
    _ field: EpisodeField
  ) throws {
    let said = EntrySentence(BuiltIn.catalogue)
    // Whether it helped is said of something that was done.
    var without = Episode.plain
    without.tactics = field == .helped ? [.heat] : []
    var with = without
    field.set(field.example, in: &with)
    if field == .began { with.began = Timestamp(seconds: 1_700_000_000, offset: 0) }
    #expect(
      said.dated(.episode(with)) != said.dated(.episode(without)),
      "the sentence does not say \(field)")
  }
}
