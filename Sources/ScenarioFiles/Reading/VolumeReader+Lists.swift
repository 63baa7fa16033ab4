import ScenarioModel

extension VolumeReader {
  /// Totals by month, in order.
  func monthTotals() -> VolumeCurve? {
    guard let rows = reading.table("month_totals", in: section) else { return nil }
    var totals: [MonthTotal] = []
    for row in rows {
      let contacts = reading.number(row.value, Quantities.positiveContacts)
      guard let month = CivilMonth(row.key) else {
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: TextForms.month.wanted, found: TextForms.quoted(row.key))
        continue
      }
      if let previous = totals.last, previous.month >= month {
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "months in order, each once",
          found: "\(month) after \(previous.month)")
        continue
      }
      if let contacts, accepts(month, row) { totals.append(MonthTotal(month: month, contacts: contacts)) }
    }
    if rows.isEmpty, let entry = section["month_totals"] {
      reading.refuse(entry, wanted: "at least one month such as '2021-02: 272000 calls'", found: "none")
    }
    return totals.isEmpty ? nil : .monthTotals(totals)
  }

  /// A month's total needs open days of the month in the period.
  private func accepts(_ month: CivilMonth, _ row: TableRow) -> Bool {
    guard let calendar else { return true }
    let days = (0..<month.dayCount).map { month.firstDay + $0 }
    let within = days.filter { $0 >= calendar.firstDay && $0 <= calendar.lastDay }
    guard within.contains(where: { !calendar.openPeriods(on: $0).isEmpty }) else {
      reading.refuse(
        at: row.keyPosition, row.value.keyPath, wanted: "a month with open days in the period", found: "\(month)")
      return false
    }
    return true
  }

  /// Volumes day by day.
  func dailyVolumes() -> VolumeCurve? {
    guard let entry = section["daily_volumes"] else { return nil }
    var list = entry
    if entry.isMapping {
      guard let form = section.form.key("daily_volumes")?.form.section,
        let values = reading.section(entry, form)?["values"]
      else { return nil }
      list = values
    }
    guard let items = list.items else {
      reading.refuse(list, wanted: "a list of volumes such as '[450 calls, 380 calls]'")
      return nil
    }
    let volumes = items.map { reading.number($0, Quantities.contacts("450 calls")) }
    let known = volumes.compactMap(\.self)
    guard known.count == volumes.count, !known.isEmpty else {
      if volumes.isEmpty { reading.refuse(list, wanted: "at least one volume", found: "none") }
      return nil
    }
    let isZero = reading.missingIsZero(section)
    guard let calendar else { return .dailyVolumes(known) }
    guard isZero || coversOpenDays(known.count, list, calendar) else { return nil }
    return checked(known, items, calendar) ? .dailyVolumes(Array(known.prefix(calendar.dayCount))) : nil
  }

  /// Refuses a list that ends before the last open day: days without a volume are not days without calls.
  private func coversOpenDays(_ count: Int, _ list: Entry, _ calendar: ServiceCalendar) -> Bool {
    let missing = (count..<max(count, calendar.dayCount)).map { calendar.firstDay + $0 }
      .filter { !calendar.openPeriods(on: $0).isEmpty }
    guard let first = missing.first else { return true }
    reading.refuse(
      list, wanted: "a volume for every open day of the period \(calendar.firstDay) to \(calendar.lastDay)",
      found: "none for \(TextForms.days(missing.count)), the first \(first)", suggestion: SeriesCoverage.advice)
    return false
  }

  private func checked(_ volumes: [Double], _ items: [Entry], _ calendar: ServiceCalendar) -> Bool {
    if volumes.count > calendar.dayCount {
      reading.warn(
        section.path("daily_volumes"),
        "\(volumes.count) daily volumes are stated for a period of \(calendar.dayCount) days; the rest is left out",
        "\(volumes.count) volumes quotidiens sont donnés pour une période de \(calendar.dayCount) jours ; le reste est laissé de côté"
      )
    }
    let hasCalls = volumes.prefix(calendar.dayCount).indices.contains { index in
      volumes[index] > 0 && !calendar.openPeriods(on: calendar.firstDay + index).isEmpty
    }
    if !hasCalls, let entry = section["daily_volumes"] {
      reading.refuse(entry, wanted: "an open day with calls in the period", found: "none")
    }
    return hasCalls
  }

  /// Counts from a file.
  func series() -> VolumeCurve? {
    guard let entry = section["file"] else { return nil }
    let columns = SeriesColumns(
      count: reading.text("column", in: section), date: reading.text("date_column", in: section),
      time: reading.text("time_column", in: section))
    let filter = reading.table("where", in: section) ?? []
    let choices = reading.tableChoices(in: section)
    guard let file = reading.tableFile(entry) else { return nil }
    let handling = HandlingColumn(reading: reading, section: section, keys: ("handling_column", "handling_unit"))
    return SeriesReader(
      reading: reading, file: file, entry: entry, columns: columns, filter: filter, choices: choices,
      calendar: calendar, comesAtAllHours: comesAtAllHours,
      handling: section["handling_column"] == nil ? nil : handling
    ).read()
      .map { .series($0) }
  }
}
