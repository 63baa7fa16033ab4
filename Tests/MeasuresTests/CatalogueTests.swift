import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// Every measure is declared once, and its columns keep what its formula needs.
@Suite struct CatalogueTests {
  /// Every case has an entry and every formula its products; a missing one would stop here.
  private func declared<M: SummedMeasure>(_ measures: M.Type) {
    let table = MomentTable<M.Column>(rows: 1)
    for measure in M.allCases {
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
    #expect(sums?.numerator ?? 0 == 0)
  }

  /// What every measure says, family by family.
  private static let words: [(key: String, words: MeasureWords)] =
    said(Measure.self) + said(DeferredMeasure.self) + said(OutboundMeasure.self) + said(OutboundStepMeasure.self)
    + said(OutboundOutcomeMeasure.self) + said(StratumMeasure.self)

  private static func said<M: CataloguedMeasure>(_ measures: M.Type) -> [(key: String, words: MeasureWords)] {
    M.allCases.map { ("\(M.self).\($0.rawValue)", $0.words) }
  }

  @Test func `every measure has a label and a definition in both languages`() {
    for (key, words) in Self.words {
      for text in [words.label, words.definition, words.detail].compactMap({ $0 }) {
        #expect(!text.english.isEmpty && !text.french.isEmpty, "\(key)")
      }
      #expect(words.definition.english != words.definition.french, "\(key)")
    }
  }

  @Test func `within a family no two measures have the same label`() {
    func check<M: CataloguedMeasure>(_ measures: M.Type) {
      #expect(Set(M.allCases.map(\.label.english)).count == M.allCases.count)
      #expect(Set(M.allCases.map(\.label.french)).count == M.allCases.count)
    }
    check(Measure.self)
    check(DeferredMeasure.self)
    check(OutboundMeasure.self)
    check(OutboundStepMeasure.self)
    check(OutboundOutcomeMeasure.self)
    check(StratumMeasure.self)
  }

  @Test(
    arguments: [
      (Measure.serviceLevel.column, "service_level"),
      (Measure.callbackFirstTryDelay.column, "callback_first_try_delay"),
      (OutboundMeasure.attemptsPerPersonReached.column, "attempts_per_person_reached"),
      (DeferredMeasure.done.column, "done"),
    ])
  func `a column is the key in words with underscores`(_ column: String, _ wanted: String) { #expect(column == wanted) }

  @Test func `names that several families share mean the same`() {
    for key in MeasureReference.keys {
      let meanings = [
        Measure(rawValue: key)?.unit, DeferredMeasure(rawValue: key)?.unit, OutboundMeasure(rawValue: key)?.unit,
      ]
      #expect(Set(meanings.compactMap { $0 }).count <= 1, "\(key)")
    }
  }

  @Test func `what only some services have is what callers do beyond`() {
    #expect(Measure.ofCallers.first == .fresh && Measure.ofCallers.last == .spilledBlocked)
    #expect(Measure.ofCallers.count == 26)
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
