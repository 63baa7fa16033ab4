import Comparison
import ContactSimulation
import Foundation
import Jobs
import Measures
import OutputAnalysis
import Reporting
import ScenarioFiles
import ScenarioModel
import Testing

/// What explains the level that came: a chain whose parts are known by construction.
@Suite struct ActualTests {
  private static let count = 4

  private static func text(
    actuals: Bool = true, staffing: String = "7 agents", level: String = "level: level"
  ) -> String {
    """
    busyhour: 1
    name: actuals
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2024-03-04, days: \(count) }
    opening_hours: { every day: 08:00-11:00 }
    call_types:
      - name: calls
        title: { en: Calls, fr: Appels }
        demand: { total: { value: 240 calls, per: day } }
        handling: { mean: 4 min }
        patience: 2 min
        target: 80 % in 20 s
    agents:
      - { name: team, title: { en: Team, fr: Accueil }, staffing: \(staffing) }
    simulation: { seed: 3, replications: 40 }
    """ + (actuals ? "\nactuals: { file: a.csv, volume: came, \(level), handling: aht, unit: s }\n" : "\n")
  }

  /// A fifth more calls than forecast, 10 % longer, and a level that no simulation had.
  private static let table =
    "date,came,level,aht\n" + (0..<count).map { "2024-03-0\(4 + $0),288,0.5\($0),264\n" }.joined()

  /// The scenario in a folder of its own, for the time of some work.
  private func onDisk<Value>(
    _ text: String, table: String = ActualTests.table, _ work: (URL) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent("s.yaml"))
    try Data(table.utf8).write(to: folder.appendingPathComponent("a.csv"))
    return try work(folder)
  }

  private func simulated(_ folder: URL, _ overrides: [String] = []) throws -> RunResult {
    try SimulateJob(
      SimulateJob.Options(
        file: folder.appendingPathComponent("s.yaml").path, reading: ReadingOptions(overrides: overrides),
        programVersion: "1"), watch: JobWatch(threads: 2)
    ).run()
  }

  private func levels(_ run: RunResult) throws -> [Double] {
    let study = try #require(run.outcomes.first?.evidence)
    return study.evidence(.callType(0), by: .day).compactMap { $0.estimate(.serviceLevel)?.mean }
  }

  @Test func `the parts are those of simulations with that volume and that handling time, and add up exactly`() throws {
    try onDisk(Self.text()) { folder in
      let run = try simulated(folder)
      let review = try #require(run.actuals.first?.level)
      let ratio = try #require(review.handlingRatio)
      #expect(review.days.count == Self.count && abs(ratio - 1.1) < 1e-12)
      let base = try levels(run)
      let volumes = try levels(simulated(folder, ["demand.volume*=1.2"]))
      let handling = try levels(
        simulated(folder, ["demand.volume*=1.2", "call_types.calls.handling.mean=264 s"]))
      for (place, day) in review.days.enumerated() {
        let chain = day.chain
        #expect(chain.forecast == base[place] && chain.came == 0.5 + Double(place) / 100)
        #expect(abs(chain.withVolumes - volumes[place]) < 1e-9)
        #expect(abs(chain.withHandling - handling[place]) < 1e-9)
        #expect(chain.byVolume < -0.05 && chain.byHandling < -0.05)
        let (low, high) = (try #require(chain.low), try #require(chain.high))
        #expect(low < chain.forecast && chain.forecast < high)
      }
      for chain in review.days.map(\.chain) + [review.whole] {
        #expect(abs(chain.byVolume + chain.byHandling + chain.rest - (chain.came - chain.forecast)) < 1e-15)
      }
      // All days have as many calls: the whole is their mean.
      let mean = review.days.reduce(0) { $0 + $1.chain.byVolume } / Double(Self.count)
      #expect(abs(review.whole.byVolume - mean) < 1e-12)
    }
  }

  @Test func `what came as it was simulated leaves no volume, no handling time, and only the rest`() throws {
    let table = "date,came,level,aht\n2024-03-04,240,0.5,240\n2024-03-06,240,0.7,240\n"
    try onDisk(Self.text(), table: table) { folder in
      let review = try #require(try simulated(folder).actuals.first?.level)
      let ratio = try #require(review.handlingRatio)
      #expect(review.days.map(\.day) == [0, 2] && abs(ratio - 1) < 1e-12)
      #expect(review.whole.byVolume == 0 && review.whole.byHandling == 0)
      #expect(abs(review.whole.came - 0.6) < 1e-15)
    }
  }

  @Test func `nothing is simulated again where no level came`() throws {
    let told = "where: { date: 2024-03-04 }"
    try onDisk(Self.text(level: told)) { folder in
      let run = try simulated(folder)
      #expect(run.actuals.count == 1 && run.actuals[0].level == nil && run.actuals[0].review.days.count == 1)
    }
  }

  @Test(arguments: [false, true]) func `a stored run is rendered again to the byte`(isPlan: Bool) throws {
    let text = Self.text(staffing: isPlan ? "planned" : "7 agents")
    try onDisk(text) { folder in
      let file = folder.appendingPathComponent("s.yaml").path
      let run =
        isPlan
        ? try PlanJob(PlanJob.Options(file: file, programVersion: "1"), watch: JobWatch(threads: 2)).run()
        : try simulated(folder)
      let files = RunFiles(run, csv: CSVRenderer(.comma))
      try Data(files.values().bytes).write(to: folder.appendingPathComponent("run.values"))
      let again = try ReportJob(folder: folder.path).run()
      #expect(again.actuals.first?.level == run.actuals.first?.level && again.actuals.first?.level != nil)
      for language in ReportLanguage.allCases {
        let made = try [run, again].map { try RunFiles($0, csv: CSVRenderer(.comma), language: language).rendered() }
        #expect(made[0] == made[1] && made[0].contains { $0.name == "actuals.csv" })
      }
    }
  }

  @Test func `without what came a run has the same bytes, and no file of it`() throws {
    let runs = try [true, false].map { actuals in
      try onDisk(Self.text(actuals: actuals)) { folder in
        try RunFiles(try simulated(folder), csv: CSVRenderer(.comma)).rendered()
      }
    }
    #expect(!runs[1].contains { $0.name == "actuals.csv" })
    let names = ["measures.csv", "weeks.csv"]
    for name in names { #expect(runs[0].first { $0.name == name } == runs[1].first { $0.name == name }) }
  }

  @Test func `the share of a job with further simulations never falls, and ends at 1`() throws {
    try onDisk(Self.text()) { folder in
      let shares = Shares()
      let options = SimulateJob.Options(file: folder.appendingPathComponent("s.yaml").path, programVersion: "1")
      _ = try SimulateJob(options, watch: JobWatch(threads: 1, observer: { shares.add($0.share) })).run()
      #expect(zip(shares.all, shares.all.dropFirst()).allSatisfy { $0 <= $1 } && shares.all.last == 1)
    }
  }
}

/// Shares that a watch heard.
private final class Shares: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Double] = []
  var all: [Double] { lock.withLock { values } }
  func add(_ share: Double) { lock.withLock { values.append(share) } }
}
