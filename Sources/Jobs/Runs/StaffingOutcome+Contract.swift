internal import ContactDemand
internal import Contracts
internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel

extension StaffingOutcome {
  /// What the contract, the price and the costs come to; nil where the scenario states none or no replication was kept.
  ///
  /// - Throws: `ContractFault` for a commitment that cannot be reckoned.
  func contract(of scenario: Scenario, _ forecast: ContactForecast) throws(ContractFault) -> ContractResult? {
    let inbound = forecast.callTypes.filter { $0.channel == .inbound }
    let expected = scenario.grid.days.indices.map { day in inbound.reduce(0) { $0 + $1.byDay[day] } }
    return try ContractReckoning(scenario, staffing: staffing, study: evidence, expected: expected)?.result()
  }
}

extension LoadedScenario {
  /// Refuses commitments that cannot be read.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place.
  func checkContract() throws(ScenarioFault) {
    guard let contract = scenario.contract else { return }
    var problems = contract.commitments.enumerated().compactMap { index, commitment -> Problem? in
      do throws(ContractFault) {
        _ = try ContractTerm(index, commitment, of: scenario)
        return nil
      } catch {
        return problem(at: error.keyPath, message: error.message)
      }
    }
    do throws(ContractFault) {
      try ContractTerm.checkInvoice(of: contract, scenario)
    } catch {
      problems.append(problem(at: error.keyPath, message: error.message))
    }
    let channels = Set(scenario.callTypes.map(\.channel))
    if contract.gaming?.cutShort != nil, !channels.contains(.inbound) {
      problems.append(
        problem(
          at: "contract.gaming.cut_short",
          message: "expected a call type on the line whose calls could be cut short, found none"))
    }
    if contract.gaming?.unmadeDials != nil, !channels.contains(.outbound) {
      problems.append(
        problem(at: "contract.gaming.unmade_dials", message: "expected a list whose people are dialled, found none"))
    }
    if !problems.isEmpty { throw .problems(problems) }
  }

  /// Refuses commitments on what this service does not have.
  ///
  /// - Throws: `ScenarioFault` with the place.
  func checkContract(_ outcome: StaffingOutcome, _ forecast: ContactForecast) throws(ScenarioFault) {
    do {
      _ = try outcome.contract(of: scenario, forecast)
    } catch {
      throw .problems([problem(at: error.keyPath, message: error.message)])
    }
  }
}
