import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct CentreTests {
  private func centre() throws -> Scenario { try ScenarioReader.read(text: centreText).scenario }

  @Test func `variants stand one by one, with titles, shares of the volume and common factors`() throws {
    let scenario = try centre()
    #expect(
      scenario.callTypes.map(\.name) == [
        "health.french", "health.german", "health.luxembourgish", "business", "mailbox",
      ])
    #expect(scenario.callTypes.map(\.sharesFactorsOf) == [nil, 0, 0, nil, nil])
    let volumes = scenario.callTypes.prefix(3).map { type -> Double in
      if case .total(let contacts, .day) = type.demand.volume { contacts } else { -1 }
    }
    #expect(volumes == [540, 225, 135])
    #expect(scenario.callTypes[0].title.text(in: .french) == "Santé (français)")
    #expect(scenario.callTypes[1].title.text(in: .english) == "Health (german)")
    #expect(scenario.commonFactors == VolumeFactors(day: 0.08))
    #expect(scenario.callTypes[0].demand.factors == VolumeFactors(day: 0.05))
    #expect(scenario.callTypes.allSatisfy { $0.channel == .deferred || $0.target != nil })
  }

  @Test func `everything about callers is read in seconds, fractions and counts`() throws {
    let type = try centre().callTypes[1]
    #expect(type.balking == 0.1 && type.priority == 2 && type.queueLimit == 50 && type.waitWeight == 1.5)
    #expect(type.voiceMenuShare == 0.2 && type.transferPriority == 3)
    #expect(
      type.retries
        == RetryRule(
          afterAbandonment: 0.4, afterBlocking: 0.6, afterClearing: 0.3, delay: try .exponential(mean: 600),
          mostAttempts: 4, patience: .keep, handling: .redraw, overnight: true))
    #expect(
      type.announcement
        == WaitAnnouncement(levels: [
          WaitAnnouncement.Level(over: 120, leaving: 0.15),
          WaitAnnouncement.Level(over: 600, leaving: 0.4, patienceFactor: 0.8),
        ]))
    #expect(
      type.callback
        == CallbackOffer(
          announcedWaitOver: 300, acceptance: 0.5, earliest: 600, keepFree: 2, priority: -1, reachProbability: 0.8,
          failedAttempt: try .deterministic(30), mostAttempts: 3, gap: 1800,
          handling: HandlingTime(talk: try .exponential(mean: 300)), overnight: false,
          target: DelayTarget(level: 0.8, within: 7200)))
    #expect(type.spillOver?.whenClosed == 0.4 && type.spillOver?.service.text(in: .french) == "le 112")
    #expect(type.closedHours?.perHour.map(\.weight) == [2, 12] && type.closedHours?.followsVolume == true)
  }

  @Test func `tiers and transfers name groups and call types by their index`() throws {
    let scenario = try centre()
    for type in scenario.callTypes.prefix(3) {
      #expect(type.groupChoice == .leastSkilled)
      #expect(type.tiers == [RoutingTier(after: 0, groups: [0]), RoutingTier(after: 30, groups: [1])])
      #expect(
        type.transfers == [
          TransferRule(
            group: 0, probability: 0.08, destination: 3, consultation: try .exponential(mean: 30),
            handlingBefore: HandlingTime(talk: try .exponential(mean: 90))),
          TransferRule(probability: 0.02, destination: 3),
        ])
    }
    #expect(scenario.callTypes[3].tiers == [] && scenario.callTypes[3].transfers == [])
  }

  @Test func `callbacks in another order, and a transfer with talk and after-call work apart`() throws {
    let text = centreText.replacing("gap: 30 min\n", with: "gap: 30 min\n      order: oldest\n").replacing(
      "handling: 90 s }", with: "handling: { talk: 90 s, after_call: { distribution: deterministic, mean: 45 s } } }")
    let type = try ScenarioReader.read(text: text).scenario.callTypes[0]
    #expect(type.callback?.order == .oldest)
    #expect(
      type.transfers.map(\.handlingBefore) == [
        HandlingTime(talk: try .exponential(mean: 90), afterCall: try .deterministic(45)), nil,
      ])
  }

  @Test func `a mailbox has its work, its day of 24 hours and its calls`() throws {
    let scenario = try centre()
    let mailbox = scenario.callTypes[4]
    #expect(mailbox.channel == .deferred && mailbox.target == nil && mailbox.patience == nil)
    #expect(
      mailbox.deferred
        == DeferredWork(
          backlogAtStart: 38, backlogAge: try .exponential(mean: 21_600),
          target: DelayTarget(level: 0.8, within: 86_400, clock: .openHours, oldest: 259_200), order: .deadlineFirst,
          isInterruptible: true,
          callsFromItems: CallsFromItems(
            share: 0.2, delay: try .exponential(mean: 86_400), callType: 3, withdrawsItem: true)))
    #expect(scenario.deferredGrid?.intervals.count == 5 * 24)
  }

  @Test func `a group has its work, its free agents and its own times by call type`() throws {
    let groups = try centre().agentGroups
    #expect(groups[0].callTypes == [0, 1, 2] && groups[0].workChoice == .priority && groups[0].keepFree == [])
    #expect(groups[1].callTypes == [3, 0, 1, 2, 4] && groups[1].workChoice == .longestWeightedWait)
    #expect(groups[1].keepFree == [0, 1, 1, 1, 4])
    #expect(
      groups[1].handling == [
        0: .factor(1.1), 1: .factor(1.2), 2: .factor(1.2),
        3: .own(HandlingTime(talk: try .exponential(mean: 420), afterCall: try .exponential(mean: 120))),
      ])
  }

  @Test func `every number is listed once with its origin`() throws {
    let stated = try centre().statedValues
    let origins = Dictionary(stated.map { ($0.keyPath, $0.origin) }) { first, _ in first }
    #expect(origins.count == stated.count)
    #expect(origins["factors.day"] == .assumed(LocalizedText("bad news moves every subject")))
    #expect(origins["call_types.health.variants.french.share"] == .source(LocalizedText("census")))
    #expect(origins["call_types.health.retries.most_attempts"] == .assumed(nil))
    #expect(origins["call_types.health.announcement[0].patience"] == .defaultValue)
    #expect(origins["agents.generalists.handling.health.french"] == .source(LocalizedText("call log")))
    #expect(origins["call_types.mailbox.balking"] == nil && origins["call_types.mailbox.target"] == nil)
  }

  @Test func `a fault found later is shown where the variant stands in the file`() throws {
    let loaded = try ScenarioReader.read(text: centreText, name: "x.yaml")
    let problem = loaded.problem(at: "call_types[4].demand.daily_volumes", message: "too many")
    #expect(problem.description == "x.yaml:71:30: call_types.mailbox.demand.daily_volumes: too many")
  }

  @Test func `a variant may have settings of its own, with the same curve and chance`() throws {
    let text = centreText.replacing(
      "german: 25 %",
      with: """
        german:
                share: 25 %
                handling: 6 min
                patience: never
                target: none
                transfers: [{ to: business, probability: 90 % }]
                routing: { choose: random }
        """)
    let scenario = try ScenarioReader.read(text: text).scenario
    let (french, german) = (scenario.callTypes[0], scenario.callTypes[1])
    #expect(german.name == "health.german" && german.sharesFactorsOf == 0)
    #expect(german.handling == HandlingTime(talk: try .exponential(mean: 360)))
    #expect(german.patience == nil && german.target == nil && german.groupChoice == .random && german.tiers == [])
    #expect(german.transfers == [TransferRule(probability: 0.9, destination: 3)])
    #expect(german.retries == french.retries && german.demand.factors == french.demand.factors)
    #expect(scenario.callTypes[2].handling == french.handling && scenario.callTypes[2].tiers == french.tiers)
    let paths = scenario.statedValues.map(\.keyPath)
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("call_types.health.variants.german.handling"))
  }

  @Test func `a type without demand has the calls that others send`() throws {
    let text = centreText.replacing("    demand: { total: 300 calls per day }\n", with: "")
    let scenario = try ScenarioReader.read(text: text).scenario
    #expect(scenario.callTypes[3].demand == DemandModel(volume: .dailyVolumes([])))
  }

  @Test func `alternatives keep the groups that they leave out, and may change from a date on`() throws {
    let text =
      centreText + """
        alternatives:
          - { name: twenty, title: { en: 20 operators }, staffing: { generalists: 20 agents } }
          - { name: later, staffing: { health-line: { 2020-03-16: 4 agents, 2020-03-18: 75 agents } } }

        """
    let scenario = try ScenarioReader.read(text: text).scenario
    #expect(scenario.alternatives.map(\.name) == ["twenty", "later"])
    #expect(scenario.alternatives[0].staffing.agents.map { Set($0) } == [[12], [20]])
    let agents = scenario.alternatives[1].staffing.agents
    #expect(Array(agents[0].prefix(48)) == Array(repeating: 4, count: 48))
    #expect(Array(agents[0].dropFirst(48)) == Array(repeating: 75, count: 72))
    #expect(scenario.warnings == [])
  }
}
