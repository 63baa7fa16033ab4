import ContactDemand
import RandomStreams
import ScenarioModel

/// One call type of `explain --format json`.
struct CallTypeDocument: Encodable {
  let name: String
  let title: String
  let channel: String
  let counted: String
  /// How fresh contacts follow from offered ones; nil for other volumes.
  let fresh: Fresh?
  let volume: String
  let checks: [Check]
  let totalContacts: Double
  let contactsByMonth: [Month]
  let contactsByDay: [Double]
  let statedByDay: [Double]
  let shocksByDay: [Double]
  let contactsByInterval: [Double]
  let outsideOpeningHours: Double
  let outsidePeriod: Double
  let busiestDay: Busiest?
  let loadByInterval: [Double]
  let handlingHoursByDay: [Double]
  let weekdayWeights: [String: Double]
  let holidayWeight: Double?
  let intraday: [Step]
  let intradayByWeekday: [String: [Step]]
  let factors: Factors
  let shocks: [Shock]
  let multipliers: [Multiplier]
  let rate: String
  let handling: Law
  let afterCall: Law?
  let averageHandlingTime: Double
  let patience: Law?
  let balking: Double
  let priority: Int
  let queueLimit: Int?
  let target: Target?
  let sharesFactorsOf: String?
  let routing: RoutingDocument
  let callers: CallersDocument
  let deferred: DeferredDocument?
  let outbound: OutboundDocument?

  /// Offered contacts as stated and the fresh ones that bring them, both before what-if; the rest is nil where they are exact.
  struct Fresh: Encodable {
    let offeredByDay: [Double]
    let freshByDay: [Double]
    let replications: Int?
    let checkReplications: Int?
    let offeredInCheck: Double?
    let standardError: Double?
    let worstDay: Int?
    let offeredOnWorstDay: Double?
    let standardErrorOnWorstDay: Double?

    init(_ counted: CountedOffered) {
      offeredByDay = counted.offeredByDay
      freshByDay = counted.freshByDay
      replications = counted.check?.replications
      checkReplications = counted.check?.checkReplications
      offeredInCheck = counted.check?.offered
      standardError = counted.check?.standardError
      worstDay = counted.check?.worstDay
      offeredOnWorstDay = counted.check?.worstOffered
      standardErrorOnWorstDay = counted.check?.worstStandardError
    }
  }

  struct Check: Encodable {
    let subject: String
    let stated: Double
    let met: Double
  }

  struct Month: Encodable {
    let month: String
    let days: Int
    let contacts: Double
  }

  struct Busiest: Encodable {
    let date: String
    let contacts: Double
  }

  struct Step: Encodable {
    let period: String
    let weight: Double
  }

  struct Factors: Encodable {
    let run: Double
    let week: Double
    let day: Double
  }

  struct Shock: Encodable {
    let date: String
    let contacts: Double
    let halfLifeDays: Double
    let withinTotal: Bool
  }

  struct Multiplier: Encodable {
    let from: String
    let to: String
    let factor: Double
    let weeklyGrowth: Double
  }

  struct Law: Encodable {
    let description: String
    let mean: Double
    let standardDeviation: Double
  }

  struct Target: Encodable {
    let level: Double
    let acceptableWait: Double
    let definition: String
    let formula: String
    let shortAbandonThreshold: Double
    let scope: String
    let tolerance: Double
    let maximumAbandonment: Double?
    let maximumAverageSpeedOfAnswer: Double?
    let maximumOccupancy: Double?
  }
}

extension CallTypeDocument {
  init(
    _ type: CallType, _ forecast: ExpectedDemand, load: [Double], hours: [Double], campaign: ExpectedCampaign?,
    scenario: Scenario
  ) {
    let (demand, grid) = (type.demand, scenario.arrivalGrid(of: type))
    name = type.name
    title = type.title.text(in: .english)
    channel = type.channel.rawValue
    counted = demand.basis.rawValue
    fresh = forecast.counted.map(Fresh.init)
    volume = Wording.volume(demand.volume)
    checks = forecast.checks.map { Check(subject: Wording.subject($0.subject), stated: $0.stated, met: $0.met) }
    totalContacts = forecast.total
    contactsByMonth = forecast.byMonth(on: grid).map {
      Month(month: "\($0.month)", days: $0.days, contacts: $0.contacts)
    }
    contactsByDay = forecast.byDay
    statedByDay = forecast.statedByDay
    shocksByDay = forecast.shocksByDay
    contactsByInterval = forecast.byInterval
    outsideOpeningHours = forecast.outsideOpeningHours
    outsidePeriod = forecast.outsidePeriod
    busiestDay = forecast.busiestDay.map { Busiest(date: "\(grid.days[$0.day].date)", contacts: $0.contacts) }
    loadByInterval = load
    handlingHoursByDay = hours
    weekdayWeights = Dictionary(uniqueKeysWithValues: demand.weekdayWeights.map { ($0.key.name, $0.value) })
    holidayWeight = demand.holidayWeight
    intraday = demand.intraday.map(Step.init)
    intradayByWeekday = Dictionary(
      uniqueKeysWithValues: demand.intradayByWeekday.map { ($0.key.name, $0.value.map(Step.init)) })
    factors = Factors(demand.factors)
    shocks = demand.shocks.map {
      Shock(date: "\($0.date)", contacts: $0.contacts, halfLifeDays: $0.halfLife, withinTotal: $0.withinTotal)
    }
    multipliers = demand.multipliers.map {
      Multiplier(from: "\($0.from)", to: "\($0.to)", factor: $0.factor, weeklyGrowth: $0.weeklyGrowth)
    }
    rate = demand.rateShape.rawValue
    handling = Law(type.handling.talk)
    afterCall = type.handling.afterCall.map(Law.init)
    averageHandlingTime = type.handling.mean
    patience = type.patience.map(Law.init)
    balking = type.balking
    priority = type.priority
    queueLimit = type.queueLimit
    target = type.target.map(Target.init)
    sharesFactorsOf = type.sharesFactorsOf.map { Wording.name(of: $0, in: scenario.callTypes) }
    routing = RoutingDocument(type, scenario)
    callers = CallersDocument(type, scenario)
    deferred = type.deferred.map { DeferredDocument($0, scenario) }
    outbound = type.outbound.map { OutboundDocument($0, campaign, scenario) }
  }
}

extension CallTypeDocument.Factors {
  init(_ factors: VolumeFactors) { self.init(run: factors.run, week: factors.week, day: factors.day) }
}

extension CallTypeDocument.Step {
  init(_ step: ProfileStep) { self.init(period: step.period.description, weight: step.weight) }
}

extension CallTypeDocument.Law {
  init(_ law: Distribution) {
    self.init(description: Wording.distribution(law), mean: law.mean, standardDeviation: law.standardDeviation)
  }
}

extension CallTypeDocument.Target {
  init(_ target: ServiceTarget) {
    self.init(
      level: target.level, acceptableWait: target.acceptableWait, definition: target.definition.rawValue,
      formula: Wording.formula(target), shortAbandonThreshold: target.shortAbandonThreshold,
      scope: target.scope.rawValue, tolerance: target.tolerance, maximumAbandonment: target.maximumAbandonment,
      maximumAverageSpeedOfAnswer: target.maximumAverageSpeedOfAnswer, maximumOccupancy: target.maximumOccupancy)
  }
}

/// One agent group of `explain --format json`.
struct AgentGroupDocument: Encodable {
  let name: String
  let title: String
  let callTypes: [String]
  let order: String
  let work: String
  let keepFree: [String: Int]
  let handling: [String: OwnHandling]
  let staffing: [Int]?
  let minimum: [Int]
  let maximum: [Int]?
  let mobilised: Mobilised?
  let shrinkage: Double
  let cover: Double?
  let weeklyHours: Double
  let weight: Double
  let planShape: String
  let hourlyCost: Double?
  let selection: String

  /// A factor on the type's handling time, or a time of the group's own.
  struct OwnHandling: Encodable {
    let factor: Double?
    let own: HandlingDocument?
  }

  struct Mobilised: Encodable {
    let people: Int
    let hoursPerWeek: Double
    let openHoursPerWeek: Double
    let onDuty: Double
  }

  init(_ group: AgentGroup, callTypes: [CallType]) {
    name = group.name
    title = group.title.text(in: .english)
    self.callTypes = group.callTypes.filter(callTypes.indices.contains).map { callTypes[$0].name }
    order = group.workChoice == .listOrder ? "list" : group.workChoice.rawValue
    work = group.workChoice.rawValue
    keepFree = Dictionary(
      uniqueKeysWithValues: zip(callTypes, group.keepFree).filter { $1 > 0 }.map { ($0.name, $1) })
    handling = Dictionary(
      uniqueKeysWithValues: group.handling.filter { callTypes.indices.contains($0.key) }.map { index, handling in
        switch handling {
        case .factor(let factor): (callTypes[index].name, OwnHandling(factor: factor, own: nil))
        case .own(let time): (callTypes[index].name, OwnHandling(factor: nil, own: HandlingDocument(time)))
        }
      })
    if case .given(let agents) = group.staffing { staffing = agents } else { staffing = nil }
    minimum = group.limits.minimum
    maximum = group.limits.maximum
    mobilised = group.mobilisation.map {
      Mobilised(
        people: $0.people, hoursPerWeek: $0.hoursPerWeek, openHoursPerWeek: $0.openHoursPerWeek, onDuty: $0.onDuty)
    }
    shrinkage = group.shrinkage
    cover = group.cover
    weeklyHours = group.weeklyHours
    weight = group.weight
    planShape = group.planShape.rawValue
    hourlyCost = group.hourlyCost
    selection = group.selection.rawValue
  }
}
