internal import RandomStreams
internal import ScenarioModel

/// Announcement shocks by day: halving every half-life from the announcement on, over open days only.
enum ShockCurve {
  /// The extra contacts by day of the shocks that are chosen; each shock's size is met exactly within the period.
  static func byDay(
    _ shocks: [AnnouncementShock], where chosen: (AnnouncementShock) -> Bool, on grid: ServiceGrid, keys: DemandKeys
  ) throws(DemandFault) -> [Double] {
    var sum = Array(repeating: 0.0, count: grid.days.count)
    for (index, shock) in shocks.enumerated() where chosen(shock) {
      let extra = try byDay(shock, on: grid, key: "shocks[\(index)]", keys: keys)
      for day in sum.indices { sum[day] += extra[day] }
    }
    return sum
  }

  /// The extra contacts of one shock.
  private static func byDay(
    _ shock: AnnouncementShock, on grid: ServiceGrid, key: String, keys: DemandKeys
  ) throws(DemandFault) -> [Double] {
    guard let first = grid.days.first?.date, let last = grid.days.last?.date, (first...last).contains(shock.date) else {
      throw keys.fault(key + ".date", "expected a date within the period, found '\(shock.date)'")
    }
    guard shock.contacts.isFinite, shock.contacts >= 0, shock.halfLife >= 0 else {
      throw keys.fault(key, "expected a size and a half-life of at least 0")
    }
    let firstOpen = grid.days.first { $0.date >= shock.date && !$0.intervals.isEmpty }
    guard let firstOpen else {
      throw keys.fault(key + ".date", "expected an open day on or after '\(shock.date)', found none in the period")
    }
    let weights = grid.days.map { day -> Double in
      guard day.date >= firstOpen.date, !day.intervals.isEmpty else { return 0 }
      return decay(days: day.date - firstOpen.date, halfLife: shock.halfLife)
    }
    return share(shock.contacts, by: weights)
  }

  /// Two to the power of minus `days` / `halfLife`.
  private static func decay(days: Int, halfLife: Double) -> Double {
    days == 0 ? 1 : halfLife > 0 ? Portable.exp(-0.6931471805599453 * (Double(days) / halfLife)) : 0
  }
}
