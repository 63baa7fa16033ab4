import ContactSimulation
import OutputAnalysis
import Testing

import Verification

@Suite struct `The reference suite` {
  static let verification = Verification(pool: ReplicationPool(threads: 2))

  @Test(arguments: VerificationSuite.allCases)
  func `every comparison agrees`(_ suite: VerificationSuite) throws {
    let finding = try Self.verification.finding(suite)
    #expect(!finding.comparisons.isEmpty)
    for alarm in finding.alarms { Issue.record("\(alarm)") }
  }

  @Test func `the limit of simulated numbers is shared by no more comparisons than there are`() throws {
    let simulated = try VerificationSuite.allCases.filter { $0.isSimulated && $0 != .threads }.reduce(0) {
      try $0 + Self.verification.finding($1).comparisons.count
    }
    #expect((Verification.mostSimulated / 2...Verification.mostSimulated).contains(simulated))
  }

  @Test(arguments: ReferenceTable.allCases)
  func `every table has rows that are as long as its head`(_ table: ReferenceTable) {
    let rows = table.rows
    #expect(rows.count >= 5 || table == .twoPriorities || table == .deterministicHandling)
    #expect(Set(rows.map { $0.line.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
  }
}

@Suite struct `A comparison with a reference` {
  @Test func `exact numbers deviate relative to the reference or by the difference`() {
    let relative = ReferenceComparison("x", 101, 100, within: 0.01)
    #expect(relative.deviation == 0.01 && relative.agrees)
    #expect(!ReferenceComparison("x", 101.1, 100, within: 0.01).agrees)
    #expect(ReferenceComparison("x", 0.3, 0.2, within: 0.11, by: .absolute).agrees)
    #expect(!ReferenceComparison("x", 0.3, 0.2, within: 0.09, by: .absolute).agrees)
  }

  @Test func `a number that is missing, or none, disagrees`() {
    #expect(!ReferenceComparison("x", nil, 1, within: 1e9).agrees)
    #expect(!ReferenceComparison("x", .nan, 1, within: 1e9).agrees)
    #expect(!ReferenceComparison("x", 1, .nan, within: 1e9).agrees)
    #expect(!ReferenceComparison("x", nil as Estimate?, 1, alarmRate: 0.001).agrees)
  }

  @Test func `numbers that are next to nothing are equal`() {
    #expect(ReferenceComparison("x", 1e-304, 1e-302, within: 1e-9).agrees)
    #expect(!ReferenceComparison("x", 1e-290, 1e-280, within: 1e-9).agrees)
  }

  @Test func `an estimate deviates in standard errors of the difference`() {
    let width = StudentDistribution.upperQuantile(tail: 0.025, degreesOfFreedom: 29)
    let estimate = Estimate(mean: 10, halfWidth: 3 * width, confidence: 0.95, replications: 30)
    let alone = ReferenceComparison("x", estimate, 16, alarmRate: 0.05)
    #expect(abs(alone.deviation - 2) < 1e-9 && abs(alone.allowed - width) < 1e-9 && alone.agrees)
    // 3 and 4 make 5: 6 lies 1.2 of these away.
    #expect(abs(ReferenceComparison("x", estimate, 16, error: 4, alarmRate: 0.05).deviation - 1.2) < 1e-9)
  }

  @Test func `an estimate without spread agrees with its own value alone`() {
    let certain = Estimate(mean: 0, halfWidth: nil, confidence: 0.95, replications: 30)
    #expect(ReferenceComparison("x", certain, 0, alarmRate: 0.001).agrees)
    #expect(!ReferenceComparison("x", certain, 0.001, alarmRate: 0.001).agrees)
  }
}
