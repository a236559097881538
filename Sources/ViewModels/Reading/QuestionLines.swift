import Content

/// A list of questions: the one under the cursor in full, the others in a few words, so that a page
/// can be taken in at a glance and each question is still read in full before it is answered.
enum QuestionLines {
  /// The actions of a page of questions.
  static func offers(isOnQuestion: Bool, hasUnanswered: Bool) -> [Offer] {
    var offers = ListCursor.offers
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
          state: state, text: isFocus ? question.ask.text : question.sign,
          points: isFocus ? question.points : [], isFollowUp: isFollowUp)),
      evidence: question.ask.evidence, why: why)
  }
}
