internal import OutputAnalysis
internal import ScenarioModel

/// Whence the numbers of a measure of calls or agents come.
public enum MeasureSource: Sendable, Hashable {
  /// Contacts.
  case contacts(MeasureFormula<ContactColumn>)
  /// Agent time.
  case agents(MeasureFormula<AgentColumn>)
  /// Callers.
  case callers(MeasureFormula<CallerColumn>)
  /// What never reached or left the service, by hour of the clock.
  case outside(MeasureFormula<OutsideColumn>)
  /// Contacts, by the service-level definition of the subject's target.
  case levelOfTarget
  /// Of the cells of a smaller scope that have a level, those that met the target.
  case cellsMet(Scope)
}

extension Measure {
  /// What is declared of the measure.
  public var declaration: MeasureDeclaration<MeasureSource> {
    guard let declared = Measure.declarations[self] else {
      preconditionFailure("expected a declaration of every Measure, found none of \(rawValue)")
    }
    return declared
  }

  /// The unit of the measure's numbers.
  public var unit: MeasureUnit { declaration.unit }
  /// Numerator and denominator in words.
  public var formula: String { declaration.formula }
  /// What a service must have for the measure to be kept; nil for measures of every service.
  public var need: ServiceFeature? { declaration.need }

  /// Whether the measure is counted by hour of the clock, outside the open intervals.
  public var isByHour: Bool { Measure.outside[self] != nil }

  /// Whether a measure has a meaning in a scope: shares of smaller cells need smaller cells.
  public func isShown(by scope: Scope) -> Bool {
    switch declaration.source {
    case .contacts, .agents, .callers, .outside, .levelOfTarget: true
    case .cellsMet(let part): part.isWithin(scope)
    }
  }

  /// Every measure's entry, whatever its family; one that is declared twice stops the program.
  private static let declarations: [Measure: MeasureDeclaration<MeasureSource>] = {
    let entries =
      contacts.map { ($0, $1.map { .contacts($0) }) } + agents.map { ($0, $1.map { .agents($0) }) }
      + callers.map { ($0, $1.map { .callers($0) }) } + outside.map { ($0, $1.map { .outside($0) }) }
      + Array(ofTargets)
    return Dictionary(uniqueKeysWithValues: entries)
  }()

  /// Measures that follow the targets.
  private static let ofTargets: [Measure: MeasureDeclaration<MeasureSource>] = [
    .serviceLevel: MeasureDeclaration(
      unit: .share, source: .levelOfTarget, formula: "the level by the definition named in serviceLevelDefinition"),
    .intervalsMet: MeasureDeclaration(
      unit: .share, source: .cellsMet(.interval),
      formula: "intervals whose level reached the target / intervals with a level"),
    .daysMet: MeasureDeclaration(
      unit: .share, source: .cellsMet(.day), formula: "days whose level reached the target / days with a level"),
    .weeksMet: MeasureDeclaration(
      unit: .share, source: .cellsMet(.week), formula: "weeks whose level reached the target / weeks with a level"),
    .monthsMet: MeasureDeclaration(
      unit: .share, source: .cellsMet(.month), formula: "months whose level reached the target / months with a level"),
  ]
}
