import QueueingFormulas

/// Finds the agents of a queue's days by the exact chain: one pass forward, then repairs, removals and shifts to neighbours.
///
/// A heuristic: the pass takes in every interval the fewest agents that hold its cells, given those before. What comes after it knows
/// every cell with the agents of the next intervals, and ends where no single agent can go, nor two for one that comes close by.
struct QueueSearch {
  let question: QueueDays
  let meanHandling: Double
  let hours: [Double]
  /// The days with the agents of now.
  var day: StaffedDay
  /// Slack that each cell has to keep: 0, or what it has where the limits allow no better.
  var required: [Double]
  /// Single-interval cells by interval.
  let cellsAt: [[Int]]
  /// Cells over several intervals.
  let wideCells: [Int]

  /// How far below what it has to keep a cell may lie for rounding.
  static let rounding = 1e-9
  /// Agents added to one interval for less than this do nothing for it.
  static let leastGain = 1e-7

  init(_ question: QueueDays, _ queue: OneQueue) throws(QueueingError) {
    self.question = question
    meanHandling = queue.callers.meanHandling
    hours = question.hours
    day = try queue.day(question)
    required = Array(repeating: 0, count: question.cells.count)
    var at = Array(repeating: [Int](), count: question.minimum.count)
    var wide: [Int] = []
    for (index, cell) in question.cells.enumerated() {
      if cell.intervals.count == 1 { at[cell.intervals.lowerBound].append(index) } else { wide.append(index) }
    }
    (cellsAt, wideCells) = (at, wide)
  }

  /// Runs the search.
  /// - Parameter start: agents by open interval, such as those of the modified offered load.
  /// - Returns: agents by open interval; where limits or callers allow no more, some cells stay below their bound.
  mutating func run(from start: [Int]) -> [Int] {
    guard !start.isEmpty else { return [] }
    passForward(start)
    repair()
    for round in 0..<Self.rounds {
      let before = day.agents
      remove()
      if !wideCells.isEmpty { removeCheapest() }
      if exchanges(in: round) { exchange() }
      if day.agents == before { break }
    }
    return day.agents
  }

  private static let rounds = 6
  /// The largest peak for which exchanges are tried: beyond it an agent is less than a third of a per cent.
  private static let exchangedAgents = 300

  private func exchanges(in round: Int) -> Bool { (day.agents.max() ?? 0) <= Self.exchangedAgents }

  /// Agents within the limits.
  func clamped(_ agents: Int, at index: Int) -> Int {
    max(question.minimum[index], min(question.maximum[index], agents))
  }

  /// Whether one more agent is allowed.
  func canAdd(at index: Int) -> Bool { day.agents[index] < question.maximum[index] }

  /// Whether one may go.
  func canRemove(at index: Int) -> Bool { day.agents[index] > question.minimum[index] }

  /// Slack of every cell; what has no contacts holds.
  var slacks: [Double] { slacks(of: day) }

  func slacks(of day: StaffedDay) -> [Double] {
    let outcomes = day.outcomes
    return question.cells.map { $0.slack(outcomes, meanHandling: meanHandling) ?? .infinity }
  }

  /// Cells that do not keep what they have to.
  func failing(_ slacks: [Double]) -> [Int] {
    slacks.indices.filter { slacks[$0] < required[$0] - Self.rounding }
  }

  /// The day after changes by interval, where every cell still keeps what it has to; else nil.
  func changed(_ changes: [(index: Int, by: Int)]) -> StaffedDay? {
    var trial = day
    let agents = day.agents
    let isPossible = trial.change(changes.map { ($0.index, agents[$0.index] + $0.by) }) { index, outcome in
      cellsAt[index].allSatisfy { holds($0, outcome) }
    }
    guard isPossible, failing(slacks(of: trial)).isEmpty else { return nil }
    return trial
  }

  /// Whether a cell of one interval holds as far as its own outcome tells.
  private func holds(_ cell: Int, _ outcome: DayOutcome) -> Bool {
    guard question.cells[cell].isKnownAtOnce else { return true }
    return (slack(of: cell, outcome) ?? .infinity) >= required[cell] - Self.rounding
  }

  func slack(of cell: Int, _ outcome: DayOutcome) -> Double? {
    let known = question.cells[cell]
    return QueueCell(criterion: known.criterion, intervals: 0..<1, bound: known.bound, countsClosing: false)
      .slack([outcome], meanHandling: meanHandling)
  }
}
