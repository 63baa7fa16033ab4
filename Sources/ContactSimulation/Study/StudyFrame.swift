internal import Measures
internal import ScenarioModel

/// What of a scenario gives a study its shape: which cells and families there are, and how certain intervals are to be.
struct StudyFrame: Sendable {
  private let grid: ServiceGrid
  private let targets: [ServiceTarget?]
  private let settings: SimulationSettings
  private let groups: Int
  private let features: CallerFeatures
  private let includesIntervals: Bool
  private let includesDayWaits: Bool
  private let mostCountBytes: Int

  /// The frame of a scenario.
  init(
    _ scenario: Scenario, includesIntervals: Bool, includesDayWaits: Bool = true,
    mostCountBytes: Int = ReplicationCounts.mostBytes
  ) {
    grid = scenario.grid
    targets = scenario.callTypes.map(\.target)
    settings = scenario.simulation
    groups = scenario.agentGroups.count
    features = CallerFeatures(scenario)
    self.includesIntervals = includesIntervals
    self.includesDayWaits = includesDayWaits
    self.mostCountBytes = mostCountBytes
  }

  /// A tally that has counted nothing yet.
  var emptyTally: ReplicationStatistics {
    let layout = ScopeLayout(ScopeCells(grid, warmUp: settings.warmUp), includesIntervals: includesIntervals)
    let openDays = grid.days.indices.filter { !grid.days[$0].intervals.isEmpty }
    return ReplicationStatistics(
      layout: layout, openDays: openDays, targets: targets, groups: groups, hasDayWaits: includesDayWaits,
      mostCountBytes: mostCountBytes,
      centre: features.isPlain
        ? nil : FeatureStatistics(features, grid: grid, layout: layout, hasDayWaits: includesDayWaits))
  }

  /// What a tally says.
  func evidence(_ tally: ReplicationStatistics, precisionReached: Bool? = nil) -> StudyResult {
    let definitions = Set(targets.compactMap { $0?.definition })
    return StudyResult(
      tally, confidence: settings.confidence, seed: settings.seed,
      wholeDefinition: definitions.count == 1 ? definitions.first ?? .ofOffered : .ofOffered,
      precisionReached: precisionReached)
  }
}
