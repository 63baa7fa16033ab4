/// What a line of an invoice counts.
public enum PriceUnit: String, Sendable, Hashable, CaseIterable, Codable {
  /// A call offered to the open service, redials included.
  case call
  /// A call answered, an item of deferred work done, or a person reached.
  case handledContact = "handled contact"
  /// A person of a list with whom a conversation was held.
  case personReached = "person reached"
  /// A dialled attempt.
  case attempt
  /// An hour of an agent on duty, without shrinkage and cover.
  case agentHour = "agent-hour"
  /// A seat through a month: the most agents on duty at once in the period.
  case seatMonth = "seat per month"
  /// A month; a part counts by its days.
  case month
  /// The whole contract, once, on the first invoice.
  case contract

  /// What a price may be narrowed to.
  public enum Subject: Sendable, Hashable {
    /// A call type.
    case callType
    /// A group of agents.
    case group
    /// Nothing.
    case none
  }

  /// What the line may be narrowed to.
  public var subject: Subject {
    switch self {
    case .call, .handledContact, .personReached, .attempt: .callType
    case .agentHour, .seatMonth: .group
    case .month, .contract: .none
    }
  }
}

/// A line of the price: a unit price and what it counts.
public struct PriceItem: Sendable, Hashable {
  /// Stable name.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// Units of the scenario's currency for one unit, before tax, at least 0.
  public let amount: DecimalNumber
  /// What is counted.
  public let unit: PriceUnit
  /// Index of the call type or group (`PriceUnit.subject`); nil for all.
  public let subject: Int?

  /// A line from its parts.
  public init(
    name: String, title: LocalizedText? = nil, amount: DecimalNumber, unit: PriceUnit, subject: Int? = nil
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.amount = amount
    self.unit = unit
    self.subject = subject
  }
}
