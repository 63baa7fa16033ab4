import ScenarioModel

extension OpenPeriod {
  /// The length in seconds.
  var length: Int { closes.seconds - opens.seconds }

  /// The time that two stretches have in common; nil for none.
  func common(with other: OpenPeriod) -> OpenPeriod? {
    OpenPeriod(opens: max(opens, other.opens), closes: min(closes, other.closes))
  }

  /// The seconds of the stretch that lie in none of the others, which do not overlap.
  func outside(_ others: [OpenPeriod]) -> Int {
    length - others.compactMap { common(with: $0) }.reduce(0) { $0 + $1.length }
  }

  /// True if the two have a moment in common.
  func overlaps(_ other: OpenPeriod) -> Bool { opens < other.closes && other.opens < closes }

  /// True if the second of the day lies within.
  func holds(_ second: Int) -> Bool { opens.seconds <= second && second < closes.seconds }
}
