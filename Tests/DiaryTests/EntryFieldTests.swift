import Content
import Diary
import Rehearsing
import Testing

/// The one list of the fields of an episode, and that of a medicine.
@Suite struct EntryFieldTests {
  /// The names of the stored properties of a value.
  private func properties(of value: Any) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label))
  }

  @Test func everyPropertyIsAFieldOfTheSameName() {
    #expect(properties(of: Episode.plain) == Set(EpisodeField.allCases.map(\.rawValue)))
    #expect(properties(of: Medicine.filled) == Set(MedicineField.allCases.map(\.rawValue)))
  }

  @Test(arguments: EpisodeField.allCases) func aFieldReadsAndWritesItsOwnProperty(
    _ field: EpisodeField
  ) {
    let (plain, filled) = (Episode.plain, Episode.filled)
    #expect(field.value(in: filled) == field.example)
    var one = plain
    field.set(field.example, in: &one)
    for other in EpisodeField.allCases where other != field {
      #expect(other.value(in: one) == other.value(in: plain))
    }
    #expect(Episode { $0.value(in: filled) } == filled)
  }

  @Test func whatHasNotBeenEnteredIsNothing() {
    let empty: [EpisodeField] = [.side, .setting, .seconds, .intensity, .wokeMe, .helped, .sore]
    for field in empty {
      #expect(field.value(in: .plain) == .nothing)
      var episode = Episode.filled
      field.set(.nothing, in: &episode)
      #expect(field.value(in: episode) == .nothing)
    }
    #expect(EpisodeField.isOpen.value(in: .plain) == .flag(false))
    #expect(EpisodeField.tactics.value(in: .plain) == .words([]))
  }

  /// As for a file that somebody has edited by hand.
  @Test func whatAFieldCannotHaveIsLeftOut() {
    var episode = Episode.plain
    EpisodeField.kind.set(.word("dance"), in: &episode)
    EpisodeField.site.set(.number(3), in: &episode)
    EpisodeField.note.set(.nothing, in: &episode)
    EpisodeField.side.set(.word("top"), in: &episode)
    EpisodeField.tactics.set(.words(["heat", "dance"]), in: &episode)
    var wanted = Episode.plain
    wanted.tactics = [.heat]
    #expect(episode == wanted)
    for field in [EpisodeField.began, .kind, .site] {
      #expect(Episode { $0 == field ? .nothing : $0.value(in: .filled) } == nil)
    }
    #expect(Medicine { $0 == .name ? .nothing : $0.value(in: .filled) } == nil)
  }

  @Test func wordsKnowTheirNames() {
    #expect(EpisodeField.side.names == ["left", "right", "both", "middle"])
    #expect(EpisodeField.tactics.names == Episode.Tactic.allCases.map(\.rawValue))
    #expect(EpisodeField.note.names.isEmpty && EpisodeField.wokeMe.names.isEmpty)
  }
}
