import ScenarioFiles
import ScenarioModel
import Testing

/// Limits on agents and on hours, and targets with a probability, as a file states them.
@Suite struct LimitTests {
  private func scenario(_ old: String, _ new: String) throws -> Scenario {
    #expect(exampleText.contains(old))
    return try ScenarioReader.read(text: exampleText.replacing(old, with: new), name: "x.yaml").scenario
  }

  @Test func `seats of a group and of all groups are read in every form of numbers`() throws {
    let group = try #require(
      try scenario(
        "maximum: 60 agents", "maximum: 60 agents\n    seats: { 2020-03-14: 30 agents, 2020-03-17: 80 agents }"
      )
      .agentGroups.first)
    #expect(group.limits.most?.first == 30 && group.limits.most?.last == 60 && group.limits.most(at: 0) == 30)
    #expect(try scenario("agents:", "seats: 50 agents\nagents:").seats?.allSatisfy { $0 == 50 } == true)
    #expect(try scenario("agents:", "agents:").seats == nil)
  }

  @Test func `people mobilised give hours in a week, paid unless the file says on duty`() throws {
    let paid = try #require(try scenario("agents:", "agents:").agentGroups.first?.mobilisation)
    #expect(paid.weeklyHours == 4340 && paid.counted == .paid)
    #expect(abs(paid.weeklyHoursOnDuty(shrinkage: 0.15) - 3689) < 1e-9)
    let duty = try #require(
      try scenario("assumed: \"part time\" } }", "assumed: \"part time\" }, counted: on-duty }").agentGroups.first?
        .mobilisation)
    #expect(duty.counted == .onDuty && duty.weeklyHoursOnDuty(shrinkage: 0.15) == 4340)
  }

  @Test(arguments: [
    (
      "maximum: 60 agents", "seats: 1 agents",
      "agents.counsellors.minimum: expected a minimum of at most the seats for 1 agents, found '2 agents on 2020-03-14 14:00'"
    ),
    (
      "value: 14 h", "value: 0.1 h",
      "agents.counsellors.minimum: expected a minimum within the 31 h that the people mobilised give in a week, found '181.2 h in the week of 2020-03-16'"
    ),
    (
      "agents:", "seats: 1 agents\nagents:",
      "seats: expected seats for the 2 agents that all groups have at least on 2020-03-14 14:00, found '1'"
    ),
    (
      "target: 80 % in 20 s", "target: { level: 80 %, within: 20 s, with_probability: 90 % }",
      "call_types.questions.target.with_probability: expected 'per: day', 'week', 'month' or 'period' beside a probability, found 'a target per interval'"
    ),
    (
      "target: 80 % in 20 s", "target: { level: 80 %, within: 20 s, per: day, probability_tolerance: 1 point }",
      "call_types.questions.target.probability_tolerance: expected 'probability_tolerance' only together with 'with_probability', found 'it alone'"
    ),
    (
      "target: 80 % in 20 s",
      "target: { level: 80 %, within: 20 s, per: day, with_probability: 10 %, probability_tolerance: 15 points }",
      "call_types.questions.target.probability_tolerance: expected a tolerance smaller than the probability"
    ),
    (
      "sensitivity: [-20 %, 10 %]", "certainty: [90 %, 90 %]",
      "plan.certainty[1]: expected every probability once, found '90 % again'"
    ),
  ])
  func `limits and promises that cannot hold have their place`(old: String, new: String, fault: String) {
    #expect(exampleText.contains(old))
    let found = faults(replacing: old, with: new)
    #expect(
      found.count == 1 && found.allSatisfy { $0.replacing("'", with: "").contains(fault.replacing("'", with: "")) },
      "\(found)")
  }

  @Test func `a target has a probability only where it is stated, with two points of tolerance`() throws {
    let target = "target: { level: 80 %, within: 20 s, per: week, with_probability: 90 % }"
    let promised = try #require(try scenario("target: 80 % in 20 s", target).callTypes.first?.target)
    #expect(promised.scope == .week && promised.promise == ProbabilityPromise(probability: 0.9, tolerance: 0.02))
    #expect(try scenario("agents:", "agents:").callTypes.first?.target?.promise == nil)
    let settings = try scenario("sensitivity: [-20 %, 10 %]", "certainty: [95 %, 80 %]").plan
    #expect(settings.certainty == [0.8, 0.95] && PlanSettings().certainty == nil)
  }
}
