public import ContactSimulation
internal import Measures
internal import OutputAnalysis
public import ScenarioModel
internal import StaffingPlans

/// What a study found with one of several staffings of the same scenario, on the same streams.
public struct StaffingOutcome: Sendable {
  /// The name of the scenario's own staffing, or the plan's.
  public static let givenName = "given"

  /// Stable identifier, such as the alternative's name in the file; `given` for the scenario's own staffing.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// Agents on duty by group, then interval.
  public let staffing: StaffingByInterval
  /// What was found.
  public let evidence: StudyResult

  /// An outcome from its parts.
  public init(name: String, title: LocalizedText, staffing: StaffingByInterval, evidence: StudyResult) {
    self.name = name
    self.title = title
    self.staffing = staffing
    self.evidence = evidence
  }

  /// The outcome of an alternative of the scenario.
  public init(_ alternative: StaffingAlternative, evidence: StudyResult) {
    self.init(
      name: alternative.name, title: alternative.title, staffing: alternative.staffing, evidence: evidence)
  }

  /// The outcome of the staffing that the scenario gives.
  public init(given staffing: StaffingByInterval, evidence: StudyResult) {
    let title = LocalizedText([.english: "As given", .french: "Effectif donné"])
    self.init(name: StaffingOutcome.givenName, title: title, staffing: staffing, evidence: evidence)
  }

  /// Most agents on duty at once, all groups together.
  var peakAgents: Int {
    (staffing.agents.first?.indices ?? 0..<0).map { cell in
      staffing.agents.reduce(0) { $0 + ($1.indices.contains(cell) ? $1[cell] : 0) }
    }.max() ?? 0
  }
}

/// Key figures of several staffings side by side, as a page and a terminal show them.
struct ComparisonRows {
  private let scenario: Scenario
  private let outcomes: [StaffingOutcome]
  private let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// Rows about several staffings.
  init(_ scenario: Scenario, outcomes: [StaffingOutcome], words: Wording) {
    self.scenario = scenario
    self.outcomes = outcomes
    self.words = words
  }

  /// The staffings' names.
  var names: [String] { outcomes.map { $0.title.text(in: words.language) } }

  /// A name and a value for each staffing.
  var rows: [(name: String, values: [String])] {
    let hours = outcomes.map { StaffingHours($0.staffing, of: scenario) }
    let staff: [(String, [String])] = [
      (words(MeasurePhrase.agentsAtPeak), outcomes.map { numbers.count($0.peakAgents) }),
      (words(MeasurePhrase.agentHours), counts(.agentHours)),
      (words(MeasurePhrase.paidHours), hours.map { numbers.number($0.paid($0.period)) }),
    ]
    let more: [(String, [String])] = [
      (
        words(HoursPhrase.fullTimeMost),
        hours.map { $0.fullTime().map { numbers.number($0.most, decimals: 1) } ?? numbers.missing }
      ),
      (words(MeasurePhrase.occupancy), whole(.occupancy)),
    ]
    return staff + more + levels + calls + scenario.callTypes.indices.flatMap(deferred)
      + scenario.callTypes.indices.flatMap(outbound) + costs
  }

  /// Service level of each call type.
  private var levels: [(String, [String])] {
    scenario.inboundTypes.map { type in
      let name = scenario.callTypes[type].title.text(in: words.language)
      let title = words(MeasurePhrase.serviceLevel) + (scenario.inboundTypes.count > 1 ? words(": ", " : ") + name : "")
      return (title, outcomes.map { numbers.percent($0.evidence.run(.callType(type))?.estimate(.serviceLevel)) })
    }
  }

  /// What becomes of the calls and of the people behind them.
  private var calls: [(String, [String])] {
    guard !scenario.inboundTypes.isEmpty else { return [] }
    var rows: [(String, [String])] = [
      (words(MeasurePhrase.answered), counts(.answered)), (words(MeasurePhrase.abandonment), whole(.abandonment)),
    ]
    let measures = outcomes.first?.evidence.measures ?? []
    if measures.contains(.helpedShare) {
      rows.append((words("People helped", "Personnes aidées"), whole(.helpedShare)))
    }
    if measures.contains(.spilled) {
      rows.append((words(HeadingPhrase.spillOver), counts(.spilled)))
    }
    return rows
  }

  /// Backlog of a deferred type; nothing for calls.
  private func deferred(_ type: Int) -> [(String, [String])] {
    let works = outcomes.map { outcome in outcome.evidence.deferredWork.first { $0.callType == type } }
    guard works.contains(where: { $0 != nil }) else { return [] }
    let name = scenario.callTypes[type].title.text(in: words.language)
    func row(_ english: String, _ french: String, _ text: (DeferredMeasures) -> String) -> (String, [String]) {
      (name + words(": ", " : ") + words(english, french), works.map { $0.map(text) ?? numbers.missing })
    }
    var rows = [
      row("backlog cleared on (8 runs of 10)", "retard résorbé le (8 simulations sur 10)", cleared),
      row("largest backlog", "plus gros retard") { numbers.number($0.largestBacklog.mean) },
      row("left at the end", "en attente à la fin") { numbers.number($0.run(.left)?.mean ?? 0) },
    ]
    if let target = scenario.callTypes[type].deferred?.target {
      let delay = words.delay(target.within)
      rows.append(row("done within \(delay)", "traités en \(delay) au plus") { numbers.percent($0.run(.shareWithin)) })
    }
    return rows
  }

  /// People of an outbound type; nothing for others.
  private func outbound(_ type: Int) -> [(String, [String])] {
    let lists = outcomes.map { outcome in outcome.evidence.outboundWork.first { $0.callType == type } }
    guard lists.contains(where: { $0 != nil }) else { return [] }
    let name = scenario.callTypes[type].title.text(in: words.language)
    func row(_ english: String, _ french: String, _ text: (OutboundMeasures) -> String) -> (String, [String]) {
      (name + words(": ", " : ") + words(english, french), lists.map { $0.map(text) ?? numbers.missing })
    }
    var rows = [
      row("people reached", "personnes jointes") { numbers.percent($0.estimate(.shareReached)) },
      row("attempts", "tentatives") { numbers.number($0.estimate(.attempts)?.mean ?? 0) },
      row("calls per agent-day", "appels par jour-agent") {
        $0.estimate(.callsPerAgentDay).map { numbers.number($0.mean, decimals: 1) } ?? numbers.missing
      },
      row("agents idle", "temps libre des conseillers") { numbers.percent($0.estimate(.idleShare)) },
    ]
    if let target = scenario.callTypes[type].outbound?.target {
      let delay = words.delay(target.within)
      rows.insert(
        row("reached within \(delay)", "jointes en \(delay) au plus") { numbers.percent($0.estimate(.shareWithin)) },
        at: 1)
    }
    return rows
  }

  /// What each staffing costs, where a group states what an hour costs.
  private var costs: [(String, [String])] {
    let found = outcomes.map {
      CostFigures(scenario, staffing: $0.staffing, evidence: $0.evidence, missing: nil)?.rows(words) ?? []
    }
    guard let names = found.max(by: { $0.count < $1.count }) else { return [] }
    return names.map { entry in
      (entry.name, found.map { rows in rows.first { $0.name == entry.name }?.value ?? numbers.missing })
    }
  }

  /// The median day and the days between which 8 of 10 runs lie.
  private func cleared(_ work: DeferredMeasures) -> String {
    guard let cleared = work.clearedDay else { return words("nothing to clear", "rien à résorber") }
    func date(_ day: Int?) -> String {
      day.map { words.dates.short(scenario.calendar.firstDay + $0) } ?? words("later", "plus tard")
    }
    guard let median = cleared.median else { return words("not within the period", "pas pendant la période") }
    if cleared.earliest == cleared.latest { return date(median) }
    return "\(date(median)) (\(date(cleared.earliest)) – \(date(cleared.latest)))"
  }

  private func whole(_ measure: Measure) -> [String] {
    outcomes.map { numbers.percent($0.evidence.run(.whole)?.estimate(measure)) }
  }

  private func counts(_ measure: Measure) -> [String] {
    outcomes.map { numbers.number($0.evidence.run(.whole)?.estimate(measure)?.mean ?? 0) }
  }
}
