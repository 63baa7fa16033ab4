public import Comparison
internal import ContactSimulation
internal import Dispatch
internal import Reporting
public import ScenarioFiles
internal import ScenarioModel
internal import SweepStore

/// Runs the points of a sweep, or those of one shard, and keeps each as soon as it is done.
///
/// Points run side by side, as many as there are threads; what is found at a point depends on nothing but the point.
public struct SweepJob: Sendable {
  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The grid file.
    public var file: String
    /// What is set beside the scenario's file at every point, and where files may lie.
    public var reading: ReadingOptions
    /// Which points are run.
    public var shard: SweepShard
    /// Version of the program, such as `0.1.0`.
    public var programVersion: String

    /// Options from their values.
    public init(
      file: String, reading: ReadingOptions = ReadingOptions(), shard: SweepShard = .whole, programVersion: String
    ) {
      (self.file, self.reading, self.shard, self.programVersion) = (file, reading, shard, programVersion)
    }
  }

  /// What a run came to.
  public struct Outcome: Sendable {
    /// Points of the shard, all of them done now.
    public let points: Int
    /// Points that were done before.
    public let found: Int
    /// The file that holds them.
    public let store: String
    /// The finished sweep; nil for a shard, which is merged with the others.
    public let result: SweepResult?
  }

  private let options: Options
  private let watch: JobWatch
  private let meter: ProgressMeter
  private let base: SweepBase
  /// Digests of the scenarios of the shard's points.
  private let digests: [Int: String]

  /// Reads and checks the grid, the scenario, and the scenario of every point of the shard.
  ///
  /// Cost: some milliseconds a point on one thread, more for long tables.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place; `CancellationError` where the watch asked to stop.
  public init(_ options: Options, watch: JobWatch = JobWatch()) throws {
    (self.options, self.watch) = (options, watch)
    meter = ProgressMeter(watch.observer)
    base = try SweepBase(
      options.file, options.reading, programVersion: options.programVersion, watch, meter)
    let run = SweepPointRun(base)
    let places = options.shard.places(of: base.grid.points.count)
    let checked = SweepWork<String>(places)
    checked.run(workers: watch.threads, stopsAtFault: false, watch.cancellation) { try run.digest(at: $0) }
    try checked.check()
    digests = checked.found
  }

  /// The name of the results' folder: the grid's, with a mark of what was set beside the file.
  public var name: String {
    options.reading.overrides.isEmpty ? base.grid.name : "\(base.grid.name)-set-\(base.digest.prefix(8))"
  }

  /// Runs what is not done yet.
  ///
  /// - Parameter folder: where the store is; it must be there.
  /// - Throws: `ScenarioFault` where a point cannot be run (all that are done stay); `ReportFault` for a store of another sweep;
  ///   `OutputError` where it cannot be written; `CancellationError`.
  public func run(in folder: String) throws -> Outcome {
    let path = folder + "/" + options.shard.fileName
    let places = options.shard.places(of: base.grid.points.count)
    return try SweepFolder.reported {
      let store = try SweepStore(path: path, header: try base.header(options.shard))
      let rows = try store.rows()
      try check(rows, path)
      let done = Set(rows.map(\.place))
      try run(places.filter { !done.contains($0) }, into: store)
      let result = options.shard.count == 1 ? try SweepFolder.result(base.subject, try store.rows(), path) : nil
      return Outcome(points: places.count, found: done.count, store: path, result: result)
    }
  }

  /// Refuses rows that were found with another scenario, such as before a table changed that only some points read.
  private func check(_ rows: [SweepRow], _ path: String) throws {
    for row in rows {
      let found = try SweepFolder.figures(row, path).scenarioDigest
      guard let wanted = digests[row.place], wanted != found else { continue }
      throw SweepStoreFault(
        path: path,
        .otherSweep(
          found: "point \(row.place + 1) of scenario \(found.prefix(8))", wanted: "scenario \(wanted.prefix(8))"))
    }
  }

  private func run(_ places: [Int], into store: SweepStore) throws {
    let workers = min(watch.threads, places.count)
    guard workers > 0 else { return }
    let pool = ReplicationPool(threads: max(1, watch.threads / workers), cancellation: watch.cancellation)
    let (run, base, meter) = (SweepPointRun(base), base, meter)
    let work = SweepWork<Void>(places)
    meter.begin(1)
    work.run(workers: workers, stopsAtFault: true, watch.cancellation) { place in
      do {
        let figures = try run.figures(at: place, pool)
        try store.add([
          SweepRow(
            place: place, settings: try SweepCoding.text(base.grid.overrides(of: place)),
            figures: try SweepCoding.text(figures))
        ])
      } catch let fault as ScenarioFault {
        throw run.located(fault, at: place)
      }
      work.tell { finished in
        meter.report(Double(finished + 1) / Double(places.count), .sweeping(done: finished + 1, of: places.count))
      }
    }
    if watch.cancellation.isCancelled { throw CancellationError() }
    try work.check()
  }
}
