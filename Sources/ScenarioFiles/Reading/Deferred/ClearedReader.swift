import ScenarioModel

/// Reads by when work is through.
struct ClearedReader {
  let reading: Reading
  /// The calendar, if it is without fault.
  let calendar: ServiceCalendar?

  /// The target under `cleared:`; nil if it is absent or faulty.
  func read(_ work: Section) -> ClearedTarget? {
    guard let section = reading.section("cleared", in: work) else { return nil }
    if let entry = section["within"], section["by"] != nil {
      reading.refuse(entry, wanted: "either 'by' or 'within'", found: "both")
      return nil
    }
    guard let entry = section["by"] ?? section["within"] else {
      reading.refuse(
        at: section.position, section.keyPath,
        wanted: "a date such as '{ by: 2024-03-08 }', or a time such as '{ within: 5 days }'", found: "neither")
      return nil
    }
    guard let day = section["by"] == nil ? days(section) : date(section) else { return nil }
    guard let calendar else { return nil }
    guard (0..<calendar.dayCount).contains(day) else {
      reading.refuse(
        entry, wanted: "a day of the period, \(calendar.firstDay) to \(calendar.lastDay)",
        found: "\(calendar.firstDay + day)")
      return nil
    }
    return ClearedTarget(day: day)
  }

  /// The last of some days from the start.
  private func days(_ section: Section) -> Int? { reading.wholeNumber("within", in: section).map { $0 - 1 } }

  private func date(_ section: Section) -> Int? {
    guard let date = reading.date("by", in: section), let entry = section["by"] else { return nil }
    reading.state(entry.keyPath, "\(date)", entry.origin)
    return calendar.map { date - $0.firstDay }
  }
}
