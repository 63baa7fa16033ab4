import Foundation

/// The programs in Python: one process for each run, which times itself without its imports.
struct Peers {
  /// The Python that has the packages.
  let python: String
  /// The folder of the programs.
  let folder: String

  /// SimPy and Ciw on a job; every second round, since they are slow.
  func contenders(_ job: CommonJob) -> [Contender] {
    [("SimPy", "simpy_job.py"), ("Ciw", "ciw_job.py")].map { name, file in
      Contender(name: name, stride: 2) { replication in
        let numbers = try ChildProcess.numbers(
          python,
          ["\(folder)/\(file)", "\(job.agents)", "\(job.load)", "\(CommonJob.peerCalls)", "\(replication + 1)"])
        guard numbers.count == 4 else { throw BenchmarkError.peer(file) }
        return RunOutcome(calls: numbers[0], within: numbers[1], abandoned: numbers[2], nanoseconds: Double(numbers[3]))
      }
    }
  }
}

/// A program that is started, and prints whole numbers on one line.
enum ChildProcess {
  /// The numbers that the program prints.
  static func numbers(_ program: String, _ arguments: [String]) throws -> [Int] {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError.peer(([program] + arguments).joined(separator: " "))
    }
    return String(decoding: output, as: UTF8.self).split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
  }

  /// This program itself.
  static var own: String { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path }
}
