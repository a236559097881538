import Content
import Diary
import Foundation

/// An episode for other programs.
package struct EpisodeJSON: Encodable, Sendable {
  private let id: Int64
  private let began: String
  private let night: String
  private let kind: String
  private let site: String
  private let side: String?
  private let setting: String?
  private let seconds: Int?
  private let isOpen: Bool
  private let intensity: Int?
  private let wokeMe: Bool?
  private let tactics: [String]
  private let helped: String?
  private let sore: String?
  private let signs: [String]
  private let note: String

  /// The episode with this number in the diary.
  package init(number: Int64, _ episode: Episode) {
    id = number
    began = episode.began.rfc3339
    night = episode.began.night.description
    kind = episode.kind.rawValue
    site = episode.site.rawValue
    side = episode.side?.rawValue
    setting = episode.setting?.rawValue
    seconds = episode.seconds
    isOpen = episode.isOpen
    intensity = episode.intensity
    wokeMe = episode.wokeMe
    tactics = episode.tactics.map(\.rawValue)
    helped = episode.helped?.rawValue
    sore = episode.sore?.rawValue
    signs = episode.signs.map(\.rawValue)
    note = episode.note
  }
}

/// A check-in for other programs.
package struct CheckInJSON: Encodable, Sendable {
  private let id: Int64
  private let night: String
  private let triggers: [String: Bool]

  /// The check-in with this number in the diary.
  package init(number: Int64, _ checkIn: CheckIn) {
    id = number
    night = checkIn.night.description
    triggers = checkIn.triggers
  }
}

/// Entries of the diary for other programs, with the version of their form: a list for each kind.
package struct DiaryJSON: Encodable, Sendable {
  private struct Run: Encodable {
    let id: Int64
    let at: String
    let routine: String
    let isWhole: Bool
  }

  private struct Check: Encodable {
    let id: Int64
    let at: String
    let tier: String?
    let answers: [String: String]
  }

  private let version = 1
  private var episodes: [EpisodeJSON] = []
  private var checkIns: [CheckInJSON] = []
  private var runs: [Run] = []
  private var checks: [Check] = []

  /// These entries; each list has their order.
  package init(_ entries: [SavedEntry]) {
    for saved in entries {
      let id = saved.number
      switch saved.entry {
      case .episode(let episode): episodes.append(EpisodeJSON(number: id, episode))
      case .checkIn(let checkIn): checkIns.append(CheckInJSON(number: id, checkIn))
      case .run(let run):
        runs.append(
          Run(id: id, at: run.at.rfc3339, routine: run.routine, isWhole: run.isWhole))
      case .check(let check):
        checks.append(
          Check(
            id: id, at: check.at.rfc3339, tier: check.tier?.rawValue,
            answers: check.answers.mapValues(\.rawValue)))
      case .medicine, .dismissal: break
      }
    }
  }
}

extension Encodable {
  /// As JSON, its keys in alphabetical order.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
