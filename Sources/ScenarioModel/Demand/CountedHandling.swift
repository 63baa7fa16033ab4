extension VolumeCurve {
  /// Whether mean handling times are stated beside the counts.
  public var hasHandling: Bool {
    if case .series(let series) = self { return series.hasHandling }
    return false
  }
}

extension VolumeSeries {
  /// Whether mean handling times are stated beside the counts.
  public var hasHandling: Bool { entries.contains { $0.handling != nil } }

  /// Mean handling time in seconds by interval of a grid: that of the counts that fall into it, weighted by their contacts.
  ///
  /// A count longer than an interval gives its mean to every interval within it. Of several that share an interval each has the weight of its contacts
  /// in proportion to the time shared.
  ///
  /// - Parameter grid: the grid of arrivals.
  /// - Returns: the means; nil where no contact with a handling time falls into an interval.
  public func handling(on grid: ServiceGrid) -> [Double?] {
    var sums = Array(repeating: (contacts: 0.0, seconds: 0.0), count: grid.intervals.count)
    guard let first = grid.days.first?.date else { return [] }
    for entry in entries where grid.days.indices.contains(entry.date - first) {
      guard let handling = entry.handling else { continue }
      let day = grid.days[entry.date - first]
      let length = entry.length ?? spanLength
      for index in day.intervals {
        let interval = grid.intervals[index]
        let isSecond = interval.start - day.midnight > interval.wallStart
        if let pass = entry.pass, isSecond != (pass == .second) { continue }
        let end = min(entry.wallStart + length, interval.wallStart + interval.length)
        let shared = end - max(entry.wallStart, interval.wallStart)
        guard shared > 0 else { continue }
        let contacts = entry.contacts * Double(shared) / Double(length)
        sums[index].contacts += contacts
        sums[index].seconds += contacts * handling
      }
    }
    return sums.map { $0.contacts > 0 ? $0.seconds / $0.contacts : nil }
  }
}
