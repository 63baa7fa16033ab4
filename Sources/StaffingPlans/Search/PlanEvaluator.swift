import ContactDemand
import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Simulates stretches of a staffing with common random numbers and sums what the search watches.
///
/// Every stretch gets about the same effort: busy days need fewer replications than quiet ones for the same precision.
struct PlanEvaluator: Sendable {
  private let model: SimulationModel
  private let cells: [TargetCell]
  private let cellsByStretch: [[Int]]
  private let stretches: [Range<Int>]
  private let replications: [Int]
  private let work: PlanWork

  /// An evaluator for the cells of a space.
  ///
  /// - Parameters:
  ///   - space: cells and stretches.
  ///   - model: the scenario's model, with the streams to use; its staffing is replaced at every evaluation.
  ///   - replications: how many of each stretch.
  ///   - work: runs the replications.
  init(space: SearchSpace, model: SimulationModel, replications: [Int], work: PlanWork) {
    self.model = model
    cells = space.cells
    stretches = space.stretches
    var byStretch = Array(repeating: [Int](), count: space.stretches.count)
    for (index, cell) in space.cells.enumerated() { byStretch[space.stretch(of: cell)].append(index) }
    cellsByStretch = byStretch
    self.replications = replications
    self.work = work
  }

  /// Replications of a stretch.
  static func replications(contacts: Double, effort: Double, limits: ClosedRange<Int>) -> Int {
    let wanted = effort / max(contacts, 1)
    return Int(max(Double(limits.lowerBound), min(Double(limits.upperBound), wanted.rounded())))
  }

  /// Sums for the cells of the active stretches; other cells keep the previous ones.
  func evaluate(_ staffing: StaffingByInterval, _ active: [Bool], _ previous: [ControlledSums]) throws
    -> [ControlledSums]
  {
    var sums = previous
    let staffed = try model.withStaffing(staffing)
    let wanted = stretches.indices.filter { active[$0] }
    let jobs = wanted.map {
      ReplicationJob(staffed.restricted(to: stretches[$0]), replications: 0..<replications[$0])
    }
    var listeners = wanted.map { stretch in CellListener(cells: cellsByStretch[stretch].map { cells[$0] }) }
    try work.run(jobs, into: &listeners, .search)
    for (stretch, listener) in zip(wanted, listeners) {
      for (position, cell) in cellsByStretch[stretch].enumerated() { sums[cell] = listener.sums[position] }
    }
    return sums
  }
}

/// Listens to replications for the search.
struct CellListener: ReplicationListener {
  /// The cells watched.
  let cells: [TargetCell]
  /// Sums by watched cell.
  private(set) var sums: [ControlledSums]
  private var attempts: FirstAttempts?

  init(cells: [TargetCell]) {
    self.cells = cells
    sums = Array(repeating: ControlledSums(), count: cells.count)
    attempts = cells.firstAttempts
  }

  mutating func add(_ tally: ReplicationTally) {
    attempts?.read(tally)
    for index in cells.indices { sums[index].add(cells[index], in: tally, attempts) }
  }

  mutating func merge(_ other: CellListener) {
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  mutating func reset() {
    for index in sums.indices { sums[index] = ControlledSums() }
  }
}
