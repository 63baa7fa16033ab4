internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// What the agents cost, in the scenario's currency; there only where a group states what an hour costs.
///
/// Paid hours, with cover where it is stated, of groups with a stated cost. Where one pool makes and takes calls, its cost is divided by agent time: the share of
/// the busy time that was spent on attempts belongs to the people reached, the rest to the calls answered.
struct CostFigures {
  /// Three-letter code of the currency.
  let currency: String
  /// Cost of the period.
  let total: Double
  /// Cost of the time on attempts for each person reached; nil where nobody was.
  let perPersonReached: Double?
  /// Cost of the rest for each call answered; nil where none was, or where agents work e-mails too.
  let perAnsweredCall: Double?
  /// The price of the agent-hours that the plan lacks; nil where the file states none.
  let understaffing: Double?

  /// The costs of a staffing; nil where no group states what an hour costs.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - staffing: agents on duty by group, then interval.
  ///   - evidence: a study of them.
  ///   - missing: what a plan lacks; nil of given agents, which are measured against nothing.
  init?(_ scenario: Scenario, staffing: StaffingByInterval, evidence: StudyResult, missing: [Shortfall]?) {
    let hours = StaffingHours(staffing, of: scenario)
    guard let total = hours.money(hours.period) else { return nil }
    func sum(_ measure: OutboundMeasure) -> Double {
      evidence.outboundWork.reduce(0.0) { $0 + ($1.estimate(measure)?.mean ?? 0) }
    }
    let whole = evidence.run(.whole)
    let busy = whole?.estimate(.busyHours)?.mean ?? 0
    let answered = whole?.estimate(.answered)?.mean ?? 0
    let reached = sum(.reachedOnDay)
    let hasCalls = !scenario.inboundTypes.isEmpty
    let share = !hasCalls && evidence.deferredWork.isEmpty ? 1 : busy > 0 ? min(1, sum(.agentHours) / busy) : 0
    understaffing = missing.flatMap(scenario.understaffing)
    currency = scenario.currency
    self.total = total
    perPersonReached = reached > 0 ? total * share / reached : nil
    perAnsweredCall = answered > 0 && evidence.deferredWork.isEmpty ? total * (1 - share) / answered : nil
  }

  /// The costs as JSON.
  var json: JSONValue {
    func value(_ number: Double?) -> JSONValue { number.map { .number(RoundedEstimate.plain($0)) } ?? .null }
    return .object(
      [
        .init("currency", .string(currency)), .init("total", .number(RoundedEstimate.plain(total, digits: 12))),
        .init("perPersonReached", value(perPersonReached)), .init("perAnsweredCall", value(perAnsweredCall)),
      ] + (understaffing.map { [.init("understaffing", .number(RoundedEstimate.plain($0, digits: 12)))] } ?? []))
  }

  /// Names and amounts, as people read them.
  func rows(_ words: Wording) -> [(name: String, value: String)] {
    func amount(_ value: Double, decimals: Int) -> String {
      words.numbers.quantity(value, currency, decimals: decimals)
    }
    var rows = [(words("Cost of the agents", "Coût des conseillers"), amount(total, decimals: 0))]
    if let price = understaffing, price > 0 {
      rows.append((words("Price of the hours missing", "Prix des heures manquantes"), amount(price, decimals: 0)))
    }
    if let each = perPersonReached {
      rows.append((words("Cost per person reached", "Coût par personne jointe"), amount(each, decimals: 2)))
    }
    if let each = perAnsweredCall {
      rows.append((words("Cost per answered call", "Coût par appel décroché"), amount(each, decimals: 2)))
    }
    return rows
  }
}

extension SummarySchema {
  /// The cost of the agents, only where a group states what an hour costs.
  static var cost: JSONValue {
    record(
      [
        ("currency", type("string")), ("total", type("number")), ("perPersonReached", type("number", "null")),
        ("perAnsweredCall", type("number", "null")),
      ], optional: [("understaffing", type("number"))])
  }
}
