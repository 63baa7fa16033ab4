import ScenarioModel

/// Makes sure that rows of a series stand for different times, and tells the two hours of an autumn night apart.
struct SeriesClock {
  let reading: Reading
  let table: TableText
  let coverage: SeriesCoverage

  /// The rows, given in order of time, with the pass of the clock that each is in; nil with problems.
  func resolved(_ rows: [SeriesRow]) -> [SeriesRow]? {
    var result: [SeriesRow] = []
    var isFine = true
    var index = 0
    while index < rows.count {
      let time = rows[index].time
      let group = rows[index...].prefix { $0.time.date == time.date && ($0.time.start ?? 0) == (time.start ?? 0) }
      index += group.count
      if let last = result.last, let first = group.first, !follows(last, first) { isFine = false }
      if let passes = passes(Array(group)) {
        result += passes
      } else {
        isFine = false
      }
    }
    return isFine ? result : nil
  }

  /// The rows of one time: one, or two where the clock shows it twice.
  private func passes(_ group: [SeriesRow]) -> [SeriesRow]? {
    guard let first = group.first else { return [] }
    let isRepeated = repeated(first).map { $0.contains(first.time.start ?? 0) } ?? false
    let exact = group.compactMap(pass)
    if isRepeated, exact.count == group.count, Set(exact).count == group.count {
      return zip(group, exact).map { row, pass in row.inPass(pass) }
    }
    if isRepeated, exact.isEmpty, group.count == 2 { return [first.inPass(.first), group[1].inPass(.second)] }
    guard group.count > 1 else {
      if isRepeated { warnOnce(first) }
      return group
    }
    // Two rows with a distance from UTC that come to the same hour of the two are doubles too.
    let allowed = isRepeated && exact.isEmpty ? 2 : 1
    for row in group.sorted(by: { $0.position.line < $1.position.line }).dropFirst(allowed) {
      reading.refuse(
        in: table, at: row.position, "", wanted: first.time.start == nil ? "every date once" : "every time once",
        found: "\(row.text) again", suggestion: "'where' chooses rows by what another column holds")
    }
    return nil
  }

  /// The hours that the clock of a row's date shows twice.
  private func repeated(_ row: SeriesRow) -> Range<Int>? {
    row.stretch(coverage.span).count >= 86_400
      ? nil : coverage.calendar?.clockChanges.first { $0.date == row.time.date }?.repeated
  }

  /// The pass that a row with a distance from UTC is in, at a repeated time.
  private func pass(_ row: SeriesRow) -> ClockPass? {
    guard let instant = row.time.instant, let zone = coverage.zone, let hours = repeated(row) else { return nil }
    return zone.offset(at: instant - hours.count) == zone.offset(at: instant) ? .first : .second
  }

  /// Refuses a row that begins before the one before it ends.
  private func follows(_ earlier: SeriesRow, _ later: SeriesRow) -> Bool {
    let (first, second) = (earlier.stretch(coverage.span), later.stretch(coverage.span))
    guard earlier.time.date == later.time.date, second.lowerBound > first.lowerBound,
      second.lowerBound < first.upperBound
    else { return true }
    let end = TimeOfDay(seconds: first.upperBound)?.description ?? ""
    reading.refuse(
      in: table, at: later.position, "", wanted: "rows that do not overlap",
      found: "\(later.text) before the end of the row \(earlier.text) to \(end)")
    return false
  }

  private func warnOnce(_ row: SeriesRow) {
    reading.warn(
      coverage.entry.keyPath,
      "'\(table.name)' has \(row.text) once, but the clock shows it twice: the count is spread over both hours",
      "« \(table.name) » ne donne \(row.text) qu’une fois, alors que l’horloge passe deux fois par cette heure : le nombre est réparti sur les deux"
    )
  }
}

extension SeriesRow {
  /// The same row in one of two hours.
  fileprivate func inPass(_ pass: ClockPass) -> SeriesRow {
    var row = self
    row.pass = pass
    return row
  }
}
