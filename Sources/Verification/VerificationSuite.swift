internal import ContactSimulation

/// How much is simulated.
public enum VerificationEffort: String, Sendable, Hashable, CaseIterable {
  /// Some seconds.
  case quick
  /// Some minutes: fifty times the replications.
  case full

  /// Replications, given those of the quick form.
  func replications(_ quick: Int) -> Int { self == .quick ? quick : 50 * quick }
}

/// What simulated suites are run with.
struct VerificationRun: Sendable {
  let effort: VerificationEffort
  let seed: UInt64
  let pool: ReplicationPool
  /// The probability of a false alarm in one comparison.
  let alarmRate: Double
}

/// A part of the reference suite: one model against one table, or one law.
public enum VerificationSuite: String, Sendable, Hashable, CaseIterable {
  case erlangB = "erlang-b"
  case erlangC = "erlang-c"
  case erlangA = "erlang-a"
  case requiredAgents = "required-agents"
  case limitedQueue = "limited-queue"
  case engset
  case generalPatience = "general-patience"
  case deterministicHandling = "deterministic-handling"
  case singleServer = "single-server"
  case twoPriorities = "two-priorities"
  case dialler
  case exactDay = "exact-day"
  case exactSinusoid = "exact-sinusoid"
  case exactSettled = "exact-settled"
  case stationaryQueues = "stationary-queues"
  case laws
  case nDesign = "n-design"
  case dayCurve = "day-curve"
  case threads

  /// What is compared with what.
  public var title: String {
    switch self {
    case .erlangB: "Erlang B"
    case .erlangC: "Erlang C"
    case .erlangA: "Erlang A (M/M/n+M)"
    case .requiredAgents: "agents required by Erlang C and A"
    case .limitedQueue: "M/M/n/K and M/M/n/K+M"
    case .engset: "Engset (finite source)"
    case .generalPatience: "M/M/n+G"
    case .deterministicHandling: "M/D/n"
    case .singleServer: "M/G/1 (Pollaczek-Khinchine)"
    case .twoPriorities: "M/M/n with two priorities"
    case .dialler: "predictive dialler in open loop"
    case .exactDay: "exact day: 24 half hours"
    case .exactSinusoid: "exact day: a sinusoidal rate"
    case .exactSettled: "exact day: settling to Erlang A and C"
    case .stationaryQueues: "simulated queues, general laws"
    case .laws: "simulated queues, exact laws"
    case .nDesign: "simulated N design, two groups"
    case .dayCurve: "simulated day of 24 half hours"
    case .threads: "the same numbers on 1 and 3 threads"
    }
  }

  /// Where the reference comes from.
  public var source: String {
    switch self {
    case .erlangB, .erlangC, .erlangA, .requiredAgents, .limitedQueue, .engset, .singleServer, .twoPriorities,
      .deterministicHandling:
      "25 digits, two formulas each"
    case .generalPatience, .dialler: "20 digits, two formulas each"
    case .exactDay: "forward equations, error 1e-5"
    case .exactSinusoid: "Poisson law"
    case .exactSettled: "closed formulas"
    case .stationaryQueues: "another simulator"
    case .laws: "closed formulas"
    case .nDesign: "Markov chain"
    case .dayCurve: "the exact day"
    case .threads: "itself"
    }
  }

  /// Whether the numbers are drawn, so that `seed` and effort matter.
  public var isSimulated: Bool {
    switch self {
    case .stationaryQueues, .laws, .nDesign, .dayCurve, .threads: true
    case .erlangB, .erlangC, .erlangA, .requiredAgents, .limitedQueue, .engset, .generalPatience,
      .deterministicHandling, .singleServer, .twoPriorities, .dialler, .exactDay, .exactSinusoid, .exactSettled:
      false
    }
  }

  /// The comparisons of the suite, in the order of its table.
  ///
  /// - Throws: what the compared function throws; no input of the suites is refused.
  func comparisons(_ run: VerificationRun) throws -> [ReferenceComparison] {
    switch self {
    case .erlangB: try ErlangChecks.blocking()
    case .erlangC: try ErlangChecks.erlangC()
    case .erlangA: try ErlangChecks.erlangA()
    case .requiredAgents: try ErlangChecks.requiredAgents()
    case .limitedQueue: try FurtherFormulaChecks.limitedQueues()
    case .engset: try FurtherFormulaChecks.engset()
    case .generalPatience: try FurtherFormulaChecks.generalPatience()
    case .deterministicHandling: try FurtherFormulaChecks.deterministicHandling()
    case .singleServer: try FurtherFormulaChecks.singleServer()
    case .twoPriorities: try FurtherFormulaChecks.twoPriorities()
    case .dialler: try FurtherFormulaChecks.dialler()
    case .exactDay: try ExactDayChecks.halfHours()
    case .exactSinusoid: try ExactDayChecks.sinusoid()
    case .exactSettled: try ExactDayChecks.settled()
    case .stationaryQueues: try StationaryChecks.comparisons(run)
    case .laws: try LawChecks.comparisons(run)
    case .nDesign: try SkillChecks.nDesign(run)
    case .dayCurve: try DayCurveChecks.comparisons(run)
    case .threads: try ThreadChecks.comparisons(run)
    }
  }
}
