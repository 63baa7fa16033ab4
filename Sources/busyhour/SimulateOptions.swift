import ArgumentParser
import Jobs
import Measures

/// The cells to print, as the command line names them.
enum ResultScope: String, ExpressibleByArgument, CaseIterable {
  case run, month, week, day, interval

  /// The scope of a study.
  var scope: Scope {
    switch self {
    case .run: .run
    case .month: .month
    case .week: .week
    case .day: .day
    case .interval: .interval
    }
  }
}

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json
}

/// Effort and randomness of a simulation, shared by the commands that simulate.
struct SimulationOptions: ParsableArguments {
  @Option(help: "Run exactly this many replications, at most 1000000.")
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      "Run until the half-width of the run's service level is at most this many points.", valueName: "points"))
  var precision: Double?

  @Option(help: "The seed of every random stream, 0 to 18446744073709551615. (default: the scenario's)")
  var seed: UInt64?

  @Option(help: "Threads to use; results do not depend on it. (default: all processors)")
  var threads: Int?

  /// Replications that a command accepts.
  static let replicationLimits = 1...1_000_000
  /// Threads that a command accepts.
  static let threadLimits = 1...1024

  func validate() throws {
    if replications != nil, precision != nil {
      throw ValidationError("Give either '--replications' or '--precision', not both.")
    }
    if let replications, !Self.replicationLimits.contains(replications) {
      throw ValidationError("'--replications' must be a number from 1 to 1000000, found '\(replications)'.")
    }
    if let precision, !(precision > 0 && precision < 100) {
      throw ValidationError("'--precision' must be points greater than 0 and less than 100, found '\(precision)'.")
    }
    if let threads, !Self.threadLimits.contains(threads) {
      throw ValidationError("'--threads' must be a number from 1 to 1024, found '\(threads)'.")
    }
  }

  /// What is asked for, as a job takes it.
  var effort: RunEffort {
    RunEffort(replications: replications, precision: precision.map { $0 / 100 }, seed: seed)
  }
}
