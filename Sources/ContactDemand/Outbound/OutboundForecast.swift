internal import NumericalMethods
public import ScenarioModel

/// People who are expected to enter the lists of outbound types, and the attempts that their ladders take.
public struct OutboundForecast: Sendable, Hashable {
  /// The campaigns by index of the call type; nil for other channels.
  public let campaigns: [ExpectedCampaign?]

  /// The expectation for a scenario under its forecast.
  /// - Parameters:
  ///   - scenario: A checked scenario.
  ///   - forecast: The forecast of the same scenario.
  /// - Complexity: Linear in half hours with entries, steps, strata and attempts.
  public init(_ scenario: Scenario, forecast: ContactForecast) {
    var protocols = scenario.callTypes.map { type in type.outbound.map { ExpectedProtocol(type, $0, in: scenario) } }
    var campaigns = scenario.callTypes.indices.map { index in
      scenario.callTypes[index].outbound.map { ExpectedCampaign($0, forecast.callTypes[index], scenario, index) }
    }
    // People go on along links, of which there are no cycles: as many rounds as types are enough.
    var moved = campaigns.map { $0?.entries ?? EntryFlow(end: scenario.grid.end) }
    for _ in campaigns.indices where moved.contains(where: { !$0.isEmpty }) {
      var brought = moved.map { _ in EntryFlow(end: scenario.grid.end) }
      for (index, type) in scenario.callTypes.enumerated() {
        let talks = protocols[index]?.talks(of: moved[index])
        guard let linked = type.outbound?.linked, brought.indices.contains(linked.callType), let talks else { continue }
        let causes = linked.moment == .entry ? moved[index] : talks
        brought[linked.callType].add(causes.scaled(by: linked.number.mean).delayed(by: linked.delay))
      }
      for index in campaigns.indices { campaigns[index]?.bring(brought[index], scenario.grid) }
      moved = brought
    }
    for index in campaigns.indices {
      if let found = protocols[index] { campaigns[index]?.take(found) }
    }
    self.campaigns = campaigns
  }

  /// Attempts of all campaigns, in expectation and as far as the ladders go.
  public var attempts: Double { campaigns.reduce(0) { $0 + ($1?.attempts ?? 0) } }
}

extension ExpectedProtocol {
  /// Follows people, and gives when their first conversations end.
  fileprivate mutating func talks(of people: EntryFlow) -> EntryFlow {
    talks = EntryFlow(end: Int(calling.end))
    follow(people)
    return talks
  }
}

/// The people of one list and what their protocol takes within the period, in expectation and with agents in plenty.
public struct ExpectedCampaign: Sendable, Hashable {
  /// People whom events of the demand curve bring, by the day on which they enter, reporting delays included.
  public let eventsByDay: [Double]
  /// People of batches, by day.
  public let listedByDay: [Double]
  /// People whom other campaigns bring, by the day on which they enter.
  public private(set) var linkedByDay: [Double]
  /// People whom the period's events and campaigns bring but who enter after its end, by source: events, other campaigns.
  public private(set) var enteringLater: [Double]
  /// The steps, per person who enters; released people left out.
  public private(set) var steps: [ExpectedStep] = []
  /// Agent time of attempts in seconds, by step, then day, with agents in plenty.
  public private(set) var agentSecondsByDay: [[Double]] = []
  private var reachedShare = 0.0
  /// Everyone by the time of entry.
  private(set) var entries: EntryFlow

  init(_ campaign: OutboundCampaign, _ events: ExpectedDemand, _ scenario: Scenario, _ index: Int) {
    let grid = scenario.grid
    let arrivals = scenario.arrivalGrid(of: scenario.callTypes[index])
    var flow = EntryFlow(end: grid.end)
    let factor = campaign.peoplePerEvent?.mean ?? 1
    for (interval, count) in zip(arrivals.intervals, events.byInterval) where count > 0 {
      flow.add(count * factor, from: Double(interval.start), to: Double(interval.end))
    }
    flow = flow.delayed(by: campaign.reportingDelay)
    eventsByDay = flow.byDay(of: grid)
    enteringLater = [flow.afterEnd, 0]
    var listed = EntryFlow(end: grid.end)
    for batch in campaign.batches { listed.add(Double(batch.people), at: batch.time) }
    listedByDay = listed.byDay(of: grid)
    flow.add(listed)
    linkedByDay = Array(repeating: 0, count: grid.days.count)
    entries = flow
  }

  /// Takes what the protocol comes to, once everyone has been followed.
  fileprivate mutating func take(_ found: ExpectedProtocol) {
    let share = total > 0 ? 1 / total : 0
    steps = found.steps.map { $0.scaled(by: share) }
    reachedShare = found.reached * share
    agentSecondsByDay = found.secondsByDay
  }

  /// Adds people whom other campaigns bring.
  fileprivate mutating func bring(_ people: EntryFlow, _ grid: ServiceGrid) {
    entries.add(people)
    for (day, count) in people.byDay(of: grid).enumerated() { linkedByDay[day] += count }
    enteringLater[1] += people.afterEnd
  }

  /// People who enter, by day.
  public var byDay: [Double] { listedByDay.indices.map { eventsByDay[$0] + listedByDay[$0] + linkedByDay[$0] } }
  /// People whom the period brings, those who enter after its end included.
  public var total: Double { byDay.compensatedSum() + enteringLater.reduce(0, +) }
  /// Attempts that their ladders take within the period.
  public var attempts: Double { total * steps.reduce(0) { $0 + $1.attempts } }
  /// People who are reached within the period, by a conversation in any step.
  public var reached: Double { total * reachedShare }
  /// Conversations of all steps.
  public var conversations: Double { total * steps.reduce(0) { $0 + $1.conversations } }
  /// Agent time in hours.
  public var agentHours: Double { total * steps.reduce(0) { $0 + $1.agentSeconds } / 3600 }
}
