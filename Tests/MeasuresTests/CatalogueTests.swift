import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// Every measure is declared once, and its columns keep what its formula needs.
@Suite struct CatalogueTests {
  /// Every case has an entry and every formula its products; a missing one would stop here.
  private func declared<M: CataloguedMeasure>(_ measures: M.Type) {
    let table = MomentTable<M.Column>(rows: 1)
    #expect(M.declarations.count == M.allCases.count)
    for measure in M.allCases {
      #expect(!measure.formula.isEmpty)
      let sums = table.ratio(measure.declaration.source.sums, row: 0, replications: 2)
      #expect(sums.numerator == 0)
    }
  }

  @Test func `every measure of other work is declared, and its products are kept`() {
    declared(DeferredMeasure.self)
    declared(OutboundMeasure.self)
    declared(OutboundStepMeasure.self)
    declared(OutboundOutcomeMeasure.self)
    declared(StratumMeasure.self)
  }

  @Test(arguments: Measure.allCases)
  func `every measure of calls is declared, and its products are kept`(_ measure: Measure) {
    let sums: RatioSums? =
      switch measure.declaration.source {
      case .contacts(let formula): MomentTable<ContactColumn>(rows: 1).ratio(formula.sums, row: 0, replications: 2)
      case .agents(let formula): MomentTable<AgentColumn>(rows: 1).ratio(formula.sums, row: 0, replications: 2)
      case .callers(let formula): MomentTable<CallerColumn>(rows: 1).ratio(formula.sums, row: 0, replications: 2)
      case .outside(let formula): MomentTable<OutsideColumn>(rows: 1).ratio(formula.sums, row: 0, replications: 2)
      case .levelOfTarget, .cellsMet: nil
      }
    #expect(sums?.numerator ?? 0 == 0 && !measure.formula.isEmpty)
  }

  @Test func `what only some services have is what callers do beyond`() {
    #expect(Measure.ofCallers.first == .fresh && Measure.ofCallers.last == .spilledBlocked)
    #expect(Measure.ofCallers.count == 20)
    #expect(Measure.ofEveryService + Measure.ofCallers == Measure.allCases)
    #expect(
      Measure.kept(with: [.voiceMenu, .transfers]) == Measure.ofEveryService + [
        .servedByMenu, .transferred, .received, .transferShare,
      ])
    #expect(Measure.allCases.filter { !$0.declaration.isOfWhole } == [.received])
    #expect(
      Measure.allCases.filter(\.isByHour) == [
        .closedAttempts, .spilled, .spilledClosed, .spilledAbandoned, .spilledBlocked,
      ])
  }

  @Test(
    arguments: [
      (Measure.intervalsMet, [Scope.run, .month, .week, .day]), (.daysMet, [.run, .month, .week]), (.weeksMet, [.run]),
      (.monthsMet, [.run]), (.offered, Scope.allCases), (.closedAttempts, Scope.allCases),
    ])
  func `shares of smaller cells need smaller cells`(_ measure: Measure, _ scopes: [Scope]) {
    #expect(Scope.allCases.filter { measure.isShown(by: $0) } == scopes)
  }

  @Test func `states are those of which the last day's value holds`() {
    #expect(
      OutboundMeasure.allCases.filter(\.isState) == [.shareReachedByEvening, .waitingAtEnd, .dueAtEnd, .oldestAtEnd])
    #expect(DeferredMeasure.allCases.filter(\.isState) == [.backlogAtEnd, .oldestAtEnd])
  }

  @Test func `a fraction has unit share, and only a fraction`() {
    #expect(Measure.occupancy.unit == .share && Measure.loadRatio.unit == .ratio)
    #expect(Measure.averageSpeedOfAnswer.unit == .seconds && Measure.busyHours.unit == .hours)
    #expect(OutboundMeasure.agentDays.unit == .count && OutboundMeasure.callsPerAgentDay.unit == .ratio)
    #expect(DeferredMeasure.oldestAtEnd.unit == .seconds && StratumMeasure.shareWithin.unit == .share)
  }

  @Test(
    arguments: [
      (ServiceLevelDefinition.ofOffered, 10.0, 20.0), (.ofAnswered, 10, 15), (.shortAbandonsExcluded, 10, 18),
      (.shortAbandonsGood, 12, 20),
    ])
  func `a service level counts what its definition says`(
    _ definition: ServiceLevelDefinition, _ numerator: Double, _ denominator: Double
  ) {
    var table = MomentTable<ContactColumn>(rows: 1)
    CellValues<ContactColumn>.with(rows: 1) { values in
      values[.offered, 0] = 20
      values[.answered, 0] = 15
      values[.answeredWithin, 0] = 10
      values[.abandonedWithin, 0] = 2
      #expect(definition.sums.numerator.value(in: values, row: 0) == numerator)
      #expect(definition.sums.denominator?.value(in: values, row: 0) == denominator)
      table.add(values)
    }
    let sums = table.ratio(definition.sums, row: 0, replications: 1)
    #expect(sums.ratio == numerator / denominator)
    #expect(sums.numeratorSquared == numerator * numerator && sums.denominatorSquared == denominator * denominator)
    #expect(sums.product == numerator * denominator)
    #expect(Measure(definition).declaration.source == .contacts(MeasureFormula(sums: definition.sums)))
  }
}
