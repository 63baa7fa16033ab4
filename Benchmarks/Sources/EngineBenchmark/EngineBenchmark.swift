import ContactSimulation
import Foundation
import RandomStreams
import TwinPrograms

/// Runs the engine and its peers on the common job in turns, checks each against the exact values, and prints tables.
@main
struct EngineBenchmark {
  static func main() {
    twin_prepare({ Portable.exp($0) }, { Portable.log($0) })
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("EngineBenchmark: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "profile": try profile(Array(arguments.dropFirst()))
    case "memory": try MemoryProbe.run(Array(arguments.dropFirst()))
    case "lists": try lists(Array(arguments.dropFirst()))
    default: try compare(arguments)
    }
  }

  /// The heap and the calendar of ends of service in turns, under every condition whose name begins with a word.
  private static func lists(_ arguments: [String]) throws {
    guard let rounds = arguments.first.flatMap({ Int($0) }), rounds > 0, arguments.count <= 2 else {
      throw BenchmarkError.usage
    }
    print(try ListCondition.compare(arguments.count > 1 ? arguments[1] : "", rounds: rounds).table)
  }

  /// The race on the three sizes of the common job, and the bars beside it.
  private static func compare(_ arguments: [String]) throws {
    let rounds = arguments.isEmpty ? 11 : Int(arguments[0]) ?? 0
    guard rounds > 0, arguments.count < 2 || arguments.count == 3 else { throw BenchmarkError.usage }
    let peers = arguments.count == 3 ? Peers(python: arguments[1], folder: arguments[2]) : nil
    var rows: [[String]] = []
    var races: [Race] = []
    for job in CommonJob.all {
      try ExactCheck.requireTwin(job)
      let engine = Contender.engine("**Busyhour**", try job.model())
      let others = [.twin(job), .textbook(job)] + (peers?.contenders(job) ?? [])
      let race = try Race(job, [engine] + others, rounds: rounds)
      rows += try race.rows(ExactCheck(job))
      races.append(race)
    }
    print(ratioTable(races) + "\n")
    let heading = [
      "job", "program", "calls", "ns per call", "times Busyhour", "answered within 20 s", "z", "abandoned", "z",
    ]
    print(markdown(heading, rows, numbersFrom: 2) + "\n")
    let lists = try ListCondition.compare(rounds: rounds)
    print(lists.table + "\n")
    let bars =
      ratios(races) + [lists.bar] + (try Bars.scenarios(rounds: rounds))
      + [try Bars.secondThread(rounds: min(rounds, 5))] + (try NationalList.bars(rounds: rounds))
    print(markdown(["bar", "wanted", "measured", "holds"], (bars + (try Bars.memory())).map(\.row), numbersFrom: 4))
  }

  /// The bars that follow from the races.
  private static func ratios(_ races: [Race]) -> [Bar] {
    let medium = races[1]
    var bars: [Bar] = [
      .atMost(1.10, "M: times the C twin of the same algorithm and streams", 1 / medium.ratio(1)),
      .atMost(0.34, "M: times the C textbook", 1 / medium.ratio(2)),
    ]
    if let simpy = medium.place(of: "SimPy") {
      bars.append(.atLeast(290, "M: times faster than SimPy", medium.ratio(simpy), digits: 0))
    }
    return bars
  }

  /// Runs one program on one job again and again, for a profiler.
  private static func profile(_ arguments: [String]) throws {
    guard arguments.count == 3, let job = CommonJob.all.first(where: { $0.name == arguments[1] }),
      let rounds = Int(arguments[2])
    else { throw BenchmarkError.usage }
    let contender: Contender =
      switch arguments[0] {
      case "engine": .engine("engine", try job.model())
      case "full": .engine("full", try job.fullModel())
      case "skills": .engine("skills", try job.skillsModel())
      case "national": try NationalList.contender()
      case "twin": .twin(job)
      case "textbook": .textbook(job)
      default: throw BenchmarkError.usage
      }
    for replication in 0..<rounds { _ = try contender.run(replication) }
  }
}
