import Content
import Testing

@testable import Drawing

/// What is said can be read on any background, and what each thing means can be seen.
@Suite struct ContrastTests {
  /// Every look there is, and where it may be seen.
  private static let looks: [(look: Look, backgrounds: [Background])] = {
    var looks: [(look: Look, backgrounds: [Background])] = []
    for palette in Palette.allCases {
      for colours in [0, 2, 8, 16, 88, 256, 0x100_0000] {
        for found in [nil, Background.light, .dark] {
          let known = palette.background ?? found
          looks.append(
            (
              Look(palette, colours: colours, background: found),
              known.map { [$0] } ?? [.light, .dark]
            ))
        }
      }
    }
    return looks
  }()

  /// What is read letter by letter; everything else is a mark.
  private static let words: Set<Role> = [
    .text, .title, .heading, .quiet, .strong, .warning, .emergency, .focus, .key,
  ]

  @Test func luminanceIsThatOfTheGuidelines() {
    #expect(abs(Mixture(0xFFFFFF).contrast(to: Mixture(0x000000)) - 21) < 0.001)
    #expect(abs(Mixture(0x767676).contrast(to: Mixture(0xFFFFFF)) - 4.54) < 0.01)
    #expect(TerminalColours.cube(80) == 0x5FD7D7 && TerminalColours.cube(248) == 0xA8A8A8)
  }

  /// What is in the terminal's own colours, the right way round or reversed, is as easy to read as
  /// anything in that terminal; all the rest is computed. How faint "faint" is nobody can say, so it is
  /// never used where there is a colour.
  @Test func wordsAndMarksStandOutInEveryPalette() {
    for (look, backgrounds) in Self.looks {
      for role in Role.allCases {
        for isInBar in [false, true] {
          let style = look[role, inBar: isInBar]
          guard style.colour != .own || style.ground != .own else { continue }
          #expect(!style.isDim)
          guard style.colour != .own else {
            Issue.record("\(role): the terminal's own colour on another ground could be any")
            continue
          }
          for terminal in TerminalColours.all {
            for behind in backgrounds.flatMap({ $0 == .dark ? terminal.dark : terminal.light }) {
              let ground =
                style.ground == .own ? Mixture(behind) : terminal.mixture(style.ground.number)
              let contrast = terminal.mixture(style.colour.number).contrast(to: ground)
              #expect(
                contrast >= (Self.words.contains(role) ? 4.5 : 3),
                "\(role), bar: \(isInBar), \(style) on \(String(behind, radix: 16)) of \(terminal.name): \(contrast)"
              )
            }
          }
        }
      }
    }
  }

  /// The first sixteen colours are somebody's own: where there are more, they are left alone.
  @Test func with256ColoursNoneDependsOnThePalette() {
    for background in [nil, Background.light, .dark] {
      let look = Look(.auto, colours: 256, background: background)
      for role in Role.allCases {
        for style in [look[role], look[role, inBar: true]] {
          #expect([style.colour, style.ground].allSatisfy { $0 == .own || $0.number >= 16 })
        }
      }
    }
  }

  /// The six things that a look can mean, each as it is drawn.
  private static let meanings: [(role: Role, isInBar: Bool)] = [
    (.key, false), (.caution, false), (.emergency, false), (.good, false), (.quiet, false),
    (.focus, true),
  ]

  @Test func everyLookTellsTheMeaningsApart() {
    for (look, _) in Self.looks {
      let styles = Set(Self.meanings.map { look[$0.role, inBar: $0.isInBar] })
      #expect(styles.count == Self.meanings.count, "\(look)")
    }
  }

  /// A bar does not hide what a sign on its row means, nor that it is there.
  @Test func inTheBarSignsKeepTheirMeaning() {
    for (look, _) in Self.looks {
      let signs: [Role] = [.key, .caution, .good, .emergency]
      #expect(Set(signs.map { look[$0, inBar: true] }).count >= 3, "\(look)")
      #expect(look[.caution, inBar: true] != look[.key, inBar: true], "\(look)")
      for role in Role.allCases where role != .emergency {
        #expect(look[role, inBar: true] != look[role], "\(role), \(look)")
      }
    }
  }

  @Test func withoutColourThereIsNone() {
    for (palette, colours) in [(Palette.monochrome, 256), (.highContrast, 256), (.auto, 2)] {
      let look = Look(palette, colours: colours, background: .dark)
      for role in Role.allCases {
        for style in [look[role], look[role, inBar: true]] {
          #expect(style.colour == .own && style.ground == .own)
          #expect(!style.isDim || palette != .highContrast)
        }
      }
    }
  }

  @Test func aBackgroundIsFoundInWhatTheTerminalSays() {
    for (text, background) in [
      ("15;0", Background.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark),
      ("0;7", .light), ("7;4", .dark),
    ] {
      #expect(Background(colorFGBG: text) == background, "\(text)")
    }
    for text in ["", "0", "15", "default;default", "0;16", "0;-1", "0;", ";", "x;y", "0;٣"] {
      #expect(Background(colorFGBG: text) == nil, "\(text)")
    }
    for terminal in TerminalColours.all {
      #expect(terminal.dark.allSatisfy { Background(rgb: $0) == .dark }, "\(terminal.name)")
      #expect(terminal.light.allSatisfy { Background(rgb: $0) == .light }, "\(terminal.name)")
    }
  }

  @Test func whatIsChosenCountsMoreThanWhatIsFound() {
    for colours in [8, 256] {
      for found in [nil, Background.light, .dark] {
        #expect(
          Look(.light, colours: colours, background: found)
            == Look(.auto, colours: colours, background: .light))
        #expect(
          Look(.dark, colours: colours, background: found)
            == Look(.auto, colours: colours, background: .dark))
      }
    }
  }
}
