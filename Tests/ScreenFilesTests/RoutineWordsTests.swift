import CompiledScreens
import Content
import Rehearsing
import Testing

/// What every routine says, whichever of them somebody happens to start.
@Suite struct RoutineWordsTests {
  static let routines = BuiltIn.screenNames.compactMap { name -> (name: String, it: Routine)? in
    guard case .routine(let routine)? = BuiltIn.language.screen(name, Locality())?.kind else {
      return nil
    }
    return (name, routine)
  }

  /// A pack on the skin has stop-signs of its own, and breathing stretches nothing.
  private static let stretches = routines.filter {
    !$0.it.isTimer && !$0.it.steps[0].kind.isBreath
  }

  @Test func everyStretchHasTheSameReasonsToStop() {
    #expect(Self.stretches.count == 13)
    for (name, routine) in Self.stretches {
      let stop = routine.stop.text
      for reason in ["sharply worse", "tears", "swells", "goes numb or tingles", "dizzy"] {
        #expect(stop.contains(reason), "\(name): \(reason)")
      }
    }
    for (name, routine) in Self.routines where !routine.isTimer {
      let stop = routine.stop.text
      #expect(stop.contains("hest pain or short of breath: call your local"), "\(name): \(stop)")
      #expect(!stop.contains("feel dizzy, unsteady or chest pain"), "\(name)")
    }
  }

  /// Each begins with what is dangerous about itself.
  @Test(arguments: [
    ("calf-towel", "Pain or tingling that runs down the leg"),
    ("calf-wall", "Pain or tingling that runs down the leg"),
    ("calf-shin", "Pain or tingling that runs down the leg"),
    ("bedtime-ten", "Pain or tingling that runs down the leg"),
    ("bedtime-three", "Pain or tingling that runs down the leg"),
    ("bedtime-sitting", "Pain or tingling that runs down the leg"),
    ("hamstring", "Pain or tingling that runs below the knee"),
    ("thigh", "Not after knee surgery."),
    ("thigh-lying", "Not after knee surgery."), ("foot", "The foot turns pale, blue or cold"),
    ("low-back", "Numb between the legs"), ("hand", "Both hands clawing"),
    ("breathing-three", "Light-headed"), ("breathing-five", "Light-headed"),
    ("breathing-gentle", "Light-headed"),
  ])
  func itsOwnReasonComesFirst(_ name: String, _ start: String) throws {
    let routine = try #require(Self.routines.first { $0.name == name }?.it)
    #expect(routine.stop.text.hasPrefix(start))
  }

  @Test func nobodyWhoStandsIsToldToStaySitting() {
    for (name, routine) in Self.routines {
      for step in routine.steps { #expect(!step.detail.text.contains("stay sitting"), "\(name)") }
    }
  }

  @Test func afterNoTheRedFlagsComeFirstAndNothingWarm() throws {
    var count = 0
    for (name, routine) in Self.routines {
      guard let no = routine.replies[.no]?.text else { continue }
      count += 1
      let start = routine.isTimer ? "It did not help." : "It did not let go."
      #expect(no.hasPrefix("\(start) Check the red flags first"), "\(name): \(no)")
      for offer in ["comfort", "Heat or cold", "Warmth", "pack", "footbath"] {
        #expect(!no.contains(offer), "\(name): \(no)")
      }
    }
    #expect(count == 11)
  }

  /// Whoever reads that sore muscles can wait also reads when they cannot.
  @Test func soreForDaysIsNeverSaidWithoutDarkPee() {
    for (name, routine) in Self.routines where routine.treats != nil {
      #expect(routine.replies[.yes]?.text.contains("sore for more than a day or two") == true)
      for reply in routine.replies.values where reply.text.contains("a day or two") {
        #expect(reply.text.contains("pee looks like tea or cola"), "\(name): \(reply.text)")
        #expect(reply.evidence?.rows.contains("C21") == true, "\(name)")
      }
    }
  }

  /// "Today" is read at three in the morning too. The checklist has rules of its own for that.
  @Test func todayIsNoClosedDoor() throws {
    for name in BuiltIn.screenNames where name != Catalogue.checklist {
      for statement in try BuiltInScreens.statements(of: name) {
        #expect(!statement.text.contains("Today, speak to"), "\(name): \(statement.text)")
      }
    }
  }
}
