import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// The shipped outbound scenarios say what is published of each system.
@Suite struct OutboundScenarioTests {
  private func scenario(_ name: String) throws -> Scenario {
    try ScenarioReader.read(path: repository.appending(path: "scenarios/\(name).yaml").path).scenario
  }

  @Test(arguments: [
    "ars-bretagne-follow-up", "ars-bretagne-blended", "cnam-tracing", "ars-occitanie", "heatwave", "ireland-787",
  ])
  func `every number of an outbound scenario has a source or a reason`(name: String) throws {
    let scenario = try scenario(name)
    #expect(scenario.callTypes.contains { $0.outbound != nil })
    #expect(scenario.title.texts.count == 2 && scenario.summary?.texts.count == 2)
    let bare = scenario.statedValues.filter { value in
      value.origin == .assumed(nil) && !["period", "exceptions"].contains { value.keyPath.hasPrefix($0) }
    }
    #expect(bare.map(\.keyPath) == [])
  }

  @Test func `Brittany's follow-up is called once a day for three days after the first call`() throws {
    let campaign = try #require(try scenario("ars-bretagne-follow-up").callTypes.first?.outbound)
    #expect(campaign.batches.reduce(0) { $0 + $1.people } == 100_000)
    let ladder = try #require(campaign.steps.first?.ladder)
    #expect(ladder.attemptsPerDay == 1 && ladder.mostAttempts == 4 && ladder.days == 4 && ladder.ends == .reached)
    #expect(ladder.reach == ReachProbability(0.7))
  }

  @Test func `the insurer's platforms open from 08:30 to 17:30 every day and detect no machines`() throws {
    let scenario = try scenario("cnam-tracing")
    #expect(scenario.calendar.weeklyHours.count == 7)
    #expect(scenario.calendar.weeklyHours.values.allSatisfy { $0.map(\.description) == ["08:30-17:30"] })
    for type in scenario.callTypes {
      let campaign = try #require(type.outbound)
      #expect(
        !campaign.dialling.machines.detects && campaign.target?.within == 86_400 && campaign.target?.scope == .week)
      #expect(campaign.steps.first?.ladder.reach.weekdayFactors.last == 0.75)
    }
    #expect(scenario.claims.map(\.heads) == [11_000] && scenario.claims.map(\.calls) == [6e6])
    let most = scenario.agentGroups.map { group -> Int in
      if case .given(let agents) = group.staffing { agents.max() ?? 0 } else { 0 }
    }
    #expect(most.reduce(0, +) <= 6111)
  }

  @Test func `Occitanie has a day-7 call, a closing call, three refusals, and releases by a negative index`() throws {
    let types = try scenario("ars-occitanie").callTypes
    let cases = try #require(types[0].outbound)
    let contacts = try #require(types[1].outbound)
    #expect(contacts.steps.map(\.name) == ["first-call", "day-7", "closing", "release"])
    let reasons = ["away", "voluntary-test", "leaves-isolation"]
    for refusals in [cases.steps[0].outcomes, Array(contacts.steps[0].outcomes.prefix(3))] {
      #expect(refusals.map(\.name) == reasons)
      #expect(refusals.allSatisfy { $0.consequence == .declines && $0.retained > 0 })
    }
    #expect(contacts.steps[3].isOnlyByCascade)
    #expect(cases.linked?.callType == 1)
    #expect(cases.steps.flatMap(\.outcomes).compactMap(\.cascadeStep) == [3])
    #expect(cases.steps.last?.delay == 7 * 86_400 && cases.steps.last?.reference == .entry)
  }

  @Test func `a negative test in Occitanie ends the follow-up without an argument`() throws {
    let contacts = try #require(try scenario("ars-occitanie").callTypes[1].outbound)
    for step in contacts.steps.prefix(2) {
      let negative = try #require(step.outcomes.first { $0.name == "negative-test" })
      #expect(negative.consequence == .completes && negative.retained == 0 && negative.cascadeStep == nil)
    }
    #expect(contacts.steps[1].outcomes.last?.name == "positive-test")
  }

  /// People who live alone accept more readily than others, women more than men; the mean refusal is that of the reasons.
  @Test func `Occitanie's refusals differ by sex and by who lives alone`() throws {
    for type in try scenario("ars-occitanie").callTypes {
      let strata = try #require(type.outbound).strata
      let factors = Dictionary(uniqueKeysWithValues: strata.map { ($0.name, $0.refusalFactor) })
      let stated = ["women-alone": 0.4, "men-alone": 0.6, "women-with-others": 1.05, "men-with-others": 1.5]
      #expect(factors == stated)
      #expect(abs(strata.reduce(0) { $0 + $1.share * $1.refusalFactor } - 1) < 0.01)
    }
  }

  @Test func `the heat wave has two triggers, daily rounds, 48 hours of set-up and no paid day without a round`() throws
  {
    let scenario = try scenario("heatwave")
    let campaign = try #require(scenario.callTypes.last?.outbound)
    let rounds = [2, 3, 4, 7, 8, 9]
    #expect(campaign.batches.map(\.time) == rounds.map { Double($0 * 86_400 + 9 * 3600) })
    let open = scenario.grid.days.indices.filter { !scenario.grid.days[$0].intervals.isEmpty }
    #expect(open == rounds)
    #expect(scenario.calendar.exceptions.values.allSatisfy(\.isEmpty) && scenario.calendar.exceptions.count == 2)
    let ladder = try #require(campaign.steps.first?.ladder)
    #expect(ladder.days == 1 && ladder.escalation == .homeVisit)
    #expect(campaign.returnCalls?.callType == 0 && campaign.returnCalls?.counts == true)
    #expect(campaign.target == ReachTarget(level: 0.95, within: 11 * 3600, scope: .day))
    let group = try #require(scenario.agentGroups.first)
    #expect(group.staffing == .planned && group.planShape == .constant && group.hourlyCost == 32)
  }

  @Test func `Ireland has 787 tracers of whom 330 are on duty`() throws {
    let group = try #require(try scenario("ireland-787").agentGroups.first)
    #expect(group.mobilisation?.people == 787)
    #expect(group.staffing == .given(Array(repeating: 330, count: 14 * 12)))
  }
}
