import QueueingFormulas
import RandomStreams

/// The exact day against forward equations of others, and laws.
enum ExactDayChecks {
  /// The day of the tables: 12 h from empty, 900 - 600 cos(2 pi t / 12 h) calls an hour, handling 240 s, patience 120 s.
  static let agents = [
    23, 26, 30, 36, 42, 52, 60, 71, 80, 88, 97, 90, 92, 99, 99, 97, 90, 82, 71, 60, 51, 42, 34, 28,
  ]
  static let halfHour = 1800.0
  /// Errors of the tables.
  static let tableError = 1e-5

  /// Expected calls before a time of day.
  static func contacts(before time: Double) -> Double {
    (900 * time - 600 * 43_200 / (2 * .pi) * Portable.sin(2 * .pi * time / 43_200)) / 3600
  }

  /// Its outcomes with the rate constant in so many pieces of each half hour.
  static func outcomes(pieces: Int) throws -> [DayOutcome] {
    let length = halfHour / Double(pieces)
    let stretches = try agents.enumerated().map { interval, agents in
      let all = (0..<pieces).map { piece in
        let start = Double(interval) * halfHour + Double(piece) * length
        return DayStretch.Piece(
          length: length, rate: (contacts(before: start + length) - contacts(before: start)) / length)
      }
      return try DayStretch(pieces: all, agents: agents)
    }
    let callers = try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(20))
    let night = DayStretch.closed(length: .infinity, agents: agents[23], disconnects: false)
    return try ExactPeriod(callers, days: [ExactDay(week: 0, stretches: stretches + [night])]).outcomes()[0]
  }

  static func halfHours() throws -> [ReferenceComparison] {
    try [(ReferenceTable.dayOfSteps, "steps", 1), (.dayOfCurve, "curve", 60)].flatMap { table, name, pieces in
      let found = try outcomes(pieces: pieces)
      return try zip(table.rows, found).flatMap { row, outcome in
        try [
          ("P_wait", outcome.delayed / outcome.offered), ("SL20_of_offered", outcome.serviceLevel(.ofOffered)),
          ("mean_busy", outcome.busySeconds / halfHour),
        ].map { column, value in
          // The mean number busy is of the size of 100.
          ReferenceComparison(
            "\(name), half hour \(row.text("interval")): \(column)", value, try row.number(column),
            within: column == "mean_busy" ? 10 * tableError : tableError, by: .absolute)
        }
      }
    }
  }

  /// With patience as long as handling the number present is Poisson whatever the agents.
  static func sinusoid() throws -> [ReferenceComparison] {
    try ["0.1", "0.5", "0.9"].flatMap(sinusoid(staffedFor:))
  }

  /// - Parameter share: the probability of waiting that the agents of the table are set for.
  private static func sinusoid(staffedFor share: String) throws -> [ReferenceComparison] {
    let rows = try ReferenceTable.sinusoid.rows.prefix(24).map {
      (agents: try $0.whole("s_alpha\(share)"), waiting: try $0.number("P_delay_alpha\(share)"))
    }
    var pass = DayPass(try DayCallers(meanHandling: 1, meanPatience: 1, within: .zero))
    let (step, pieces, instant) = (2 * Double.pi / 24, 60, 1e-7)
    func piece(_ from: Double, _ length: Double) -> DayStretch.Piece {
      let to = from + length
      return DayStretch.Piece(
        length: length, rate: 100 + 20 * (Portable.cos(from) - Portable.cos(to)) / length)
    }
    var result: [ReferenceComparison] = []
    for turn in 0..<5 {
      for (index, row) in rows.enumerated() {
        let start = Double(turn) * 2 * .pi + Double(index) * step
        pass.advance(try DayStretch(pieces: [piece(start, instant)], agents: row.agents), following: [])
        if turn == 4, let now = pass.outcomes.last {
          result.append(
            ReferenceComparison(
              "staffed for \(share), step \(index): waiting", now.delayed / now.offered, row.waiting, within: 2e-6,
              by: .absolute))
        }
        let length = (step - instant) / Double(pieces)
        let all = (0..<pieces).map { piece(start + instant + Double($0) * length, length) }
        pass.advance(try DayStretch(pieces: all, agents: row.agents), following: [])
      }
    }
    return result
  }

  /// Load, agents, mean patience in seconds.
  private static let settling: [(Double, Int, Double?)] = [
    (8, 10, 120), (120, 100, 60), (12, 10, 20), (0.01, 1, 1e5), (8, 10, nil), (90, 100, nil), (0.5, 1, nil),
  ]

  /// Long intervals settle to the stationary queues.
  static func settled() throws -> [ReferenceComparison] {
    try settling.flatMap { load, agents, patience in
      let wait = try AcceptableWait(30, shortAbandon: 12)
      let callers = try DayCallers(meanHandling: 240, meanPatience: patience, within: wait)
      let stretches = try [2e6, 1e5, 2e6].map { try DayStretch(length: $0, rate: load / 240, agents: agents) }
      let night = DayStretch.closed(length: .infinity, agents: agents, disconnects: false)
      let found = try ExactPeriod(callers, days: [ExactDay(week: 0, stretches: stretches + [night])]).outcomes()[0][1]
      let traffic = try OfferedTraffic(load: load, meanHandling: 240)
      let exact =
        try patience.map {
          try PatienceQueue.measures(traffic, agents: Double(agents), patience: .exponential(mean: $0), within: wait)
        } ?? ErlangC.measures(traffic, agents: Double(agents), within: wait)
      return compare(found, exact, "n = \(agents), load \(load)")
    }
  }

  private static func compare(_ found: DayOutcome, _ exact: QueueMeasures, _ place: String) -> [ReferenceComparison] {
    let levels = ServiceLevelDefinition.allCases.map {
      ($0.rawValue, found.serviceLevel($0), exact.serviceLevel($0), 1e-8)
    }
    let others: [(String, Double?, Double?, Double)] = [
      ("P_wait", found.delayed / found.offered, exact.probabilityOfWaiting, 1e-8),
      ("abandonment", found.abandonment, exact.abandonment, 1e-8),
      ("occupancy", found.occupancy, exact.occupancy, 1e-8),
      ("mean wait", found.meanWait, exact.meanWait, 1e-6),
    ]
    return (levels + others).map {
      ReferenceComparison("\(place): \($0.0)", $0.1, $0.2 ?? .nan, within: $0.3, by: .absolute)
    }
  }
}
