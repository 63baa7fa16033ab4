/// A promise of a contract: a condition that holds in every period of a kind.
public struct Commitment: Sendable, Hashable {
  /// Stable name.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// The condition as it was written (docs/conditions.md), such as `calls.serviceLevel >= 90 %`; its period stands beside it.
  public let condition: String
  /// Over which periods it has to hold: day, week, month, or the whole period.
  public let period: TargetScope
  /// Digits kept after the point before the comparison, in the unit of the condition's limit; nil where nothing is rounded.
  ///
  /// Halves are rounded away from zero: with one decimal 89.95 % is 90.0 %.
  public let decimals: Int?
  /// Fewest contacts in a period that is judged, at least 0.
  public let leastCount: Int
  /// Missed periods in a billing period that cost nothing: the first ones, at least 0.
  public let toleratedMisses: Int
  /// What a missed period costs, from the mildest step on; the last step that is reached counts alone.
  public let penalties: [AmountStep]
  /// What a period that is passed earns, likewise.
  public let bonuses: [AmountStep]
  /// Most penalty of this commitment in a billing period; nil for no limit.
  public let cap: ContractAmount?

  /// A commitment from its parts.
  public init(
    name: String, title: LocalizedText? = nil, condition: String, period: TargetScope, decimals: Int? = nil,
    leastCount: Int = 0, toleratedMisses: Int = 0, penalties: [AmountStep] = [], bonuses: [AmountStep] = [],
    cap: ContractAmount? = nil
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.condition = condition
    self.period = period
    self.decimals = decimals
    self.leastCount = leastCount
    self.toleratedMisses = toleratedMisses
    self.penalties = penalties
    self.bonuses = bonuses
    self.cap = cap
  }
}

/// A value of a measure as a contract writes it.
public struct ContractLimit: Sendable, Hashable {
  /// What follows the number.
  public enum Unit: Sendable, Hashable {
    /// Nothing: a count.
    case none
    /// Hundredths.
    case percent
    /// Seconds; longer units are converted.
    case seconds
  }

  /// The number in its unit.
  public let number: DecimalNumber
  /// The unit.
  public let unit: Unit

  /// A limit from its parts.
  public init(_ number: DecimalNumber, _ unit: Unit) {
    self.number = number
    self.unit = unit
  }
}

/// A step of a penalty or bonus.
public struct AmountStep: Sendable, Hashable {
  /// Where the step begins: worse than this for a penalty, this or better for a bonus; nil for the commitment's own limit.
  public let limit: ContractLimit?
  /// What it comes to.
  public let amount: ContractAmount

  /// A step from its parts.
  public init(limit: ContractLimit? = nil, amount: ContractAmount) {
    self.limit = limit
    self.amount = amount
  }
}

/// An amount of a contract: money or a share of the invoice, once, or for every step of a distance, or for every call.
public struct ContractAmount: Sendable, Hashable {
  /// What the number is.
  public enum Basis: Sendable, Hashable {
    /// Units of the scenario's currency.
    case money
    /// A fraction of the invoice of the billing period, before tax, penalties and bonuses; of the whole invoice for the contract's cap.
    case invoice
  }

  /// How often it is due.
  public enum Unit: Sendable, Hashable {
    /// Once.
    case once
    /// For every so many percentage points of a share, or seconds of a time, between the limit and the value.
    case each(DecimalNumber, of: ContractLimit.Unit, StepCount)
    /// For every contact that would have had to be counted otherwise for the limit to hold.
    case call
  }

  /// How a distance becomes steps.
  public enum StepCount: String, Sendable, Hashable, CaseIterable, Codable {
    /// Every step that was begun counts.
    case begun
    /// Only full steps count.
    case full
    /// Parts of steps count as parts.
    case exact
  }

  /// The number: units of the currency, or a fraction of the invoice.
  public let number: DecimalNumber
  /// What it is.
  public let basis: Basis
  /// How often it is due.
  public let unit: Unit

  /// An amount from its parts.
  public init(_ number: DecimalNumber, _ basis: Basis, _ unit: Unit = .once) {
    self.number = number
    self.basis = basis
    self.unit = unit
  }
}
