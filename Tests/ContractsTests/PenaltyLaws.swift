import ContactSimulation
import Contracts
import Foundation
import ScenarioModel
import Testing

/// Contracts of which the answer is known exactly.
///
/// Sampling checks allow 4.5 standard errors each: a false alarm in some 10,000 runs of the suite.
@Suite struct PenaltyLaws {
  private static let errors = 4.5
  private static let limit = 25
  private static var missed: Double { 1 - PromisedCalls.atMost(limit) }

  private func contract(_ more: String = "", _ top: String = "") -> String {
    """
    contract:
    \(top)  commitments:
        - { name: quiet, holds: calls.offered <= \(Self.limit), per: day, \(more) }
    """
  }

  /// Whether a mean over runs fits its expectation, given the variance of a run.
  private func fits(_ mean: Double, _ expected: Double, variance: Double) -> Bool {
    abs(mean - expected) <= Self.errors * (variance / Double(PromisedCalls.runs)).squareRoot()
  }

  /// Mean and variance of a function of the number of ten days that miss.
  private func moments(_ value: (Int) -> Double) -> (mean: Double, variance: Double) {
    let weights = (0...10).map { PromisedCalls.binomial($0, of: 10, Self.missed) }
    let mean = zip(weights, 0...10).reduce(0) { $0 + $1.0 * value($1.1) }
    let square = zip(weights, 0...10).reduce(0) { $0 + $1.0 * value($1.1) * value($1.1) }
    return (mean, square - mean * mean)
  }

  @Test func `days that miss are binomial, and so are their penalties`() throws {
    let result = try PromisedCalls.result(contract("penalty: 100 EUR"))
    let found = try #require(result.commitments.first)
    let expected = moments { Double($0) }
    #expect(found.periods.count == 10)
    #expect(fits(found.missed, expected.mean, variance: expected.variance))
    let none = PromisedCalls.binomial(0, of: 10, Self.missed)
    #expect(fits(try #require(found.allKept).share, none, variance: none * (1 - none)))
    for period in found.periods {
      let kept = try #require(period.kept).share
      #expect(fits(kept, 1 - Self.missed, variance: Self.missed * (1 - Self.missed)))
    }
    let money = moments { 100 * Double($0) }
    #expect(fits(found.penalty.mean, money.mean, variance: money.variance))
    #expect(result.allKept == found.allKept && result.missed == found.missed)
  }

  @Test func `tolerated misses are the first of each month`() throws {
    let result = try PromisedCalls.result(contract("penalty: 100 EUR, tolerated: 1"))
    let expected = moments { 100 * Double(max(0, $0 - 1)) }
    #expect(fits(try #require(result.totals[.penalty]).mean, expected.mean, variance: expected.variance))
  }

  @Test(arguments: [
    ("cap: 250 EUR", ""), ("", "  caps: { per_period: 250 EUR }\n"), ("", "  caps: { total: 250 EUR }\n"),
  ])
  func `a cap holds in every run, not of the mean`(own: String, top: String) throws {
    let result = try PromisedCalls.result(contract("penalty: 100 EUR, " + own, top))
    let expected = moments { min(250, 100 * Double($0)) }
    let penalty = try #require(result.totals[.penalty])
    #expect(fits(penalty.mean, expected.mean, variance: expected.variance))
    #expect(penalty.high <= Money(cents: 25_000))
  }

  @Test(arguments: ["", ", decimals: 1", ", decimals: 0"])
  func `a penalty for each call counts the calls beyond the limit, rounded or not`(rounding: String) throws {
    let result = try PromisedCalls.result(contract("penalty: 3 EUR per call" + rounding))
    let beyond = (0...80).map { (PromisedCalls.probability($0), 3.0 * Double(max(0, $0 - Self.limit))) }
    let mean = beyond.reduce(0) { $0 + $1.0 * $1.1 }
    let square = beyond.reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    #expect(
      fits(try #require(result.totals[.penalty]).mean, 10 * mean, variance: 10 * (square - mean * mean)))
  }

  /// The number of 400 expected calls is normal but for its skewness of 1/20, which is taken in to first order; what is left is below 0.002 calls.
  @Test(arguments: [390, 410, 430])
  func `many calls are normal, and so is the penalty for those beyond the limit`(limit: Int) throws {
    let text = """
      contract:
        commitments: [{ name: few, holds: calls.offered <= \(limit), per: period, penalty: 1 EUR per call }]
      """
    let found = try #require(try PromisedCalls.result(text, days: 20).commitments.first)
    let (mean, deviation) = (20 * PromisedCalls.mean, (20 * PromisedCalls.mean).squareRoot())
    func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }
    func above(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }
    let skewness = 1 / deviation
    // Kept where the whole number is at most the limit: half a call is added, since calls are counted.
    let edge = (Double(limit) + 0.5 - mean) / deviation
    let kept = 1 - above(edge) - skewness / 6 * (edge * edge - 1) * density(edge)
    let share = try #require(found.allKept).share
    #expect(abs(share - kept) <= Self.errors * (kept * (1 - kept) / Double(PromisedCalls.runs)).squareRoot() + 1e-4)
    let z = (Double(limit) - mean) / deviation
    let beyond = deviation * (density(z) - z * above(z)) + deviation * skewness / 6 * z * density(z)
    let square = deviation * deviation * ((1 + z * z) * above(z) - z * density(z))
    let error = ((square - beyond * beyond) / Double(PromisedCalls.runs)).squareRoot()
    #expect(abs(found.penalty.mean - beyond) <= Self.errors * error + 2e-3, "\(found.penalty.mean) and \(beyond)")
  }

  @Test func `of the largest only, the dearer of two commitments is due in each run`() throws {
    let two = """
      contract:
        penalties: largest
        commitments:
          - { name: low, holds: calls.offered <= 22, per: day, penalty: 10 EUR }
          - { name: high, holds: calls.offered <= 28, per: day, penalty: 100 EUR }
      """
    let result = try PromisedCalls.result(two)
    let all = result.commitments.map(\.penalty.mean).reduce(0, +)
    let due = try #require(result.totals[.penalty]).mean
    #expect(due < all && due >= (result.commitments.map(\.penalty.mean).max() ?? 0))
  }

  @Test func `excluded days are those of the run's own volume, and leave every commitment`() throws {
    let result = try PromisedCalls.result(contract("penalty: 100 EUR", "  exclusions: { above: 125 % }\n"))
    // 125 % of 20 calls is the limit itself: what misses is excluded.
    #expect(result.missed == 0)
    let none = PromisedCalls.binomial(0, of: 10, Self.missed)
    #expect(fits(try #require(result.runsWithExclusion).share, 1 - none, variance: none * (1 - none)))
    #expect(fits(result.excludedDays * 10, 10 * Self.missed, variance: 10 * Self.missed * (1 - Self.missed)))
    let calls = try #require(result.invoice.first).quantity
    #expect(fits(calls, 10 * PromisedCalls.mean, variance: 10 * PromisedCalls.mean))
  }

  @Test func `an excluded day leaves the month's level too`() throws {
    let text = """
      contract:
        exclusions: { above: 125 % }
        commitments: [{ name: month, holds: calls.offered <= 220, per: month, penalty: 1 EUR }]
      """
    let kept = try #require(try PromisedCalls.result(text).allKept).share
    let without = try #require(
      try PromisedCalls.result(text.replacing("  exclusions: { above: 125 % }\n", with: "")).allKept
    ).share
    #expect(kept > without)
  }

  /// One half hour of 4 agents and seven of 3 are 12.5 h on duty.
  @Test(arguments: [
    ("13 h", 0, true), ("13 h", 1, false), ("12.5 h", 1, true), ("12.51 h", 2, false), ("12.5 h", 4, true),
  ])
  func `a value is rounded before it is compared, halves away from zero, and the limit is not`(
    limit: String, decimals: Int, isKept: Bool
  ) throws {
    let text = """
      contract:
        commitments: [{ name: hours, holds: main.agentHours >= \(limit), per: day, decimals: \(decimals) }]
      """
    let staffing = "{ 08:00-08:30: 4 agents, 08:30-12:00: 3 agents }"
    #expect(try PromisedCalls.result(text, staffing: staffing).missed == (isKept ? 0 : 10))
  }
}
