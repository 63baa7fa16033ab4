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
  /// - Complexity: Linear in days, steps, strata and attempts.
  public init(_ scenario: Scenario, forecast: ContactForecast) {
    let protocols = scenario.callTypes.map { type in
      type.outbound.map { ExpectedProtocol(type, $0, in: scenario).steps }
    }
    let days = scenario.grid.days.count
    var campaigns = scenario.callTypes.indices.map { index in
      scenario.callTypes[index].outbound.map {
        ExpectedCampaign($0, forecast.callTypes[index].byDay, protocols[index] ?? [], scenario.grid)
      }
    }
    // People go on along links, of which there are no cycles: as many rounds as types are enough.
    var moved = campaigns.map { $0?.byDay ?? Array(repeating: 0, count: days) }
    for _ in campaigns.indices where moved.contains(where: { $0.contains { $0 > 0 } }) {
      var brought = Array(repeating: Array(repeating: 0.0, count: days), count: campaigns.count)
      for (index, type) in scenario.callTypes.enumerated() {
        guard let linked = type.outbound?.linked, brought.indices.contains(linked.callType) else { continue }
        let talked = linked.moment == .entry ? 1 : protocols[index]?.first?.conversations ?? 0
        for (day, people) in moved[index].enumerated() {
          brought[linked.callType][day] += people * talked * linked.number.mean
        }
      }
      for index in campaigns.indices { campaigns[index]?.bring(brought[index]) }
      moved = brought
    }
    self.campaigns = campaigns
  }

  /// Attempts of all campaigns, in expectation and as far as the ladders go.
  public var attempts: Double { campaigns.reduce(0) { $0 + ($1?.attempts ?? 0) } }
}

/// The people of one list and what their protocol takes, in expectation.
public struct ExpectedCampaign: Sendable, Hashable {
  /// People by day of the events of the demand curve that bring them, before reporting delays.
  public let eventsByDay: [Double]
  /// People of batches, by day.
  public let listedByDay: [Double]
  /// People whom other campaigns bring, by the day on which those entered.
  public private(set) var linkedByDay: [Double]
  /// The steps, per person who enters; released people left out.
  public let steps: [ExpectedStep]

  init(_ campaign: OutboundCampaign, _ events: [Double], _ steps: [ExpectedStep], _ grid: ServiceGrid) {
    let factor = campaign.peoplePerEvent?.mean ?? 1
    eventsByDay = events.map { $0 * factor }
    var listed = Array(repeating: 0.0, count: grid.days.count)
    for batch in campaign.batches {
      guard let day = grid.days.lastIndex(where: { Double($0.midnight) <= batch.time }) else { continue }
      listed[day] += Double(batch.people)
    }
    listedByDay = listed
    linkedByDay = Array(repeating: 0, count: grid.days.count)
    self.steps = steps
  }

  mutating func bring(_ people: [Double]) {
    for (day, count) in people.enumerated() where linkedByDay.indices.contains(day) { linkedByDay[day] += count }
  }

  /// People who enter, by day.
  public var byDay: [Double] {
    listedByDay.indices.map {
      listedByDay[$0] + linkedByDay[$0] + (eventsByDay.indices.contains($0) ? eventsByDay[$0] : 0)
    }
  }
  /// People who enter in the period.
  public var total: Double { byDay.compensatedSum() }
  /// Attempts that their ladders take.
  public var attempts: Double { total * steps.reduce(0) { $0 + $1.attempts } }
  /// People who are reached in the first step, by a conversation.
  public var reached: Double { total * (steps.first?.conversations ?? 0) }
  /// Conversations of all steps.
  public var conversations: Double { total * steps.reduce(0) { $0 + $1.conversations } }
  /// Agent time in hours.
  public var agentHours: Double { total * steps.reduce(0) { $0 + $1.agentSeconds } / 3600 }
}
