internal import Comparison
internal import Foundation
internal import Measures
internal import ScenarioFiles
internal import ScenarioModel
internal import SweepStore

/// A sweep that is read and checked: its grid, the scenario that it starts from, and what every point keeps.
struct SweepBase {
  let file: LoadedGrid
  let ready: ReadyScenario
  /// What is kept of every point, in order.
  let measures: [MeasureReference]
  let subject: SweepSubject
  /// Names the sweep.
  let digest: String
  private let reading: ReadingOptions

  var grid: SweepGrid { file.grid }

  /// Replications of a precision's worth: all points need the same number.
  private static let usualReplications = 1000
  /// Replications that show what a quick plan comes to, as with `plan --quick`.
  private static let quickReplications = 30

  /// Reads a sweep.
  ///
  /// - Throws: `ScenarioFault` with every problem of the grid, else of the scenario, each with its place.
  init(_ path: String, _ reading: ReadingOptions, programVersion: String, _ watch: JobWatch, _ meter: ProgressMeter)
    throws
  {
    file = try GridReader.read(path: path)
    self.reading = reading
    ready = try ReadyScenario(path: file.scenario, reading, watch, meter, rest: 100 * file.grid.points.count)
    let scenario = ready.loaded.scenario
    measures = try SweepBase.measures(file, scenario)
    try SweepBase.checkPicture(file, measures)
    subject = SweepSubject(
      grid: file.grid, title: scenario.title, language: scenario.language, scenarioDigest: scenario.digest,
      overrides: reading.overrides, seed: scenario.simulation.seed, currency: scenario.currency,
      targetLevel: scenario.callTypes.lazy.compactMap { $0.target?.level }.first, measures: measures.map(\.description),
      programVersion: programVersion)
    digest = try SweepBase.digest(subject, staffing: file.staffing)
  }

  /// What is set at a point, and where files may lie.
  func reading(at point: Int) -> ReadingOptions {
    ReadingOptions(
      overrides: reading.overrides + grid.overrides(of: point), readsOutsideFolder: reading.readsOutsideFolder)
  }

  /// A point's scenario with the replications of the sweep.
  func prepared(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    let most = scenario.simulation.mostReplications
    switch scenario.simulation.replications {
    case _ where grid.replications != nil: scenario.simulation.replications = .fixed(grid.replications ?? most)
    case _ where grid.work == .quick: scenario.simulation.replications = .fixed(min(Self.quickReplications, most))
    case .precision: scenario.simulation.replications = .fixed(min(most, Self.usualReplications))
    case .fixed: break
    }
    return scenario
  }

  /// The subject as a store keeps it.
  func header(_ shard: SweepShard) throws -> SweepStoreHeader {
    SweepStoreHeader(
      digest: digest, shard: shard.number, shards: shard.count, points: grid.points.count,
      subject: try SweepCoding.text(subject))
  }

  // MARK: measures

  private static func measures(_ file: LoadedGrid, _ scenario: Scenario) throws -> [MeasureReference] {
    guard let texts = file.grid.measures else { return usualMeasures(scenario) }
    var (references, problems) = ([MeasureReference](), [Problem]())
    let names = scenario.callTypes.map(\.name) + scenario.agentGroups.map(\.name)
    for (place, text) in texts.enumerated() {
      let path = "measures[\(place)]"
      do {
        let reference = try MeasureReference(text)
        if case .figure = reference.name {
          problems.append(
            file.problem(
              at: path, wanted: "a measure of the simulation such as 'serviceLevel'", found: "'\(text)'",
              suggestion: "hours and cost are kept of every point anyway"))
        } else if let subject = reference.subject, !names.contains(subject) {
          problems.append(
            file.problem(
              at: path, wanted: "a call type or an agent group of the scenario", found: "'\(subject)'",
              suggestion: NearestName.suggestion(for: subject, among: names)))
        } else if references.contains(reference) {
          problems.append(file.problem(at: path, wanted: "every measure once", found: "'\(text)' twice"))
        } else {
          references.append(reference)
        }
      } catch {
        problems.append(
          file.problem(at: path, wanted: error.wanted, found: error.found, suggestion: error.suggestion))
      }
    }
    guard problems.isEmpty else { throw ScenarioFault.problems(problems) }
    return references
  }

  /// Level, abandonment, waits and occupancy where somebody calls; of the only list or deferred type the share in time.
  private static func usualMeasures(_ scenario: Scenario) -> [MeasureReference] {
    let isCalled = !scenario.inboundTypes.isEmpty
    let calls: [Measure] = isCalled ? [.serviceLevel, .abandonment, .averageSpeedOfAnswer, .occupancy] : [.occupancy]
    let lists = scenario.callTypes.compactMap { type -> MeasureReference? in
      switch type.channel {
      case .inbound: nil
      case .outbound:
        MeasureReference(type.outbound?.target == nil ? .shareReached : OutboundMeasure.shareWithin, of: type.name)
      case .deferred: type.deferred?.target == nil ? nil : MeasureReference(DeferredMeasure.shareWithin, of: type.name)
      }
    }
    return calls.map { MeasureReference($0) } + lists
  }

  private static func checkPicture(_ file: LoadedGrid, _ measures: [MeasureReference]) throws {
    guard let value = file.grid.picture.value else { return }
    let names = measures.map(\.description) + ["cost", "hours"]
    guard !names.contains(value) else { return }
    throw ScenarioFault.problems([
      file.problem(
        at: "picture.value", wanted: "one of the measures that are kept, 'cost' or 'hours'", found: "'\(value)'",
        suggestion: NearestName.suggestion(for: value, among: names) ?? "kept: \(names.joined(separator: ", "))")
    ])
  }

  // MARK: digest

  /// Moves with everything that can move a figure: the grid, the scenario, what was set, the plan, the version; not with pictures.
  private static func digest(_ subject: SweepSubject, staffing: String?) throws -> String {
    let grid = subject.grid
    let plain = SweepGrid(
      name: "", work: grid.work, design: grid.design, keys: grid.keys, points: grid.points,
      replications: grid.replications, measures: nil)
    var sum = SHA256()
    let parts = [
      try SweepCoding.text(plain), subject.scenarioDigest, "\(subject.seed)", subject.programVersion,
      subject.overrides.joined(separator: "\n"), subject.measures.joined(separator: "\n"),
    ]
    for part in parts { sum.update(Array("\(part.utf8.count) \(part)".utf8)) }
    if let staffing {
      do {
        sum.update(try DiskFiles().bytes(path: staffing, limit: 256 << 20))
      } catch {
        throw ScenarioFault.unreadable(path: staffing, reason: "\(error)")
      }
    }
    return sum.hexadecimal
  }
}

/// Values as the store keeps them: JSON with sorted keys, every number in the shortest text that reads back the same.
enum SweepCoding {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

/// Which of a sweep's points one process runs: every `count`-th, beginning at `number`.
public struct SweepShard: Sendable, Hashable, CustomStringConvertible {
  /// From 1 on.
  public let number: Int
  /// How many shards there are.
  public let count: Int

  /// Everything in one piece.
  public static let whole = SweepShard(number: 1, count: 1)
  /// Most shards of a sweep.
  public static let most = 10_000

  private init(number: Int, count: Int) { (self.number, self.count) = (number, count) }

  /// A shard from its text, such as `3/8`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], 1...Self.most ~= count, 1...count ~= number
    else { return nil }
    self.init(number: number, count: count)
  }

  /// All shards of a sweep.
  static func all(_ count: Int) -> [SweepShard] { (1...max(1, count)).map { SweepShard(number: $0, count: count) } }

  /// `3/8`.
  public var description: String { "\(number)/\(count)" }

  /// The points of the shard, in order.
  public func places(of points: Int) -> [Int] { Array(stride(from: number - 1, to: points, by: count)) }

  /// The name of its store.
  var fileName: String { count == 1 ? "sweep.sqlite" : "sweep-\(number)-of-\(count).sqlite" }
}
