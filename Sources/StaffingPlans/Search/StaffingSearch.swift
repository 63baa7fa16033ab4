import ScenarioModel

/// Finds a locally minimal staffing by simulation, starting from a formula's answer.
///
/// All independent stretches (days, as a rule) are searched in lock step, so that one simulation of the whole period
/// serves them all: steps towards the target in proportion to the distance (``approach``), single agents where a cell
/// still fails (``repair``), and cuts of single agents until none can go (``cutIntervals``, ``cutDays``).
struct StaffingSearch {
  /// What may change, and what has to hold.
  let space: SearchSpace
  /// Simulates the active stretches of a staffing and gives sums for every cell; other cells keep the given sums.
  let evaluate: (_ staffing: StaffingByInterval, _ active: [Bool], _ previous: [CellSums]) throws -> [CellSums]

  /// The staffing found, with its sums.
  var board: SearchBoard
  /// Slack that each constrained cell has to keep: 0, or what it has where the limits allow no better.
  var requiredSlack: [Double]

  /// A search from a start, which is moved into the limits first.
  init(
    space: SearchSpace, start: StaffingByInterval,
    evaluate: @escaping (StaffingByInterval, [Bool], [CellSums]) throws -> [CellSums]
  ) {
    self.space = space
    self.evaluate = evaluate
    board = SearchBoard(
      staffing: space.clamped(start), sums: Array(repeating: CellSums(), count: space.cells.count))
    requiredSlack = Array(repeating: 0, count: space.constrainedCount)
  }

  /// Runs the whole search.
  /// - Returns: the staffing, and the constrained cells that no staffing within the limits was found to meet.
  mutating func run() throws -> (staffing: StaffingByInterval, unmet: [Int]) {
    try approach()
    try repair()
    try cutIntervals()
    try cutDays()
    try repair()
    return (board.staffing, board.failing(in: space))
  }

  /// Only adds agents where a cell fails on this search's streams.
  mutating func polish() throws -> StaffingByInterval {
    try refresh(allStretches(true))
    try repair()
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
    board.staffing.agents[position.group][position.interval] = max(low, min(high, agents + change))
  }

  /// Every stretch, or none.
  func allStretches(_ active: Bool) -> [Bool] { Array(repeating: active, count: space.stretches.count) }
}
