import Foundation
import Testing

/// The contract of `busyhour formula`, through the built program.
@Suite struct `busyhour formula` {
  struct Outcome {
    let status: Int32
    let output: String
    let complaint: String

    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    func number(_ key: String) throws -> Double {
      try #require(try json()[key] as? Double, "no number \(key)")
    }
  }

  /// Runs the program with the arguments after `formula`.
  static func run(_ arguments: String...) throws -> Outcome {
    try run(arguments: arguments)
  }

  /// Runs the program that was built beside the tests.
  static func run(arguments: [String]) throws -> Outcome {
    let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent("busyhour")
    process.arguments = ["formula"] + arguments
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: text, complaint: errors)
  }

  @Test func `Erlang C gives the printed example`() throws {
    let outcome = try Self.run(
      "erlang-c", "--calls", "100", "--per", "30 min", "--handling", "180 s", "--agents", "14", "--within", "20 s",
      "--format", "json")
    #expect(outcome.status == 0)
    #expect(abs(try outcome.number("serviceLevel") - 0.8883500191794669) < 1e-12)
    #expect(abs(try outcome.number("probabilityOfWaiting") - 0.1741319335950498) < 1e-12)
    #expect(abs(try outcome.number("averageSpeedOfAnswer") - 7.8359370117772) < 1e-10)
    #expect(abs(try outcome.number("occupancy") - 10 / 14.0) < 1e-14)
  }

  @Test func `a target gives agents, and shrinkage paid agents`() throws {
    let outcome = try Self.run(
      "erlang-c", "--load", "10", "--handling", "180 s", "--target", "80 %", "--within", "20 s", "--shrinkage", "30 %",
      "--format", "json")
    #expect(try outcome.number("agents") == 14)
    #expect(try outcome.number("paidAgents") == 20)
    #expect(abs(try outcome.number("serviceLevel") - 0.8883500191794669) < 1e-12)
  }

  @Test func `an overload under Erlang C is unstable, its level 0 and its waits null`() throws {
    let json = try Self.run("erlang-c", "--load", "14", "--agents", "14", "--format", "json").json()
    #expect(json["stable"] as? Bool == false)
    #expect(json["serviceLevel"] as? Double == 0)
    #expect(json["averageSpeedOfAnswer"] is NSNull)
    #expect(json["meanWait"] is NSNull)
  }

  /// Row n = 12 of the Erlang A reference table.
  @Test func `Erlang A adds abandonment and the mean wait of all`() throws {
    let outcome = try Self.run(
      "erlang-a", "--load", "10", "--handling", "180 s", "--patience", "60 s", "--agents", "12", "--within", "20 s",
      "--format", "json")
    #expect(abs(try outcome.number("serviceLevel") - 0.8603006596476894) < 1e-11)
    #expect(abs(try outcome.number("abandonment") - 0.07590179693345057) < 1e-11)
    #expect(abs(try outcome.number("meanWait") - 4.5541078160070345) < 1e-9)
  }

  @Test func `Erlang B gives blocking in both directions`() throws {
    let given = try Self.run("erlang-b", "--load", "10", "--agents", "14", "--format", "json")
    #expect(abs(try given.number("blocking") - 0.05681914338652085909) < 1e-13)
    let needed = try Self.run("erlang-b", "--load", "10", "--target", "1 %", "--format", "json")
    #expect(try needed.number("agents") == 18)
  }

  @Test(arguments: [
    ["mmnk", "--load", "18", "--handling", "240 s", "--agents", "20", "--capacity", "30", "--patience", "90 s"],
    [
      "mmn-general", "--load", "20", "--handling", "4 min", "--agents", "20", "--patience",
      "weibull shape 0.8 scale 132.4 s",
    ],
    ["mmn-general", "--load", "20", "--handling", "4 min", "--agents", "20", "--patience", "deterministic 2 s"],
    [
      "mmn-general", "--load", "20", "--handling", "4 min", "--agents", "20", "--patience", "lognormal mean 120 s cv 2",
    ],
    [
      "mmn-general", "--load", "20", "--handling", "4 min", "--agents", "20", "--patience",
      "hyperexponential 30 % mean 10 s else 200 s",
    ],
    [
      "mmn-general", "--load", "20", "--handling", "4 min", "--agents", "20", "--patience",
      "balking 10 % then exp 150 s",
    ],
    ["engset", "--sources", "20", "--servers", "5", "--load-per-idle-source", "0.5"],
    ["square-root", "--load", "100", "--handling", "240 s", "--target", "80 %", "--patience", "120 s"],
    ["mg1", "--load", "0.8", "--handling", "180 s", "--cv", "2"],
    ["mdn", "--load", "18", "--handling", "180 s", "--agents", "20"],
    ["priorities", "--load-high", "3", "--load-low", "6", "--handling", "240 s", "--agents", "10"],
    ["intervals", "--calls", "100,120,90", "--handling", "240 s", "--patience", "120 s", "--target", "80 %"],
    [
      "intervals", "--rates", "200 per hour", "--rates", "240 per hour", "--handling", "240 s", "--agents", "15,18",
      "--method", "fluid",
    ],
  ])
  func `every formula answers as a table and as JSON`(_ arguments: [String]) throws {
    let json = try Self.run(arguments: arguments + ["--format", "json"])
    #expect(json.status == 0, "\(json.complaint)")
    #expect(try !json.json().isEmpty)
    let table = try Self.run(arguments: arguments)
    #expect(table.status == 0)
    #expect(table.output.split(separator: "\n").count > 2)
  }

  @Test(arguments: [
    (["erlang-c", "--load", "10", "--handling", "180", "--agents", "14"], "expected a time such as '180 s'"),
    (["erlang-c", "--load=-1", "--agents", "14"], "at least 0"),
    (["erlang-c", "--load", "10", "--handling", "180 s"], "expected --agents or a target"),
    (["erlang-c", "--load", "10", "--handling", "180 s", "--target", "180 %"], "from 0 % to 100 %"),
    (["erlang-c", "--load", "nan", "--agents", "14"], "expected a number"),
    (["erlang-c", "--load", "10", "--handling", "180 s", "--target", "100 %"], "service level"),
    (["mmn-general", "--load", "1", "--handling", "1 s", "--agents", "1", "--patience", "often"], "such as"),
  ])
  func `bad input is refused with code 64 and says what was wanted`(_ arguments: [String], _ wanted: String) throws {
    let outcome = try Self.run(arguments: arguments)
    #expect(outcome.status == 64)
    #expect(outcome.complaint.contains(wanted), "\(outcome.complaint)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a missing file of intervals gives code 66`() throws {
    let outcome = try Self.run("intervals", "--csv", "/nowhere.csv", "--handling", "240 s", "--target", "80 %")
    #expect(outcome.status == 66)
  }
}

/// `--solve`: any one given of a queue.
@Suite struct `busyhour formula --solve` {
  private typealias Formula = `busyhour formula`

  @Test func `calls that 14 agents answer at 80 % in 20 s by Erlang C`() throws {
    let answer = try Formula.run(
      "erlang-c", "--agents", "14", "--handling", "180 s", "--per", "30 min", "--target", "80 %", "--solve", "calls",
      "--format", "json")
    let calls = try answer.number("atMost")
    let (enough, more) = try (
      Formula.run(
        "erlang-c", "--calls", "\(calls)", "--per", "30 min", "--handling", "180 s", "--target", "80 %", "--format",
        "json"),
      Formula.run(
        "erlang-c", "--calls", "\(calls * 1.0001)", "--per", "30 min", "--handling", "180 s", "--target", "80 %",
        "--format", "json")
    )
    #expect(try enough.number("agents") == 14 && more.number("agents") == 15)
    #expect(try answer.json()["atLeast"] is NSNull)
  }

  @Test func `handling by Erlang A, load by Erlang B`() throws {
    let handling = try Formula.run(
      "erlang-a", "--calls", "100", "--per", "30 min", "--agents", "14", "--patience", "2 min", "--target", "80 %",
      "--solve", "handling")
    #expect(handling.status == 0 && handling.output.contains("at most") && handling.output.contains(" s"))
    let load = try Formula.run(
      "erlang-b", "--lines", "1", "--max-blocking", "20 %", "--solve", "load", "--format", "json")
    #expect(abs(try load.number("atMost") - 0.25) < 1e-11)
  }

  @Test func `what is asked for must not be given`() throws {
    for (given, complaint) in [
      (["--calls", "9", "--per", "1 h", "--handling", "3 min", "--solve", "calls"], "--solve calls replaces"),
      (["--handling", "3 min", "--solve", "patience"], "erlang-c knows no patience"),
      (["--handling", "3 min", "--solve", "handling"], "--solve handling replaces"),
    ] {
      let run = try Formula.run(arguments: ["erlang-c", "--agents", "14", "--target", "80 %"] + given)
      #expect(run.status == 64 && run.complaint.contains(complaint))
    }
  }
}
