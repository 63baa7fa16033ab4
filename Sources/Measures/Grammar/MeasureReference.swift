/// What the number of a value means, which decides what it may be compared with.
public enum ValueMeaning: Sendable, Hashable, CaseIterable {
  /// A number of things.
  case count
  /// A fraction of 1.
  case share
  /// A time.
  case seconds
  /// Hours of work.
  case hours
  /// A ratio that can pass 1.
  case ratio
  /// An amount of money.
  case money

  /// What a measure's number means.
  public init(_ unit: MeasureUnit) {
    self =
      switch unit {
      case .count: .count
      case .share: .share
      case .seconds: .seconds
      case .hours: .hours
      case .ratio: .ratio
      }
  }

  /// How such a number is written, for faults.
  var wanted: String {
    switch self {
    case .count: "a number without a unit, such as 300"
    case .share: "a share, such as 80 %"
    case .seconds: "a time, such as 20 s"
    case .hours: "hours, such as 120 h"
    case .ratio: "a ratio, such as 1.2"
    case .money: "an amount, such as 70000 EUR"
    }
  }
}

/// Values of a scenario or a plan that are no measures of a simulation.
public enum NamedFigure: String, Sendable, Hashable, CaseIterable {
  /// The cost of the agents.
  case cost
  /// Contacts, items and people that the demand states in all.
  case demandTotal = "demand.total"
  /// Contacts, items and people that the demand states on the largest day.
  case demandPeakDay = "demand.peakDay"
  /// Attempts that the ladders of lists come to in expectation.
  case attemptsTotal = "attempts.total"
  /// Heads of all agent groups that state people mobilised; where none does, of the claims.
  case headsTotal = "heads.total"
  /// Days of the period, closed ones included.
  case periodDays = "period.days"
  /// Hours in which the service is open.
  case openHours = "open.hours"

  /// What its number means.
  public var meaning: ValueMeaning {
    switch self {
    case .cost: .money
    case .demandTotal, .demandPeakDay, .attemptsTotal, .headsTotal, .periodDays: .count
    case .openHours: .hours
    }
  }
}

/// A value by name: of a call type or group, or of the whole service.
///
/// Several families have measures of the same name (`entered` of items and of people); the subject's channel decides, and they mean the same.
public struct MeasureReference: Sendable, Hashable, CustomStringConvertible {
  /// The value's name.
  public enum Name: Sendable, Hashable {
    /// A measure of the catalogue by its key.
    case measure(String)
    /// Another figure.
    case figure(NamedFigure)
  }

  /// Name of a call type or an agent group; nil for the whole service.
  public let subject: String?
  /// The value.
  public let name: Name
  /// What its number means.
  public let meaning: ValueMeaning

  /// A measure of calls, agents, deferred or outbound work.
  public init(_ measure: some CataloguedMeasure, of subject: String? = nil) {
    self.subject = subject
    name = .measure(measure.rawValue)
    meaning = ValueMeaning(measure.unit)
  }

  /// Another figure.
  public init(_ figure: NamedFigure, of subject: String? = nil) {
    self.subject = subject
    name = .figure(figure)
    meaning = figure.meaning
  }

  /// A measure by its key; nil for a key that no family has.
  public init?(key: String, of subject: String? = nil) {
    if let measure = Measure(rawValue: key) {
      self.init(measure, of: subject)
    } else if let measure = DeferredMeasure(rawValue: key) {
      self.init(measure, of: subject)
    } else if let measure = OutboundMeasure(rawValue: key) {
      self.init(measure, of: subject)
    } else {
      return nil
    }
  }

  /// The key: `serviceLevel`, `demand.total`.
  public var key: String {
    switch name {
    case .measure(let key): key
    case .figure(let figure): figure.rawValue
    }
  }

  /// The one form that is printed, such as `calls.serviceLevel`.
  public var description: String { subject.map { $0 + "." + key } ?? key }

  /// Every key that a reference may have.
  public static let keys: [String] =
    NamedFigure.allCases.map(\.rawValue) + Measure.allCases.map(\.rawValue) + DeferredMeasure.allCases.map(\.rawValue)
    + OutboundMeasure.allCases.map(\.rawValue)
}
