internal import ContactSimulation
internal import Measures
internal import ScenarioModel
internal import StaffingPlans

/// The lines of what the service costs, but overhead.
///
/// Hours are paid hours with cover (`StaffingHours.covered`), to a hundredth.
struct CostLines {
  let sources: LedgerSources

  private var scenario: Scenario { sources.scenario }

  /// Every line that the scenario states.
  var all: [LedgerQuantities] {
    let wages = scenario.agentGroups.indices.compactMap { self.wages($0) }
    guard let costs = scenario.costs else { return wages }
    let premiums = costs.premiums.enumerated().flatMap { place, premium in
      scenario.agentGroups.indices.compactMap { self.premium(place, premium, group: $0) }
    }
    let heads = scenario.agentGroups.indices.reduce(0) { $0 + sources.heads($1) }
    let peak = sources.peak()
    let stated: [LedgerQuantities?] = [
      costs.supervision.map { supervision($0) },
      fixed(.recruiting, .heads, costs.recruiting, sources.once(heads)),
      fixed(.training, .heads, costs.training, sources.once(heads)),
      fixed(.seats, .seatMonths, costs.seats, sources.monthly(peak)),
      fixed(.tools, .seatMonths, costs.tools, sources.monthly(peak)),
      costs.talkMinute.map { minutes(.talk, $0, work) },
      costs.waitMinute.map { minutes(.wait, $0, waiting) },
      fixed(.setUp, .once, costs.setUp, sources.once(1)),
    ]
    return wages + premiums + stated.compactMap(\.self)
  }

  private func fixed(
    _ kind: LedgerLine.Kind, _ quantity: LedgerLine.Quantity, _ price: DecimalNumber?, _ values: [DecimalNumber]
  ) -> LedgerQuantities? {
    price.map {
      LedgerQuantities(LedgerLine(kind, quantity, at: $0, fixed: values), periods: sources.periods.count)
    }
  }

  private func wages(_ group: Int) -> LedgerQuantities? {
    fixed(
      .wages(group: group), .hours, scenario.agentGroups[group].hourlyCost.map { DecimalNumber(rounding: $0) },
      sources.periods.indices.map {
        DecimalNumber(rounding: sources.hours.covered(sources.cells($0), group: group), decimals: 2)
      })
  }

  /// The hours of a group in which a premium is paid; nil for none, or without a wage.
  private func premium(_ place: Int, _ premium: WagePremium, group: Int) -> LedgerQuantities? {
    guard let wage = scenario.agentGroups[group].hourlyCost else { return nil }
    let grid = scenario.grid
    let hours = sources.periods.indices.map { period in
      sources.cells(period).reduce(0.0) { sum, cell in
        let interval = grid.intervals[cell]
        let part = premium.part(of: interval, on: grid.days[interval.day], group: group)
        return part > 0 ? sum + part * sources.hours.covered(cell..<cell + 1, group: group) : sum
      }
    }
    guard hours.contains(where: { $0 > 0 }) else { return nil }
    return fixed(
      .premium(place, group: group), .hours, DecimalNumber(rounding: wage).times(premium.share),
      hours.map { DecimalNumber(rounding: $0, decimals: 2) })
  }

  private func supervision(_ supervision: CostModel.Supervision) -> LedgerQuantities {
    let hours = sources.periods.indices.map {
      DecimalNumber(rounding: sources.hours.covered(sources.cells($0)) / supervision.agentsEach, decimals: 2)
    }
    return LedgerQuantities(
      LedgerLine(.supervision, .hours, at: supervision.hourlyCost, fixed: hours), periods: sources.periods.count)
  }

  private func minutes(_ kind: LedgerLine.Kind, _ price: DecimalNumber, _ seconds: [Double]) -> LedgerQuantities {
    LedgerQuantities(
      LedgerLine(kind, .minutes, at: price), periods: sources.periods.count,
      values: seconds.map { DecimalNumber(rounding: $0 / 60, decimals: 2) })
  }

  /// Seconds of agents' work with contacts.
  private var work: [Double] {
    sources.sums(sources.study.counts.agents[...], DayRows.open(scenario), .busy)
  }

  /// Seconds that callers waited.
  private var waiting: [Double] { sources.calls(.acceptedWait, of: nil) }
}
