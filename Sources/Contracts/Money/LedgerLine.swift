public import ScenarioModel

/// A line of an invoice or of costs: what is counted, and the price of one.
public struct LedgerLine: Sendable, Hashable {
  /// What a line is.
  public enum Kind: Sendable, Hashable {
    /// A line of the price, by its place.
    case price(Int)
    /// Wages of a group.
    case wages(group: Int)
    /// A premium by its place, of a group.
    case premium(Int, group: Int)
    case supervision, recruiting, training, seats, tools, talk, wait, setUp
    /// A share of all other costs.
    case overhead
  }

  /// What the quantities are of.
  public enum Quantity: String, Sendable, Hashable, CaseIterable {
    case calls, contacts, people, attempts, hours, seatMonths, months, heads, minutes, once
    /// The amount on which a share is taken, in units of the currency.
    case amount
  }

  /// What it is.
  public let kind: Kind
  /// What is counted.
  public let quantity: Quantity
  /// Units of the currency for one; a fraction for overhead.
  public let price: DecimalNumber
  /// Quantities by billing period, the same in every run; nil where runs differ.
  public let fixed: [DecimalNumber]?

  /// A line.
  init(_ kind: Kind, _ quantity: Quantity, at price: DecimalNumber, fixed: [DecimalNumber]? = nil) {
    self.kind = kind
    self.quantity = quantity
    self.price = price
    self.fixed = fixed
  }
}

/// Quantities of a line in every run: `values[replication * periods + period]`.
struct LedgerQuantities {
  let line: LedgerLine
  let values: [DecimalNumber]
  private let periods: Int

  init(_ line: LedgerLine, periods: Int, values: [DecimalNumber] = []) {
    (self.line, self.periods, self.values) = (line, periods, values)
  }

  /// The quantity of a billing period of a run.
  func quantity(_ period: Int, replication: Int) -> DecimalNumber {
    line.fixed.map { $0[period] } ?? values[replication * periods + period]
  }
}
