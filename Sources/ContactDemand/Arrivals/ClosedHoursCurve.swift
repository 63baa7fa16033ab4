public import ScenarioModel

/// Attempts expected while the service is closed, as pieces of constant rate on the engine's clock.
///
/// The rates of ``ClosedHoursDemand`` hold at every wall-clock time of every day that lies in no open interval; an hour that a change of
/// the clock repeats counts twice, a skipped one not at all. Where they follow the volume, a day's rates are multiplied by its expected
/// fresh contacts over those of the mean open day; a day that is closed throughout takes the straight line between the open days
/// around it, or the nearest one's. No piece crosses an hour of the engine's clock or a midnight.
public struct ClosedHoursCurve: Sendable {
  /// The pieces with a rate above 0, in order of time.
  public let pieces: [RatePiece]
  /// The pieces of each day of the period.
  public let piecesOfDay: [Range<Int>]
  /// Whether the attempts follow the volume of the day, its random factors included.
  public let followsVolume: Bool

  /// Expected attempts of the period.
  public var total: Double { pieces.reduce(0) { $0 + $1.contacts } }

  /// The curve of a call type.
  ///
  /// - Parameters:
  ///   - demand: The rates.
  ///   - scenario: Gives the days and the open intervals.
  ///   - expected: Expected contacts of the type by interval of the scenario's grid; entries that are missing count as 0.
  /// - Complexity: Linear in hours of the period times steps of the rates.
  public init(_ demand: ClosedHoursDemand, in scenario: Scenario, expected: [Double]) {
    let hours = ServiceGrid(scenario.calendar.aroundTheClock)
    let factors = demand.followsVolume ? ClosedHoursCurve.factors(expected, on: scenario.grid) : []
    var cutter = ClosedTimeCutter(open: scenario.grid.intervals, steps: demand.perHour)
    var (pieces, ranges) = ([RatePiece](), [Range<Int>]())
    for (index, day) in hours.days.enumerated() {
      let first = pieces.count
      let factor = index < factors.count ? factors[index] : 1
      for hour in hours.intervals[day.intervals] { cutter.cut(hour, factor: factor, into: &pieces) }
      ranges.append(first..<pieces.count)
    }
    self.pieces = pieces
    piecesOfDay = ranges
    followsVolume = demand.followsVolume
  }

  /// Expected attempts by hour of the engine's clock from the first midnight, that of the day and hour in which they fall.
  ///
  /// - Parameter count: Number of hours of the period.
  public func byHour(count: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: max(0, count))
    for piece in pieces {
      let hour = Int(exactly: (piece.start / 3600).rounded(.down)) ?? 0
      if result.indices.contains(hour) { result[hour] += piece.contacts }
    }
    return result
  }

  /// Volume by day over the mean open day's; closed days lie on the line between their neighbours.
  private static func factors(_ expected: [Double], on grid: ServiceGrid) -> [Double] {
    let open = grid.days.indices.filter { !grid.days[$0].intervals.isEmpty }
    let volumes = open.map { day in
      grid.days[day].intervals.reduce(0.0) { $1 < expected.count ? $0 + expected[$1] : $0 }
    }
    let sum = volumes.reduce(0, +)
    guard let first = open.first, let last = open.last, sum > 0, sum < .infinity else {
      return Array(repeating: 0, count: grid.days.count)
    }
    let relative = volumes.map { $0 * Double(open.count) / sum }
    var place = 0
    return grid.days.indices.map { day in
      if day <= first { return relative[0] }
      if day >= last { return relative[relative.count - 1] }
      while open[place + 1] <= day { place += 1 }
      let part = Double(day - open[place]) / Double(open[place + 1] - open[place])
      return relative[place] + (relative[place + 1] - relative[place]) * part
    }
  }
}

/// Cuts hours of the day into the stretches of one rate in which the service is closed.
private struct ClosedTimeCutter {
  /// The open intervals in order of time.
  let open: [ServiceInterval]
  /// Attempts per hour by wall-clock time.
  let steps: [ProfileStep]
  /// The first open interval that ends after the hour at hand begins.
  private var next = 0

  init(open: [ServiceInterval], steps: [ProfileStep]) {
    self.open = open
    self.steps = steps.sorted { $0.period.opens < $1.period.opens }
  }

  /// Adds the pieces of an hour; hours come in order of time.
  mutating func cut(_ hour: ServiceInterval, factor: Double, into pieces: inout [RatePiece]) {
    while next < open.count, open[next].end <= hour.start { next += 1 }
    var start = hour.start
    var index = next
    while start < hour.end {
      let opens = index < open.count ? min(hour.end, open[index].start) : hour.end
      if start < opens { add(start..<opens, of: hour, factor: factor, into: &pieces) }
      guard index < open.count else { return }
      start = max(start, open[index].end)
      index += 1
    }
  }

  /// Adds the pieces of a closed stretch within an hour.
  private func add(_ closed: Range<Int>, of hour: ServiceInterval, factor: Double, into pieces: inout [RatePiece]) {
    let shift = hour.start - hour.wallStart
    for step in steps where step.weight > 0 && factor > 0 {
      var start = max(closed.lowerBound, step.period.opens.seconds + shift)
      let end = min(closed.upperBound, step.period.closes.seconds + shift)
      while start < end {
        let stop = min(end, (start / 3600 + 1) * 3600)
        let contacts = step.weight * factor * Double(stop - start) / 3600
        pieces.append(RatePiece(start: Double(start), length: Double(stop - start), contacts: contacts))
        start = stop
      }
    }
  }
}
