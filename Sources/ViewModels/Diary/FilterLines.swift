import Content
import Diary

/// The filter of the diary: three lines, each with a value to step through.
struct FilterLines: Equatable {
  private(set) var filter: DiaryFilter
  private var cursor = ListCursor()
  private let tonight: CalendarDate

  private static let topics: [(topic: DiaryFilter.Topic?, word: Word?)] =
    [(nil, .filterAll)] + Episode.Kind.allCases.map { (.episodes($0), nil) }
    + [
      (.only(.checkIn), .filterCheckIns), (.only(.run), .filterRuns),
      (.only(.check), .filterChecks),
    ]
  private static let sites: [Episode.Site?] = [nil] + Episode.Site.choices
  /// How many nights to look back.
  private static let spans: [(nights: Int?, word: Word)] = [
    (nil, .filterEver), (7, .filterWeek), (28, .filterFourWeeks), (84, .filterTwelveWeeks),
    (365, .filterYear),
  ]

  init(_ filter: DiaryFilter, tonight: CalendarDate) {
    self.filter = filter
    self.tonight = tonight
  }

  var offers: [Offer] {
    ListCursor.offers
      + [
        Offer(.nextValue), Offer(.previousValue), Offer(.choose(1)), Offer(.choose(2)),
        Offer(.choose(3)),
      ]
  }

  mutating func handle(_ action: Action) -> Outcome {
    if cursor.move(action, of: 3) { return .stay() }
    switch action {
    case .nextValue: change(by: 1)
    case .previousValue: change(by: -1)
    case .choose(let number) where (1...3).contains(number):
      cursor.line = number - 1
      change(by: 1)
    default: return .unhandled
    }
    return .stay()
  }

  private mutating func change(by step: Int) {
    func next<Value: Equatable>(_ values: [Value], _ value: Value) -> Value {
      let at = values.firstIndex(of: value) ?? 0
      return values[(at + step + values.count) % values.count]
    }
    switch cursor.line {
    case 0: filter.topic = next(Self.topics.map(\.topic), filter.topic)
    case 1: filter.site = next(Self.sites, filter.site)
    default:
      filter.since = next(Self.spans.map { since($0.nights) }, filter.since)
    }
    // Only episodes have a site.
    if cursor.line == 0, case .only? = filter.topic { filter.site = nil }
    if cursor.line == 1, filter.site != nil, case .only? = filter.topic { filter.topic = nil }
  }

  private func since(_ nights: Int?) -> CalendarDate? {
    nights.map { tonight.adding(days: 1 - $0) }
  }

  func blocks(in context: Context) -> [Block] {
    let words = context.words
    return [Word.filterWhat, .filterWhere, .filterWhen].enumerated().map { index, word in
      var block = Block(
        .field(
          FieldLine(
            key: String(index + 1), label: words[word],
            value: [topic(in: context), site(in: context), span(in: context)][index])))
      block.detail = Block.Detail(.foot, [Block(.quiet(words[.filterNote]))])
      return block
    }
  }

  var focused: Int { cursor.line }

  private func topic(in context: Context) -> String {
    if case .episodes(let kind)? = filter.topic { return context.vocabulary[.kind, kind] }
    return Self.topics.first { $0.topic == filter.topic }?.word.map { context.words[$0] } ?? ""
  }

  private func site(in context: Context) -> String {
    filter.site.map { context.vocabulary[.site, $0] } ?? context.words[.filterAnywhere]
  }

  private func span(in context: Context) -> String {
    let span = Self.spans.first { since($0.nights) == filter.since }
    return context.words[span?.word ?? .filterEver]
  }

  /// The filter in a few words.
  func sentence(in context: Context) -> String {
    if filter == DiaryFilter() { return context.words[.filterAll] }
    var parts = [topic(in: context)]
    if filter.site != nil { parts.append(site(in: context)) }
    if filter.since != nil { parts.append(span(in: context)) }
    return context.words.list(parts)
  }
}
