import ContactSimulation
import Foundation
import Jobs
import Reporting
import Synchronization
import Testing

/// Jobs: their share never falls and ends at 1, and they stop when they are told to.
@Suite struct JobTests {
  /// What a watch heard.
  private final class Heard: Sendable {
    private let values = Mutex<[JobProgress]>([])
    var all: [JobProgress] { values.withLock { $0 } }
    func add(_ progress: JobProgress) { values.withLock { $0.append(progress) } }
  }

  /// A scenario of one hour; with counted calls, the fresh ones behind them have to be solved for.
  private static func text(staffing: String, demand: String = "total: { value: 30 calls, per: day }") -> String {
    """
    busyhour: 1
    name: one-hour
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-03-14, days: 1 }
    opening_hours: { every day: 08:00-09:00 }
    call_types:
      - name: calls
        demand: { \(demand) }
        handling: 4 min
        patience: 2 min
        retries: { after_abandonment: 50 %, delay: 5 min, most_attempts: 3 }
        target: 80 % in 20 s
    agents:
      - { name: team, staffing: \(staffing) }
    simulation: { seed: 3, replications: 40 }
    """
  }

  private func onDisk(_ text: String, _ work: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString).yaml").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try work(path)
  }

  private func run(_ path: String, plans: Bool, _ watch: JobWatch) throws -> RunResult {
    plans
      ? try PlanJob(PlanJob.Options(file: path, programVersion: "1"), watch: watch).run()
      : try SimulateJob(SimulateJob.Options(file: path, programVersion: "1"), watch: watch).run()
  }

  private static let kinds: [(text: String, plans: Bool)] = [
    (text(staffing: "3 agents"), false), (text(staffing: "planned"), true),
    (text(staffing: "3 agents", demand: "counted: offered, at: given, total: { value: 30 calls, per: day }"), false),
  ]

  @Test(arguments: kinds.indices) func `the share never falls, and ends at 1`(kind: Int) throws {
    let (text, plans) = Self.kinds[kind]
    try onDisk(text) { path in
      let heard = Heard()
      _ = try run(path, plans: plans, JobWatch(threads: 3, observer: heard.add))
      let shares = heard.all.map(\.share)
      #expect(shares.count > 5)
      #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(shares.last == 1)
    }
  }

  @Test(arguments: kinds.indices) func `a job stops when it is told to, at once or on its way`(kind: Int) throws {
    let (text, plans) = Self.kinds[kind]
    try onDisk(text) { path in
      for share in [0, 0.1, 0.5] {
        let cancellation = Cancellation()
        if share == 0 { cancellation.cancel() }
        let watch = JobWatch(threads: 2, cancellation: cancellation) { progress in
          if progress.share >= share { cancellation.cancel() }
        }
        #expect(throws: CancellationError.self) { try run(path, plans: plans, watch) }
      }
    }
  }

  @Test func `threads and watches change no result`() throws {
    try onDisk(Self.kinds[1].text) { path in
      let results = try [1, 3].map { threads in
        try RunFiles(run(path, plans: true, JobWatch(threads: threads)), csv: CSVRenderer(.comma)).rendered()
      }
      #expect(results[0] == results[1])
    }
  }
}
