/// The exact day, stretch by stretch: the state of M_t/M/s_t+M carried on, and what becomes of each interval's arrivals.
///
/// A value: a planner copies it, tries a number of agents and keeps the copy that it likes. The arrival rate is constant in
/// pieces; agents change between stretches, those who leave finish the contact in hand, and waiting callers are served in order of arrival.
/// The chain's forward equations are solved by ``ChainStep``; see docs/model.md for the method and its error.
public struct DayPass: Sendable {
  /// The callers.
  public let callers: DayCallers
  /// Where the queue is at the end of the last stretch.
  public private(set) var state: QueueState
  /// The open stretches so far; the numbers of one are final when nobody of its arrivals waits any more.
  public private(set) var outcomes: [DayOutcome] = []
  private var cohorts: [WaitingCohort] = []

  /// Least expected number of waiting callers that is followed.
  static let fewest = 1e-12

  /// A day that begins in a state.
  public init(_ callers: DayCallers, from state: QueueState = .empty) {
    self.callers = callers
    self.state = state
  }

  /// Whether every arrival so far has been answered or has left, but for less than one in a million million.
  public var isSettled: Bool { cohorts.isEmpty }

  /// Moves on by a stretch.
  ///
  /// - Parameters:
  ///   - stretch: the next stretch; an infinite one ends when nobody waits, and leaves the state empty.
  ///   - following: what comes after it, as far as callers may wait for an answer that counts: the next stretch where T and S are
  ///     no longer than it. The agents stay as they are after the last. Only the numbers within T and S of this stretch depend on it.
  /// - Complexity: some hundred steps over the places that hold more than 1e-15, about ten standard deviations of the state.
  public mutating func advance(_ stretch: DayStretch, following: [DayStretch]) {
    enter(stretch)
    let (old, ofOld) = followCohorts(stretch)
    if !stretch.isOpen {
      if let last = outcomes.indices.last { outcomes[last].queueSeconds += old }
      rest(stretch)
      return
    }
    var walk = StretchWalk(callers, stretch, following: following)
    walk.run(&state)
    var outcome = walk.outcome
    let own = outcome.queueSeconds - old
    outcome.waitSeconds = own
    outcome.abandoned += own * rateOfLeaving
    outcomes.append(outcome)
    cohorts = ofOld.filter { $0.total > Self.fewest }
    let new = WaitingCohort(interval: outcomes.count - 1, of: state, less: cohorts)
    if new.total > Self.fewest { cohorts.append(new) }
  }

  /// Adds a multiple of a pass over the same stretches: the equations are linear, so that a mixture of passes goes on as one.
  mutating func add(_ other: DayPass, times factor: Double) {
    state.add(other.state, times: factor)
    for index in outcomes.indices { outcomes[index].add(other.outcomes[index], times: factor) }
    for cohort in other.cohorts {
      if let same = cohorts.firstIndex(where: { $0.interval == cohort.interval }) {
        cohorts[same].add(cohort, times: factor)
      } else {
        cohorts.append(cohort.scaled(by: factor))
      }
    }
  }

  /// The pass with every probability and number multiplied.
  func scaled(by factor: Double) -> DayPass {
    var result = self
    result.state = QueueState(agents: state.agents, rows: [ChainRow()])
    result.outcomes = Array(repeating: DayOutcome(), count: outcomes.count)
    result.cohorts = []
    result.add(self, times: factor)
    return result
  }

  /// How far another pass over the same stretches is elsewhere: a sum over all places, and over those who wait of every interval.
  func difference(from other: DayPass) -> Double {
    var sum = state.distance(to: other.state)
    for cohort in cohorts {
      let same = other.cohorts.first { $0.interval == cohort.interval }
      sum += (cohort.total - (same?.total ?? 0)).magnitude
    }
    for cohort in other.cohorts where !cohorts.contains(where: { $0.interval == cohort.interval }) {
      sum += cohort.total.magnitude
    }
    return sum
  }

  /// The pass with the numbers of earlier arrivals that another pass ends up with: what they still gain stays.
  func moved(from earlier: [DayOutcome], to now: [DayOutcome]) -> DayPass {
    var result = self
    for index in now.indices {
      result.outcomes[index].add(earlier[index], times: -1)
      result.outcomes[index].add(now[index])
    }
    return result
  }

  private var rateOfLeaving: Double { callers.meanPatience.map { 1 / $0 } ?? 0 }

  /// The agents change; waiting callers are disconnected where the stretch says so, or where nobody could ever answer them.
  private mutating func enter(_ stretch: DayStretch) {
    let isHopeless = !stretch.isOpen && stretch.agents == 0 && callers.meanPatience == nil
    if stretch.disconnects || isHopeless {
      for cohort in cohorts { outcomes[cohort.interval].cleared += cohort.total }
      cohorts = []
      state = state.cleared()
    }
    state = state.changed(to: stretch.agents)
    for index in cohorts.indices { cohorts[index].change(to: stretch.agents) }
  }

  /// Those who waited when the stretch began, over the stretch: the seconds that they wait in it, and who is left of them.
  private mutating func followCohorts(_ stretch: DayStretch) -> (seconds: Double, left: [WaitingCohort]) {
    var (seconds, left) = (0.0, cohorts)
    let rates = ChainRates(callers, arrival: 0, agents: stretch.agents, marksCallers: true)
    for index in left.indices {
      let waited = left[index].follow(rates, seconds: min(stretch.length, 1e15))
      seconds += waited
      outcomes[left[index].interval].waitSeconds += waited
      outcomes[left[index].interval].abandoned += waited * rateOfLeaving
    }
    if !stretch.isOpen { cohorts = left.filter { $0.total > Self.fewest } }
    return (seconds, left)
  }

  /// A closed time passes.
  private mutating func rest(_ stretch: DayStretch) {
    guard stretch.length.isFinite else {
      state = .empty
      return
    }
    var integrator = ChainIntegrator()
    let agents = stretch.agents
    let rates = ChainRates(callers, arrival: 0, agents: agents)
    var isEmpty = false
    integrator.advance(&state.rows, rates, by: stretch.length) { rows in
      isEmpty = rows[0][-agents] > 1 - 1e-12
      return isEmpty
    } collect: { _ in
    }
    if isEmpty { state = QueueState.empty.changed(to: agents) }
  }
}

/// Callers of one interval who wait beyond its end: expected numbers by contacts in service and callers ahead.
struct WaitingCohort: Sendable {
  /// The interval in which they arrived.
  let interval: Int
  private var state: QueueState

  /// Expected number who wait.
  var total: Double { state.rows.reduce(0) { $0 + $1.total } }

  /// Those who wait in a state but are not of earlier cohorts: place j is taken where more than j wait.
  init(interval: Int, of whole: QueueState, less earlier: [WaitingCohort]) {
    self.interval = interval
    var rows = whole.rows.map { row -> ChainRow in
      guard row.end > 1 else { return ChainRow() }
      var tail = ChainRow(first: 0, weights: [Double](repeating: 0, count: row.end - 1))
      var sum = 0.0
      for place in stride(from: row.end - 1, to: 0, by: -1) {
        sum += row[place]
        tail.weights[place - 1] = sum
      }
      return tail
    }
    for cohort in earlier {
      for row in cohort.state.rows.indices where row < rows.count {
        rows[row].add(cohort.state.rows[row], times: -1)
      }
    }
    state = QueueState(agents: whole.agents, rows: rows)
  }

  mutating func add(_ other: WaitingCohort, times factor: Double) { state.add(other.state, times: factor) }

  func scaled(by factor: Double) -> WaitingCohort {
    var result = self
    result.state = QueueState(agents: state.agents, rows: [ChainRow()])
    result.add(self, times: factor)
    return result
  }

  /// The number of agents changes: who finds one free is answered.
  mutating func change(to agents: Int) {
    state = state.changed(to: agents)
    let answered = min(state.rows[0].weights.count, max(0, -state.rows[0].first))
    state.rows[0].weights.removeFirst(answered)
    state.rows[0].first += answered
  }

  /// Moves on; returns the seconds waited.
  mutating func follow(_ rates: ChainRates, seconds: Double) -> Double {
    var integrator = ChainIntegrator()
    var waited = 0.0
    integrator.advance(&state.rows, rates, by: seconds) { rows in
      rows.reduce(0) { $0 + $1.total } < DayPass.fewest / 10
    } collect: { rows in
      waited += rows.reduce(0) { $0 + $1.total }
    }
    return waited
  }
}
