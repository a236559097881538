import Content

/// A list of questions in a few words each, and the one under the cursor in full below them, so that a
/// page can be taken in at a glance and each question is still read in full before it is answered.
enum QuestionLines {
  /// The actions of a page of so many questions.
  static func offers(of count: Int, isOnQuestion: Bool, hasUnanswered: Bool) -> [Offer] {
    var offers = ListCursor.offers + (1...max(1, min(count, 9))).map { Offer(.choose($0)) }
    if isOnQuestion {
      offers += Answer.allCases.map { Offer(.answer($0)) } + [Offer(.cycle)]
    }
    offers.append(Offer(.proceed))
    if hasUnanswered { offers.append(Offer(.noneOfThese)) }
    return offers
  }

  /// The next answer, for the key that steps through them.
  static func following(_ answer: Answer?) -> Answer? {
    switch answer {
    case nil: .yes
    case .yes: .no
    case .no: .unsure
    case .unsure: nil
    }
  }

  /// The line of a question: a few words, and all of it at a place of its own while the cursor is on
  /// it.
  static func block(
    _ question: Question, number: Int, answer: Answer?, isFollowUp: Bool = false, why: String?,
    words: Words
  ) -> Block {
    let state =
      switch answer {
      case .yes: words[.markYes]
      case .no: words[.markNo]
      case .unsure: words[.markUnsure]
      case nil: ""
      }
    var block = Block(
      .check(
        CheckLine(
          key: Self.key(number), state: state, text: question.sign, isFollowUp: isFollowUp)),
      evidence: question.ask.evidence, why: why)
    block.detail = Block.Detail(
      .foot, [Block(.text(question.ask.text))] + question.points.map { Block(.point($0)) })
    return block
  }

  /// The key that leads to a line, counted from 1; beyond nine, lines need the cursor.
  static func key(_ number: Int) -> String { (1...9).contains(number) ? String(number) : "" }
}
