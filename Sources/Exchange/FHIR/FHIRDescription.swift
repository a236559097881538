import Content
import Diary

extension FHIRBundle {
  /// What an export holds, in Markdown: the resources and every code with its system.
  package static func description(_ catalogue: Catalogue) -> String {
    let codes = FHIRCodes(catalogue)
    var lines = [
      "# The diary as FHIR R4", "",
      "`unknot export --format fhir` writes one `Bundle` of the type `collection`, as the base",
      "specification of FHIR R4 (4.0.1) has it, without any further profile. Everything in it was",
      "written down by the person themselves, and no clinician has confirmed it.", "",
      "| Resource | What it is made of |", "| --- | --- |",
    ]
    lines += resources.map { "| \($0) | \($1) |" }
    lines += [
      "",
      "The `fullUrl` and the `identifier` of a resource are the UUID of its entry, and",
      "`meta.lastUpdated` is its last change. A code of this program stands beside the words;",
      "it is the name of a field, with what the field holds behind a slash. There is no code of a",
      "clinical terminology: what somebody felt is not what a clinician has found.",
    ]
    for system in FHIRSystem.allCases {
      lines += ["", "## \(system.rawValue)", "", "| Code | Words |", "| --- | --- |"]
      lines += codes.all.filter { $0.system == system }
        .map { "| `\($0.code)` | \($0.display.replacing("|", with: "\\|")) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let resources: KeyValuePairs = [
    "`Questionnaire`":
      "The checklist of warning signs in its version of now. The `linkId` of an item is the "
      + "identity of its question, the same in every version and language.",
    "`QuestionnaireResponse`":
      "Answers to it. `questionnaire` has the version that was asked; a question without an answer "
      + "has no item, and \"not sure\" is `asked-unknown`.",
    "`Observation`":
      "An episode, with what is known of it in components; one that still goes on is "
      + "`preliminary`. A component with `asked-declined` was seen and left empty, and of what has "
      + "none nobody asked. A strength check, with a component for each task. What was said "
      + "about pregnancy, limits, alcohol, caffeine and exercise.",
    "`MedicationStatement`":
      "A medicine, with dates as far as they are known. What a supplement has of an element is a "
      + "rate in milligrams a day.",
    "`Condition`":
      "A disease that was answered with yes. `verificationStatus` is `unconfirmed` even where a "
      + "doctor is said to have told so, which is then the `evidence`.",
    "`FamilyMemberHistory`": "A disease in the family that was answered with yes.",
    "`AllergyIntolerance`": "Allergies, if answered with yes, in the person's own words.",
    "`Patient`": "The person, without a name: a year of birth, if it was written down.",
    "`Encounter`": "The planned visit and why; only with `--notes`.",
    "Left out":
      "Check-ins, routines, put-off reminders, the suspected trigger and the questions for the "
      + "doctor. Notes are left out without `--notes`.",
  ]
}
