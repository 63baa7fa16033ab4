import OutputAnalysis
import ScenarioModel

/// The slack that cells lost when one agent of a position was tried without.
typealias CutLosses = [Position: [(cell: Int, loss: Double)]]

/// Finds a locally minimal staffing by simulation, starting from a formula's answer.
///
/// All independent stretches (days, as a rule) are searched in lock step, so that one simulation of the whole period
/// serves them all: steps towards the target in proportion to the distance (``approach``), single agents where a cell
/// still fails (``repair``), cuts of single agents until none can go (``cutIntervals``, ``cutDays``), and exchanges of
/// agents between groups that make an interval cheaper (``exchange``).
struct StaffingSearch {
  /// What may change, and what has to hold.
  let space: SearchSpace
  /// Simulates the active stretches of a staffing and gives sums for every cell; other cells keep the given sums.
  let evaluate:
    (_ staffing: StaffingByInterval, _ active: [Bool], _ previous: [ControlledSums]) throws -> [ControlledSums]

  /// The staffing found, with its sums.
  var board: SearchBoard
  /// The stretches that are searched; the others keep the start.
  var searched: [Bool]
  /// Slack that each constrained cell has to keep: 0, or what it has where the limits allow no better.
  var requiredSlack: [Double]
  /// The slack that cells lost when an agent of a position was last tried without.
  var losses: CutLosses = [:]

  /// A search from a start, which is moved into the limits first.
  init(
    space: SearchSpace, start: StaffingByInterval, searched: [Bool],
    evaluate: @escaping (StaffingByInterval, [Bool], [ControlledSums]) throws -> [ControlledSums]
  ) {
    self.space = space
    self.searched = searched
    self.evaluate = evaluate
    board = SearchBoard(
      staffing: space.clamped(start), sums: Array(repeating: ControlledSums(), count: space.cells.count))
    requiredSlack = Array(repeating: 0, count: space.constrainedCount)
  }

  /// Runs the whole search.
  /// - Returns: the staffing; where the limits allow no more, some cells may still fail.
  mutating func run() throws -> StaffingByInterval {
    try approach()
    try repair()
    try cutIntervals()
    try exchange(rounds: 3)
    try cutDays()
    try repair()
    return board.staffing
  }

  /// Adds agents where a cell fails on this search's streams, and takes away those that can go on them.
  mutating func polish() throws -> StaffingByInterval {
    try refresh(searched)
    try repair()
    try trim()
    try exchange(rounds: 1)
    try repair()
    return board.staffing
  }

  /// Only takes away, on this search's streams, agents that can go; those of some positions stay.
  mutating func trimmed(except pinned: Set<Position>) throws -> StaffingByInterval {
    try refresh(searched)
    for cell in failingCells { requiredSlack[cell] = (board.slack(cell, in: space) ?? 0) - 1e-9 }
    try trim(except: pinned, rounds: 1)
    return board.staffing
  }

  /// Simulates the board's staffing in the active stretches.
  mutating func refresh(_ active: [Bool]) throws {
    guard active.contains(true) else { return }
    board.sums = try evaluate(board.staffing, active, board.sums)
  }

  /// Adds `change` agents at a position, within its limits.
  mutating func move(_ position: Position, by change: Int) {
    let low = space.minimum[position.group][position.interval]
    let high = space.maximum[position.group][position.interval]
    let agents = board.staffing.agents[position.group][position.interval]
    let possible = change > 0 ? min(change, space.sharedRoom(position, in: board.staffing)) : change
    board.staffing.agents[position.group][position.interval] = max(low, min(high, agents + possible))
  }

  /// No stretch, to start a list of active ones.
  var noStretch: [Bool] { Array(repeating: false, count: space.stretches.count) }

  /// Constrained cells of the stretches searched.
  var searchedCells: [Int] {
    (0..<space.constrainedCount).filter { searched[space.stretch(of: space.cells[$0])] }
  }

  /// Constrained cells of the stretches searched that fail.
  var failingCells: [Int] {
    searchedCells.filter { (board.slack($0, in: space) ?? 0) < (space.isJoint ? requiredSlack[$0] : 0) }
  }
}
