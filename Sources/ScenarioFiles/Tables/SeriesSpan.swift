import ScenarioModel

/// Finds the time that a row of a series stands for.
struct SeriesSpan {
  let reading: Reading
  let table: TableText
  let entry: Entry
  let choices: TableChoices

  /// What to do with counts by month.
  static let monthAdvice = "state months as 'month_totals: { 2021-02: 272000 calls }'"

  /// The length in seconds, or nil with a problem.
  ///
  /// What the scenario or the rows' own stretches say; a day for dates alone; else the distance at which rows mostly follow
  /// each other, as long as no row lies between.
  func length(_ rows: [SeriesRow]) -> Int? {
    let starts = rows.compactMap(\.time.start)
    let isDaily = starts.allSatisfy { $0 == 0 } && rows.allSatisfy { $0.time.end == nil }
    guard !isDaily || !isCoarse(rows) else { return nil }
    if let length = choices.rowLength {
      if starts.isEmpty, length < 86_400 {
        reading.refuse(entry, wanted: "times in '\(table.file)' beside a 'row_length' below a day", found: "dates only")
        return nil
      }
      return fits(rows, length) ? length : nil
    }
    if isDaily { return 86_400 }
    if let first = rows.first?.statedLength, rows.allSatisfy({ $0.statedLength != nil }) { return first }
    let steps = zip(rows, rows.dropFirst()).compactMap { earlier, later -> Int? in
      let step = (later.time.start ?? 0) - (earlier.time.start ?? 0)
      return earlier.time.date == later.time.date && step > 0 ? step : nil
    }
    guard let smallest = steps.min() else {
      refuseOpen("one row a day at \(WallClock.clock(rows.first?.time.start ?? 0))")
      return nil
    }
    guard [300, 900, 1800, 3600].contains(smallest) else {
      reading.refuse(
        entry, wanted: "counts by day, hour, 30, 15 or 5 minutes",
        found: "rows \(TextForms.plain(Double(smallest) / 60)) minutes apart in '\(table.file)'",
        suggestion: smallest > 3600 ? advice : nil)
      return nil
    }
    guard fits(rows, smallest) else { return nil }
    guard steps.count(where: { $0 == smallest }) * 2 >= steps.count else {
      refuseOpen("rows \(smallest / 60) minutes apart and mostly more in '\(table.file)'")
      return nil
    }
    guard let coarse = SeriesSteps(rows).coarse(than: smallest) else { return smallest }
    refuseOpen(
      "rows \(smallest / 60) minutes apart, but \(coarse.step / 60) minutes from \(WallClock.clock(coarse.start)) on, in '\(table.file)'"
    )
    return nil
  }

  private var advice: String {
    choices.advice(
      "row_length", ["30 min"], otherwise: "write stretches such as '08:00-08:30'")
      + (choices.keys.contains("row_length") ? ", or write stretches such as '08:00-08:30'" : "")
  }

  private func refuseOpen(_ found: String) {
    reading.refuse(entry, wanted: "rows whose length cannot be mistaken", found: found, suggestion: advice)
  }

  /// Refuses rows that do not begin at multiples of their length.
  private func fits(_ rows: [SeriesRow], _ length: Int) -> Bool {
    guard let row = rows.first(where: { ($0.time.start ?? 0) % length != 0 && $0.time.end == nil }) else { return true }
    let multiple =
      length >= 86_400 ? "00:00, as rows are a day long" : "a time that is a multiple of \(length / 60) min"
    reading.refuse(in: table, at: row.position, "", wanted: multiple, found: WallClock.clock(row.time.start ?? 0))
    return false
  }

  /// Refuses counts by week or month.
  private func isCoarse(_ rows: [SeriesRow]) -> Bool {
    let dates = rows.map(\.time.date)
    let steps = zip(dates, dates.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    let firsts = dates.allSatisfy { $0.components.day == 1 }
    let (isWeekly, isMonthly) = (steps.count > 1 && steps.allSatisfy { $0 == 7 }, !steps.isEmpty && firsts)
    guard isWeekly || isMonthly else { return false }
    reading.refuse(
      entry, wanted: "counts by day, hour or interval",
      found: "one row a \(isMonthly ? "month" : "week") in '\(table.file)'",
      suggestion: isMonthly ? SeriesSpan.monthAdvice : nil)
    return true
  }
}

extension SeriesRow {
  /// The length of the stretch that the row states.
  var statedLength: Int? { time.end.map { $0 - (time.start ?? 0) } }
}
