import ScenarioModel

/// Reads how handling times and patience of a call type move.
struct TimeVariationReader {
  let reading: Reading
  let calendar: ServiceCalendar?
  let channel: Channel
  /// Counts that may have a mean handling time beside each; nil where the demand is stated otherwise.
  var counted: VolumeSeries?

  /// The keys that stand beside a law and move it.
  static let keys: Set = ["by", "factors"]

  /// The variation of a call type; nil where nothing moves, or with problems.
  /// - Parameter mean: the stated mean handling time in seconds; nil with problems.
  func read(_ section: Section, mean: Double?) -> TimeVariation? {
    for entry in [section["handling"], section["patience"]].compactMap(\.self) { refuseBesideValue(entry) }
    let handling = section["handling"]
    return TimeVariation(
      handlingByInterval: handling.flatMap { byInterval($0, mean) }, handlingOfRun: handling.flatMap(ofRun),
      patienceOfRun: section["patience"].flatMap(ofRun))
  }

  /// Beside a bare value nothing moves: the mean of a law does.
  private func refuseBesideValue(_ entry: Entry) {
    guard entry.has("value"), let key = Self.keys.sorted().first(where: entry.has) else { return }
    reading.refuse(entry, wanted: "'mean' instead of 'value' beside '\(key)'", found: "'value'")
  }

  private func byInterval(_ entry: Entry, _ mean: Double?) -> [Double]? {
    guard let calendar else { return nil }
    guard let table = entry.part("by", path: reading.path) else { return counted(entry, calendar, mean) }
    if counted?.hasHandling ?? false {
      reading.refuse(table, wanted: "either 'by' or 'handling_column'", found: "both")
    }
    guard channel != .outbound else {
      reading.refuse(
        table,
        wanted: "no 'by' beside the handling time of 'channel: outbound', whose conversations have no time of arrival")
      return nil
    }
    let reader = TimeRuleReader(reading: reading, grid: arrivals(calendar))
    guard let rules = reader.read(table, TimeRuleKeys.handlingFactors, Quantities.factor("110 %")) else { return nil }
    return rules.map { ($0.part ?? 1) * ($0.day ?? 1) }
  }

  /// The mean of the column beside the counts over the stated one; 1 where the counts have no contacts.
  private func counted(_ entry: Entry, _ calendar: ServiceCalendar, _ mean: Double?) -> [Double]? {
    guard let mean, mean > 0, let counted, counted.hasHandling, channel != .outbound else { return nil }
    warn(entry, counted, mean)
    return counted.handling(on: arrivals(calendar)).map { $0.map { $0 / mean } ?? 1 }
  }

  /// A stated mean that is not that of the column is told: what is set or varied there moves next to nothing.
  private func warn(_ entry: Entry, _ counted: VolumeSeries, _ mean: Double) {
    let told = counted.entries.filter { $0.handling != nil }
    let contacts = told.reduce(0) { $0 + $1.contacts }
    let overall = told.reduce(0) { $0 + $1.contacts * ($1.handling ?? 0) } / contacts
    guard abs(overall / mean - 1) > 0.01 else { return }
    let (found, stated) = (TextForms.plain(overall.rounded()), TextForms.plain(mean.rounded()))
    reading.warn(
      entry.keyPath,
      "the mean handling time over all counts is \(found) s: it takes the place of the stated \(stated) s, which holds only where "
        + "nobody is counted",
      "la durée moyenne de traitement sur tous les décomptes est de \(found) s : elle remplace les \(stated) s indiquées, qui ne "
        + "valent que là où personne n’est compté")
  }

  private func arrivals(_ calendar: ServiceCalendar) -> ServiceGrid {
    channel == .deferred ? reading.aroundTheClock(calendar) : ServiceGrid(calendar)
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
