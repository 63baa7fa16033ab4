/// A model whose replications can be run on any thread, in any order, with the same counts.
///
/// Replication r draws its random numbers from streams keyed by r alone, so that a study may share the work among threads.
public protocol ReplicableModel: Sendable {
  /// The working memory of one thread.
  associatedtype Runner: ReplicationRunner

  /// Number of call types: rows of `ReplicationTally.cells`.
  var callTypeCount: Int { get }
  /// Number of agent groups: rows of `ReplicationTally.agentTime`.
  var groupCount: Int { get }
  /// Number of intervals of the grid.
  var intervalCount: Int { get }
  /// Number of days of the grid, closed days included.
  var dayCount: Int { get }
  /// What a replication counts beyond calls; by default calls alone. Waits are kept where the study asks for them.
  var tallyShape: TallyShape { get }

  /// Working memory for one thread.
  func makeRunner() -> Runner
}

extension ReplicableModel {
  /// Room for calls alone.
  public var tallyShape: TallyShape {
    TallyShape(callTypes: callTypeCount, groups: groupCount, intervals: intervalCount, days: dayCount)
  }
}

/// The working memory of one thread, reused from replication to replication.
public protocol ReplicationRunner {
  /// Runs one replication.
  ///
  /// - Parameters:
  ///   - replication: the replication's number, at least 0.
  ///   - tally: receives the counts of this replication alone; whatever it held is dropped.
  mutating func run(replication: Int, into tally: inout ReplicationTally)
}

/// What listens to replications, one thread at a time, and can be joined with what another thread has heard.
public protocol ReplicationListener: Sendable {
  /// Adds one replication.
  mutating func add(_ tally: ReplicationTally)
  /// Adds all replications of another listener of the same shape, which come after those of this one.
  mutating func merge(_ other: Self)
  /// Forgets every replication, keeping the storage.
  mutating func reset()
}
