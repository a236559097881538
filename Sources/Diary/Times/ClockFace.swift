/// How the clock is written where somebody is: whether `8:15` can be a quarter past eight in the
/// evening.
package enum ClockFace: Equatable, Sendable {
  case twelveHours, twentyFourHours

  /// Where hours are counted to twelve, as Unicode's CLDR has it ("hours", preferred "h").
  private static let countriesOfTwelve =
    """
    AE AG AL AR AS AU BB BD BH BM BO BS BT CA CL CO CR CU CY DJ DM DO DZ EC EG EH ER FJ FM GD GH \
    GM GR GT GU GY HK HN IN IQ JM JO KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ \
    OM PA PE PG PH PK PR PS PW PY QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT UM US UY VC VE VG \
    VI VU WS YE ZM
    """

  /// As it is written in a country, such as `US`; where none is known, hours go to 24, as this
  /// program writes them.
  package init(country: String?) {
    self = country.map(Self.countsToTwelve) ?? false ? .twelveHours : .twentyFourHours
  }

  /// Two letters next to each other are a country of the list. Letter by letter, because a set of them
  /// would have to be made at each start of the program.
  private static func countsToTwelve(_ country: String) -> Bool {
    guard country.utf8.count == 2, let first = country.utf8.first, let second = country.utf8.last
    else { return false }
    var before: UInt8 = 0
    for letter in countriesOfTwelve.utf8 {
      if before == first, letter == second { return true }
      before = letter
    }
    return false
  }
}
