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
    .serviceLevel: .other(
      .levelOfTarget, .share,
      en: "Service level", "the level by the definition named in serviceLevelDefinition",
      fr: "Niveau de service (NS)", "le niveau selon la définition nommée par serviceLevelDefinition"),
    .intervalsMet: .other(
      .cellsMet(.interval), .share,
      en: "Intervals that meet the target", "intervals whose level reached the target / intervals with a level",
      fr: "Intervalles qui tiennent l’objectif",
      "intervalles dont le niveau atteint l’objectif / intervalles qui ont un niveau"),
    .daysMet: .other(
      .cellsMet(.day), .share,
      en: "Days that meet the target", "days whose level reached the target / days with a level",
      fr: "Jours qui tiennent l’objectif", "jours dont le niveau atteint l’objectif / jours qui ont un niveau"),
    .weeksMet: .other(
      .cellsMet(.week), .share,
      en: "Weeks that meet the target", "weeks whose level reached the target / weeks with a level",
      fr: "Semaines qui tiennent l’objectif", "semaines dont le niveau atteint l’objectif / semaines qui ont un niveau"),
    .monthsMet: .other(
      .cellsMet(.month), .share,
      en: "Months that meet the target", "months whose level reached the target / months with a level",
      fr: "Mois qui tiennent l’objectif", "mois dont le niveau atteint l’objectif / mois qui ont un niveau"),
  ]
}
