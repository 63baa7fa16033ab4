import ContactSimulation
import TwinPrograms

/// What one run of a program gave: three counts, and the processor time that it took.
struct RunOutcome {
  let calls: Int
  let within: Int
  let abandoned: Int
  let nanoseconds: Double

  var nanosecondsPerCall: Double { nanoseconds / Double(max(1, calls)) }
}

/// A program that simulates a job, one replication at a time.
struct Contender {
  let name: String
  /// Takes part in every round, or in every second one, and so on.
  var stride = 1
  let run: (_ replication: Int) throws -> RunOutcome
}

extension Contender {
  /// The engine, through the library's public entry, with every statistic on.
  ///
  /// - Parameter list: The list of ends of service; nil for the engine's own choice.
  static func engine(_ name: String, _ model: SimulationModel, list: EndOfServiceList? = nil) -> Contender {
    let engine = ReplicationEngine(list: list)
    var tally = ReplicationTally.benchmark(model)
    return Contender(name: name) { replication in
      let time = processorNanoseconds { engine.run(model, replication: replication, into: &tally) }
      return RunOutcome(twin_totals(tally), time)
    }
  }

  /// The engine's algorithm and streams in C.
  static func twin(_ job: CommonJob) -> Contender { inC("C twin, same algorithm", job, twin_run) }

  /// What a textbook teaches, in C.
  static func textbook(_ job: CommonJob) -> Contender {
    inC("C textbook, binary heap", job, textbook_run)
  }

  private static func inC(
    _ name: String, _ job: CommonJob, _ program: @escaping (UnsafePointer<twin_job>) -> twin_totals
  ) -> Contender {
    Contender(name: name) { replication in
      var twin = job.twin(replication: replication)
      var totals = twin_totals()
      let time = processorNanoseconds { totals = program(&twin) }
      return RunOutcome(totals, time)
    }
  }
}

extension RunOutcome {
  init(_ totals: twin_totals, _ nanoseconds: Double) {
    self.init(
      calls: Int(totals.offered), within: Int(totals.answered_within), abandoned: Int(totals.abandoned),
      nanoseconds: nanoseconds)
  }
}

extension ReplicationTally {
  /// An empty tally for a model that keeps the distribution of waits by day.
  static func benchmark(_ model: SimulationModel) -> ReplicationTally {
    ReplicationTally(
      callTypes: model.callTypeCount, groups: model.groupCount, intervals: model.intervalCount,
      waitDays: model.dayCount)
  }
}
