import Foundation
import ScenarioModel

/// Finds the time zone and the changes of its clock within the period.
struct ZoneReader {
  let reading: Reading
  let root: Section

  /// The time zone of the file, or nil with a problem.
  func zone() -> CivilZone? {
    guard let entry = root["time_zone"] else { return nil }
    guard let name = entry.node.text, let zone = CivilZone(name) else {
      let text = entry.node.text ?? ""
      let suggestion =
        CivilZone.zone(ofCity: text).map { "did you mean '\($0)'?" }
        ?? NearestName.suggestion(for: text, among: CivilZone.names)
      reading.refuse(entry, wanted: TextForms.timeZone.wanted, suggestion: suggestion)
      return nil
    }
    return zone
  }

  /// Refuses changes that the grid of intervals cannot represent.
  func accepts(_ changes: [ClockChange], interval: Int) -> Bool {
    guard let entry = root["time_zone"] else { return false }
    for (earlier, later) in zip(changes, changes.dropFirst()) where earlier.date == later.date {
      reading.refuse(entry, wanted: "at most one change of the clock a day", found: "two on \(later.date)")
      return false
    }
    for change in changes {
      if change.shift % interval != 0 || change.wallTime.seconds % interval != 0 {
        reading.refuse(
          entry, wanted: "changes of the clock that are multiples of the interval",
          found: "a change of \(change.shift / 60) min at \(change.wallTime) on \(change.date)",
          suggestion: "choose a shorter interval")
        return false
      }
      if abs(change.shift) > 3 * 3600 {
        reading.refuse(
          entry, wanted: "changes of the clock of at most 3 h",
          found: "a change of \(change.shift / 3600) h on \(change.date)")
        return false
      }
    }
    return true
  }
}

/// A time zone by its IANA name.
struct CivilZone {
  let identifier: String
  private let zone: TimeZone

  /// The known names, for suggestions.
  static var names: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() }

  /// The name of the zone of a city alone, such as `Paris`; nil if there is none or several.
  static func zone(ofCity city: String) -> String? {
    let found = city.isEmpty ? [] : names.filter { $0.lowercased().hasSuffix("/" + city.lowercased()) }
    return found.count == 1 ? found.first : nil
  }

  /// A zone by name, or nil if the name is not known.
  init?(_ name: String) {
    guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
    identifier = name
    self.zone = zone
  }

  /// The changes of the clock on the days of a period, in order.
  func clockChanges(from firstDay: CivilDate, days: Int) -> [ClockChange] {
    let start = firstDay.daysSinceEpoch * 86_400 - 86_400
    let end = (firstDay.daysSinceEpoch + days) * 86_400 + 86_400
    let step = 6 * 3600
    var changes: [ClockChange] = []
    var before = offset(at: start)
    for instant in stride(from: start + step, through: end, by: step) {
      let after = offset(at: instant)
      if after != before {
        let change = change(between: instant - step, and: instant, from: before, to: after)
        if let change, change.date >= firstDay, change.date < firstDay + days { changes.append(change) }
      }
      before = after
    }
    return changes
  }

  /// Seconds ahead of UTC at an instant, given in seconds since 1970.
  func offset(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }

  /// Bisects to the second at which the offset changes.
  private func change(between low: Int, and high: Int, from before: Int, to after: Int) -> ClockChange? {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    let wall = high + before
    var day = Int((Double(wall) / 86_400).rounded(.down))
    var time = wall - day * 86_400
    // Midnight put back an hour belongs to the evening that is lived twice.
    if time == 0, after < before { (day, time) = (day - 1, 86_400) }
    guard let wallTime = TimeOfDay(seconds: time) else { return nil }
    return ClockChange(date: CivilDate(daysSinceEpoch: day), wallTime: wallTime, shift: after - before)
  }
}
