/// The lean study of a plan search: replications of a model, of which only target ratios are kept.
public struct ServiceLevelStudy<Model: ReplicableModel>: Sendable {
  /// The model that is run.
  public let model: Model
  /// The threads to run it on.
  public let pool: ReplicationPool

  /// A study of a model.
  public init(_ model: Model, threads: Int = 1) {
    self.model = model
    pool = ReplicationPool(threads: threads)
  }

  /// Runs replications and adds them to the tallies.
  ///
  /// - Parameters:
  ///   - replications: numbers of the replications, such as 0..<200, then 200..<400 for more of the same.
  ///   - tallies: one per target, or several ratios of one call type.
  public func run(_ replications: Range<Int>, into tallies: inout [TargetTally]) {
    var listener = TargetTallies(tallies: tallies)
    pool.run(model, replications: replications, into: &listener)
    tallies = listener.tallies
  }
}

/// Several target tallies that hear the same replications.
struct TargetTallies: ReplicationListener {
  /// The tallies.
  var tallies: [TargetTally]

  mutating func add(_ tally: ReplicationTally) {
    for index in tallies.indices { tallies[index].add(tally) }
  }

  mutating func merge(_ other: TargetTallies) {
    for index in tallies.indices where index < other.tallies.count { tallies[index].merge(other.tallies[index]) }
  }

  mutating func reset() {
    for index in tallies.indices { tallies[index].reset() }
  }
}
