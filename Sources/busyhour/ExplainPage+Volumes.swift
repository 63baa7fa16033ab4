import ContactDemand
import ScenarioModel

extension Page {
  /// Everything about one call type but its volumes by day.
  ///
  /// - Parameter ratesAreStated: Whether its profile has contacts per hour.
  mutating func callType(
    _ index: Int, _ scenario: Scenario, _ demand: ExpectedDemand, _ load: OfferedLoad, _ campaign: ExpectedCampaign?,
    ratesAreStated: Bool
  ) {
    let type = scenario.callTypes[index]
    heading("CALL TYPE \(type.name): \(type.title.text(in: .english))")
    if type.channel == .deferred { fact("channel", "deferred: items arrive at all hours and wait to be worked") }
    if type.channel == .outbound { fact("channel", "outbound: people on a list are called") }
    let hasVolume = type.channel != .outbound || demand.total > 0
    if hasVolume { volume(type, demand, scenario.grid.days.map(\.date)) }
    let owner = type.sharesFactorsOf.flatMap { scenario.callTypes.indices.contains($0) ? scenario.callTypes[$0] : nil }
    if let owner, type.hasSettings(of: owner) {
      routing(type, scenario)
      transfers(type, scenario)
      fact("all else", "as of \(owner.name), chance of the volume included")
    } else {
      if hasVolume { shape(type.demand, factorsOf: owner?.name, perHour: ratesAreStated) }
      settings(type, scenario)
    }
    if let campaign, let outbound = type.outbound {
      expected(campaign, outbound)
    } else {
      let hours = load.hoursByCallType[index]
      fact(
        "in all",
        "\(Wording.number(demand.total, decimals: 1)) contacts, \(Wording.number(hours.reduce(0, +))) h of handling; "
          + "busiest day \(Wording.number(hours.max() ?? 0, decimals: 1)) h")
    }
    fact("counted apart", Page.countedApart(demand))
  }

  /// The stated volume and what the curve makes of it.
  private mutating func volume(_ type: CallType, _ demand: ExpectedDemand, _ dates: [CivilDate]) {
    fact("volume", Wording.volume(type.demand.volume))
    fact("counted", Wording.basis(type.demand.basis))
    if let counted = demand.counted {
      fact("fresh", Wording.fresh(counted, heard: 1 - type.voiceMenuShare))
      if let check = counted.check { fact("", Wording.check(check, counted, on: dates)) }
    }
    let isChanged = !type.demand.multipliers.isEmpty || type.demand.shocks.contains { !$0.withinTotal }
    for check in demand.checks {
      fact("met", Page.check(check) + (isChanged ? ", before what-if and shocks on top" : ""))
    }
  }

  /// What is set for a type beside its volume; variants of a type share all of it but routing and transfers.
  private mutating func settings(_ type: CallType, _ scenario: Scenario) {
    fact("handling", Wording.distribution(type.handling.talk) + (type.handling.afterCall == nil ? "" : " of talk"))
    if let afterCall = type.handling.afterCall {
      fact("after-call work", Wording.distribution(afterCall))
      fact("AHT", Wording.duration(type.handling.mean))
    }
    fact("priority", type.priority == 0 ? "" : "\(type.priority)")
    switch type.channel {
    case .deferred: deferred(type.deferred ?? DeferredWork(), scenario)
    case .outbound: type.outbound.map { outbound($0, type, scenario) }
    case .inbound:
      fact("patience", type.patience.map(Wording.distribution) ?? "callers never give up")
      fact("balking", type.balking > 0 ? Wording.percent(type.balking) + " when no agent is free" : "")
      fact("queue limit", type.queueLimit.map { "\(Wording.grouped($0)) waiting callers" } ?? "")
      routing(type, scenario)
      callers(type, scenario)
      target(type.target)
    }
  }

  private static func check(_ check: VolumeCheck) -> String {
    let agrees = abs(check.met - check.stated) <= 1e-9 * check.stated
    return "\(Wording.subject(check.subject)): stated \(Wording.number(check.stated, decimals: 2)), "
      + "curve \(Wording.number(check.met, decimals: 2))" + (agrees ? "" : ", which differs")
  }

  private static func countedApart(_ demand: ExpectedDemand) -> String {
    var parts: [String] = []
    if demand.outsideOpeningHours > 0 {
      parts.append("\(Wording.number(demand.outsideOpeningHours, decimals: 1)) contacts where the service is closed")
    }
    if demand.outsidePeriod > 0 {
      parts.append("\(Wording.number(demand.outsidePeriod, decimals: 1)) contacts outside the period")
    }
    return parts.joined(separator: ", ")
  }

  private mutating func shape(_ demand: DemandModel, factorsOf owner: String?, perHour: Bool) {
    fact("weekdays", Wording.weights(demand))
    fact(
      "through the day",
      Wording.profile(demand.intraday, perHour: perHour) + (demand.rateShape == .linear ? "; rate linear" : ""))
    for (weekday, steps) in demand.intradayByWeekday.sorted(by: { $0.key < $1.key }) {
      fact("  \(weekday.name.capitalized)", Wording.profile(steps, perHour: perHour))
    }
    for multiplier in demand.multipliers {
      let growth =
        multiplier.weeklyGrowth == 0 ? "" : ", then \(Wording.percent(multiplier.weeklyGrowth)) growth a week"
      fact("what-if", "\(multiplier.from) to \(multiplier.to): \(Wording.percent(multiplier.factor))\(growth)")
    }
    for shock in demand.shocks {
      fact(
        "shock",
        "\(Wording.number(shock.contacts, decimals: 1)) contacts from \(shock.date), halving every "
          + "\(Wording.duration(shock.halfLife * 86_400)), \(shock.withinTotal ? "within the totals" : "on top of the totals")"
      )
    }
    let factors = Wording.factors(demand.factors)
    fact("random factors", factors.isEmpty ? "none" : factors + (owner.map { ", those of \($0)" } ?? ""))
  }

  private mutating func target(_ target: ServiceTarget?) {
    guard let target else { return fact("target", "none") }
    let place = target.scope == .day ? "on every day" : "in every interval"
    fact(
      "target",
      "\(Wording.percent(target.level)) within \(Wording.duration(target.acceptableWait)) \(place), "
        + "tolerance \(Wording.points(target.tolerance))")
    fact("service level", Wording.formula(target) + " (\(target.definition.rawValue))")
    fact("also", Wording.limits(target).joined(separator: ", "))
  }

  /// Contacts by month, by day and by interval, as finely as asked.
  mutating func volumes(
    _ index: Int, _ scenario: Scenario, _ demand: ExpectedDemand, _ load: OfferedLoad, _ detail: ExplainDetail
  ) {
    let grid = scenario.arrivalGrid(of: scenario.callTypes[index])
    line("")
    line("  contacts by month")
    for month in demand.byMonth(on: grid) {
      line(
        "    \(month.month)  \(Page.right("\(month.days)", 3)) days  \(Page.right(Wording.number(month.contacts), 12))")
    }
    if detail != .month {
      weeks(demand.byDay, grid, title: demand.counted == nil ? "contacts by day" : "fresh contacts by day")
      if let counted = demand.counted, counted.freshByDay != counted.offeredByDay {
        weeks(counted.offeredByDay, grid, title: "offered contacts by day, as stated")
      }
    }
    if detail == .interval {
      for day in grid.days.indices where !grid.days[day].intervals.isEmpty {
        intervals(of: day, index, demand, load, grid, title: "by interval")
      }
    } else if let busiest = demand.busiestDay {
      intervals(of: busiest.day, index, demand, load, grid, title: "busiest day")
    }
  }

  /// A row for each week, a column for each weekday.
  mutating func weeks(_ byDay: [Double], _ grid: ServiceGrid, title: String) {
    let decimals = (byDay.max() ?? 0) < 20 ? 1 : 0
    let names = Weekday.allCases.map { Page.right(String($0.name.capitalized.prefix(3)), 9) }.joined()
    line("")
    line("  \(title)")
    line("    week of    \(names)\(Page.right("week", 11))")
    var day = 0
    while day < grid.days.count {
      let monday = grid.days[day].date.weekStart
      let week = (day..<grid.days.count).prefix { grid.days[$0].date < monday + 7 }
      var cells = Array(repeating: "", count: 7)
      for index in week {
        let text = Wording.number(byDay[index], decimals: decimals)
        cells[grid.days[index].date - monday] = grid.days[index].intervals.isEmpty && byDay[index] == 0 ? "-" : text
      }
      let sum = Wording.number(week.reduce(0) { $0 + byDay[$1] }, decimals: decimals)
      line("    \(monday) \(cells.map { Page.right($0, 9) }.joined())\(Page.right(sum, 11))")
      day += week.count
    }
  }

  /// One day interval by interval, with bars for the load.
  private mutating func intervals(
    of day: Int, _ index: Int, _ demand: ExpectedDemand, _ load: OfferedLoad, _ grid: ServiceGrid, title: String
  ) {
    let date = grid.days[day].date
    let loads = load.byCallType[index]
    let intervals = grid.days[day].intervals.clamped(to: 0..<min(loads.count, demand.byInterval.count))
    let most = intervals.map { loads[$0] }.max() ?? 0
    line("")
    line("  \(title): \(Wording.weekday(date)) \(date), \(Wording.number(demand.byDay[day], decimals: 1)) contacts")
    line("    from    contacts    Erlang")
    for interval in intervals {
      let erlang = loads[interval]
      let bar = String(repeating: "#", count: most > 0 ? Int((50 * erlang / most).rounded()) : 0)
      let start = TimeOfDay(seconds: grid.intervals[interval].wallStart)?.description ?? ""
      let contacts = Page.right(Wording.number(demand.byInterval[interval], decimals: 1), 11)
      line("    \(start)\(contacts)\(Page.right(Wording.number(erlang, decimals: 2), 10))  \(bar)")
    }
  }

  /// The sum of all call types that people wait for, and the work that waits.
  mutating func allCallTypes(
    _ scenario: Scenario, _ forecast: ContactForecast, _ load: OfferedLoad, _ outbound: OutboundForecast
  ) {
    heading("ALL CALL TYPES")
    for channel in [Channel.inbound, .deferred] {
      let members = scenario.callTypes.indices.filter { scenario.callTypes[$0].channel == channel }
      guard !members.isEmpty else { continue }
      let total = members.reduce(0) { $0 + forecast.callTypes[$1].total }
      let hours = members.reduce(0) { $0 + load.hoursByCallType[$1].reduce(0, +) }
      fact(
        channel == .inbound ? "in all" : "deferred",
        "\(Wording.number(total, decimals: 1)) contacts, \(Wording.number(hours)) h of handling")
    }
    let campaigns = outbound.campaigns.compactMap(\.self)
    if !campaigns.isEmpty {
      fact(
        "outbound",
        "\(Wording.number(campaigns.reduce(0) { $0 + $1.total }, decimals: 1)) people, "
          + "\(Wording.number(outbound.attempts)) attempts, "
          + "\(Wording.number(campaigns.reduce(0) { $0 + $1.agentHours })) h of agent time expected")
    }
    guard scenario.callTypes.contains(where: { $0.channel == .inbound }),
      let most = load.byInterval.indices.max(by: { load.byInterval[$0] < load.byInterval[$1] })
    else { return }
    let interval = scenario.grid.intervals[most]
    let start = TimeOfDay(seconds: interval.wallStart)?.description ?? ""
    fact(
      "highest load",
      "\(Wording.number(load.byInterval[most], decimals: 2)) Erlang on \(scenario.grid.days[interval.day].date) at \(start)"
    )
  }
}

extension CallType {
  /// Whether a variant differs from another one of its type by no more than volume, tiers and transfers.
  fileprivate func hasSettings(of other: CallType) -> Bool {
    handling == other.handling && patience == other.patience && balking == other.balking
      && priority == other.priority && queueLimit == other.queueLimit && target == other.target
      && transferPriority == other.transferPriority && voiceMenuShare == other.voiceMenuShare
      && retries == other.retries && announcement == other.announcement && callback == other.callback
      && spillOver == other.spillOver && closedHours == other.closedHours && deferred == other.deferred
      && outbound?.isLike(other.outbound) ?? (other.outbound == nil)
  }
}

extension OutboundCampaign {
  /// Whether a variant's campaign differs from another one of its type by no more than its people and links.
  fileprivate func isLike(_ other: OutboundCampaign?) -> Bool {
    guard let other else { return false }
    return strata == other.strata && steps == other.steps && dialling == other.dialling && order == other.order
      && windows == other.windows && target == other.target && wrongNumbers == other.wrongNumbers
  }
}
