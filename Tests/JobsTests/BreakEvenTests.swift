import Contracts
import Foundation
import Jobs
import ScenarioModel
import Testing

/// The volume at which nothing is left, where agents in plenty make it known.
@Suite struct BreakEvenTests {
  /// 2,400 calls, each answered and worth 1 EUR; agents cost 960 EUR; a promise that is never kept costs 300 EUR.
  private static func text(cost: Int, penalty: String) -> String {
    """
    busyhour: 1
    name: break-even
    time_zone: UTC
    interval: 60 min
    period: { from: 2024-01-22, days: 2 }
    opening_hours: { every day: 08:00-12:00 }
    call_types:
      - name: calls
        demand: { rates: 300 per hour }
        handling: { distribution: exponential, mean: 2 min }
        patience: { mean: 10 min }
    agents: [{ name: team, staffing: 60 agents, cost: \(cost) EUR per hour }]
    price: [{ name: calls, amount: 1 EUR per handled contact }]
    contract:
      commitments:
        - { name: many, holds: answered >= 1000000, per: period, penalty: \(penalty) }
    simulation: { seed: 5, replications: 60 }
    """
  }

  private func contract(_ text: String) throws -> ContractResult {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString).yaml").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try #require(try SimulateJob(SimulateJob.Options(file: path, programVersion: "1")).run().contract)
  }

  /// 480 agent-hours at 2 and at 6 EUR: the way down and the way up.
  ///
  /// Compared at five standard errors of the interval's 1.96.
  @Test(arguments: [(cost: 2, penalty: 300.0), (cost: 6, penalty: 300.0), (cost: 2, penalty: 600)])
  func `a penalty that is always due moves the volume by what it costs`(cost: Int, penalty: Double) throws {
    let result = try contract(Self.text(cost: cost, penalty: "\(Int(penalty)) EUR"))
    let found = try #require(result.breakEven)
    let (volume, half) = (try #require(found.volume), try #require(found.halfWidth))
    let law = (480 * Double(cost) + penalty) / 2400
    #expect(abs(volume - law) <= half * 5 / 1.96, "\(volume) ± \(half), \(law) expected")
    #expect(half > 0.001 && half < 0.02)
    #expect(found.lowest <= volume && volume <= found.highest)
    #expect(abs((result.breakEvenVolume ?? 0) - 480 * Double(cost) / 2400) < 0.02)
  }

  @Test func `where no volume is enough, it says what was tried`() throws {
    let found = try #require(try contract(Self.text(cost: 90, penalty: "300 EUR")).breakEven)
    #expect(found.volume == nil && found.lowest == 1 && found.highest == 4)
  }
}
