public import Comparison
internal import Foundation
internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel
internal import SweepStore

/// A folder with the stores of a sweep's shards.
public struct SweepFolder: Sendable {
  private let path: String

  /// A folder.
  public init(_ path: String) { self.path = path }

  /// What is left to run.
  public struct Missing: Sendable, Hashable {
    /// A shard that is not finished.
    public struct Part: Sendable, Hashable {
      /// The shard.
      public let shard: SweepShard
      /// The points it lacks, from 0 on; empty where nothing is known of the sweep.
      public let places: [Int]
    }

    /// Points of the whole sweep; nil where no shard has begun.
    public let points: Int?
    /// The shards that are not finished, in order.
    public let shards: [Part]

    /// Whether everything is done.
    public var isNothing: Bool { shards.isEmpty }
    /// Points that are missing.
    public var count: Int { shards.reduce(0) { $0 + $1.places.count } }
  }

  /// What is left to run.
  ///
  /// - Parameter shards: how many shards there are, where no store may tell because none has begun.
  /// - Throws: `ScenarioFault` where there is no store; `ReportFault` where stores are of different sweeps.
  public func missing(shards: Int? = nil) throws -> Missing {
    try SweepFolder.reported {
      let stores = try stores()
      guard let first = stores.first else {
        guard let shards else { throw noStore }
        return Missing(points: nil, shards: SweepShard.all(shards).map { Missing.Part(shard: $0, places: []) })
      }
      let done = try Set(stores.flatMap { try $0.rows().map(\.place) })
      let count = stores.map(\.header.shards).max() ?? 1
      return Missing(
        points: first.header.points,
        shards: SweepShard.all(count).compactMap { shard in
          let places = shard.places(of: first.header.points).filter { !done.contains($0) }
          return places.isEmpty ? nil : Missing.Part(shard: shard, places: places)
        })
    }
  }

  /// Joins all stores into one, `sweep.sqlite`, as a sweep in one piece would have written it.
  ///
  /// - Throws: `ReportFault` where a point is missing, where stores are of different sweeps, or where two have other figures of one point;
  ///   `OutputError` where the joined store cannot be written.
  public func merge() throws -> SweepResult {
    try SweepFolder.reported {
      let stores = try stores()
      guard let first = stores.first else { throw noStore }
      var rows: [Int: SweepRow] = [:]
      for store in stores {
        for row in try store.rows() {
          if let known = rows[row.place], known != row {
            throw ReportFault(
              path: store.path,
              reason: "expected the figures of point \(row.place + 1) that another store has, found others")
          }
          rows[row.place] = row
        }
      }
      let header = first.header
      guard rows.count == header.points else {
        throw ReportFault(
          path: path,
          reason: "expected \(header.points) points, found \(rows.count): run what 'busyhour sweep missing' lists")
      }
      let sorted = rows.values.sorted { $0.place < $1.place }
      let whole = SweepStoreHeader(
        digest: header.digest, shard: 1, shards: 1, points: header.points, subject: header.subject)
      try SweepStore(path: path + "/" + SweepShard.whole.fileName, header: whole).add(sorted)
      return try SweepFolder.result(try SweepFolder.subject(first), sorted, first.path)
    }
  }

  private var noStore: ScenarioFault {
    .unreadable(path: path, reason: "expected the store of a sweep, such as sweep-1-of-8.sqlite, found none")
  }

  /// The stores of the folder, all of one sweep, in the order of shards.
  private func stores() throws -> [SweepStore] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let stores = try names.filter { $0.hasPrefix("sweep") && $0.hasSuffix(".sqlite") }.sorted()
      .map { try SweepStore(path: path + "/" + $0) }
      .sorted { ($0.header.shards, $0.header.shard) < ($1.header.shards, $1.header.shard) }
    guard let last = stores.last else { return [] }
    for store in stores where store.header.digest != last.header.digest {
      throw SweepStoreFault(path: store.path, .otherSweep(found: store.header.digest, wanted: last.header.digest))
    }
    for store in stores where store.header.shards != 1 && store.header.shards != last.header.shards {
      throw SweepStoreFault(
        path: store.path,
        .otherSweep(found: "\(store.header.shards) shards", wanted: "\(last.header.shards) shards"))
    }
    return stores
  }

  // MARK: what stores hold

  /// Runs a part; faults of stores become those of jobs.
  static func reported<Result>(_ part: () throws -> Result) throws -> Result {
    do {
      return try part()
    } catch let fault as SweepStoreFault {
      if case .unusable(let reason) = fault.reason { throw OutputError.cannotWrite(path: fault.path, reason: reason) }
      throw ReportFault(path: fault.path, reason: fault.message)
    }
  }

  private static func subject(_ store: SweepStore) throws -> SweepSubject {
    do {
      return try SweepCoding.value(SweepSubject.self, store.header.subject)
    } catch {
      throw damaged(store.path)
    }
  }

  /// The figures of a row.
  static func figures(_ row: SweepRow, _ path: String) throws -> SweepFigures {
    do {
      return try SweepCoding.value(SweepFigures.self, row.figures)
    } catch {
      throw damaged(path)
    }
  }

  /// A finished sweep from its rows, one for every point, in order.
  static func result(_ subject: SweepSubject, _ rows: [SweepRow], _ path: String) throws -> SweepResult {
    guard rows.map(\.place) == Array(subject.grid.points.indices) else { throw damaged(path) }
    return SweepResult(subject, try rows.map { try figures($0, path) })
  }

  private static func damaged(_ path: String) -> ReportFault {
    ReportFault(
      path: path, reason: "expected the rows of a sweep, found others: remove the file and run its points again")
  }
}
