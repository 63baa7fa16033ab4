/// The engine as a thread's working memory, running all days of a model or some of them.
public struct ModelRunner: ReplicationRunner {
  private let model: SimulationModel
  private let days: Range<Int>?
  private let engine = ReplicationEngine()

  init(model: SimulationModel, days: Range<Int>?) {
    self.model = model
    self.days = days
  }

  /// Runs one replication of the model's days.
  public mutating func run(replication: Int, into tally: inout ReplicationTally) {
    engine.run(model, replication: replication, days: days, into: &tally)
  }
}

extension SimulationModel: ReplicableModel {
  /// Working memory for one thread, running all days.
  public func makeRunner() -> ModelRunner { ModelRunner(model: self, days: nil) }

  /// The model with only some of its days run; made of independent ranges, their counts are those of a full run.
  ///
  /// - Parameter days: days of the grid; cells of other days keep whatever a tally held.
  public func restricted(to days: Range<Int>) -> ModelDays { ModelDays(model: self, days: days) }
}

/// Some days of a model.
public struct ModelDays: ReplicableModel {
  /// The whole model.
  public let model: SimulationModel
  /// The days that are run.
  public let days: Range<Int>

  /// Number of call types of the whole model.
  public var callTypeCount: Int { model.callTypeCount }
  /// Number of agent groups of the whole model.
  public var groupCount: Int { model.groupCount }
  /// Number of intervals of the whole grid.
  public var intervalCount: Int { model.intervalCount }
  /// Number of days of the whole grid.
  public var dayCount: Int { model.dayCount }
  /// What a replication of the whole model counts.
  public var tallyShape: TallyShape { model.tallyShape }

  /// Working memory for one thread.
  public func makeRunner() -> ModelRunner { ModelRunner(model: model, days: days) }
}
