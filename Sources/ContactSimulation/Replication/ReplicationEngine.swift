import EventEngine

/// Runs replications of models, one at a time, in memory that it uses again.
///
/// An engine belongs to one thread; models are shared. A replication is a pure function of scenario, expected contacts, staffing,
/// seed and replication number, the same on every machine, in debug and release builds and whatever ran before.
/// Cost: some 40 ns per contact in release builds. Memory: 60 bytes per waiting call (92 where callers have further rules), at most 160 per
/// busy agent (84 with a deferred item or a call that goes on), 84 per caller on the way to a further attempt, 40 per deferred item, 72 per person on a list.
public final class ReplicationEngine {
  private var service: CompiledService?
  private var centre: ContactCentre?
  /// The service and the memory for replications that count contacts alone.
  private var queue: (service: CompiledService, run: OneQueueRun)?

  private let list: EndOfServiceList?

  /// An engine without memory yet.
  ///
  /// - Parameter list: The list of ends of service, for comparing their cost; nil for the one that suits each service. Results are the same.
  public init(list: EndOfServiceList? = nil) {
    self.list = list
  }

  deinit {
    centre?.deallocate()
    queue?.run.deallocate()
  }

  /// Runs one replication.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - replication: Number of the replication, 0 or more, below 2^32.
  ///   - days: Days of the grid to run, nil for all. They start empty and end as at closing; where they are made of the model's
  ///     `independentDayRanges`, their counts are those of a run of all days.
  ///   - tally: Receives the counts of this replication; made anew if it has another shape. What it held for the days that are run is
  ///     dropped, cells of other days stay as they are. Waits are counted by day if it has room for them.
  public func run(
    _ model: SimulationModel, replication: Int, days: Range<Int>? = nil, into tally: inout ReplicationTally
  ) {
    let days = (days ?? 0..<model.dayCount).clamped(to: 0..<model.dayCount)
    tally.prepare(for: model, days: days)
    if model.countsContactsAlone, !tally.shape.keepsWaits, OneQueueRun.canRun(model.service) {
      runQueue(model, replication: UInt32(clamping: replication), days: days, into: &tally)
      return tally.complete(for: model, days: days)
    }
    var centre = emptyCentre(of: model.service)
    tally.withStorage { storage in
      centre.count(in: storage)
      centre.run(model, replication: UInt32(clamping: replication), days: days)
    }
    self.centre = centre
    tally.complete(for: model, days: days)
  }

  private func runQueue(
    _ model: SimulationModel, replication: UInt32, days: Range<Int>, into tally: inout ReplicationTally
  ) {
    if queue?.service !== model.service {
      queue?.run.deallocate()
      queue = (model.service, OneQueueRun(model.service))
    }
    tally.cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress else { return }
      queue?.run.run(agents: model.agents.base, replication: replication, days: days, cells: cells)
    }
  }

  /// The state for a service, empty; made anew when the last model was of another service.
  private func emptyCentre(of service: CompiledService) -> ContactCentre {
    if var centre, service === self.service {
      centre.reset()
      return centre
    }
    centre?.deallocate()
    self.service = service
    return ContactCentre(service: service, list: list ?? service.endOfServiceList)
  }
}
