import Content

/// What a screen answers to an action.
///
/// ```swift
/// switch action {
/// case .open: return .open("heat-or-cold")
/// case .delete: return .close(notice: "Deleted.")
/// default: return .unhandled
/// }
/// ```
enum Outcome: Equatable {
  /// The screen does not know the action.
  case unhandled
  /// It stays, and may have something to say.
  case stay(notice: String? = nil)
  /// Open the screen of this name on top, and perhaps ask it to do something.
  case open(String, asking: Request? = nil)
  /// Close this screen, say this, and perhaps open something of the diary.
  case close(notice: String, then: DiaryRoute? = nil)
  /// Open another screen at a line that was searched for.
  case found(String, line: String)
  /// Open something of the diary.
  case route(DiaryRoute)
  /// Do this with the screen below, if this one is about it.
  case perform(Action)
  /// A routine is over.
  case finished(RoutineReport)
  /// The draft after a routine was saved as the entry with this number.
  case saved(Int64, notice: String)
  /// Change a setting for good.
  case set(Settings.Key, String)
  /// Turn the sound on or off for now.
  case toggleSound
}
