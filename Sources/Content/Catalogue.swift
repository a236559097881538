/// All that the guide can show. Screens are read when they are opened, one at a time.
package struct Catalogue: Sendable {
  /// The name of the screen that the guide starts with.
  package static let home = "home"
  /// The name of the menu of a person's own screens.
  package static let own = "own"
  /// The name of the checklist of warning signs.
  package static let checklist = "red-flags"
  /// The part of it that the emergency key opens, from everywhere.
  package static let emergency = "red-flags/emergency"

  /// The name of the self-check whose results the diary has.
  package static let strengthCheck = "strength-check"

  /// The name of the screen with everything that was written into the diary.
  package static let diary = "diary"
  /// The name of the tasks that show whether muscles are as strong as usual.
  package static let strength = "strength-check"
  /// The name of the menu of bedtime stretches.
  package static let bedtime = "bedtime"
  /// The name of the stretch that the shell opens directly.
  package static let stretch = "calf-towel"

  /// The screens that the program opens by itself: no language is complete without them.
  package static let required =
    [home, checklist, bedtime, stretch, strengthCheck] + DiaryScreen.Part.allCases.map(\.screen)

  /// The words of the interface itself.
  package var words: Words
  /// The screen of this name, with its texts as they are said where the person is; `nil` where there
  /// is none.
  package var screen: @Sendable (_ name: String, _ locality: Locality) -> Screen?
  /// The names of all screens.
  package var screenNames: @Sendable () -> [String]
  /// Looks up a source by its key.
  package var source: @Sendable (_ key: String) -> Source?
  /// The day of the oldest review of any source: as long as that is not old, nothing is, and no
  /// source has to be read to know it.
  package var oldestReview: @Sendable () -> CalendarDate?
  /// Whether a clinician has reviewed the guide, in a sentence.
  package var reviewed: @Sendable () -> String
  /// Where people can be, for the number to call.
  package var regions: @Sendable () -> [Region]
  /// The words of the diary.
  package var vocabulary: @Sendable () -> Vocabulary
  /// The words for times and lengths that people type.
  package var phrases: @Sendable () -> PhraseWords

  /// Whether there are screens of a person's own beside the built-in ones.
  package var hasOwn: Bool
  /// What is wrong in those.
  package var faults: [Fault]

  /// A catalogue that reads through these functions.
  package init(
    words: Words,
    screen: @escaping @Sendable (String, Locality) -> Screen?,
    screenNames: @escaping @Sendable () -> [String],
    source: @escaping @Sendable (String) -> Source?,
    oldestReview: @escaping @Sendable () -> CalendarDate?,
    reviewed: @escaping @Sendable () -> String,
    regions: @escaping @Sendable () -> [Region], vocabulary: @escaping @Sendable () -> Vocabulary,
    phrases: @escaping @Sendable () -> PhraseWords,
    hasOwn: Bool = false, faults: [Fault] = []
  ) {
    self.words = words
    self.screen = screen
    self.screenNames = screenNames
    self.source = source
    self.oldestReview = oldestReview
    self.reviewed = reviewed
    self.regions = regions
    self.vocabulary = vocabulary
    self.phrases = phrases
    self.hasOwn = hasOwn
    self.faults = faults
  }
}
