import ScenarioModel

/// A mapping by weekday, resolved: `every day`, then ranges, then single days win.
struct DayTable {
  /// The entry for each weekday that has one.
  private(set) var byWeekday: [Weekday: Entry] = [:]
  /// The entry of `holidays`, if it is there.
  private(set) var holidays: Entry?
  private var rank: [Weekday: Int] = [:]

  /// Reads the keys of a table; wrong and contradicting ones become problems.
  init(_ rows: [TableRow], reading: Reading, also names: [String] = []) {
    for row in rows {
      let key = row.key.lowercased()
      if names.contains(key) {
        holidays = row.value
      } else if let (days, rank) = DayTable.days(of: key) {
        take(row, days, rank, reading)
      } else {
        let known = Weekday.allCases.map(\.name) + ["every day", "monday-friday"] + names
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: TextForms.days(also: names).wanted,
          found: TextForms.quoted(row.key), suggestion: NearestName.suggestion(for: key, among: known))
      }
    }
  }

  private mutating func take(_ row: TableRow, _ days: [Weekday], _ rank: Int, _ reading: Reading) {
    if let twice = days.first(where: { self.rank[$0] == rank }) {
      reading.refuse(
        at: row.keyPosition, row.value.keyPath, wanted: "every weekday in one range only",
        found: "a second one for \(twice.name)")
    }
    for day in days where rank >= self.rank[day] ?? 0 {
      byWeekday[day] = row.value
      self.rank[day] = rank
    }
  }

  /// The weekdays that a key names, and how special it is; nil if it names none.
  static func days(of key: String) -> (days: [Weekday], rank: Int)? {
    if key == "every day" { return (Weekday.allCases, 0) }
    let ends = key.split(separator: "-", omittingEmptySubsequences: false)
      .map { Weekday(name: TextForms.trimmed(String($0))) }
    if ends.count == 1, let day = ends[0] { return ([day], 2) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
    let length = (last.rawValue - first.rawValue + 7) % 7
    return ((0...length).map { Weekday.allCases[(first.rawValue - 1 + $0) % 7] }, 1)
  }

  /// True if the rows are keyed by days rather than by parts of the day.
  static func isKeyedByDay(_ entry: Entry) -> Bool {
    guard case .mapping(let pairs) = entry.node.content else { return false }
    let keys = pairs.map(\.key).filter { !Reading.isOriginKey($0) }
    return !keys.isEmpty && keys.allSatisfy { $0.first?.isNumber != true }
  }
}
