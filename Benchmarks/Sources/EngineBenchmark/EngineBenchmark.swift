import ContactSimulation
import Dispatch
import Glibc
import RandomStreams
import TwinPrograms

/// Times the engine and its C twins on the common job in one run, interleaved, and prints medians as a table.
///
/// Everything that is timed is first checked: the engine and its twin agree in every count and in the bits of every sum,
/// and all are close to the exact values.
@main
struct EngineBenchmark {
  static func main() throws {
    twin_prepare({ Portable.exp($0) }, { Portable.log($0) })
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "profile" { return try profile(Array(arguments.dropFirst())) }
    let rounds = arguments.first.flatMap { Int($0) } ?? 11
    print("| job | calls | engine, ns | twin in C | ratio | textbook C | ratio | full scenario | ratio |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    var engines: [Double] = []
    for job in CommonJob.all {
      let row = try Row(job, rounds: rounds)
      engines.append(row.engine)
      print(row.line)
    }
    if let first = engines.first, let last = engines.last {
      print("\nn = 1000 against n = 10: \(shown(last / first))")
    }
    let skills = try Row.skills(rounds: rounds)
    print("Six skills on 20 groups: \(shown(skills.time)) ns a call, \(shown(skills.ratio)) times one queue")
    let season = try Season.replication(rounds: rounds) / 1e6
    print("A season of 85,000 calls in 102 days: \(shown(season)) ms a replication")
    print("Two threads: \(shown(try Threads.speedUp(rounds: rounds))) times one")
  }

  /// Runs one program on one job again and again, for a profiler.
  ///
  /// Arguments: `profile engine|full|skills|twin|textbook S|M|L 10`.
  static func profile(_ arguments: [String]) throws {
    guard arguments.count == 3, let job = CommonJob.all.first(where: { $0.name == arguments[1] }),
      let rounds = Int(arguments[2])
    else { return print("profile engine|full|skills|twin|textbook S|M|L rounds") }
    let model =
      switch arguments[0] {
      case "full": try job.fullModel()
      case "skills": try job.skillsModel()
      default: try job.model()
      }
    let runner = ReplicationEngine()
    var tally = Row.tally(model)
    for replication in 0..<rounds {
      var twin = job.twin(replication: replication)
      switch arguments[0] {
      case "twin": _ = twin_run(&twin)
      case "textbook": _ = textbook_run(&twin)
      default: runner.run(model, replication: replication, into: &tally)
      }
    }
  }

  /// A number with two digits after the point.
  static func shown(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

/// Nanoseconds of processor time that a body takes on this thread, so that other work on the machine counts little.
func processorNanoseconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
  let start = now()
  body()
  return now() - start
}

/// Nanoseconds that pass while a body runs.
func nanoseconds(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let duration = clock.measure(body).components
  return Double(duration.seconds) * 1e9 + Double(duration.attoseconds) / 1e9
}

/// The middle value.
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Medians of one job, in nanoseconds per call.
struct Row {
  let job: CommonJob
  let calls: Int
  let engine: Double
  let twin: Double
  let textbook: Double
  let full: Double

  init(_ job: CommonJob, rounds: Int) throws {
    self.job = job
    calls = try Row.check(job)
    let (model, fullModel, runner) = (try job.model(), try job.fullModel(), ReplicationEngine())
    var (tally, fullTally) = (Row.tally(model), Row.tally(fullModel))
    var times = [[Double]](repeating: [], count: 4)
    for replication in 0..<rounds {
      var twinJob = job.twin(replication: replication)
      var offered = (ours: 1.0, full: 1.0, twin: 1.0, textbook: 1.0)
      let ours = processorNanoseconds { runner.run(model, replication: replication, into: &tally) }
      offered.ours = Double(twin_totals(tally).offered)
      let twin = processorNanoseconds { offered.twin = Double(twin_run(&twinJob).offered) }
      let textbook = processorNanoseconds { offered.textbook = Double(textbook_run(&twinJob).offered) }
      let full = processorNanoseconds { runner.run(fullModel, replication: replication, into: &fullTally) }
      offered.full = Double(twin_totals(fullTally).offered)
      times[0].append(ours / offered.ours)
      times[1].append(twin / offered.twin)
      times[2].append(textbook / offered.textbook)
      times[3].append(full / offered.full)
    }
    (engine, twin, textbook, full) = (median(times[0]), median(times[1]), median(times[2]), median(times[3]))
  }

  /// Nanoseconds per call of job M with six skills, and its ratio to one queue.
  static func skills(rounds: Int) throws -> (time: Double, ratio: Double) {
    let job = CommonJob.all[1]
    let (one, six, runner) = (try job.model(), try job.skillsModel(), ReplicationEngine())
    var (oneTally, sixTally) = (tally(one), tally(six))
    var times: [Double] = []
    var ratios: [Double] = []
    for replication in 0..<rounds {
      let first = processorNanoseconds { runner.run(one, replication: replication, into: &oneTally) }
      let second = processorNanoseconds { runner.run(six, replication: replication, into: &sixTally) }
      let costs = (first / Double(twin_totals(oneTally).offered), second / Double(twin_totals(sixTally).offered))
      times.append(costs.1)
      ratios.append(costs.1 / costs.0)
    }
    return (median(times), median(ratios))
  }

  /// An empty tally that keeps the distribution of waits.
  static func tally(_ model: SimulationModel) -> ReplicationTally {
    ReplicationTally(
      callTypes: model.callTypeCount, groups: model.groupCount, intervals: model.intervalCount,
      waitDays: model.dayCount)
  }

  /// Compares engine, twin and textbook with one another and with the exact values.
  static func check(_ job: CommonJob) throws -> Int {
    let model = try job.model()
    var tally = Row.tally(model)
    ReplicationEngine().run(model, replication: 0, into: &tally)
    let ours = twin_totals(tally)
    var twinJob = job.twin(replication: 0)
    let twin = twin_run(&twinJob)
    guard ours.agrees(with: twin) else { throw BenchmarkError.countsDiffer("\(job.name): \(ours) \(twin)") }
    for totals in [ours, textbook_run(&twinJob)] {
      let shares = totals.shares
      guard abs(shares.within - job.exact.within) < 0.015, abs(shares.abandoned - job.exact.abandoned) < 0.006 else {
        throw BenchmarkError.notExact("\(job.name): \(totals)")
      }
    }
    return Int(ours.offered)
  }

  /// The row of the table.
  var line: String {
    func shown(_ value: Double) -> String { EngineBenchmark.shown(value) }
    return "| \(job.name), n = \(job.agents) | \(calls) | \(shown(engine)) | \(shown(twin)) | \(shown(engine / twin)) "
      + "| \(shown(textbook)) | \(shown(engine / textbook)) | \(shown(full)) | \(shown(full / engine)) |"
  }
}

/// The gain of a second thread over replications of job M.
enum Threads {
  static func speedUp(rounds: Int) throws -> Double {
    let model = try CommonJob.all[1].model()
    func run(threads: Int) -> Double {
      nanoseconds {
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
          let runner = ReplicationEngine()
          var tally = Row.tally(model)
          for replication in 0..<8 / threads { runner.run(model, replication: thread * 8 + replication, into: &tally) }
        }
      }
    }
    return median((0..<rounds).map { _ in run(threads: 1) / run(threads: 2) })
  }
}
