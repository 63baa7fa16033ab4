public import ContactDemand
public import ContactSimulation
internal import Measures
import OutputAnalysis
public import ScenarioModel
public import StaffingPlans

extension ReportContent {
  /// The content of a report about a finished plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - scenario: The scenario planned.
  ///   - forecast: Its forecast.
  ///   - evidence: A study of the plan's staffing that kept the measures of intervals.
  ///   - programVersion: Version of the program, such as `0.1.0`.
  /// - Returns: nil when plan and evidence do not belong to the same scenario, or intervals were left out of the study.
  public init?(
    plan: StaffingPlan, scenario: Scenario, forecast: ContactForecast, evidence: StudyResult,
    programVersion: String
  ) {
    guard let chosenIndex = plan.methods.firstIndex(where: { $0.method == plan.chosen }),
      let shown = ReportEvidence(evidence, scenario: scenario)
    else { return nil }
    // The plan's own level comes from the evidence, so that table and key figure show one estimate.
    var methods = plan.methods
    if let level = evidence.run(.whole)?.estimate(.serviceLevel) {
      methods[chosenIndex] = methods[chosenIndex].withRunLevel(
        SimulatedLevel(mean: level.mean, halfWidth: level.halfWidth))
    }
    self.init(
      scenario: scenario, expectedContacts: forecast.inboundContacts(of: scenario),
      offeredLoad: OfferedLoad(scenario, forecast: forecast).byInterval, methods: methods,
      chosenIndex: chosenIndex, paidAgents: plan.staffing.paidAgents(of: scenario), verdict: plan.verdict,
      shortfalls: plan.shortfalls,
      sensitivity: plan.sensitivity, warnings: scenario.warnings + forecast.warnings, evidence: shown,
      programVersion: programVersion)
    leastCost = plan.leastCost
    bound = plan.bound
    delays = plan.delays
    certificate = plan.certificate
    certainty = plan.certainty
    centre = CentreContent(evidence, scenario: scenario)
    ladderReadings = forecast.ladderReadings(of: scenario)
    cost = CostFigures(scenario, staffing: chosen.staffing, evidence: evidence, missing: plan.missing)
  }

  /// The content of a report about given agents.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - forecast: Its forecast.
  ///   - staffing: The agents by group, then interval.
  ///   - evidence: A study of them that kept the measures of intervals.
  ///   - programVersion: Version of the program.
  /// - Returns: nil when the parts do not belong to the same scenario, or intervals were left out of the study.
  public init?(
    given staffing: StaffingByInterval, scenario: Scenario, forecast: ContactForecast, evidence: StudyResult,
    programVersion: String
  ) {
    guard let shown = ReportEvidence(evidence, scenario: scenario), staffing.agents.count == scenario.agentGroups.count
    else { return nil }
    let method = MethodPlan(given: staffing, scenario: scenario)
    self.init(
      scenario: scenario, expectedContacts: forecast.inboundContacts(of: scenario),
      offeredLoad: OfferedLoad(scenario, forecast: forecast).byInterval, methods: [method], chosenIndex: 0,
      paidAgents: staffing.paidAgents(of: scenario), verdict: nil, shortfalls: [], sensitivity: [],
      warnings: scenario.warnings + forecast.warnings, evidence: shown, programVersion: programVersion, isGiven: true)
    centre = CentreContent(evidence, scenario: scenario)
    ladderReadings = forecast.ladderReadings(of: scenario)
    cost = CostFigures(scenario, staffing: staffing, evidence: evidence, missing: nil)
  }
}

extension ContactForecast {
  /// The readings of every list's ladder.
  fileprivate func ladderReadings(of scenario: Scenario) -> [LadderReadings?] {
    guard scenario.callTypes.contains(where: { $0.channel == .outbound }) else { return [] }
    let expected = OutboundForecast(scenario, forecast: self).campaigns
    return zip(scenario.callTypes, expected).map { type, campaign in
      guard let campaign, let outbound = type.outbound else { return nil }
      return LadderReadings(campaign, outbound)
    }
  }

  /// Expected contacts by call type, then interval of the scenario's grid; 0 for others, which have hours of their own.
  fileprivate func inboundContacts(of scenario: Scenario) -> [[Double]] {
    callTypes.map { demand in
      demand.channel == .inbound ? demand.byInterval : Array(repeating: 0, count: scenario.grid.intervals.count)
    }
  }
}

extension ReportEvidence {
  /// What a report shows of a study; nil when the study left intervals out or belongs to another scenario.
  init?(_ evidence: StudyResult, scenario: Scenario) {
    let whole = MeasureSeries(evidence, .whole, scenario: scenario)
    let types = scenario.callTypes.indices.map { MeasureSeries(evidence, .callType($0), scenario: scenario) }
    guard evidence.includesIntervals, evidence.callTypeCount == scenario.callTypes.count,
      whole.intervals.count == scenario.grid.intervals.count
    else { return nil }
    let spans: [(SpanAttainment.Span, Scope)] = [(.day, .day), (.week, .week), (.month, .month)]
    self.init(
      whole: whole, callTypes: types,
      attainment: spans.flatMap { span, scope in
        evidence.evidence(.whole, by: scope).map { SpanAttainment($0, span, scenario: scenario) }
      },
      waits: evidence.run(.whole)?.waitQuantiles ?? [], replications: evidence.replications)
    kept = scenario.callTypes.indices.map { type in
      let scope = scenario.callTypes[type].target?.scope.ofMeasures
      return scope.flatMap { evidence.kept(.callType(type), every: $0) }
    }
  }
}

extension MeasureSeries {
  /// The measures of a subject by interval, by day of the period (closed days are empty) and over the run.
  init(_ evidence: StudyResult, _ subject: EvidenceSubject, scenario: Scenario) {
    var days = [ContactMeasures](repeating: ContactMeasures(), count: scenario.grid.days.count)
    for found in evidence.evidence(subject, by: .day) {
      let day = found.cell.date - scenario.calendar.firstDay
      if days.indices.contains(day) { days[day] = ContactMeasures(found) }
    }
    self.init(
      intervals: evidence.evidence(subject, by: .interval).map { ContactMeasures($0) }, days: days,
      run: evidence.run(subject).map { ContactMeasures($0) } ?? ContactMeasures())
    weeks = evidence.evidence(subject, by: .week).map { ContactMeasures($0) }
    months = evidence.evidence(subject, by: .month).map { ContactMeasures($0) }
  }
}

extension ContactMeasures {
  /// The measures of one cell of a study.
  init(_ found: ScopeEvidence) {
    func count(_ measure: Measure) -> Double { found.estimate(measure)?.mean ?? 0 }
    self.init()
    offered = count(.offered)
    answered = count(.answered)
    abandoned = count(.abandoned)
    blockedByLines = count(.blockedByLines)
    blockedByQueue = count(.blockedByQueue)
    cleared = count(.cleared)
    levels = ServiceLevelDefinition.allCases.map { found.estimate(Measure($0)) }
    averageSpeedOfAnswer = found.estimate(.averageSpeedOfAnswer)
    meanWait = found.estimate(.meanWait)
    abandonment = found.estimate(.abandonment)
    longestQueue = found.estimate(.longestQueue)?.mean
    occupancy = found.estimate(.occupancy)
    targetMet = found.targetMet?.share
  }
}

extension SpanAttainment {
  /// A day, week or month of a study.
  init(_ found: ScopeEvidence, _ span: Span, scenario: Scenario) {
    let grid = scenario.grid
    let days = found.cell.intervals
    let dates = [days.first, days.last].compactMap { $0 }.map { grid.days[grid.intervals[$0].day].date }
    self.init(
      span: span, firstDay: dates.first ?? found.cell.date, lastDay: dates.last ?? found.cell.date,
      offered: found.estimate(.offered)?.mean ?? 0, level: found.estimate(.serviceLevel), probability: found.targetMet)
  }
}
