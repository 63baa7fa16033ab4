import ScenarioModel

/// Holds the rows of a series against the period and the opening hours: what counts, what is passed over, what is missing.
struct SeriesCoverage {
  /// The rows that count, and how many there are of every kind.
  struct Counts {
    var entries: [VolumeSeries.Entry] = []
    var used = 0
    var outside = 0
    var closed = 0
    var stretchesFilled = 0
    var daysFilled = 0
    /// Stretches of the wall clock with a row, by date; open time only.
    var stated: [CivilDate: [Range<Int>]] = [:]
  }

  private enum Place { case open, closed, outside }

  let reading: Reading
  let table: TableText
  let entry: Entry
  let choices: TableChoices
  /// The hours in which contacts come; nil where they are not known.
  let calendar: ServiceCalendar?
  /// Whether contacts come whether the service is open or not, so that hours without any are no surprise.
  let comesAtAllHours: Bool
  let zone: CivilZone?
  /// The length of a row that states none.
  let span: Int
  /// Reads the mean handling time of a row; nil where the table holds none.
  var handling: HandlingTimes?

  /// What a file says that leaves days out on purpose.
  static let advice = "'missing: zero' takes such days as days without calls"

  /// The counts, or nil with problems.
  func counts(_ rows: [SeriesRow], _ cells: TableRows, _ column: Int) -> Counts? {
    var counts = Counts()
    var open: [SeriesRow] = []
    var isFine = true
    for row in rows {
      let place = place(of: row)
      switch place {
      case .outside: counts.outside += 1
      case .closed: counts.closed += 1
      case .open: open.append(row)
      }
      // What stands outside the period or in closed time does no harm if it cannot be read, such as a correction below 0.
      if place != .open {
        if cells.isCount(row.cells[column]), let value = cells.count(row.cells[column], column) {
          if place == .closed, value > 0, isSkipped(row) { isFine = false }
          counts.entries.append(entry(row, value))
        }
      }
    }
    guard isFine, let resolved = SeriesClock(reading: reading, table: table, coverage: self).resolved(open) else {
      return nil
    }
    for row in resolved {
      let cell = row.cells[column]
      if choices.missingIsZero, cell.text.isEmpty { continue }
      guard let value = cells.count(cell, column) else {
        isFine = false
        continue
      }
      let time = value > 0 ? handling.map { $0.required(row.cells) } : nil
      if case .some(nil) = time { isFine = false }
      counts.used += 1
      counts.entries.append(entry(row, value, handling: time ?? nil))
      counts.stated[row.time.date, default: []].append(row.stretch(span))
    }
    guard isFine else { return nil }
    counts.entries.sort { left, right in
      (left.date, left.wallStart, left.pass == .second ? 1 : 0)
        < (right.date, right.wallStart, right.pass == .second ? 1 : 0)
    }
    return isComplete(&counts) ? counts : nil
  }

  private func entry(_ row: SeriesRow, _ value: Double, handling: Double? = nil) -> VolumeSeries.Entry {
    let length = row.statedLength.flatMap { $0 == span ? nil : $0 }
    return VolumeSeries.Entry(
      date: row.time.date, wallStart: row.stretch(span).lowerBound, contacts: value, length: length, pass: row.pass,
      handling: handling)
  }

  private func place(of row: SeriesRow) -> Place {
    guard let calendar else { return .open }
    guard row.time.date >= calendar.firstDay, row.time.date <= calendar.lastDay else { return .outside }
    let stretch = row.stretch(span)
    let open = calendar.openTime(on: row.time.date)
    if stretch.count >= 86_400 { return open.isEmpty ? .closed : .open }
    return open.contains { $0.overlaps(stretch) } ? .open : .closed
  }

  /// Refuses a row with calls at a time that the clock never shows, while the service would be open.
  private func isSkipped(_ row: SeriesRow) -> Bool {
    let stretch = row.stretch(span)
    guard let calendar, let gap = calendar.skippedTime(on: row.time.date), gap.overlaps(stretch),
      calendar.openPeriods(on: row.time.date).contains(where: {
        $0.opens.seconds < gap.upperBound && gap.lowerBound < $0.closes.seconds
      })
    else { return false }
    reading.refuse(
      in: table, at: row.position, "", wanted: "a time that the clock shows", found: row.text,
      suggestion: WallClock.gapText(gap, on: row.time.date))
    return true
  }

  /// Refuses a period without rows or calls, and open days without a row; counts what is taken as 0.
  private func isComplete(_ counts: inout Counts) -> Bool {
    guard let calendar else { return true }
    let period = "the period \(calendar.firstDay) to \(calendar.lastDay)"
    guard counts.used + counts.closed > 0 else {
      reading.refuse(entry, wanted: "rows within \(period)", found: "none in '\(table.file)'")
      return false
    }
    let hasCalls = counts.entries.contains { row in row.contacts > 0 && counts.stated[row.date] != nil }
    guard hasCalls else {
      reading.refuse(entry, wanted: "a count above 0 on an open day of \(period)", found: "none in '\(table.file)'")
      return false
    }
    let open = (0..<calendar.dayCount).map { calendar.firstDay + $0 }.filter { !calendar.openTime(on: $0).isEmpty }
    let missing = open.filter { counts.stated[$0] == nil }
    if let first = missing.first, !choices.missingIsZero {
      reading.refuse(
        entry, wanted: "a row for every open day of \(period)",
        found: "none for \(missing.count) of \(TextForms.days(open.count)) in '\(table.file)', the first \(first)",
        suggestion: SeriesCoverage.advice)
      return false
    }
    counts.daysFilled = missing.count
    countFilled(&counts, open, calendar)
    return true
  }

  /// Counts the open stretches without a row on days that have rows, and warns of them where the service has hours.
  private func countFilled(_ counts: inout Counts, _ open: [CivilDate], _ calendar: ServiceCalendar) {
    guard span < 86_400 else { return }
    var first: String?
    for date in open {
      guard let stated = counts.stated[date] else { continue }
      for gap in WallClock.without(stated, from: calendar.openTime(on: date)) {
        counts.stretchesFilled += (gap.count + span - 1) / span
        if first == nil { first = "\(date) \(WallClock.clock(gap.lowerBound))" }
      }
    }
    guard let first, !comesAtAllHours else { return }
    let count = counts.stretchesFilled
    reading.warn(
      entry.keyPath,
      "\(count) open \(count == 1 ? "stretch" : "stretches") of \(span / 60) min \(count == 1 ? "has" : "have") no row in "
        + "'\(table.name)', the first \(first): taken as 0 calls",
      (count == 1
        ? "une plage ouverte de \(span / 60) min n’a pas de ligne"
        : "\(count) plages ouvertes de \(span / 60) min n’ont pas de ligne")
        + " dans « \(table.name) », la première le \(TextForms.french(first)) : comptées comme 0 appel")
  }
}
