internal import NumericalMethods

/// One open stretch: the state from its start to its end, and the numbers of its arrivals that the state alone tells.
///
/// Answers within T: of arrivals more than T before the end of the stretch only its own agents matter, and their states are summed over time
/// beforehand; the others are sampled at Gauss points and followed into the next stretches.
struct StretchWalk {
  private(set) var outcome = DayOutcome()
  private let callers: DayCallers
  private let stretch: DayStretch
  private let following: [DayStretch]
  private var integrator = ChainIntegrator()
  private var clock = 0.0
  /// Arrivals who wait, by what they find, of the time in which the end is further than T and S away.
  private var early: [ChainRow] = []
  /// Arrivals who wait at the sampled moments.
  private var late: [LateArrivals] = []

  /// Points of a panel.
  private static let panel = GaussPanel(count: 8)

  init(_ callers: DayCallers, _ stretch: DayStretch, following: [DayStretch]) {
    self.callers = callers
    self.stretch = stretch
    self.following = following
  }

  /// Walks to the end of the stretch.
  mutating func run(_ state: inout QueueState) {
    let length = stretch.length
    outcome.scheduledSeconds = Double(stretch.agents) * length
    let horizon = max(callers.wait.answer, callers.wait.shortAbandon)
    for piece in stretch.pieces {
      let rates = ChainRates(callers, arrival: piece.rate, agents: stretch.agents)
      integrator.ratesChanged()
      outcome.offered += piece.rate * piece.length
      let end = min(length, clock + piece.length)
      let border = piece.rate > 0 ? min(end, max(clock, length - horizon)) : end
      move(&state, rates, to: border, isEarly: true)
      for panel in panels(from: border, to: end) {
        for (point, weight) in zip(Self.panel.points, Self.panel.weights) {
          move(&state, rates, to: panel.start + point * panel.length, isEarly: false)
          late.append(
            LateArrivals(
              rows: Self.waiting(state.rows, rates, times: weight * panel.length), left: max(0, length - clock)))
        }
        move(&state, rates, to: panel.start + panel.length, isEarly: false)
      }
      clock = end
    }
    let following = FollowedCaller(callers, agents: stretch.agents, following: following)
    outcome.answeredWithin += following.expected(.answered, within: callers.wait.answer, early: early, late: late)
    outcome.abandonedWithin += following.expected(
      .abandoned, within: callers.wait.shortAbandon, early: early, late: late)
  }

  private mutating func move(_ state: inout QueueState, _ rates: ChainRates, to time: Double, isEarly: Bool) {
    guard time > clock else { return }
    var (sums, early, integrator) = (StateSums(), self.early, self.integrator)
    integrator.advance(&state.rows, rates, by: time - clock) { rows in
      sums.add(rows, rates)
      guard isEarly, rates.arrival > 0 else { return }
      for (row, arrivals) in Self.waiting(rows, rates, times: 1).enumerated() {
        while early.count <= row { early.append(ChainRow()) }
        early[row].add(arrivals)
      }
    }
    (self.early, self.integrator) = (early, integrator)
    sums.report(to: &outcome, rates)
    clock = time
  }

  /// Arrivals who join the queue, by what they find.
  private static func waiting(_ rows: [ChainRow], _ rates: ChainRates, times factor: Double) -> [ChainRow] {
    rows.enumerated().map { index, row in
      let first = max(0, row.first)
      guard row.end > first else { return ChainRow() }
      let rates = rates.row(index)
      let weights = (first..<row.end).map { row.weights[$0 - row.first] * rates.up($0) * factor }
      var result = ChainRow(first: first, weights: weights)
      result.trim(least * rates.up(-1) * factor)
      return result
    }
  }

  /// Share of the arrivals that may be left out at an end of a row.
  private static let least = 1e-12

  /// Panels between two times: short ones at both ends of each stretch of time without a kink, growing inwards.
  private func panels(from start: Double, to end: Double) -> [(start: Double, length: Double)] {
    guard end > start else { return [] }
    var breaks = [start, end]
    var border = stretch.length
    for length in [0] + following.map(\.length) {
      border += length
      for threshold in [callers.wait.answer, callers.wait.shortAbandon] {
        let time = border - threshold
        if time > start, time < end { breaks.append(time) }
      }
    }
    breaks.sort()
    let most = Double(max(1, ([stretch] + following.prefix(1)).map(\.agents).max() ?? 1))
    let shortest = 2 * callers.meanHandling / most.squareRoot()
    var panels: [(start: Double, length: Double)] = []
    for (from, to) in zip(breaks, breaks.dropFirst()) where to > from {
      var lengths: [Double] = []
      var (left, size) = (to - from, shortest)
      while left > 2 * size {
        lengths.append(size)
        left -= 2 * size
        size *= 2
      }
      var time = from
      for length in lengths + [left] + lengths.reversed() {
        panels.append((time, length))
        time += length
      }
    }
    return panels
  }
}

/// Arrivals at one sampled moment who wait, and how long their stretch goes on.
struct LateArrivals {
  let rows: [ChainRow]
  let left: Double
}

/// Time sums over the states of a stretch.
private struct StateSums {
  var busy = 0.0
  var surplus = 0.0
  var queue = 0.0
  var atOnce = 0.0
  var delayed = 0.0
  var noLine = 0.0
  var noRoom = 0.0

  mutating func add(_ rows: [ChainRow], _ rates: ChainRates) {
    for (index, row) in rows.enumerated() {
      let rates = rates.row(index)
      var total = 0.0
      for (offset, weight) in row.weights.enumerated() {
        let place = row.first + offset
        total += weight
        busy += weight * Double(rates.busy(place))
        queue += weight * Double(max(0, place))
        if place < rates.ceiling {
          if place < 0 { atOnce += weight } else { delayed += weight }
        } else if place >= rates.lastLine {
          noLine += weight
        } else {
          noRoom += weight
        }
      }
      surplus += Double(index) * total
    }
  }

  func report(to outcome: inout DayOutcome, _ rates: ChainRates) {
    let balked = delayed * rates.arrival * (1 - rates.staying)
    outcome.busySeconds += busy
    outcome.overtimeSeconds += surplus
    outcome.queueSeconds += queue
    outcome.answeredWithin += atOnce * rates.arrival
    outcome.delayed += delayed * rates.arrival
    outcome.balked += balked
    outcome.abandoned += balked
    outcome.abandonedWithin += balked
    outcome.blockedByLines += noLine * rates.arrival
    outcome.blockedByQueue += noRoom * rates.arrival
  }
}
