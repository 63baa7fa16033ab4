import RandomStreams
import TwinPrograms

/// The common job of the speed comparison: M/M/n+M, handling 300 s, patience 120 s, open round the clock.
struct CommonJob {
  let name: String
  let agents: Int
  /// Offered load in Erlang.
  let load: Double
  /// Days that the engine and the programs in C run.
  let days: Int
  /// Days of the short replications from which the spread of the shares is taken.
  let shortDays: Int
  /// Exact shares of all calls (Erlang A): answered within 20 s, abandoned.
  let exact: (within: Double, abandoned: Double)

  static let intervalLength = 3600
  /// The call type and the first day (2020-03-09, a Monday) name the random streams, of the engine and of its twin.
  static let callTypeName = "calls"
  static let firstDate: Int32 = 18_330
  /// Calls of one run of the programs in Python.
  static let peerCalls = 20_000

  static let small = CommonJob(
    name: "S", agents: 10, load: 10, days: 300, shortDays: 7, exact: (0.6499935875, 0.1524380427))
  static let medium = CommonJob(
    name: "M", agents: 100, load: 105, days: 30, shortDays: 1, exact: (0.7577113711, 0.0761866130))
  static let large = CommonJob(
    name: "L", agents: 1000, load: 1000, days: 4, shortDays: 1, exact: (0.9841405643, 0.0154540097))
  static let all = [small, medium, large]
  /// A larger one, to see whether the cost of a call stays flat; not raced against others.
  static let huge = CommonJob(name: "XL", agents: 3000, load: 3000, days: 2, shortDays: 1, exact: (.nan, .nan))

  /// Expected contacts of an hour.
  var contactsPerInterval: Double { load / 300 * Double(Self.intervalLength) }

  /// The job in C.
  func twin(replication: Int) -> twin_job {
    twin_job(
      agents: Int32(agents), days: Int32(days), intervals_per_day: 24, interval_length: Double(Self.intervalLength),
      contacts_per_interval: contactsPerInterval, handling_mean: 300, patience_mean: 120, acceptable_wait: 20, seed: 1,
      name: StreamName(.callType, Self.callTypeName).bits, first_date: Self.firstDate, replication: UInt32(replication))
  }
}

/// Why a benchmark ended without its tables.
enum BenchmarkError: Error, CustomStringConvertible {
  case calendar
  case countsDiffer(String)
  case notExact(String)
  case peer(String)
  case usage

  var description: String {
    switch self {
    case .calendar: "the benchmark's calendar is not valid"
    case .countsDiffer(let what): "the engine and its twin differ: \(what)"
    case .notExact(let what): "too far from the exact value: \(what)"
    case .peer(let what): "a program that was started failed: \(what)"
    case .usage:
      """
      usage: EngineBenchmark [rounds] [python folder-of-peers]
             EngineBenchmark profile engine|full|skills|national|twin|textbook S|M|L rounds
             EngineBenchmark lists rounds [word]
             EngineBenchmark memory calls|waiting|busy|national number
      """
    }
  }
}
