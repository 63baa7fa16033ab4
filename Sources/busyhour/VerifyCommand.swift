import ArgumentParser
import ContactSimulation
import Foundation
import Reporting
import Verification

/// `busyhour verify`: the reference suite, on the machine of whoever asks.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check formulas, exact days and simulations against reference values, on this machine.",
    discussion: """
      Tables of values that others computed, published simulations and exact laws are compiled into the program. Formulas have to agree to the \
      digits that the tables have; simulated numbers within a number of standard errors that one run in 1,000 passes by chance, over the whole \
      suite. Quick takes some seconds, '--full' takes some minutes and simulates fifty times as much. Ends with exit code 1 where anything disagrees. What was checked \
      beyond this is described in docs/validation.md.

      Examples:
        busyhour verify
        busyhour verify erlang-a exact-day --format json
      """)

  @Argument(help: ArgumentHelp("Suites to run. (default: all)", valueName: "suite"), transform: suite)
  var suites: [VerificationSuite] = []

  @Flag(help: "Simulate fifty times as much, in some minutes.")
  var full = false

  @Option(help: "The seed of the simulations, 0 to 18446744073709551615.")
  var seed: UInt64 = 1

  @Option(help: "Threads to use; results do not depend on it. (default: all processors)")
  var threads: Int?

  @Option(help: "table for people, a row for each suite; json for programs, with every comparison.")
  var format = VerifyFormat.table

  private static func suite(_ name: String) throws -> VerificationSuite {
    guard let suite = VerificationSuite(rawValue: name) else {
      let names = VerificationSuite.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("expected one of the suites \(names); found '\(name)'")
    }
    return suite
  }

  func validate() throws {
    if let threads, !SimulationOptions.threadLimits.contains(threads) {
      throw ValidationError("'--threads' must be a number from 1 to 1024, found '\(threads)'.")
    }
  }

  func run() throws {
    let pool = ReplicationPool(threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let verification = Verification(full ? .full : .quick, seed: seed, pool: pool)
    var findings: [Verification.Finding] = []
    if format == .table { try CommandFault.write(VerifyTable.head + "\n") }
    for suite in suites.isEmpty ? VerificationSuite.allCases : suites {
      let finding = try verification.finding(suite)
      findings.append(finding)
      if format == .table { try CommandFault.write(VerifyTable.lines(finding).joined(separator: "\n") + "\n") }
    }
    switch format {
    case .table: try CommandFault.write(VerifyTable.verdict(findings) + "\n")
    case .json: try CommandFault.write(VerifyTable.answer(findings).json.text)
    }
    if !findings.allSatisfy(\.agrees) { throw ExitCode(1) }
  }
}

/// How the findings are printed.
enum VerifyFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// What the suite found, for people and for programs.
enum VerifyTable {
  private static let widths = (title: 36, compared: 8, worst: 10)
  /// Disagreements that are printed of one suite.
  private static let most = 10

  /// The line above the suites.
  static let head = row("suite", "compared", "worst", "allowed")

  private static func row(_ title: String, _ compared: String, _ worst: String, _ allowed: String) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return title + String(repeating: " ", count: max(1, widths.title - title.count)) + right(compared, widths.compared)
      + right(worst, widths.worst) + "  " + allowed
  }

  /// The lines of a suite: one, and one more for each of the first disagreements.
  static func lines(_ finding: Verification.Finding) -> [String] {
    guard let worst = finding.worst else { return [row(finding.suite.title, "0", "-", "nothing was compared")] }
    let unit = worst.yardstick.title
    let line = row(
      finding.suite.title, "\(finding.comparisons.count)", short(worst.deviation),
      "\(short(worst.allowed)) \(unit)" + (finding.agrees ? "" : "  DISAGREES"))
    let alarms = finding.alarms
    return [line]
      + alarms.prefix(most).map {
        "  \($0.subject): found \($0.found), expected \($0.reference) (\(short($0.deviation)) \($0.yardstick.title))"
      }
      + (alarms.count > most ? ["  and \(alarms.count - most) more"] : [])
  }

  /// The last line.
  static func verdict(_ findings: [Verification.Finding]) -> String {
    let count = findings.reduce(0) { $0 + $1.comparisons.count }
    let off = findings.reduce(0) { $0 + $1.alarms.count }
    return "\(count) comparisons, " + (off == 0 ? "all agree" : "\(off) disagree")
  }

  /// Two digits.
  private static func short(_ value: Double) -> String {
    value == 0 ? "0" : value >= 0.1 && value < 100 ? String(format: "%.1f", value) : String(format: "%.1e", value)
  }

  /// Everything, for programs.
  static func answer(_ findings: [Verification.Finding]) -> FormulaAnswer {
    var answer = FormulaAnswer()
    answer.add("agrees", "agrees", .flag(findings.allSatisfy(\.agrees)))
    answer.add("falseAlarmRate", "false alarms", .number(Verification.falseAlarmRate))
    answer.add("suites", "suites", .list(findings.map(suite)))
    return answer
  }

  private static func suite(_ finding: Verification.Finding) -> FormulaAnswer {
    var answer = FormulaAnswer()
    answer.add("suite", "suite", .text(finding.suite.rawValue))
    answer.add("title", "title", .text(finding.suite.title))
    answer.add("source", "source", .text(finding.suite.source))
    answer.add("agrees", "agrees", .flag(finding.agrees))
    answer.add("comparisons", "comparisons", .list(finding.comparisons.map(numbers)))
    return answer
  }

  private static func numbers(_ comparison: ReferenceComparison) -> FormulaAnswer {
    var answer = FormulaAnswer()
    answer.add("subject", "subject", .text(comparison.subject))
    answer.add("found", "found", .number(comparison.found))
    answer.add("reference", "reference", .number(comparison.reference))
    answer.add("deviation", "deviation", .number(comparison.deviation))
    answer.add("allowed", "allowed", .number(comparison.allowed))
    answer.add("yardstick", "yardstick", .text(comparison.yardstick.rawValue))
    return answer
  }
}
