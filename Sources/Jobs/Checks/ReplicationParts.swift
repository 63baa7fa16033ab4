internal import Comparison
internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What every replication of a run contributes to a value of its summary.
struct ReplicationParts {
  private let study: StudyResult
  private let subjects: [String: EvidenceSubject]
  private let deferred: [String: Int]
  private let outbound: [String: Int]
  /// Open days by cell, such as `.weeks.2024-03-04`.
  private let days: [String: Range<Int>]
  /// Days of the period by cell, closed ones counted.
  private let periodDays: [String: Range<Int>]

  /// The contributions to the values of a run.
  init(_ run: ComparedRun) {
    (study, subjects) = (run.study, ReplicationParts.subjects(run.scenario))
    func names(_ prefix: String, _ types: [Int]) -> [String: Int] {
      Dictionary(
        types.enumerated().map { ("\(prefix).\(run.scenario.callTypes[$1].name)", $0) },
        uniquingKeysWith: { first, _ in first })
    }
    deferred = names("deferredTypes", run.study.deferredWork.map(\.callType))
    outbound = names("outboundTypes", run.study.outboundWork.map(\.callType))
    days = ReplicationParts.cells(run.study.scopes.days.map(\.date))
    periodDays = ReplicationParts.cells(run.scenario.grid.days.map(\.date))
  }

  /// The run and every month, week and day of some dates in order, as ranges of them.
  private static func cells(_ dates: [CivilDate]) -> [String: Range<Int>] {
    var cells = [".run": dates.indices]
    for (place, date) in dates.enumerated() {
      for cell in [".days.\(date)", ".weeks.\(date.weekStart)", ".months.\(date.month)"] {
        cells[cell] = (cells[cell]?.lowerBound ?? place)..<place + 1
      }
    }
    return cells
  }

  private static func subjects(_ scenario: Scenario) -> [String: EvidenceSubject] {
    var subjects: [String: EvidenceSubject] = ["whole": .whole]
    for (place, type) in scenario.callTypes.enumerated() { subjects["callTypes.\(type.name)"] = .callType(place) }
    for (place, group) in scenario.agentGroups.enumerated() { subjects["agentGroups.\(group.name)"] = .group(place) }
    return subjects
  }

  /// The parts of the value at a path such as `callTypes.calls.weeks.2024-03-04.serviceLevel.mean`; nil where they were not kept.
  subscript(path: String) -> [ReplicationFraction]? {
    let words = path.split(separator: ".").dropLast()
    guard let key = words.last.map(String.init), words.count > 2 else { return nil }
    let place = words.dropLast()
    let isRun = place.last == "run"
    let subject = place.dropLast(isRun ? 1 : 2).joined(separator: ".")
    let cell = "." + place.suffix(isRun ? 1 : 2).joined(separator: ".")
    if let of = subjects[subject], let days = days[cell], let measure = Measure(rawValue: key) {
      return study.fractions(measure, of: of, days: days)
    }
    guard let days = periodDays[cell] else { return nil }
    if let index = deferred[subject], let measure = DeferredMeasure(rawValue: key) {
      return study.fractions(measure, deferred: index, days: days)
    }
    guard let index = outbound[subject], let measure = OutboundMeasure(rawValue: key) else { return nil }
    return study.fractions(measure, outbound: index, days: days)
  }
}
