import Content
import Diary

/// What ``PatternsJSON`` holds: the one place that says so, for people and for programs.
package enum PatternsSchema {
  /// The whole schema.
  package static let file = JSONSchemaFile(
    title: "unknot patterns --json, version 2",
    schema: JSONSchema(
      shape: .object(comparisons + triggers + episodes),
      about: """
        What the diary shows for some kinds of episodes. A night lasts from noon to noon and has \
        the date of its evening; only complete nights count. Every key is there each time, and null \
        stands for what is unknown or does not exist. No number is rounded. Keys may be added \
        without a new version.
        """))

  private typealias Keys = [JSONSchema.Key]
  private typealias Shape = JSONSchema.Shape

  private static let count = Shape.whole(from: 0)
  private static let share = Shape.number(0...1)
  private static let difference = Shape.number(-1...1)

  private static func word<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> Shape {
    .word(Word.allCases.map(\.rawValue))
  }

  private static func tally<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> Shape {
    .tally(Word.allCases.map(\.rawValue))
  }

  /// What it is about, and when triggers are compared.
  private static let comparisons: Keys = [
    .init("version", .always(2), "The version of this format."),
    .init(
      "kinds", .list(word(Episode.Kind.self), 1...Episode.Kind.allCases.count),
      "The kinds of episodes that count, each once and in this order."),
    .init(
      "view", .word(PatternView.allCases.map(\.name)),
      "The view of exactly these kinds; null if they are none, so that nothing has a label.",
      orNull: true),
    .init(
      "firstNight", .date, "Night 0: the first night with a check-in; null without one.",
      orNull: true),
    .init(
      "completeNights", count, "The complete nights from night 0 on; 0 without a check-in."),
    .init("look", count, "How many looks there have been: one every 28 nights from night 0."),
    .init(
      "lookedUpTo", .date, "The last night that labels are made from; null before the first look.",
      orNull: true),
    .init(
      "nextLook", .date,
      "The night after which triggers are compared next; null without a check-in.",
      orNull: true),
    .init(
      "views", .whole(from: 0, to: PatternView.allCases.count),
      "How many views that differ have something to compare; they share the levels."),
    .init(
      "family", .object(family),
      "How many comparisons this view makes; null if these kinds are no view.", orNull: true),
    .init(
      "suspect", .object(suspect),
      "The trigger that was named as the suspect, also one that does not count yet.", orNull: true),
  ]

  private static let family: Keys = [
    .init("suspect", .whole(from: 0, to: 1), "The suspect with the same day."),
    .init("sameDay", count, "The other triggers with the same day."),
    .init("dayAfter", count, "All triggers with the day after, the suspect too."),
  ]

  private static let suspect: Keys = [
    .init("trigger", .text, "Its name."),
    .init("since", .date, "The night that was running when it was named."),
  ]

  private static let triggers: Keys = [
    .init(
      "triggers", .list(.object(line)),
      """
      Two lines, same day and day after, for each trigger that was answered on a complete night: \
      first worth testing by p, then no clear pattern, then too early, each by name. Without \
      labels all by name.
      """),
    .init("days", count, "The complete nights with a check-in."),
    .init("episodeDays", count, "On how many of those there was an episode."),
  ]

  /// One trigger against the episodes of the same night or of the night after. The counts are those of
  /// the nights up to the last look, before the first one of all complete nights.
  private static let line: Keys = [
    .init("trigger", .text, "The name of the trigger."),
    .init("isDayAfter", .truth, "Whether the episodes are those of the night after it."),
    .init("isSuspect", .truth, "Whether it is the suspect and counts as such at this look."),
    .init("withDays", count, "The nights with the trigger, of those that labels are made from."),
    .init("withEpisodes", count, "On how many of those there was an episode."),
    .init("withoutDays", count, "The nights without it."),
    .init("withoutEpisodes", count, "On how many of those there was an episode."),
    .init("withLow", share, "Where the 95 % interval of the share with it begins.", orNull: true),
    .init("withHigh", share, "Where it ends. Both are null if no night is with it.", orNull: true),
    .init(
      "withoutLow", share, "Where the 95 % interval of the share without it begins.", orNull: true),
    .init(
      "withoutHigh", share, "Where it ends. Both are null if no night is without it.", orNull: true),
    .init(
      "difference", difference,
      "The share with it minus that without, so above 0 means more often. It, its interval and the "
        + "two mid-p are null if no night is with it or none without it.", orNull: true),
    .init("low", difference, "Where the 95 % interval of the difference begins.", orNull: true),
    .init("high", difference, "Where it ends.", orNull: true),
    .init("midP", share, "The two-sided mid-p of all nights together.", orNull: true),
    .init("midPBlocks", share, "The same, with each fourteen nights by themselves.", orNull: true),
    .init("p", share, "What the label rests on; null where nothing is compared.", orNull: true),
    .init(
      "level", share, "What p has to be below, all comparisons considered; null with p.",
      orNull: true),
    .init(
      "label", .word(PatternLabel.allCases.map(\.words)),
      "What may be said of it; null if these kinds are no view.", orNull: true),
    missing("missingWith", "nights with it", TriggerRule.fewestDays),
    missing("missingWithout", "nights without it", TriggerRule.fewestDays),
    missing("missingEpisodes", "nights with an episode", TriggerRule.fewestEpisodes),
  ]

  private static func missing(_ name: String, _ what: String, _ most: Int) -> JSONSchema.Key {
    .init(name, .whole(from: 0, to: most), "How many more \(what) the next look needs.")
  }

  /// The episodes, put together.
  private static let episodes: Keys = [
    .init("episodes", count, "The episodes of all complete nights, also of those before night 0."),
    .init("nightsWithEpisodes", count, "On how many nights they were."),
    .init(
      "nights", .list(.object(night), 0...(7 * PatternsJSON.Groups.weeks)),
      "Each night of the weeks of which anything is known, the earliest first."),
    .init(
      "weeks", .list(.object(week), PatternsJSON.Groups.weeks...PatternsJSON.Groups.weeks),
      "The last weeks, the newest first, which ends with the last complete night."),
    .init("hours", .list(count, 24...24), "The episodes of each hour of the clock, from 0 to 23."),
    .init("sites", .list(.object(site)), "The places, those with the most episodes first."),
    .init(
      "tactics", .list(.object(tactic)),
      "What was done about it, the most frequent first. Most cramps end by themselves."),
    .init(
      "lengths", .object(lengths), "How long episodes lasted; null where no length is known.",
      orNull: true),
  ]

  private static let night: Keys = [
    .init("night", .date, "Its date."),
    .init("episodes", count, "How many episodes it had."),
  ]

  private static let week: Keys = [
    .init("from", .date, "Its first night."),
    .init("episodes", count, "The episodes in it."),
    .init("nightsWith", .whole(from: 0, to: 7), "The nights with an episode."),
    .init("nightsWithout", .whole(from: 0, to: 7), "The nights with a check-in and no episode."),
    .init("nightsWoken", .whole(from: 0, to: 7), "The nights on which one woke the person."),
    .init(
      "medicines", .list(.object(medicine)), "What was begun, changed or stopped in it."),
  ]

  private static let medicine: Keys = [
    .init("name", .text, "The name of the medicine."),
    .init("event", word(MedicineMark.Event.self), "What happened."),
    .init("day", .date, "The day on which it happened."),
  ]

  private static let site: Keys = [
    .init("site", word(Episode.Site.self), "Where it was."),
    .init("episodes", .whole(from: 1), "The episodes there, whatever the side."),
    .init("sides", tally(Episode.Side.self), "How many of them were on each side."),
  ]

  private static let tactic: Keys = [
    .init("tactic", word(Episode.Tactic.self), "What was done."),
    .init("episodes", .whole(from: 1), "How often."),
    .init("helped", tally(Episode.Relief.self), "How often each answer was given."),
    .init("answered", count, "How often it was answered whether it helped."),
    .init("yesLow", share, "Where the 95 % interval of the share of yes begins.", orNull: true),
    .init("yesHigh", share, "Where it ends. Both are null without an answer.", orNull: true),
  ]

  private static let lengths: Keys = [
    .init("known", .whole(from: 1), "How many episodes have a length."),
    .init("median", count, "The median, in seconds."),
    .init("longest", count, "The longest, in seconds."),
  ]
}
