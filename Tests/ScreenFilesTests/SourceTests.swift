import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// A reader can open what the guide rests on, or is told why not. Nothing here opens an address.
@Suite struct SourceTests {
  @Test func everySourceHasAnAddressOrASentenceWhyNot() throws {
    let doi = /10\.[0-9]{4,9}\/\S+/
    for source in BuiltInScreens.sources {
      #expect((source.address == nil) != (source.noAddress == nil), "\(source.key)")
      if let reason = source.noAddress {
        #expect(reason.hasSuffix(".") && reason.contains(" "), "\(source.key): \(reason)")
      }
      guard let address = source.address else { continue }
      let url = try #require(URL(string: address), "\(source.key): \(address)")
      #expect(["https", "http"].contains(url.scheme), "\(source.key): \(address)")
      #expect(url.host()?.contains(".") == true, "\(source.key): \(address)")
      if url.host() == "doi.org" {
        #expect(url.path().dropFirst().wholeMatch(of: doi) != nil, "\(source.key): \(address)")
      }
    }
    #expect(BuiltInScreens.sources.count { $0.address != nil } > 140)
  }

  /// A day of review on what nobody has read would be taken for a reading.
  @Test func whatWasNotOpenedHasNoDayOfReview() {
    let sources = BuiltInScreens.sources
    #expect(sources.contains { $0.reading == .unread })
    for source in sources {
      #expect((source.reviewed == nil) == (source.reading == .unread), "\(source.key)")
    }
  }

  /// What nothing rests on would only lengthen the list that somebody has to check.
  @Test func everySourceIsUsed() {
    let claims = BuiltIn.language.claims(Locality())
    // How the diary's own numbers are worked out is said by the page that shows them.
    let used = Set(claims.flatMap(\.evidence.sources)).union(["WILSON", "NEWC", "LYDER"])
    #expect(Set(BuiltIn.language.sourceKeys).subtracting(used) == [])
  }

  /// The number of another site's page, and a name that belongs to somebody else.
  @Test func correctedSourcesSayWhatTheyAre() throws {
    let source = BuiltIn.catalogue.source
    #expect(source("CLINCALC")?.publisher?.hasPrefix("clincalcpro.com") == true)
    #expect(source("NG51") == nil, "another guideline has taken its place")
    #expect(source("BFR")?.title.hasSuffix("034/2017") == true)
    #expect(source("BERG")?.year == 2008)
    #expect(
      source("NHS-TWITCH")?.note == "Its own review date, 30 October 2026, has passed.")
  }

  static let source = """
    MINE:
      title: A leaflet
      read: original
      address: https://www.example.org/page
      reviewed: 2026-11-21
    """

  @Test(arguments: [
    "http://example.org", "https://doi.org/10.1000/182",
    "https://doi.org/10.1016/S0140-6736(97)08140-3", "https://www.example.org/a?b=c&d#e",
  ])
  func goodAddressesAreTaken(_ address: String) throws {
    let text = Self.source.replacing("https://www.example.org/page", with: address)
    #expect(try LinterTests.faults(text, name: "sources.yaml") == [])
  }

  @Test(arguments: [
    "www.example.org", "https://", "https://example", "ftp://example.org", "https://.org/a",
    "https://exa mple.org", "https://doi.org/10.1000", "https://doi.org/182",
    "https://doi.org/10.x/182", "https://doi.org/10.1000/", "mailto:a@example.org",
  ])
  func badAddressesAreFaults(_ address: String) throws {
    let text = Self.source.replacing("https://www.example.org/page", with: address)
    #expect(
      try LinterTests.faults(text, name: "sources.yaml") == [
        "sources.yaml:4:12: An address is written https://www.example.org/page, and a DOI "
          + "https://doi.org/10.1000/182."
      ])
  }

  @Test(arguments: [
    ("  address: https://www.example.org/page\n", "", "2:3", "needs \"address:\""),
    (
      "  read: original", "  read: unread", "5:13",
      "What was not opened was not reviewed: leave out \"reviewed:\"."
    ),
    ("  reviewed: 2026-11-21", "", "2:3", "A source needs \"reviewed:\"."),
    ("  read: original", "  read: original\n  noAddress: It is lost.", "4:14", "not both"),
    ("2026-11-21", "November", "5:13", "A date is written 2026-11-21."),
  ])
  func whatIsMissingIsAFault(
    _ old: String, _ new: String, _ place: String, _ sentence: String
  ) throws {
    let faults = try LinterTests.faults(
      Self.source.replacing(old, with: new), name: "sources.yaml")
    #expect(faults.count == 1)
    let line = place.split(separator: ":")[0]
    #expect(faults.first?.hasPrefix("sources.yaml:\(line):") == true, "\(faults)")
    #expect(faults.first?.contains(sentence) == true, "\(faults)")
  }
}
