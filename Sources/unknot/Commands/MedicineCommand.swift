import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange
import ViewModels

/// What is taken: shows it, and adds, changes and deletes it.
struct MedicineCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "medicine", abstract: "Show or change what you take.",
    discussion: """
      unknot medicine
      unknot medicine add Magnesium --form supplement --magnesium 250
      unknot medicine edit 3 --dose "one at night" --clear ended
      unknot medicine delete 3

      Never stop a prescribed medicine because of what a program says.
      """,
    subcommands: [List.self, Add.self, Edit.self, Delete.self], defaultSubcommand: List.self)

  /// All of it.
  struct List: DocumentedCommand {
    static let areas: [CommandArea] = [.diary]
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Show what you take, with its numbers: the same as \"unknot medicine\".",
      discussion: "unknot medicine list --json")

    @OptionGroup(title: "Output") var output: OutputOptions

    func run() {
      PersonalDiary.use { diary throws(DiaryProblem) in
        let medicines = try diary.medicines()
        if output.json { return Platform.print(text: MedicinesJSON(medicines).json) }
        if medicines.isEmpty {
          Platform.print(
            line: "Nothing is written down. Add something with: unknot medicine add NAME")
        }
        for saved in medicines {
          Platform.print(line: "\(saved.number)  \(PersonalDiary.line(saved.entry))")
        }
        for line in PersonalDiary.words.magnesium(in: medicines) { Platform.print(line: line) }
      }
    }
  }

  /// Something that is taken and is not in the diary yet.
  struct Add: DocumentedCommand {
    static let areas: [CommandArea] = [.diary]
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add something that you take.",
      discussion: """
        unknot medicine add Ramipril --dose "one in the morning" --started 2022
        """)

    @Argument(help: "Its name.")
    var name: String

    @OptionGroup var options: MedicineOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { _ = try medicine }

    private var medicine: Medicine {
      get throws {
        var medicine = Medicine(name: try MedicineOptions.checked(name: name))
        try options.write(to: &medicine)
        return medicine
      }
    }

    func run() throws {
      let medicine = try medicine
      PersonalDiary.use { diary throws(DiaryProblem) in
        let number = try diary.add(.medicine(medicine), at: Platform.now)
        try show(SavedEntry(number: number, entry: .medicine(medicine)), in: diary, output)
      }
    }
  }

  /// Changes one.
  struct Edit: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .choice]
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change something that you take. Only what is named changes.",
      discussion: """
        unknot medicine edit 3 --ended yesterday
        unknot medicine edit 3 --name "Magnesium citrate" --clear dose
        """)

    /// What can be emptied, by the names of the options.
    enum Field: String, DiaryWord {
      case form, dose, magnesium, potassium, calcium, iron, started, changed, ended, taking
    }

    @Argument(help: "Its number, or its UUID.")
    var entry: EntryHandle

    @Option(help: "Another name.")
    var name: String?

    @OptionGroup var options: MedicineOptions

    @Option(parsing: .upToNextOption, help: "What to empty.")
    var clear: [Named<Field>] = []

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
      try entry.check(.medicine)
      var trial = Medicine(name: "trial")
      try write(to: &trial)
      if name == nil, clear.isEmpty, try options.isEmpty {
        throw ValidationError("Say what to change, such as --ended yesterday or --clear dose.")
      }
    }

    private func write(to medicine: inout Medicine) throws {
      for name in clear {
        let field = MedicineField(
          rawValue: try name.word(of: "", called: "--clear").rawValue)
        field?.set(field?.value(in: medicine).emptied ?? .nothing, in: &medicine)
      }
      if let name { medicine.name = try MedicineOptions.checked(name: name) }
      try options.write(to: &medicine)
    }

    func run() {
      PersonalDiary.use { diary throws(DiaryProblem) in
        let found = try MedicineCommand.find(entry, in: diary)
        var refusal: String?
        let saved = try diary.update(.number(.medicine, found.number), at: Platform.now) { now in
          guard case .medicine(var medicine)? = now else { return nil }
          do {
            try write(to: &medicine)
          } catch {
            refusal = "\(error)"
            return nil
          }
          return .medicine(medicine)
        }
        if let refusal {
          Platform.printError(refusal)
          Platform.exit(.usage)
        }
        guard let saved else {
          Platform.printError(PersonalDiary.words[.goneElsewhere])
          Platform.exit(.unfinished)
        }
        try show(saved, in: diary, output)
      }
    }
  }

  /// Deletes one.
  struct Delete: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .choice]
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete something that you take.",
      discussion: """
        unknot medicine delete 3

        "unknot undo" brings it back. For something you no longer take, use
        "unknot medicine edit" with --ended instead.
        """)

    @Argument(help: "Its number, or its UUID.")
    var entry: EntryHandle

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { try entry.check(.medicine) }

    func run() {
      PersonalDiary.use { diary throws(DiaryProblem) in
        let found = try MedicineCommand.find(entry, in: diary)
        try PersonalDiary.delete(found, in: diary, output)
      }
    }
  }

  private static func find(
    _ entry: EntryHandle, in diary: DiaryStore
  ) throws(DiaryProblem) -> SavedEntry {
    let found = try entry.find(.medicine, in: diary)
    if case .medicine = found.entry { return found }
    Platform.printError("that is nothing you take; \"unknot medicine\" shows the numbers.")
    Platform.exit(.usage)
  }

  /// Says what was saved and, if it adds to the magnesium, what that means.
  private static func show(
    _ saved: SavedEntry, in diary: DiaryStore, _ output: OutputOptions
  ) throws(DiaryProblem) {
    output.show(MedicinesJSON([saved]), or: PersonalDiary.saved(saved.entry))
    guard case .medicine(let medicine) = saved.entry, medicine.magnesium != nil else { return }
    for line in PersonalDiary.words.magnesium(in: try diary.medicines()).dropFirst() {
      // What follows the data is a message.
      if output.json { Platform.printError(line) } else { Platform.print(line: line) }
    }
  }
}

/// The fields of something that is taken, but for its name, as options.
struct MedicineOptions: ParsableArguments {
  @Option(help: "What it is.")
  var form: Named<Medicine.Form>?

  @Option(help: ArgumentHelp("How much and how often, as you would say it.", valueName: "text"))
  var dose: String?

  @Option(
    help: ArgumentHelp("Of a supplement: elemental magnesium a day, in mg.", valueName: "mg"))
  var magnesium: Int?

  @Option(help: ArgumentHelp("The same of potassium.", valueName: "mg"))
  var potassium: Int?

  @Option(help: ArgumentHelp("The same of calcium.", valueName: "mg"))
  var calcium: Int?

  @Option(help: ArgumentHelp("The same of iron.", valueName: "mg"))
  var iron: Int?

  @Option(
    help: ArgumentHelp(
      "Since when: 2024, 2024-03, \"March 2024\", \"3 weeks ago\".", valueName: "date"))
  var started: String?

  @Option(help: ArgumentHelp("When its dose was last changed.", valueName: "date"))
  var changed: String?

  @Option(help: ArgumentHelp("Until when.", valueName: "date"))
  var ended: String?

  @Option(help: "Whether you still take it.")
  var taking: Named<Answer>?

  /// A name that can be one.
  static func checked(name: String) throws -> String {
    guard TextLimit.name.allows(name) else {
      throw ValidationError(PersonalDiary.words[.nameLimit])
    }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("A name is needed.")
    }
    return name
  }

  /// Whether nothing was named.
  var isEmpty: Bool {
    get throws {
      var medicine = Medicine(name: "trial")
      try write(to: &medicine)
      return medicine == Medicine(name: "trial") && dose == nil
    }
  }

  /// Writes what was named, and nothing else.
  func write(to medicine: inout Medicine) throws {
    if let form { medicine.form = try form.word(of: MedicineField.form.rawValue, called: "--form") }
    if let dose {
      guard TextLimit.name.allows(dose) else {
        throw ValidationError("--dose: \(PersonalDiary.words[.nameLimit])")
      }
      medicine.dose = dose
    }
    let amounts: [(MedicineField, Int?)] = [
      (.magnesium, magnesium), (.potassium, potassium), (.calcium, calcium), (.iron, iron),
    ]
    for (field, amount) in amounts {
      guard let amount else { continue }
      guard Medicine.milligrams.contains(amount) else {
        let most = Medicine.milligrams.upperBound
        throw ValidationError("--\(field.rawValue) goes from 0 to \(most), not \(amount).")
      }
      field.set(.number(amount), in: &medicine)
    }
    let dates: [(MedicineField, String?)] = [
      (.started, started), (.changed, changed), (.ended, ended),
    ]
    for (field, text) in dates {
      guard let text else { continue }
      field.set(.partialDate(try Arguments.date(text)), in: &medicine)
    }
    if let taking {
      medicine.taking = try taking.word(of: MedicineField.taking.rawValue, called: "--taking")
    }
    if let ended = medicine.ended, let started = medicine.started, ended.last < started.first {
      throw ValidationError(PersonalDiary.words[.endsBeforeStart])
    }
  }
}
