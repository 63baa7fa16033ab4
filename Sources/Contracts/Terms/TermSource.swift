internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Whence a commitment's value comes: a formula of columns that add up over days, and whose columns they are.
enum TermSource {
  case contacts(MeasureFormula<ContactColumn>, EvidenceSubject)
  case callers(MeasureFormula<CallerColumn>, EvidenceSubject)
  case agents(MeasureFormula<AgentColumn>, EvidenceSubject)
  case outside(MeasureFormula<OutsideColumn>, EvidenceSubject)
  case deferred(MeasureFormula<DeferredColumn>, callType: Int)
  case outbound(MeasureFormula<OutboundColumn>, callType: Int)

  /// The source of a reference; nil where days do not add up to it, or where the subject has no such measure.
  init?(_ reference: MeasureReference, of scenario: Scenario) {
    guard case .measure(let key) = reference.name else { return nil }
    let type = reference.subject.flatMap { name in scenario.callTypes.firstIndex { $0.name == name } }
    if let source = TermSource.work(key, type, reference.subject, scenario) {
      self = source
      return
    }
    guard let measure = Measure(rawValue: key),
      let subject = TermSource.subject(reference.subject, type, measure, scenario),
      let source = TermSource.source(measure, subject, scenario), source.addsUp
    else { return nil }
    self = source
  }

  /// A measure of deferred work or of a list: of the named type, or of the only one.
  private static func work(_ key: String, _ type: Int?, _ name: String?, _ scenario: Scenario) -> TermSource? {
    func index(_ channel: Channel) -> Int? {
      let all = scenario.callTypes.indices.filter { scenario.callTypes[$0].channel == channel }
      if let type { return all.contains(type) ? type : nil }
      return name == nil && Measure(rawValue: key) == nil && all.count == 1 ? all[0] : nil
    }
    let source: TermSource?
    if let measure = DeferredMeasure(rawValue: key), let type = index(.deferred) {
      source = .deferred(measure.declaration.source, callType: type)
    } else if let measure = OutboundMeasure(rawValue: key), let type = index(.outbound) {
      source = .outbound(measure.declaration.source, callType: type)
    } else {
      source = nil
    }
    return source.flatMap { $0.addsUp ? $0 : nil }
  }

  private static func subject(
    _ name: String?, _ type: Int?, _ measure: Measure, _ scenario: Scenario
  ) -> EvidenceSubject? {
    guard let name else { return measure.declaration.isOfWhole ? .whole : nil }
    if let type { return .callType(type) }
    return scenario.agentGroups.firstIndex { $0.name == name }.map { .group($0) }
  }

  private static func source(_ measure: Measure, _ subject: EvidenceSubject, _ scenario: Scenario) -> TermSource? {
    let isGroup = if case .group = subject { true } else { false }
    let isType = if case .callType = subject { true } else { false }
    switch measure.declaration.source {
    case .contacts(let formula): return isGroup ? nil : .contacts(formula, subject)
    case .callers(let formula): return isGroup ? nil : .callers(formula, subject)
    case .outside(let formula): return isGroup ? nil : .outside(formula, subject)
    case .agents(let formula): return isType ? nil : .agents(formula, subject)
    case .levelOfTarget:
      if isGroup { return nil }
      return .contacts(MeasureFormula(sums: level(subject, scenario)), subject)
    case .cellsMet: return nil
    }
  }

  /// The formula of a subject's level: that of its target; of the whole service the one that all targets agree on.
  private static func level(_ subject: EvidenceSubject, _ scenario: Scenario) -> MomentFormula<ContactColumn> {
    let targets: [ServiceTarget?]
    if case .callType(let index) = subject {
      targets = [scenario.callTypes[index].target]
    } else {
      targets = scenario.callTypes.filter { $0.channel == .inbound }.map(\.target)
    }
    let definitions = Set(targets.map { $0?.definition ?? .ofOffered })
    let definition = definitions.count == 1 ? definitions.first ?? .ofOffered : .ofOffered
    guard case .contacts(let formula) = Measure(definition).declaration.source else {
      preconditionFailure("expected a level made of contacts, found \(Measure(definition).declaration.source)")
    }
    return formula.sums
  }

  /// Whether sums over days give the value of several days.
  private var addsUp: Bool {
    switch self {
    case .contacts(let formula, _): formula.addsUp
    case .callers(let formula, _): formula.addsUp
    case .agents(let formula, _): formula.addsUp
    case .outside(let formula, _): formula.addsUp
    case .deferred(let formula, _): formula.addsUp
    case .outbound(let formula, _): formula.addsUp
    }
  }
}

extension MeasureFormula {
  fileprivate var addsUp: Bool {
    (unit == .one || unit == .hour) && sums.columns.allSatisfy { $0.kind.join == .sum }
  }
}
