import ContactSimulation
import RandomStreams
import ScenarioModel

/// Builds small scenarios for tests: every day open at the same hours, rates and agents given by interval of a day.
struct ScenarioBuilder {
  /// One call type with its expected contacts by interval of a day.
  struct Stream {
    /// The type's name; nil for `type0` and so on.
    var name: String?
    var handling: Distribution
    var afterCall: Distribution?
    var patience: Distribution?
    var balking = 0.0
    var priority = 0
    var queueLimit: Int?
    var factors = VolumeFactors()
    var shape = RateShape.constant
    var contacts: [Double]
    var target: ServiceTarget?
    var tiers: [RoutingTier] = []
    var groupChoice = GroupChoice.listed
    var waitWeight = 1.0
    var transferPriority: Int?
    var voiceMenuShare = 0.0
    var retries: RetryRule?
    var cutShort: CutShortRule?
    var transfers: [TransferRule] = []
    var announcement: WaitAnnouncement?
    var callback: CallbackOffer?
    var spillOver: SpillOver?
    var closedHours: ClosedHoursDemand?
    /// Makes the type deferred; its contacts are then by hour of the whole day.
    var deferred: DeferredWork?
    /// Makes the type outbound; its contacts are then by hour of the whole day.
    var outbound: OutboundCampaign?
    var sharesFactorsOf: Int?
    var factorsName: String?
  }

  /// One agent group with its agents by interval of a day.
  struct Team {
    /// The group's name; nil for `group0` and so on.
    var name: String?
    var callTypes: [Int]
    var followsListOrder = false
    var weighsWaits = false
    var keepFree: [Int] = []
    var handling: [Int: GroupHandling] = [:]
    var agents: [Int]
  }

  var opens = 0
  var closes = 86_400
  var firstDay = ScenarioBuilder.monday
  var dayCount = 1
  var intervalLength = 1800
  var exceptions: [Int: [OpenPeriod]] = [:]
  var streams: [Stream]
  var teams: [Team]
  var lines: Int?
  var closing = ClosingRule.served
  var warmUp = 0.0
  var seed: UInt64 = 20_261_121
  var commonFactors = VolumeFactors()

  /// The first day: a Monday.
  static let monday = CivilDate(daysSinceEpoch: 18_330)

  /// The scenario.
  func scenario() throws -> Scenario {
    guard let from = TimeOfDay(seconds: opens), let to = TimeOfDay(seconds: closes),
      let period = OpenPeriod(opens: from, closes: to)
    else { throw SupportError.impossibleHours }
    let hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [period]) })
    let calendar = ServiceCalendar(
      timeZone: "Etc/UTC", firstDay: firstDay, dayCount: dayCount, intervalLength: intervalLength,
      weeklyHours: hours,
      exceptions: Dictionary(uniqueKeysWithValues: exceptions.map { (firstDay + $0.key, $0.value) }))
    return Scenario(
      name: "test", title: LocalizedText("test"), calendar: calendar,
      callTypes: streams.enumerated().map { callType($1, $0) }, agentGroups: teams.enumerated().map { group($1, $0) },
      lines: lines, closing: closing, commonFactors: commonFactors,
      simulation: SimulationSettings(seed: seed, warmUp: warmUp))
  }

  /// The compiled model, of the scenario with a change.
  func model(_ change: (Scenario) -> Scenario = { $0 }) throws -> SimulationModel {
    let scenario = change(try scenario())
    return try SimulationModel(
      scenario: scenario,
      expected: zip(streams, scenario.callTypes).map { stream, type in
        spread(
          stream.contacts, over: scenario.arrivalGrid(of: type), from: type.channel == .inbound ? opens : 0,
          length: type.channel == .inbound ? intervalLength : 3600)
      },
      staffing: staffing(on: scenario.grid))
  }

  /// The staffing over the grid.
  func staffing(on grid: ServiceGrid) -> StaffingByInterval {
    StaffingByInterval(agents: teams.map { spread($0.agents, over: grid, from: opens, length: intervalLength) })
  }

  /// Repeats a day's numbers over the grid; a single number is repeated over the day.
  private func spread<Number>(
    _ numbers: [Number], over grid: ServiceGrid, from opens: Int, length: Int
  ) -> [Number] {
    grid.intervals.map { interval in
      let place = (interval.wallStart - opens) / length
      return numbers.count == 1 ? numbers[0] : numbers[min(place, numbers.count - 1)]
    }
  }

  private func callType(_ stream: Stream, _ index: Int) -> CallType {
    CallType(
      name: stream.name ?? "type\(index)",
      channel: stream.outbound != nil ? .outbound : stream.deferred == nil ? .inbound : .deferred,
      demand: DemandModel(
        volume: .dailyVolumes([]), factors: stream.factors, rateShape: stream.shape),
      handling: HandlingTime(talk: stream.handling, afterCall: stream.afterCall), patience: stream.patience,
      balking: stream.balking, priority: stream.priority, queueLimit: stream.queueLimit, target: stream.target,
      tiers: stream.tiers, groupChoice: stream.groupChoice, waitWeight: stream.waitWeight,
      transferPriority: stream.transferPriority, voiceMenuShare: stream.voiceMenuShare, retries: stream.retries,
      cutShort: stream.cutShort, transfers: stream.transfers, announcement: stream.announcement,
      callback: stream.callback,
      spillOver: stream.spillOver, closedHours: stream.closedHours, deferred: stream.deferred,
      outbound: stream.outbound,
      sharesFactorsOf: stream.sharesFactorsOf, factorsName: stream.factorsName)
  }

  private func group(_ team: Team, _ index: Int) -> AgentGroup {
    AgentGroup(
      name: team.name ?? "group\(index)", callTypes: team.callTypes,
      workChoice: team.weighsWaits ? .longestWeightedWait : team.followsListOrder ? .listOrder : .priority,
      keepFree: team.keepFree, handling: team.handling, staffing: .planned, limits: StaffingLimits(minimum: []))
  }

  enum SupportError: Error { case impossibleHours }
}

extension ScenarioBuilder {
  /// A stationary queue: `window` seconds after `warmUp` seconds, open round the clock, in intervals of an hour.
  static func stationary(
    load: Double, handling: Distribution, patience: Distribution?, agents: Int, warmUp: Int = 14_400,
    window: Int = 144_000
  ) -> ScenarioBuilder {
    let days = (warmUp + window + 86_399) / 86_400
    let contacts = load / handling.mean * 3600
    return ScenarioBuilder(
      dayCount: days, intervalLength: 3600,
      streams: [Stream(handling: handling, patience: patience, contacts: [contacts])],
      teams: [Team(callTypes: [0], agents: [agents])], warmUp: Double(days * 86_400 - window))
  }
}
