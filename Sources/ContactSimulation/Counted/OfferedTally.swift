internal import OutputAnalysis
internal import ScenarioModel

/// Offered calls of some call types by day, each with the fresh ones among them, whose expectation is known.
struct OfferedTally: ReplicationListener {
  /// A call type that is listened to.
  struct Row: Sendable {
    let callType: Int
    /// Whether its first attempts are those of its curve alone.
    let knowsFresh: Bool
  }

  /// What replications say of a number of offered calls.
  struct Estimate {
    let mean: Double
    let standardError: Double
  }

  let rows: [Row]
  /// The intervals of each day.
  let days: [Range<Int>]
  private(set) var replications = 0
  /// Offered over fresh calls, row by row, then by day.
  private var byDay: [RatioSums]
  /// The same over the period, by row.
  private var whole: [RatioSums]

  /// Nothing heard yet.
  init(rows: [Row], days: [Range<Int>]) {
    self.rows = rows
    self.days = days
    byDay = Array(repeating: RatioSums(), count: rows.count * days.count)
    whole = Array(repeating: RatioSums(), count: rows.count)
  }

  mutating func add(_ tally: ReplicationTally) {
    replications += 1
    for (place, row) in rows.enumerated() {
      let parts = tally.shape.partRow(of: row.callType)
      var (wholeOffered, wholeFresh) = (0.0, 0.0)
      for (day, intervals) in days.enumerated() {
        var (offered, retries, received) = (0, 0, 0)
        for interval in intervals {
          let cell = tally.cells[tally.cell(row.callType, interval: interval)]
          offered += Int(cell.offered)
          retries += Int(cell.retries)
          if let parts { received += Int(tally.cells[tally.cell(parts, interval: interval)].offered) }
        }
        let (all, fresh) = (Double(offered + received), Double(offered - retries))
        byDay[place * days.count + day].add(numerator: all, denominator: fresh)
        wholeOffered += all
        wholeFresh += fresh
      }
      whole[place].add(numerator: wholeOffered, denominator: wholeFresh)
    }
  }

  mutating func merge(_ other: OfferedTally) {
    replications += other.replications
    for index in byDay.indices { byDay[index].merge(other.byDay[index]) }
    for index in whole.indices { whole[index].merge(other.whole[index]) }
  }

  mutating func reset() { self = OfferedTally(rows: rows, days: days) }

  /// Offered calls of a row on a day.
  ///
  /// - Parameter expected: fresh calls expected to be offered there.
  func estimate(_ row: Int, day: Int, expected: Double) -> Estimate {
    estimate(byDay[row * days.count + day], row, expected)
  }

  /// Offered calls of a row over the period.
  ///
  /// - Parameter expected: fresh calls expected to be offered in the period.
  func estimate(_ row: Int, expected: Double) -> Estimate { estimate(whole[row], row, expected) }

  /// The mean per replication; what the luck with fresh calls does to it is taken out where their mean is known.
  private func estimate(_ sums: RatioSums, _ row: Int, _ expected: Double) -> Estimate {
    if rows[row].knowsFresh,
      let controlled = ControlledMean(sums, replications: replications, expected: expected)
    {
      return Estimate(mean: controlled.ratio * expected, standardError: (controlled.standardError ?? 0) * expected)
    }
    let plain = RatioSums(sum: sums.numerator, squared: sums.numeratorSquared, replications: replications)
    return Estimate(mean: plain.ratio ?? 0, standardError: plain.standardError(replications: replications) ?? 0)
  }
}
