/// Weights over the places of one row, from `first` on.
struct ChainRow: Sendable, Equatable {
  /// The place of the first weight.
  var first = 0
  /// The weights; empty for none.
  var weights: [Double] = []

  /// The place behind the last.
  var end: Int { first + weights.count }
  /// The sum of the weights.
  var total: Double { weights.reduce(0, +) }

  /// The weight of a place.
  subscript(place: Int) -> Double {
    place >= first && place < end ? weights[place - first] : 0
  }

  /// Adds to a place, which the row then holds.
  mutating func add(_ weight: Double, at place: Int) {
    if weights.isEmpty { first = place }
    if place < first {
      weights.insert(contentsOf: repeatElement(0, count: first - place), at: 0)
      first = place
    } else if place >= end {
      weights.append(contentsOf: repeatElement(0, count: place - end + 1))
    }
    weights[place - first] += weight
  }

  /// Adds a multiple of another row.
  mutating func add(_ other: ChainRow, times factor: Double = 1) {
    guard !other.weights.isEmpty, factor != 0 else { return }
    add(0, at: other.first)
    add(0, at: other.end - 1)
    for index in other.weights.indices { weights[other.first - first + index] += factor * other.weights[index] }
  }

  /// Drops weights at both ends as long as the sum of their sizes stays within a limit.
  mutating func trim(_ limit: Double) {
    var (low, high, sum) = (0, weights.count, 0.0)
    while low < high, sum + weights[low].magnitude <= limit {
      sum += weights[low].magnitude
      low += 1
    }
    sum = 0
    while high > low, sum + weights[high - 1].magnitude <= limit {
      sum += weights[high - 1].magnitude
      high -= 1
    }
    if low > 0 || high < weights.count {
      weights = Array(weights[low..<high])
      first += low
    }
  }
}

/// Where the queue may be, with probabilities: contacts in service and callers waiting.
///
/// After a step down more contacts are in service than agents are on duty, and callers wait beside them; what counts is both numbers,
/// not their sum. Row 0 holds the states without surplus, row e those with e contacts in service beyond the agents.
public struct QueueState: Sendable, Equatable {
  /// Agents on duty.
  public internal(set) var agents: Int
  /// The rows by surplus; places as in ``ChainRates``.
  var rows: [ChainRow]

  /// Nobody in service, nobody waiting.
  public static let empty = QueueState(agents: 0, rows: [ChainRow(first: 0, weights: [1])])

  /// The probability that nobody is in service or waiting.
  var emptiness: Double { rows[0][-agents] }

  /// Adds a multiple of another state of as many agents.
  mutating func add(_ other: QueueState, times factor: Double) {
    while rows.count < other.rows.count { rows.append(ChainRow()) }
    for row in other.rows.indices { rows[row].add(other.rows[row], times: factor) }
  }

  /// The sum over all places of the difference from another state; that of two strangers where agents differ.
  func distance(to other: QueueState) -> Double {
    guard agents == other.agents else { return 2 }
    var sum = 0.0
    for index in 0..<max(rows.count, other.rows.count) {
      let mine = index < rows.count ? rows[index] : ChainRow()
      let others = index < other.rows.count ? other.rows[index] : ChainRow()
      for place in mine.weights.indices { sum += (mine.weights[place] - others[mine.first + place]).magnitude }
      for place in others.weights.indices where place + others.first < mine.first || place + others.first >= mine.end {
        sum += others.weights[place].magnitude
      }
    }
    return sum
  }

  /// The state when the number of agents on duty changes: waiting callers are answered by agents who come; who is busy stays.
  func changed(to number: Int) -> QueueState {
    if number == agents { return self }
    var next = [ChainRow](repeating: ChainRow(), count: 1)
    func add(_ row: ChainRow, by shift: Int, to place: Int) {
      while next.count <= place { next.append(ChainRow()) }
      var moved = row
      moved.first += shift
      next[place].add(moved)
    }
    for (row, weights) in rows.enumerated() where !weights.weights.isEmpty {
      let busy = agents + row
      if number > busy {
        add(weights, by: busy - number, to: 0)
      } else if row == 0 {
        for place in stride(from: weights.first, to: min(0, weights.end), by: 1) {
          let shift = agents + place - number
          add(ChainRow(first: min(0, shift), weights: [weights[place]]), by: 0, to: max(0, shift))
        }
        let from = max(0, weights.first)
        if from < weights.end {
          add(
            ChainRow(first: from, weights: Array(weights.weights[(from - weights.first)...])), by: 0,
            to: agents - number)
        }
      } else {
        add(weights, by: 0, to: busy - number)
      }
    }
    return QueueState(agents: number, rows: next)
  }

  /// The state without anybody waiting.
  func cleared() -> QueueState {
    var rows = rows
    for row in rows.indices where rows[row].end > 1 {
      let from = max(0, 1 - rows[row].first)
      let waiting = rows[row].weights[from...].reduce(0, +)
      rows[row].weights.removeSubrange(from...)
      rows[row].add(waiting, at: 0)
    }
    return QueueState(agents: agents, rows: rows)
  }
}
