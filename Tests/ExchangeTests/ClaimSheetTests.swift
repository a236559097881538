import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import Exchange

/// The sheet for a clinician, in each of its forms.
@Suite struct ClaimSheetTests {
  private static let language = BuiltIn.language
  private let sheet = ClaimSheet(Self.language, Locality(region: "GB"))
  private let claims = Self.language.claims(Locality(region: "GB"))

  /// A line and a source made of everything that means something in one of the forms.
  private static let nasty = ##"Say "no", <b>twice</b> & 'so' | a\b *c* _d_ `e` [f] #g"##

  private func nastySheet(_ standing: [Review] = []) throws -> ClaimSheet {
    let evidence = Evidence(grade: .strong, sources: ["ODD"], unknown: Self.nasty)
    let screen = Screen(
      name: "odd", title: Self.nasty,
      kind: .article(
        Article(passages: [
          .say(Statement(Self.nasty, evidence: evidence)),
          .say(Statement("Two\r\nlines", evidence: evidence)),
        ])))
    let source = Source(
      key: "ODD", title: Self.nasty, publisher: Self.nasty, year: 2020,
      address: "https://example.org/a_b?c=d&e=%22|\"><script>", reading: .copy, place: Self.nasty,
      note: Self.nasty, reviewed: CalendarDate(year: 2026, month: 11, day: 21))
    return ClaimSheet(
      Claim.all(in: [screen], [], Self.language.words), reviews: standing, source: { _ in source },
      words: Self.language.words, region: nil)
  }

  // MARK: CSV

  /// A reader of CSV by the grammar of RFC 4180, which shares nothing with the writer.
  private func read(_ csv: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    let scalars = Array(csv.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let (scalar, next) = (scalars[index], index + 1 < scalars.count ? scalars[index + 1] : nil)
      index += 1
      switch (isQuoted, scalar) {
      case (true, "\"") where next == "\"":
        field += "\""
        index += 1
      case (true, "\""), (false, "\""): isQuoted.toggle()
      case (false, ","):
        row.append(field)
        field = ""
      case (false, "\r") where next == "\n":
        rows.append(row + [field])
        (row, field) = ([], "")
        index += 1
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && field.isEmpty && !isQuoted, "the last record ends with CRLF too")
    return rows
  }

  @Test func thereIsOneRecordForEachClaim() throws {
    let rows = read(sheet.csv)
    #expect(rows.count == claims.count + 1 && claims.count > 500)
    let header = try #require(rows.first)
    #expect(Set(header).count == header.count && header.last == "agree / change to")
    for (row, claim) in zip(rows.dropFirst(), claims) {
      #expect(row.count == header.count)
      let cells = Dictionary(zip(header, row)) { first, _ in first }
      #expect(cells["id"] == claim.id && cells["words"] == claim.text)
      #expect(cells["version"] == claim.version && cells["agree / change to"] == "")
      #expect(cells["grade"] == claim.evidence.grade.rawValue)
      for key in claim.evidence.sources {
        #expect(cells["sources"]?.contains("\(key): ") == true, "\(claim.id)")
        let source = try #require(Self.language.source(key))
        let address = try #require(source.address ?? source.noAddress)
        #expect(cells["addresses"]?.contains(address) == true, "\(claim.id)")
      }
    }
  }

  @Test func everySignIsReadBack() throws {
    let rows = read(try nastySheet().csv)
    #expect(rows.map { $0[4] } == ["words", Self.nasty, "Two\r\nlines"])
  }

  // MARK: For people to read

  @Test func htmlIsEscapedAndLoadsNothing() throws {
    let html = try nastySheet().html
    #expect(!html.contains("<b>") && !html.contains("<script") && !html.contains("& "))
    #expect(html.contains("Say &quot;no&quot;, &lt;b&gt;twice&lt;/b&gt; &amp; &#39;so&#39; | a"))
    #expect(
      html.contains("href=\"https://example.org/a_b?c=d&amp;e=%22|&quot;&gt;&lt;script&gt;\""))
    for loads in ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "onclick"] {
      #expect(!sheet.html.lowercased().contains(loads), "\(loads)")
    }
  }

  @Test func htmlIsWellFormedAndHasARowForEachClaim() throws {
    for (sheet, ids) in [(sheet, claims.map(\.id)), (try nastySheet(), ["odd/1", "odd/2"])] {
      let html = sheet.html
      var open: [Substring] = []
      for tag in html.matches(of: /<(\/?)([a-z0-9]+)( [a-z]+="[^"<>]*")*>/) {
        if ["br", "meta"].contains(tag.2) { continue }
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
      }
      #expect(open.isEmpty)
      // Whatever else begins with one of these signs would not have been escaped.
      let rest = html.replacing(/<!DOCTYPE html>|<\/?[a-z0-9]+( [a-z]+="[^"<>]*")*>/, with: "")
        .replacing(/&(amp|lt|gt|quot|#39);/, with: "")
      #expect(!rest.contains { "<>&".contains($0) })
      #expect(html.matches(of: /<tr id="([^"]*)">/).map { String($0.1) } == ids)
    }
  }

  @Test func noCellOfMarkdownEndsBeforeItsEnd() throws {
    for (sheet, count) in [(sheet, claims.count), (try nastySheet(), 2)] {
      let rows = sheet.markdown.split(separator: "\n").filter { $0.hasPrefix("| `") }
      #expect(rows.count == count)
      for row in rows {
        let cells = row.replacing("\\|", with: "").split(
          separator: "|", omittingEmptySubsequences: false)
        #expect(cells.count == 7, "five cells between their strokes: \(row)")
      }
    }
    #expect(try nastySheet().markdown.contains(#"\<b\>twice\</b\> & 'so' \| a\\b \*c\* \_d\_"#))
  }

  @Test func noLineOfTextIsTooLongButAnAddress() {
    let lines = sheet.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    for line in lines where !line.hasPrefix("http") {
      #expect(TextWidth.columns(of: line) <= 78, "\(line)")
    }
    #expect(lines.count { $0.hasPrefix("Agree / change to: ___") } == claims.count)
    for claim in claims {
      #expect(lines.contains("\(claim.id), version \(claim.version)"))
    }
  }

  // MARK: JSON and reviews

  @Test func jsonHasEveryClaim() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(sheet.json.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1 && object["region"] as? String == "GB")
    #expect(object["total"] as? Int == claims.count && object["reviewed"] as? Int == 0)
    let rows = try #require(object["claims"] as? [[String: Any]])
    #expect(rows.compactMap { $0["id"] as? String } == claims.map(\.id))
    #expect(rows.allSatisfy { $0["agreeOrChangeTo"] as? String == "" && $0["review"] == nil })
  }

  @Test func aReviewIsShownAndSoIsALapsedOne() throws {
    let claims = Claim.all(
      in: [
        Screen(
          name: "odd", title: "Odd",
          kind: .article(
            Article(
              passages: ["One.", "Two.", "Three."].map {
                .say(Statement($0, evidence: Evidence(grade: .strong, sources: ["GUIDE"])))
              })))
      ], [], Self.language.words)
    let review = Review(
      by: "A. Example", role: "physiotherapist", date: CalendarDate(year: 2026, month: 12, day: 3),
      lines: [
        Review.Line(id: "odd/1", version: claims[0].version),
        Review.Line(id: "odd/2", version: "00000000"),
      ])
    let sheet = ClaimSheet(
      claims, reviews: [review], source: Self.language.source, words: Self.language.words,
      region: nil)
    let said = [
      "Reviewed by A. Example, physiotherapist, on 2026-12-03.",
      "The words have changed since A. Example, physiotherapist, reviewed them on 2026-12-03.", "",
    ]
    #expect(read(sheet.csv).dropFirst().map { $0[12] } == said)
    for sentence in ["A clinician has reviewed 1 of 3 lines.", said[0], "Not reviewed yet."] {
      for form in [sheet.text, sheet.markdown, sheet.html] {
        #expect(form.contains(sentence), "\(sentence)")
      }
    }
    #expect(sheet.json.contains("\"hasLapsed\" : true") && sheet.json.contains("\"reviewed\" : 1"))
  }

  /// What rests on nothing that anybody could open says so in every form.
  @Test func whatCannotBeCheckedSaysSo() throws {
    let lost = Source(
      key: "LOST", title: "Lost", noAddress: "It is lost.", reading: .copy,
      reviewed: CalendarDate(year: 2026, month: 11, day: 21))
    let unread = Source(
      key: "UNREAD", title: "Unread", address: "https://example.org", reading: .unread,
      reviewed: nil)
    let claim = try #require(claims.first { $0.evidence.sources.count > 1 })
    let sheet = ClaimSheet(
      [claim], reviews: [], source: { $0 == claim.evidence.sources.first ? lost : unread },
      words: Self.language.words, region: nil)
    #expect(read(sheet.csv).last?[11] == "no")
    for form in [sheet.text, sheet.markdown, sheet.html] {
      #expect(form.contains("None of these sources can be checked yet."))
      #expect(form.contains("Not opened yet.") && !form.contains("Not opened yet. Wording"))
    }
    #expect(sheet.json.contains("\"canBeChecked\" : false"))
  }
}
