import Content

/// The figure on its way from one position to the next: a few pictures in under a second, and then it
/// stands still.
///
/// Like a countdown it stores the moment at which it began, and where it is follows from the time.
struct FigureMotion: Equatable {
  /// How long it takes.
  static let length = Duration.milliseconds(800)
  /// The time between two pictures: at most ten a second.
  static let quantum = Duration.milliseconds(100)

  let from: Picture
  let to: Picture
  let start: Moment

  /// The way between two pictures; `nil` where there is none, as from one side to the other.
  init?(from: Picture?, to: Picture?, at start: Moment) {
    guard let from, let to, from.pose != to.pose, from.pose.view == to.pose.view,
      from.pose.isMirrored == to.pose.isMirrored
    else { return nil }
    self.from = from
    self.to = to
    self.start = start
  }

  /// Whether it has arrived.
  func isOver(at now: Moment) -> Bool { now - start >= Self.length }

  /// What is seen: it starts and ends gently. The words are those of where it goes.
  func picture(at now: Moment) -> Picture {
    let passed = max(.zero, now - start)
    let steps = Int(passed / Self.quantum)
    let part = min(1, (Self.quantum * steps).fraction(of: Self.length))
    let share = part * part * (3 - 2 * part)
    var picture = to
    picture.pose = Pose.between(from.pose, to.pose, share)
    picture.extent = share >= 1 ? to.extent : extent(share)
    return picture
  }

  /// The moment of the next picture; `nil` once it has arrived.
  func nextWake(at now: Moment) -> Moment? {
    guard !isOver(at: now) else { return nil }
    let steps = Int(max(.zero, now - start) / Self.quantum)
    return start + Self.quantum * (steps + 1)
  }

  private func extent(_ share: Double) -> Extent? {
    guard let from = from.extent, let to = to.extent else { return to.extent }
    return Extent(
      low: from.low + (to.low - from.low) * share, high: from.high + (to.high - from.high) * share)
  }
}
