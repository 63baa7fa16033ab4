import ScenarioModel

/// Reads the volume over the days: exactly one of the ways to state it.
struct VolumeReader {
  let reading: Reading
  let section: Section
  let calendar: ServiceCalendar?
  /// Whether contacts come whether the service is open or not.
  let comesAtAllHours: Bool

  static let ways = ["total", "month_totals", "daily_volumes", "rates", "file"]

  /// The volume, or nil with problems (and for `rates`, which `RateReader` reads).
  func read() -> VolumeCurve? {
    let present = VolumeReader.ways.filter { section[$0] != nil }
    if present.count > 1, let entry = section[present[1]] {
      reading.refuse(
        entry, wanted: "one of \(TextForms.alternatives(VolumeReader.ways.map(TextForms.quoted)))",
        found: "\(TextForms.quoted(present[0])) and \(TextForms.quoted(present[1]))")
    }
    refuseStrays(present)
    switch present.first {
    case "total": return total()
    case "month_totals": return monthTotals()
    case "daily_volumes": return dailyVolumes()
    case "file": return series()
    case "rates": return nil
    default:
      if !VolumeReader.ways.contains(where: { reading.hasProblem(at: section.path($0)) }) {
        reading.refuse(
          at: section.position, section.keyPath,
          wanted: "a volume: one of \(TextForms.alternatives(VolumeReader.ways.map(TextForms.quoted)))", found: "none")
      }
      return nil
    }
  }

  /// Keys that mean nothing with the way the volume is stated.
  private func refuseStrays(_ present: [String]) {
    for name in ["peak_day", "first_day"] where section[name] != nil && !present.contains("total") {
      section[name].map { reading.refuse($0, wanted: "'\(name)' only together with 'total'", found: "no total") }
    }
    if section["first_day"] != nil, section["peak_day"] == nil, present.contains("total") {
      section["first_day"].map {
        reading.refuse($0, wanted: "'first_day' only together with 'peak_day'", found: "no peak day")
      }
    }
    let explicit = ["daily_volumes", "rates", "file"].first { present.contains($0) }
    for name in ["weekdays", "holidays"] where section[name] != nil {
      guard let explicit, let entry = section[name] else { continue }
      reading.refuse(entry, wanted: "no '\(name)' beside '\(explicit)', which has every day", found: "both")
    }
    for name in [
      "column", "date_column", "time_column", "handling_column", "where", "dates", "decimal", "row_length",
    ]
    where section[name] != nil && !present.contains("file") {
      section[name].map { reading.refuse($0, wanted: "'\(name)' only together with 'file'", found: "no file") }
    }
    if let entry = section["handling_unit"], section["handling_column"] == nil {
      reading.refuse(entry, wanted: "'handling_unit' only together with 'handling_column'", found: "no column of times")
    }
    if let entry = section["missing"], !present.contains("file"), !present.contains("daily_volumes") {
      reading.refuse(entry, wanted: "'missing' only together with 'file' or 'daily_volumes'", found: "neither")
    }
  }

  private func total() -> VolumeCurve? {
    guard let entry = section["total"], let (contacts, span) = totalAndSpan(entry) else {
      _ = peak()
      return nil
    }
    guard let peakEntry = section["peak_day"] else { return .total(contacts: contacts, per: span) }
    guard let peak = peak() else { return nil }
    guard span == .period else {
      reading.refuse(entry, wanted: "a total 'per: period' beside a peak day", found: "per \(span.rawValue)")
      return nil
    }
    let first = reading.number("first_day", in: section)
    guard peak.contacts <= contacts else {
      refusePeak(peakEntry, wanted: "a peak day of at most the total of \(TextForms.plain(contacts)) calls")
      return nil
    }
    if let calendar, peak.contacts * Double(openDays(calendar)) < contacts {
      refusePeak(
        peakEntry,
        wanted:
          "a peak day of at least the mean of \(TextForms.plain(contacts)) calls over \(openDays(calendar)) open days")
      return nil
    }
    if let first, first > peak.contacts, let entry = section["first_day"] {
      reading.refuse(
        valueEntry(of: entry), wanted: "a first day of at most the peak day's \(TextForms.plain(peak.contacts)) calls")
      return nil
    }
    return .surge(total: contacts, peak: peak.contacts, peakDate: peak.date, firstDay: first)
  }

  private func refusePeak(_ entry: Entry, wanted: String) {
    let value = valueEntry(of: entry)
    reading.refuse(value, wanted: wanted)
  }

  /// The entry of `value:` within a mapping, or the entry itself.
  private func valueEntry(of entry: Entry) -> Entry {
    guard case .mapping(let pairs) = entry.node.content, let pair = pairs.first(where: { $0.key == "value" }) else {
      return entry
    }
    return Entry(keyPath: entry.keyPath + ".value", node: pair.value, origins: entry.origins)
  }

  private func totalAndSpan(_ entry: Entry) -> (Double, TotalSpan)? {
    if entry.isMapping {
      guard let form = section.form.key("total")?.form.section, let total = reading.section(entry, form) else {
        return nil
      }
      let contacts = reading.number("value", in: total)
      let span = reading.choice("per", in: total, as: TotalSpan.self)
      guard let contacts, let span else { return nil }
      reading.addSpan(span, to: total.path("value"))
      return (contacts, span)
    }
    let parts = TextForms.normalised(entry.node.text ?? "").split(separator: " per ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let span = TotalSpan(rawValue: parts[1]) else {
      reading.refuse(entry, wanted: "a volume such as '500 calls per day' (or per week, month, period)")
      return nil
    }
    do {
      let contacts = try Quantities.positiveContacts.read(parts[0])
      reading.state(entry.keyPath, entry.node.text ?? "", entry.origin)
      return (contacts, span)
    } catch {
      reading.refuse(entry, wanted: error.wanted, suggestion: error.suggestion)
      return nil
    }
  }

  private func peak() -> (contacts: Double, date: CivilDate)? {
    guard let peak = reading.section("peak_day", in: section) else { return nil }
    let contacts = reading.number("value", in: peak)
    let date = reading.statedDate("date", in: peak)
    guard let contacts, let date else { return nil }
    if let calendar, let entry = peak["date"] {
      if date < calendar.firstDay || date > calendar.lastDay {
        reading.refuse(entry, wanted: "a date within the period \(calendar.firstDay) to \(calendar.lastDay)")
        return nil
      }
      if calendar.openPeriods(on: date).isEmpty {
        reading.refuse(
          entry, wanted: "a day on which the service is open", found: "\(date), a closed \(date.weekday.name)")
        return nil
      }
    }
    return (contacts, date)
  }

  private func openDays(_ calendar: ServiceCalendar) -> Int {
    (0..<calendar.dayCount).count { !calendar.openPeriods(on: calendar.firstDay + $0).isEmpty }
  }
}
