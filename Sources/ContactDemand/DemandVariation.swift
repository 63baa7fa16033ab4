public import ScenarioModel

/// How far the contacts of some call types may lie from what is expected, by the scenario's own account: Poisson counts, and the factors of
/// runs, weeks and days that it states, each type's own and those common to all.
public struct DemandVariation: Sendable {
  /// Expected contacts by day, of all the types together.
  public let means: [Double]
  /// The same by owner of factors: types that share factors are one.
  private let owners: [(factors: VolumeFactors, means: [Double])]
  private let common: VolumeFactors
  /// The week of each day, from 0.
  private let weeks: [Int]

  /// The variation of some call types.
  ///
  /// - Parameters:
  ///   - days: those looked at; left out, all days of the period.
  ///   - means: expected contacts by type, then day.
  public init(_ scenario: Scenario, types: [Int], days: Range<Int>? = nil, means: [[Double]]) {
    let days = scenario.grid.days[days ?? scenario.grid.days.indices]
    var byOwner: [Int: [Double]] = [:]
    for (type, row) in zip(types, means) {
      let owner = scenario.callTypes[type].sharesFactorsOf ?? type
      byOwner[owner] = byOwner[owner].map { zip($0, row).map(+) } ?? row
    }
    owners = byOwner.keys.sorted().map { (scenario.callTypes[$0].demand.factors, byOwner[$0] ?? []) }
    self.means = (0..<days.count).map { day in means.reduce(0) { $0 + $1[day] } }
    common = scenario.commonFactors
    let monday = days.first?.date.weekStart
    weeks = days.map { day in monday.map { (day.date - $0) / 7 } ?? 0 }
  }

  /// The variation of the first attempts of all call types in some intervals, by day.
  public init(_ scenario: Scenario, _ forecast: ContactForecast, intervals: Range<Int>) {
    let days = scenario.grid.days(of: intervals)
    let types = scenario.inboundTypes
    let means = types.map { type in
      days.map { day in
        scenario.grid.days[day].intervals.clamped(to: intervals).reduce(0.0) {
          $0 + forecast.callTypes[type].byInterval[$1]
        }
      }
    }
    self.init(scenario, types: types, days: days, means: means)
  }

  /// The variance of all the days' contacts together.
  public var variance: Double { variance(means.map { _ in 1 }) }

  /// The variance of a weighted sum of the days' contacts.
  ///
  /// - Parameters:
  ///   - weights: of each day; 0 leaves it out.
  ///   - scale: what all means are multiplied by.
  public func variance(_ weights: [Double], scale: Double = 1) -> Double {
    let shared = Joint(common)
    let all = zip(weights, means).map { $0 * $1 * scale }
    let total = all.reduce(0, +)
    var variance = zip(weights, all).reduce(0) { $0 + $1.0 * $1.1 } + square(all, shared) - total * total
    for owner in owners {
      let own = zip(weights, owner.means).map { $0 * $1 * scale }
      variance += square(own, shared.joined(owner.factors)) - square(own, shared)
    }
    return max(0, variance)
  }

  /// The variance of a day's factor: what its contacts vary beyond Poisson, relative to their mean.
  public func factorVariance(_ day: Int) -> Double {
    guard means[day] > 0 else { return 0 }
    var weights = [Double](repeating: 0, count: means.count)
    weights[day] = 1
    return max(0, variance(weights) - means[day]) / (means[day] * means[day])
  }

  /// The mean of the squared sum of some days' contacts given by their means, each times its factors.
  private func square(_ values: [Double], _ joint: Joint) -> Double {
    let total = values.reduce(0, +)
    var byWeek = [Double](repeating: 0, count: (weeks.last ?? 0) + 1)
    for (week, value) in zip(weeks, values) { byWeek[week] += value }
    let inWeeks = byWeek.reduce(0) { $0 + $1 * $1 } * (joint.week - 1)
    let onDays = values.reduce(0) { $0 + $1 * $1 } * joint.week * (joint.day - 1)
    return joint.run * (total * total + inWeeks + onDays)
  }

  /// Second moments of factors of mean 1.
  private struct Joint {
    let run, week, day: Double

    init(_ factors: VolumeFactors) {
      (run, week, day) = (
        1 + factors.run * factors.run, 1 + factors.week * factors.week, 1 + factors.day * factors.day
      )
    }

    private init(run: Double, week: Double, day: Double) { (self.run, self.week, self.day) = (run, week, day) }

    /// Those of the products with other factors.
    func joined(_ factors: VolumeFactors) -> Joint {
      let other = Joint(factors)
      return Joint(run: run * other.run, week: week * other.week, day: day * other.day)
    }
  }
}
