import Content
import Diary
import Foundation

/// An episode for other programs.
public struct EpisodeJSON: Encodable, Sendable {
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
  public init(number: Int64, _ episode: Episode) {
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

/// A list of episodes for other programs, with the version of its form.
public struct DiaryJSON: Encodable, Sendable {
  private let version = 1
  private let episodes: [EpisodeJSON]

  /// These episodes, the newest first.
  public init(_ episodes: [(number: Int64, episode: Episode)]) {
    self.episodes = episodes.map { EpisodeJSON(number: $0.number, $0.episode) }
  }
}

extension Encodable {
  /// As JSON, its keys in alphabetical order.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
