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
    "1.5 min": 90, "1.5h": 5400, "0.25 h": 900, "2.5 s": 3, "1.333 h": 4799,
    "about 5 min": 300, "~5 min": 300, "~ 5 min": 300, "roughly an hour": 3600,
    "twenty minutes": 1200, "twenty-five minutes": 1500, "twenty five min": 1500,
    "sixty seconds": 60, "forty-two s": 42, "2m30": 150, "2 min 30": 150, "1h 20 min 5": 4805,
    "1 hour and 5 minutes": 3900, "1 h and 20": 4800, "1 h, 5 min": 3900, "5-minute": 300,
    "1 h 20 min and 5 s": 4805, "an hour and a half": 5400, "1 hour and a quarter": 4500,
    "a minute and a half": 90, "one and a half hours": 5400, "two and a half min": 150,
    "a quarter of an hour": 900, "quarter of an hour": 900, "quarter hour": 900,
    "three quarters of an hour": 2700, "half of an hour": 1800, "1 h & 5 min": 3900,
  ]

  private static let refused = [
    "", " ", "90", "1:20", "1,5 h", "-3 min", "+3 min", "0 s", "0 min", "0h0", "48 h 1 s",
    "49 h", "2881 min", "172801 s", "9999999 s", "99999999999999999999 h", "h", "min 3", "3 3 min",
    "1h 90 min", "1h60", "1h20h", "20 min 1 h", "3 min 3 min", "two", "hour", "half",
    "half an", "half a second", "half 3 min", "half two hours", "1h two", "3 days", "umpteen min",
    "1.5", ".5 h", "1. h", "1.5.2 h", "1.5 h 20 min", "20 min 1.5 s", "0.1 s", "1.2345 h",
    "3-5 min",
    "3 - 5 min", "-", "and", "and 5 min", "1 h and", "1 h and and 5 min", "a half", "half and half",
    "four quarters of an hour", "two half hours", "a second and a half", "about", "1,5", "~",
    "twenty", "twenty-sixty min", "five-five min", "min-3", "2m30x", "30 s 2", "1 day",
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

  // MARK: What else is said

  @Test func whatHasNoEndOrNoNumber() throws {
    func said(_ text: String) -> Length.Said? {
      try? Length.understand(text, BuiltInScreens.phrases).get()
    }
    for text in ["still", "Still", "still going on", "going on", "ongoing", "still hurts"] {
      #expect(said(text) == Length.Said(isOpen: true), "\"\(text)\"")
    }
    for text in ["on and off", "On  and off", "off and on", "comes and goes", "on and off, hours"] {
      let remark = text.split(separator: " ").joined(separator: " ")
      #expect(said(text) == Length.Said(remark: remark), "\"\(text)\"")
    }
    #expect(
      said("on and off for 2 hours") == Length.Said(seconds: 7200, remark: "on and off for 2 hours")
    )
    #expect(said("on and off, 2 h")?.seconds == 7200)
    #expect(said("still on and off") == Length.Said(isOpen: true, remark: "still on and off"))
    #expect(said("3 min") == Length.Said(seconds: 180))
    #expect(said("stillness") == nil && said("on and offer") == nil && said("") == nil)
    let long = "on and off " + String(repeating: "x", count: 200)
    #expect(said(long)?.remark?.count == 60)
  }

  @Test func theHintFitsWhatWasTyped() {
    let hints: KeyValuePairs = [
      "11": "needsUnit 11 min, 11 s", " 90 ": "needsUnit 90 min, 90 s",
      "1.5": "needsUnit 1.5 h, 1.5 min",
      "two": "needsUnit two min, two s", "1:20": "needsUnit 1 h 20 min, 1 min 20 s",
      "1:05": "needsUnit 1 h 5 min, 1 min 5 s", "3000": "unknown 3000 s",
      "5 minuts": "unknown 5 minutes", "1,5 h": "unknown 1.5 h", "half": "unknown half an hour",
      "hour": "unknown 1 hour", "1 day": "unknown 24 h", "for 5 min": "unknown 5 min",
      "2 h or so": "unknown 2 h", "on and of": "unknown on and off",
      "a few minutes": "unknown 3 min",
      "soon": "unknown 3 min", "": "unknown 3 min", "0 min": "unknown 3 min", "0": "unknown 3 min",
      "49 h": "tooLong ", "3 days": "tooLong ", "2 weeks": "tooLong ", "9999999 s": "unknown 3 min",
    ]
    for (text, hint) in hints {
      guard case .failure(let misread) = Length.understand(text, BuiltInScreens.phrases) else {
        Issue.record("understood: \"\(text)\"")
        continue
      }
      let seen = "\(misread.reason) " + misread.examples.joined(separator: ", ")
      #expect(seen == hint, "\"\(text)\"")
      for example in misread.examples {
        #expect(throws: Never.self, "\"\(text)\": \"\(example)\"") {
          try Length.understand(example, BuiltInScreens.phrases).get()
        }
      }
    }
  }
}
