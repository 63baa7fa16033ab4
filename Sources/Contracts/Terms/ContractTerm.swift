internal import ContactSimulation
public import Measures
public import ScenarioModel

/// A commitment with its condition read and its units checked.
public struct ContractTerm: Sendable {
  /// Its place among the commitments.
  public let index: Int
  /// The commitment.
  public let commitment: Commitment
  /// What is measured.
  public let reference: MeasureReference
  /// How it is compared.
  public let comparison: Comparison
  /// With what, in the unit in which it was written: percent, seconds, a number.
  public let limit: ContractLimit

  /// Whether more is better.
  public var higherIsBetter: Bool { comparison == .atLeast || comparison == .above }
  /// Whether the limit itself does not hold.
  var isStrict: Bool { comparison == .above || comparison == .below }
  /// Whether values are shares, in percent.
  var isShare: Bool { limit.unit == .percent }

  /// The catalogue's measure that is promised.
  public func measure(in scenario: Scenario) -> (any CataloguedMeasure)? {
    guard case .measure(let key) = reference.name else { return nil }
    return switch TermSource(reference, of: scenario) {
    case .deferred: DeferredMeasure(rawValue: key)
    case .outbound: OutboundMeasure(rawValue: key)
    case .contacts, .callers, .agents, .outside: Measure(rawValue: key)
    case nil: nil
    }
  }

  /// Reads a commitment's condition.
  ///
  /// - Parameters:
  ///   - index: its place among the contract's commitments.
  ///   - commitment: the commitment.
  ///   - scenario: gives names of call types and groups.
  /// - Throws: `ContractFault` for what is no condition, for measures that no day adds up to, and for units that do not fit.
  public init(_ index: Int, _ commitment: Commitment, of scenario: Scenario) throws(ContractFault) {
    self.index = index
    self.commitment = commitment
    let path = "contract.commitments[\(index)]"
    let condition: Condition
    do {
      condition = try Condition(commitment.condition)
    } catch {
      throw ContractFault(path + ".holds", "\(error)")
    }
    guard case .value(let value) = condition, value.cell == .period, value.comparison != .equal,
      case .measure = value.reference.name
    else {
      throw ContractFault(
        path + ".holds",
        "expected a measure, a comparison and a limit, such as 'calls.serviceLevel >= 90 %' ('per' names the period), found "
          + "'\(commitment.condition)'")
    }
    (reference, comparison) = (value.reference, value.comparison)
    guard let limit = ContractLimit(value.quantity, as: value.reference.meaning) else {
      throw ContractFault(
        path + ".holds", "expected a limit of at least 0 with at most six decimals, found '\(value.quantity)'")
    }
    self.limit = limit
    if TermSource(value.reference, of: scenario) == nil {
      throw ContractFault(
        path + ".holds",
        "expected a measure that adds up over days, of a call type or group that has it, found '\(value.reference)'")
    }
    try checkSteps(path)
  }

  /// The terms of a contract.
  ///
  /// - Throws: `ContractFault` for the first commitment that cannot be reckoned.
  public static func all(of contract: Contract, _ scenario: Scenario) throws(ContractFault) -> [ContractTerm] {
    var terms: [ContractTerm] = []
    for (index, commitment) in contract.commitments.enumerated() {
      terms.append(try ContractTerm(index, commitment, of: scenario))
    }
    return terms
  }

  /// Refuses shares of an invoice that nobody states.
  ///
  /// - Throws: `ContractFault` at the contract.
  public static func checkInvoice(of contract: Contract, _ scenario: Scenario) throws(ContractFault) {
    guard scenario.price.isEmpty else { return }
    let steps = contract.commitments.flatMap { $0.penalties + $0.bonuses }.map(\.amount)
    let caps = [contract.periodCap, contract.totalCap] + contract.commitments.map(\.cap)
    guard (steps + caps.compactMap(\.self)).contains(where: { $0.basis == .invoice }) else { return }
    throw ContractFault("contract", "expected a 'price', of whose invoice the contract takes shares, found none")
  }

  /// Refuses steps in other units, out of order, or on the wrong side of the limit.
  private func checkSteps(_ path: String) throws(ContractFault) {
    for (name, steps, isPenalty) in [
      ("penalty", commitment.penalties, true), ("bonus", commitment.bonuses, false),
    ] {
      var last = limit.number
      for (place, step) in steps.enumerated() {
        try checkAmount(step.amount, "\(path).\(name)[\(place)].amount", single: "\(path).\(name)")
        guard let from = step.limit else { continue }
        let key = "\(path).\(name)[\(place)].\(isPenalty ? "worse_than" : "from")"
        guard from.unit == limit.unit else {
          throw ContractFault(key, "expected a limit in the unit of '\(commitment.condition)', found another one")
        }
        let isBeyond = (higherIsBetter == isPenalty) ? from.number <= last : from.number >= last
        guard isBeyond else {
          throw ContractFault(
            key, "expected steps in order, each further from the commitment's limit than the one before")
        }
        last = from.number
      }
    }
  }

  private func checkAmount(_ amount: ContractAmount, _ key: String, single: String) throws(ContractFault) {
    let path = commitment.penalties.count == 1 && commitment.penalties[0].limit == nil ? single : key
    switch amount.unit {
    case .once: return
    case .call:
      if limit.unit == .seconds { throw ContractFault(path, "expected an amount per call only of shares and counts") }
    case .each(_, let unit, _):
      guard unit == limit.unit else {
        throw ContractFault(
          path, "expected steps in the unit of '\(commitment.condition)': points of a share, seconds of a time")
      }
    }
  }
}

extension ContractLimit {
  /// A quantity of a condition in the unit in which contracts reckon; nil for more than six decimals and below 0.
  init?(_ quantity: StatedQuantity, as meaning: ValueMeaning) {
    let power = 6 - quantity.decimals
    guard power >= 0, quantity.digits >= 0, quantity.digits < 1_000_000_000_000 else { return nil }
    let number = Int128(quantity.digits) * (0..<power).reduce(Int128(1)) { product, _ in product * 10 }
    let (factor, unit): (Double, Unit)
    switch (meaning, quantity.unit) {
    case (.share, .percent): (factor, unit) = (1, .percent)
    case (.share, _): (factor, unit) = (100, .percent)
    case (.seconds, .time(let time)): (factor, unit) = (time.length, .seconds)
    case (.hours, .time(let time)): (factor, unit) = (time.length / 3600, .none)
    case (.ratio, .percent): (factor, unit) = (0.01, .none)
    case (.count, _), (.money, _), (.seconds, _), (.hours, _), (.ratio, _): (factor, unit) = (1, .none)
    }
    let scaled = Double(number) * factor
    guard scaled < 9e18 else { return nil }
    self.init(DecimalNumber(millionths: factor == 1 ? Int(number) : Int(scaled.rounded())), unit)
  }
}
