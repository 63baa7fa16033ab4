/// A service of one interval: the smallest scenario.
enum OneHour {
  /// Its file.
  ///
  /// - Parameters:
  ///   - staffing: what `staffing` says.
  ///   - target: what `target` says.
  static func text(staffing: String, target: String = "80 % in 20 s") -> String {
    """
    busyhour: 1
    name: one-hour
    title: One hour
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-03-14, days: 1 }
    opening_hours: { every day: 08:00-09:00 }
    call_types:
      - name: calls
        demand: { total: { value: 30 calls, per: day } }
        handling: 4 min
        patience: 2 min
        target: \(target)
    agents:
      - { name: team, staffing: \(staffing) }
    simulation: { seed: 3, replications: 40 }
    """
  }
}
