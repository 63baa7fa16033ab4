import ScenarioModel

/// Reads how handling times and patience of a call type move.
struct TimeVariationReader {
  let reading: Reading
  let calendar: ServiceCalendar?
  let channel: Channel

  /// The keys that stand beside a law and move it.
  static let keys: Set = ["by", "factors"]

  /// The variation of a call type; nil where nothing moves, or with problems.
  func read(_ section: Section) -> TimeVariation? {
    for entry in [section["handling"], section["patience"]].compactMap(\.self) { refuseBesideValue(entry) }
    let handling = section["handling"]
    return TimeVariation(
      handlingByInterval: handling.flatMap(byInterval), handlingOfRun: handling.flatMap(ofRun),
      patienceOfRun: section["patience"].flatMap(ofRun))
  }

  /// Beside a bare value nothing moves: the mean of a law does.
  private func refuseBesideValue(_ entry: Entry) {
    guard entry.has("value"), let key = Self.keys.sorted().first(where: entry.has) else { return }
    reading.refuse(entry, wanted: "'mean' instead of 'value' beside '\(key)'", found: "'value'")
  }

  private func byInterval(_ entry: Entry) -> [Double]? {
    guard let table = entry.part("by", path: reading.path), let calendar else { return nil }
    guard channel != .outbound else {
      reading.refuse(
        table,
        wanted: "no 'by' beside the handling time of 'channel: outbound', whose conversations have no time of arrival")
      return nil
    }
    let grid = channel == .deferred ? reading.aroundTheClock(calendar) : ServiceGrid(calendar)
    let reader = TimeRuleReader(reading: reading, grid: grid)
    guard let rules = reader.read(table, TimeRuleKeys.handlingFactors, Quantities.factor("110 %")) else { return nil }
    return rules.map { ($0.part ?? 1) * ($0.day ?? 1) }
  }

  private func ofRun(_ entry: Entry) -> Double? {
    guard let factors = entry.part("factors", path: reading.path), let form = TimeRuleKeys.factors.form.section else {
      return nil
    }
    if channel == .outbound {
      reading.refuse(factors, wanted: "no 'factors' beside the times of 'channel: outbound'")
      return nil
    }
    return reading.section(factors, form).flatMap { reading.number("run", in: $0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
