import Diary
import Rehearsing
import Testing

@Suite struct LengthTests {
  private static let understood: KeyValuePairs = [
    "90 s": 90, "90s": 90, "90 sec": 90, "45 sec": 45, "45 seconds": 45, "1 second": 1,
    "3m": 180, "3 min": 180, "3min": 180, "3 mins": 180, "3 minutes": 180, "120 min": 7200,
    "1h": 3600, "1 hr": 3600, "2 hours": 7200, "1h20": 4800, "1 h 20": 4800, "1h5": 3900,
    "1h20m": 4800, "1 h 20 min": 4800, "1 hour 20 minutes": 4800, "2 min 30 s": 150,
    "1 h 20 min 5 s": 4805, "1 h 5 s": 3605, "an hour": 3600, "a minute": 60, "a second": 1,
    "half an hour": 1800, "half a minute": 30, "half hour": 1800, "two hours": 7200,
    "twelve minutes": 720, "an hour 20": 4800, "  3   MIN ": 180, "Half An Hour": 1800,
    "48 h": 172_800, "172800 s": 172_800, "007 s": 7,
  ]

  private static let refused = [
    "", " ", "90", "1:20", "1.5 h", "1,5 h", "-3 min", "+3 min", "0 s", "0 min", "0h0", "48 h 1 s",
    "49 h", "2881 min", "172801 s", "9999999 s", "99999999999999999999 h", "h", "min 3", "3 3 min",
    "1h 90 min", "1h60", "1h20h", "20 min 1 h", "3 min 3 min", "2m30", "two", "hour", "half",
    "half an", "half a second", "half 3 min", "half two hours", "1h two", "3 days", "thirteen min",
    "٣ min", "3 mïn", "3 min ago", "3\u{301} min", "🦵",
  ]

  @Test func lengthsAsPeopleWriteThem() {
    for (text, seconds) in Self.understood {
      #expect(Length.read(text, BuiltInScreens.phrases) == seconds, "\"\(text)\"")
    }
  }

  @Test func whatIsNotClearIsRefused() {
    for text in Self.refused {
      #expect(Length.read(text, BuiltInScreens.phrases) == nil, "\"\(text)\"")
    }
  }
}
