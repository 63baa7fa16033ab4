public import ContactDemand
public import ScenarioModel

extension SimulationModel: ReplicableModel {
  /// An engine for one thread that runs all days.
  public func makeRunner() -> EngineRunner { EngineRunner(model: self, days: nil) }

  /// The same model, of which only some days are run; the cells of other days stay empty in its tallies.
  ///
  /// - Parameter days: days of the grid, made of `independentDayRanges` where their counts are to be those of a whole run.
  public func restricted(to days: Range<Int>) -> DayRangeModel { DayRangeModel(model: self, days: days) }

  /// A model of a scenario with its demand curves.
  ///
  /// - Parameters:
  ///   - scenario: the checked scenario.
  ///   - forecast: the scenario's curves.
  ///   - staffing: agents on duty by group, then interval.
  /// - Throws: `SimulationError` when a table has the wrong shape or the volume cannot be simulated.
  public init(
    scenario: Scenario, forecast: ContactForecast, staffing: StaffingByInterval
  ) throws(SimulationError) {
    try self.init(scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
  }
}

/// Some days of a model.
public struct DayRangeModel: ReplicableModel {
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

  /// An engine for one thread that runs these days.
  public func makeRunner() -> EngineRunner { EngineRunner(model: model, days: days) }
}

/// An engine with the model that it runs; the memory of one thread.
public struct EngineRunner: ReplicationRunner {
  private let engine = ReplicationEngine()
  private let model: SimulationModel
  private let days: Range<Int>?

  init(model: SimulationModel, days: Range<Int>?) {
    self.model = model
    self.days = days
  }

  /// Runs one replication.
  public mutating func run(replication: Int, into tally: inout ReplicationTally) {
    engine.run(model, replication: replication, days: days, into: &tally)
  }
}
