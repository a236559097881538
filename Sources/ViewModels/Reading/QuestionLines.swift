import Content

/// Questions one under the other: the one in focus in full, the others by their sign, so that a page
/// of them can be seen at a glance and each is still read whole before it is answered.
enum QuestionLines {
  /// The actions of a page of questions when the cursor is on a question, or is not.
  static func offers(isOnQuestion: Bool, hasUnanswered: Bool) -> [Offer] {
    var offers = ListCursor.offers
    if isOnQuestion {
      offers += Answer.allCases.map { Offer(.answer($0)) } + [Offer(.cycle)]
    }
    offers.append(Offer(.proceed))
    if hasUnanswered { offers.append(Offer(.noneOfThese)) }
    return offers
  }

  /// The answer that follows this one when answers are gone through with one key.
  static func following(_ answer: Answer?) -> Answer? {
    switch answer {
    case nil: .yes
    case .yes: .no
    case .no: .unsure
    case .unsure: nil
    }
  }

  /// The line of a question.
  static func block(
    _ question: Question, answer: Answer?, isFocus: Bool, isFollowUp: Bool = false, why: String,
    words: Words
  ) -> Block {
    let state =
      switch answer {
      case .yes: words[.markYes]
      case .no: words[.markNo]
      case .unsure: words[.markUnsure]
      case nil: ""
      }
    return Block(
      .check(
        CheckLine(
          state: state, text: isFocus ? question.ask.text : question.sign, isFollowUp: isFollowUp)),
      evidence: question.ask.evidence, why: why)
  }
}
