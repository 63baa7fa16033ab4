import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// The one grammar of values and conditions.
@Suite struct ConditionTests {
  /// Texts that are already in the form that is printed.
  static let canonical = [
    "calls.serviceLevel >= 80 % in month", "serviceLevel >= 92.5 %", "P(serviceLevel >= 90 % in month) < 80 %",
    "P(calls.abandonment <= 5 % in 2024-03) >= 95 %", "cost <= 70000 EUR", "verdict: met", "verdict: undecided",
    "heads.total == 11000", "demand.total == 85000", "calls.demand.total > 1200", "period.days == 102",
    "averageSpeedOfAnswer <= 20 s", "list.meanTimeToReach < 2 days", "mail.meanTurnaround <= 1.5 h in day",
    "agentHours <= 120 h in week 2024-03-04", "front-line.occupancy <= 85 % in interval", "offered > 100 in monday",
    "calls.offered >= 20 in 2024-03-04T08:30", "closedAttempts < 5 in hour 22", "list.attempts >= 0.25 in weekday",
    "loadRatio < 1.05 in 2024-03-04", "type1.callbackFirstTryDelay <= 90 min", "overtimeHours <= -0.5 h",
  ]

  @Test(arguments: canonical)
  func `what is printed reads as the same condition`(_ text: String) throws {
    let condition = try Condition(text)
    #expect(condition.description == text)
    #expect(try Condition(condition.description) == condition)
  }

  @Test(
    arguments: [
      ("P(month >= 90 %) < 80 %", "P(serviceLevel >= 90 % in month) < 80 %"),
      ("P( 2024-03 ≥ 90% ) > 0.8", "P(serviceLevel >= 90 % in 2024-03) > 0.8"),
      ("  calls.serviceLevel>=80%in month", "calls.serviceLevel >= 80 % in month"),
      ("averageSpeedOfAnswer ≤ 20s", "averageSpeedOfAnswer <= 20 s"), ("heads.total = 007", "heads.total == 7"),
      ("offered >= 10.50 in period", "offered >= 10.5"),
      ("list.meanTimeToReach < 1 day", "list.meanTimeToReach < 1 days"),
      ("verdict:met", "verdict: met"), ("cost <= 70000", "cost <= 70000"),
    ])
  func `other ways to write it have one form`(_ text: String, _ wanted: String) throws {
    #expect(try Condition(text).description == wanted)
  }

  @Test func `every measure and figure can be named, alone and of a subject`() throws {
    for key in MeasureReference.keys {
      #expect(try MeasureReference(key).description == key)
      let owned = try MeasureReference("a-1_b." + key)
      #expect(owned.subject == "a-1_b" && owned.key == key)
    }
  }

  static let faults: [(String, String)] = [
    ("", "column 1: expected a measure such as serviceLevel, found the end"),
    (
      "calls.servicelevel >= 80 %",
      "column 7: expected a measure such as serviceLevel, found 'servicelevel'; did you mean 'serviceLevel'?"
    ),
    ("serviceLevel", "column 13: expected a comparison: >=, <=, >, < or ==, found the end"),
    ("serviceLevel => 80 %", "column 15: expected a share, such as 80 %, found '>'"),
    ("serviceLevel >= 20 s", "column 17: expected a share, such as 80 %, found '20'"),
    ("averageSpeedOfAnswer <= 20", "column 25: expected a time, such as 20 s, found '20'"),
    ("cost <= 70,000 EUR", "column 11: expected the end, or 'in' and a cell such as month, found ','"),
    (
      "cost <= 70000 euros",
      "column 15: expected a unit: %, s, min, h, days or a currency such as EUR, found 'euros'"
    ),
    ("offered >= 1e3", "column 12: expected a number without a unit, such as 300, found '1e3'"),
    (
      "offered >= 1234567890123456",
      "column 12: expected a number without a unit, such as 300, found '1234567890123456'"
    ),
    ("serviceLevel >= 80 % on month", "column 22: expected the end, or 'in' and a cell such as month, found 'on'"),
    (
      "serviceLevel >= 80 % in months",
      "column 25: expected a cell such as month, monday, 2024-03 or 2024-03-04, found 'months'; did you mean 'month'?"
    ),
    (
      "serviceLevel >= 80 % in 2024-02-30",
      "column 25: expected a cell such as month, monday, 2024-03 or 2024-03-04, found '2024-02-30'"
    ),
    ("offered > 1 in week 2024-03-05", "column 21: expected a Monday such as 2024-03-04, found '2024-03-05'"),
    ("offered > 1 in hour 24", "column 21: expected an hour, 0 to 23, found '24'"),
    ("P(month >= 90 % < 80 %", "column 17: expected ')', found '<'"),
    ("P(month >= 90 %) < 20 s", "column 20: expected a share, such as 80 %, found '20'"),
    ("verdict: mets", "column 10: expected met, missed or undecided, found 'mets'; did you mean 'met'?"),
    ("heads.totl == 3", "column 7: expected a measure such as serviceLevel, found 'totl'; did you mean 'heads.total'?"),
  ]

  @Test(arguments: faults)
  func `what does not fit is told with its column`(_ text: String, _ message: String) {
    #expect(throws: ConditionFault.self) { try Condition(text) }
    do throws(ConditionFault) { _ = try Condition(text) } catch { #expect(error.description == message) }
  }

  @Test func `no text stops the program`() {
    let pieces = [
      "P", "(", ")", "month", ">=", "80", "%", " ", "in", "calls.", "é", ":", "-", ".", "\u{202E}", "=", "serviceLevel",
      "1e9",
    ]
    var state: UInt64 = 1
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      if let condition = try? Condition(text) { #expect((try? Condition(condition.description)) == condition) }
    }
  }

  @Test(
    arguments: [
      ("serviceLevel >= 80 %", 0.85, 0.02, ConditionOutcome.holds), ("serviceLevel >= 80 %", 0.81, 0.02, .undecided),
      ("serviceLevel >= 80 %", 0.75, 0.02, .fails), ("abandonment < 5 %", 0.02, 0.01, .holds),
      ("abandonment < 5 %", 0.08, 0.01, .fails), ("offered == 100", 99, 2, .undecided),
      ("offered == 100", 90, 2, .fails),
    ])
  func `an estimate passes on its whole interval`(
    _ text: String, _ mean: Double, _ half: Double, _ wanted: ConditionOutcome
  ) throws {
    guard case .value(let condition) = try Condition(text) else {
      Issue.record("expected a condition of a value")
      return
    }
    let estimate = Estimate(mean: mean, halfWidth: half, confidence: 0.95, replications: 30)
    #expect(condition.outcome(estimate) == wanted)
    #expect(condition.outcome(Estimate(mean: mean, halfWidth: nil, confidence: 0.95, replications: 1)) == .undecided)
  }

  @Test func `every cell has to hold`() {
    #expect(ConditionOutcome.all([.holds, .holds]) == .holds && ConditionOutcome.all([]) == .undecided)
    #expect(ConditionOutcome.all([.holds, .undecided]) == .undecided)
    #expect(ConditionOutcome.all([.undecided, .fails, .holds]) == .fails)
  }
}
