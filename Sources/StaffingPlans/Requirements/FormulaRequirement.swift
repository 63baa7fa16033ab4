import ContactDemand
import QueueingFormulas
import RandomStreams
import ScenarioModel

/// Agents by group and interval as the queueing formulas ask for them.
///
/// A call type is staffed in the cheapest planned group that serves it (of equally cheap ones that with the fewest skills,
/// then the first); the call types of a group are pooled: one load, the mean handling time and the strictest target of
/// them. With several skills that is a start, not an answer.
///
/// Callers lose patience exponentially, with the mean of their call type: Erlang A. (The simulation uses the law itself.) Random
/// volume factors are mixed in: the level is that of all contacts over all factors.
struct FormulaRequirement {
  let scenario: Scenario
  let forecast: ContactForecast
  /// What earlier answers have learnt; shared by the methods and the sensitivity table.
  let tables: RequirementTables
  /// Whether call types are pooled in the group of most skills among equally cheap ones, where a search of several groups begins.
  var poolsSkills = false
  /// Factor on every volume.
  var volume = 1.0
  /// Factor on every handling time.
  var handling = 1.0

  /// The staffing of a method, before any limit, and when it may not be trusted.
  func agents(by method: PlanMethod) -> (staffing: StaffingByInterval, remarks: [String]) {
    var agents: [[Int]] = []
    var remarks: [String] = []
    for group in scenario.agentGroups.indices {
      if case .given(let numbers) = scenario.agentGroups[group].staffing {
        agents.append(numbers)
      } else if let pool = GroupPool(
        group: group, scenario: scenario, forecast: forecast, poolsSkills: poolsSkills, volume: volume,
        handling: handling)
      {
        let answer = requirement(of: pool, by: method)
        agents.append(zip(answer.agents, scenario.agentGroups[group].limits.minimum).map(max))
        remarks += answer.remarks.filter { !remarks.contains($0) }
      } else {
        agents.append(scenario.agentGroups[group].limits.minimum)
      }
    }
    return (StaffingByInterval(agents: agents), remarks)
  }

  private func requirement(of pool: GroupPool, by method: PlanMethod) -> (agents: [Int], remarks: [String]) {
    do {
      let staffing = try pool.question(on: scenario.grid)
      let model = method == .erlangC ? StationaryModel.erlangC : staffing.patience.map { .patience($0) } ?? .erlangC
      let key = TableKey(pool: pool.types, forgetsPatience: method == .erlangC, handling: handling)
      var table =
        try tables.known[key]
        ?? RequirementTable(
          model, meanHandling: staffing.handling.mean, targets: pool.targets, variations: pool.variations)
      let answer = try staffing.quickRequirement(method.formula, from: &table)
      tables.known[key] = table
      return (answer.agents, Caveat.allCases.filter(answer.caveats.contains).map(\.rawValue) + pool.remarks)
    } catch {
      // No formula answers such a target: the load and twice its square root start the search.
      let agents = pool.loads(on: scenario.grid).map { Int(min(1e6, $0 + 2 * $0.squareRoot()).rounded(.up)) }
      return (agents, ["no-formula: \(error)"])
    }
  }
}

extension PlanMethod {
  /// The formula behind a method; the simulation starts from the modified offered load.
  var formula: StaffingMethod {
    switch self {
    case .erlangC: .erlangC
    case .erlangA: .erlangA
    case .sipp: .sipp
    case .laggedSIPP: .laggedSIPP
    case .modifiedOfferedLoad, .simulation: .modifiedOfferedLoad
    }
  }
}

/// Tables of steady states that the answers of one plan share.
final class RequirementTables {
  var known: [TableKey: RequirementTable] = [:]
}

/// What tells one table from another within a plan.
struct TableKey: Hashable {
  let pool: [Int]
  let forgetsPatience: Bool
  let handling: Double
}

/// The call types that a group is staffed for, pooled into one queue.
struct GroupPool {
  let types: [Int]
  let scenario: Scenario
  let forecast: ContactForecast
  let volume: Double
  let handling: Double

  /// The pool of a planned group; nil when it is the first choice of no call type with a target.
  init?(
    group: Int, scenario: Scenario, forecast: ContactForecast, poolsSkills: Bool, volume: Double, handling: Double
  ) {
    let groups = scenario.agentGroups
    let prices = scenario.agentPrices.perHour
    func rank(_ group: Int) -> (Double, Int, Int) {
      (prices[group], (poolsSkills ? -1 : 1) * groups[group].callTypes.count, group)
    }
    types = scenario.inboundTypes.filter { type in
      let serving = groups.indices.filter { groups[$0].callTypes.contains(type) && groups[$0].staffing == .planned }
      return group == serving.min { rank($0) < rank($1) }
    }
    guard types.contains(where: { scenario.callTypes[$0].target != nil }) else { return nil }
    self.scenario = scenario
    self.forecast = forecast
    self.volume = volume
    self.handling = handling
  }

  /// Mean handling time over the period, in seconds.
  private var meanHandling: Double {
    let contacts = types.reduce(0.0) { $0 + forecast.callTypes[$1].total }
    guard contacts > 0 else { return handling * scenario.callTypes[types[0]].handling.mean }
    return handling
      * types.reduce(0.0) { $0 + forecast.callTypes[$1].total * forecast.meanHandling(of: $1, in: scenario) } / contacts
  }

  /// Offered load in Erlang by interval.
  func loads(on grid: ServiceGrid) -> [Double] {
    grid.intervals.indices.map { interval in
      types.reduce(0.0) {
        $0 + forecast.callTypes[$1].byInterval[interval] * scenario.callTypes[$1].meanHandling(interval)
      } * volume * handling / Double(grid.intervals[interval].length)
    }
  }

  /// The question that the formulas answer.
  func question(on grid: ServiceGrid) throws -> IntervalStaffing {
    let mean = max(meanHandling, 1e-6)
    let demand = try IntervalDemand(
      rates: loads(on: grid).map { $0 / mean }, intervalLength: Double(grid.intervalLength), openSpans: grid.openSpans,
      shape: scenario.callTypes[types[0]].demand.rateShape == .linear ? .linear : .constant)
    return IntervalStaffing(
      demand: demand, handling: try .moments(mean: mean, coefficientOfVariation: coefficientOfVariation(mean)),
      patience: try patience())
  }

  /// Coefficients of variation of the factors on the pool's load: those of all call types, and one for what is left of their own.
  var variations: [Double] {
    let common = scenario.commonFactors
    let work = types.map { forecast.callTypes[$0].total * forecast.meanHandling(of: $0, in: scenario) }
    let total = work.reduce(0, +)
    guard total > 0 else { return [common.run, common.week, common.day] }
    var shares: [Int: Double] = [:]
    for (type, work) in zip(types, work) {
      shares[scenario.callTypes[type].sharesFactorsOf ?? type, default: 0] += work / total
    }
    let variance = shares.keys.sorted().reduce(0.0) { sum, owner in
      let own = scenario.callTypes[owner].demand.factors
      let squared = [own.run, own.week, own.day].reduce(1) { $0 * (1 + $1 * $1) } - 1
      return sum + (shares[owner] ?? 0) * (shares[owner] ?? 0) * squared
    }
    return [common.run, common.week, common.day, variance.squareRoot()]
  }

  private func coefficientOfVariation(_ mean: Double) -> Double {
    let contacts = types.reduce(0.0) { $0 + forecast.callTypes[$1].total }
    guard contacts > 0 else { return 1 }
    let secondMoment =
      types.reduce(0.0) { sum, type in
        let time = scenario.callTypes[type].handling
        let variance = time.talk.variance + (time.afterCall?.variance ?? 0)
        return sum + squaredFactors(of: type) * (variance + time.mean * time.mean) * handling * handling
      } / contacts
    return max(0, secondMoment - mean * mean).squareRoot() / mean
  }

  /// The contacts of a type, each times the square of the factor on its handling time.
  private func squaredFactors(of type: Int) -> Double {
    let (callType, expected) = (scenario.callTypes[type], forecast.callTypes[type])
    guard callType.variation?.handlingByInterval != nil else { return expected.total }
    return expected.byInterval.indices.reduce(0.0) { sum, interval in
      let factor = callType.handlingFactor(interval)
      return sum + expected.byInterval[interval] * factor * factor
    }
  }

  /// The patience of the busiest call type; nil when its callers never leave.
  private func patience() throws -> PatienceLaw? {
    let busiest = types.max { (forecast.callTypes[$0].total, $1) < (forecast.callTypes[$1].total, $0) } ?? types[0]
    guard let patience = scenario.callTypes[busiest].patience else { return nil }
    let law = try PatienceLaw.exponential(mean: max(patience.mean, 1e-3))
    let balking = scenario.callTypes[busiest].balking
    return balking > 0 ? try law.balking(balking) : law
  }

  /// What the formulas leave out of how times move.
  var remarks: [String] {
    let moving = types.compactMap { scenario.callTypes[$0].variation }
    return (moving.contains { $0.handlingByInterval != nil } ? ["handling-moves"] : [])
      + (moving.contains { $0.handlingOfRun != nil || $0.patienceOfRun != nil } ? ["times-of-run-unknown"] : [])
  }

  /// Every target of the pooled call types.
  var targets: [StaffingTarget] {
    types.flatMap { type -> [StaffingTarget] in
      guard let target = scenario.callTypes[type].target,
        let wait = try? AcceptableWait(target.acceptableWait, shortAbandon: target.shortAbandonThreshold),
        let definition = QueueingFormulas.ServiceLevelDefinition(rawValue: target.definition.rawValue)
      else { return [] }
      var targets: [StaffingTarget] = [
        .serviceLevel(min(target.level, 0.9999), within: wait, definition: definition)
      ]
      if let limit = target.maximumAbandonment { targets.append(.abandonment(atMost: max(limit, 1e-6))) }
      if let limit = target.maximumAverageSpeedOfAnswer {
        targets.append(.averageSpeedOfAnswer(atMost: max(limit, 1e-6)))
      }
      if let limit = target.maximumOccupancy { targets.append(.occupancy(atMost: limit)) }
      return targets
    }
  }
}
