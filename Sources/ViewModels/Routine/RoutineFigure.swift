import Content

extension RoutineModel {
  /// The picture of the step it is on, or on the way there.
  func picture(in context: Context) -> Picture? {
    motion(in: context)?.picture(at: context.now)
      ?? pictures.picture(of: index, isOtherLeg: isOtherLeg)
  }

  /// The way from the position of the step before, in the first moments of a step. It follows from how
  /// much of the step is over, so there is nothing to remember.
  func motion(in context: Context) -> FigureMotion? {
    let passed = lengths[index] - left(at: context.now)
    guard context.settings.motion, isRunning, index > 0, passed < FigureMotion.length else {
      return nil
    }
    return FigureMotion(
      from: pictures.picture(of: index - 1, isOtherLeg: isOtherLeg),
      to: pictures.picture(of: index, isOtherLeg: isOtherLeg), at: context.now - passed)
  }
}
