internal import ContactDemand
internal import ContactSimulation
internal import ScenarioModel

/// Runs the planner's replications: on its threads, counted as effort, and ended between two of them where that is asked.
struct PlanWork: Sendable {
  /// What was done of the plan.
  let effort: PlanEffort
  private let pool: ReplicationPool
  /// What one replication of a day takes: its expected contacts, attempts of lists included.
  private var contactsByDay: [Double]

  init(
    scenario: Scenario, forecast: ContactForecast, pool: ReplicationPool,
    progress: @escaping @Sendable (PlanPhase, Double) -> Void
  ) {
    self.pool = pool
    effort = PlanEffort(observer: progress)
    let days = scenario.grid.days.indices
    var others = scenario.callTypes.reduce(0) { $0 + Double($1.deferred?.backlogAtStart ?? 0) }
    if scenario.callTypes.contains(where: { $0.channel == .outbound }) {
      others += DelayPlanner.attemptWeight * OutboundForecast(scenario, forecast: forecast).attempts
    }
    contactsByDay = days.map { day in
      forecast.callTypes.reduce(others / Double(days.count)) { $0 + $1.byDay[day] }
    }
  }

  /// Contacts of one replication of all days.
  var contacts: Double { contacts(of: contactsByDay.indices) }

  /// Contacts of one replication of some days.
  func contacts(of days: Range<Int>) -> Double { contactsByDay[days].reduce(0, +) }

  /// The same for models in which one contact stands for several.
  func thinned(by thinning: Int) -> PlanWork {
    var work = self
    work.contactsByDay = contactsByDay.map { $0 / Double(thinning) }
    return work
  }

  /// Ends work that is to stop.
  ///
  /// - Throws: `CancellationError`.
  func check() throws { try pool.cancellation.check() }

  /// Runs replications of a model into a listener.
  ///
  /// - Throws: `CancellationError`.
  func run<Listener: ReplicationListener>(
    _ model: SimulationModel, replications: Range<Int>, into listener: inout Listener, _ phase: PlanPhase
  ) throws {
    let (effort, each) = (effort, contacts * Double(ReplicationPool.chunkLength))
    pool.run(model, replications: replications, into: &listener) { _ in
      effort.add(each, phase)
      return true
    }
    try check()
  }

  /// Runs replications of a model, each a job of its own.
  ///
  /// - Throws: `CancellationError`.
  func run<Listener: ReplicationListener>(
    _ jobs: [ReplicationJob<SimulationModel>], into listeners: inout [Listener], _ phase: PlanPhase
  ) throws {
    let (effort, each) = (effort, contacts)
    pool.run(jobs, into: &listeners) { _, _ in effort.add(each, phase) }
    try check()
  }

  /// Runs replications of some days of models, each into a listener of its own.
  ///
  /// - Throws: `CancellationError`.
  func run<Listener: ReplicationListener>(
    _ jobs: [ReplicationJob<ModelDays>], into listeners: inout [Listener], _ phase: PlanPhase
  ) throws {
    let effort = effort
    let each = jobs.map { contacts(of: $0.model.days) * Double(ReplicationPool.chunkLength) }
    pool.run(jobs, into: &listeners) { place, _ in effort.add(each[place], phase) }
    try check()
  }
}
