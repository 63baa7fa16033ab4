import Foundation
import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

/// Campaigns from the file to the model's values.
@Suite struct OutboundTests {
  private static func scenario() throws -> Scenario { try ScenarioReader.read(text: outboundText).scenario }

  @Test func `the tracing centre has nothing to be warned of`() {
    #expect(outboundWarnings() == [])
  }

  @Test func `people come from cases, lists and links`() throws {
    let scenario = try OutboundTests.scenario()
    let cases = try #require(scenario.callTypes[1].outbound)
    #expect(scenario.callTypes.map(\.name).suffix(3) == ["contacts.french", "contacts.english", "contacts.arabic"])
    #expect(cases.peoplePerEvent == .fixed(1))
    #expect(cases.reportingDelay == (try? .exponential(mean: 86_400)))
    #expect(cases.batches.isEmpty && cases.wrongNumbers == 0.03 && cases.order == .newest)
    #expect(scenario.callTypes[1].demand.volume == .total(contacts: 450, per: .day))
    #expect(
      cases.linked
        == LinkedPeople(
          callType: 4, number: .geometric(mean: 2.5), moment: .conversation, delay: try .exponential(mean: 7200)))
    #expect(scenario.callTypes[3].outbound?.linked?.callType == 6)
    #expect(scenario.callTypes[4].demand.volume == .dailyVolumes([]))
  }

  @Test func `a target may be said to be none, in every channel`() throws {
    let text = """
      busyhour: 1
      name: no-targets
      time_zone: Europe/Paris
      interval: 30 min
      period: { from: 2021-01-04, days: 5 }
      opening_hours: { every day: 09:00-18:00 }
      call_types:
        - { name: line, demand: { total: 300 calls per day }, handling: 4 min, patience: 2 min, target: none }
        - { name: mail, channel: deferred, demand: { total: 30 items per day }, handling: 5 min, deferred: { target: none } }
        - name: list
          channel: outbound
          handling: 4 min
          outbound:
            list: [{ date: 2021-01-04, time: 09:00, people: 100 people }]
            target: { value: none, assumed: nothing was promised }
            ladder: { most_attempts: 3, reach: 50 % }
      agents: [{ name: all, serves: [line, mail, list], staffing: 9 agents }]
      """
    let types = try ScenarioReader.read(text: text).scenario.callTypes
    #expect(types[0].target == nil && types[1].deferred?.target == nil && types[2].outbound?.target == nil)
    let ordered = text.replacing(
      "target: { value: none, assumed: nothing was promised }", with: "target: none\n        order: deadline")
    #expect(throws: ScenarioFault.self) { try ScenarioReader.read(text: ordered) }
  }

  @Test func `a list is split exactly among languages`() throws {
    let lists = try OutboundTests.scenario().callTypes.suffix(3).compactMap { $0.outbound?.batches }
    #expect(lists.map { $0.map(\.people) } == [[900, 300], [70, 23], [30, 10]])
    #expect(lists.allSatisfy { $0.map(\.time) == [8 * 3600, 7 * 86_400] })
  }

  @Test func `the protocol has its steps, outcomes and releases`() throws {
    let scenario = try OutboundTests.scenario()
    let steps = try #require(scenario.callTypes[1].outbound?.steps)
    #expect(steps.map(\.name) == ["first-call", "day-7", "closing"])
    #expect(steps.map(\.reference) == [.entry, .entry, .previous])
    #expect(steps.map(\.delay) == [0, 7 * 86_400, 10 * 86_400])
    #expect(steps.map(\.goesOnUnreached) == [false, true, false])
    #expect(
      steps[0].message
        == TextMessage(
          settles: 0.1, answerDelay: try .exponential(mean: 7200), lead: 1800, reachFactor: 1.15))
    #expect(steps[0].outcomes.map(\.consequence) == [.declines, .goesTo(step: 1)])
    #expect(steps[0].outcomes[0].retained == 0.3 && steps[0].outcomes[0].title.text(in: .french) == "Absent")
    #expect(steps[1].outcomes.map(\.consequence) == [.completes])
    #expect(steps[1].outcomes.map(\.cascadeStep) == [1])
    #expect(steps[1].ladder.mostAttempts == 2 && steps[1].handling?.mean == 240)
    #expect(steps[0].ladder.escalation == .letter)
  }

  @Test func `the ladder, the reach and the dialling are as stated`() throws {
    let scenario = try OutboundTests.scenario()
    let contacts = try #require(scenario.callTypes[4].outbound)
    let ladder = contacts.steps[0].ladder
    #expect(ladder.attemptsPerDay == 2 && ladder.smallestGap == 7200 && ladder.days == 3 && ladder.mostAttempts == 4)
    #expect(ladder.ends == .reachedAtFirst && ladder.escalation == nil)
    let byHour = Array(repeating: 0.24, count: 12) + Array(repeating: 0.4, count: 12)
    #expect(
      ladder.reach
        == ReachProbability(
          byHour: byHour, weekdayFactors: [1, 1, 1, 1, 1, 0.8, 1], attemptFactors: [1, 0.9], machine: 0.3,
          thirdParty: 0.05, busy: 0.03))
    #expect(contacts.dialling.mode == .predictive && contacts.dialling.lines == 400)
    #expect(contacts.dialling.machines.detects && contacts.dialling.machines.misses == 0.05)
    #expect(contacts.dialling.silentCallCap == 0.03 && contacts.dialling.longestWait == 2)
    #expect(contacts.steps[1].isOnlyByCascade)
  }

  @Test func `strata, windows, calls back and the target are as stated`() throws {
    let scenario = try OutboundTests.scenario()
    let contacts = try #require(scenario.callTypes[4].outbound)
    #expect(contacts.strata.map(\.name) == ["over-75-alone", "others"])
    #expect(contacts.strata[0].reachFactor == 1.1 && !contacts.strata[0].receivesMessages)
    #expect(contacts.returnCalls?.callType == 0 && contacts.returnCalls?.counts == false)
    #expect(contacts.target == ReachTarget(level: 0.8, within: 86_400, scope: .week, tolerance: 0.02))
    #expect(scenario.callingGrid(of: scenario.callTypes[4]).openSeconds(day: 0) == 11 * 3600)
    #expect(scenario.callingGrid(of: scenario.callTypes[4]).openSeconds(day: 6) == 0)
    #expect(scenario.agentGroups[0].planShape == .byDay && scenario.agentGroups[0].hourlyCost == 32)
    #expect(scenario.claims.map(\.heads) == [11_000] && scenario.claims.map(\.calls) == [6e6])
  }

  @Test func `a campaign in its short form has one step`() throws {
    let text = """
      busyhour: 1
      time_zone: Europe/Paris
      period: { from: 2021-01-11, days: 5 }
      opening_hours: { every day: 09:00-18:00 }
      call_types:
        - name: people
          channel: outbound
          handling: 4 min
          outbound:
            list: [{ date: 2021-01-11, people: 100000 people }]
            ladder: { days: 4 days, reach: 70 % }
            target: 80 % in 24 h
      agents: [{ name: advisers, staffing: planned, shape: constant }]

      """
    let type = try ScenarioReader.read(text: text).scenario.callTypes[0]
    let ladder = RecallLadder(days: 4, mostAttempts: 4, reach: ReachProbability(0.7))
    #expect(type.outbound?.steps == [ProtocolStep(name: "call", reference: .entry, ladder: ladder)])
    #expect(type.outbound?.batches == [ListBatch(time: 0, people: 100_000)])
    #expect(type.outbound?.target == ReachTarget(level: 0.8, within: 86_400))
  }

  @Test func `a detection that alone breaks the cap on silent calls is warned of`() throws {
    func warnings(_ share: String) throws -> [String] {
      let text = outboundText.replacing("false_positives: 3 %", with: "false_positives: \(share)")
      return try ScenarioReader.read(text: text).scenario.warnings.map(\.keyPath)
    }
    let path = "call_types.contacts.outbound.dialling.machines.false_positives"
    #expect(try warnings("3 %").contains(path) == false)
    #expect(try warnings("4 %").contains(path))
  }

  @Test func `a list may come from a file`() throws {
    let old = """
            list:
              - { date: 2020-11-02, time: 08:00, people: { value: 1000 people, source: "the agency" } }
              - { date: 2020-11-09, people: 333 people, assumed: "a second file" }
      """
    let text = outboundText.replacing(old, with: "      list: { file: list.csv }")
      .replacing("    variants_from: languages\n", with: "").replacing("contacts.french", with: "contacts")
    let table = "date,time,people\n2020-11-02,08:30,40\n2020-11-03,,7\n2021-01-01,08:00,9\n"
    let fine = table.replacing("03,,7", with: "03,12:00,7")
    let scenario = try ScenarioReader.read(text: text, name: "x.yaml", tables: ["list.csv": fine]).scenario
    #expect(
      scenario.callTypes[2].outbound?.batches
        == [ListBatch(time: 30_600, people: 40), ListBatch(time: 129_600, people: 7)])
    #expect(
      scenario.warnings.map(\.message) == [
        "rows of 'list.csv' that lie outside the period 2020-11-02 to 2020-11-29 are left out: 1",
        "no call type has 'variants_from: languages': this table changes nothing",
      ])
    #expect(
      faults(of: text, tables: ["list.csv": table]) == [
        "list.csv:3:12: time: expected a time such as '08:30', found nothing"
      ])
  }
}
