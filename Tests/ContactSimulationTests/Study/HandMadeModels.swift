import ContactSimulation
import RandomStreams

/// A model whose replications are made by a function of their number, for laws of studies that need no telephone.
struct HandMadeModel: ReplicableModel {
  let callTypeCount: Int
  let groupCount: Int
  let intervalCount: Int
  let dayCount: Int
  /// Fills the tally of a replication.
  let fill: @Sendable (Int, inout ReplicationTally) -> Void

  struct Runner: ReplicationRunner {
    let fill: @Sendable (Int, inout ReplicationTally) -> Void

    mutating func run(replication: Int, into tally: inout ReplicationTally) {
      tally.reset()
      fill(replication, &tally)
    }
  }

  func makeRunner() -> Runner { Runner(fill: fill) }
}

/// A model of a whole centre whose replications are made by a function of their number.
struct HandMadeCentre: ReplicableModel {
  let tallyShape: TallyShape
  /// Fills the tally of a replication.
  let fill: @Sendable (Int, inout ReplicationTally) -> Void

  var callTypeCount: Int { tallyShape.callTypes }
  var groupCount: Int { tallyShape.groups }
  var intervalCount: Int { tallyShape.intervals }
  var dayCount: Int { tallyShape.days }

  func makeRunner() -> HandMadeModel.Runner { HandMadeModel.Runner(fill: fill) }
}

/// One server, Poisson arrivals and exponential service, started in its stationary state: every arrival of the window waits at most
/// T with probability 1 - load exp(-(1 - load) T / service), so that ratios of totals have a known expectation.
struct StationaryQueue {
  let load: Double
  let service: Double
  let acceptableWait: Double
  let window: Double

  /// The exact share of arrivals that wait at most T.
  var level: Double { 1 - load * Portable.exp(-(1 - load) * acceptableWait / service) }

  /// The exact mean wait in seconds.
  var meanWait: Double { load * service / (1 - load) }

  /// A model of the queue with one call type and one interval; Lindley's recursion.
  func model(seed: UInt64) -> HandMadeModel {
    HandMadeModel(callTypeCount: 1, groupCount: 1, intervalCount: 1, dayCount: 1) { replication, tally in
      var stream = RandomStream(
        seed: seed, purpose: .arrivals, name: StreamName(bits: 0), date: 0, replication: UInt32(clamping: replication))
      let (gap, work) = (Sampler.exponential(mean: service / load), Sampler.exponential(mean: service))
      var wait = stream.happens(withProbability: load) ? work.draw(&stream) / (1 - load) : 0
      var clock = 0.0
      while true {
        let step = gap.draw(&stream)
        clock += step
        if clock > window { return }
        wait = max(0, wait - step)
        tally.cells[0].offered += 1
        tally.cells[0].answered += 1
        tally.cells[0].answeredWait += wait
        if wait <= acceptableWait { tally.cells[0].answeredWithin += 1 }
        tally.waits.record(wait, callType: 0, day: 0)
        wait += work.draw(&stream)
      }
    }
  }
}
