import ArgumentParser
import Documents
import Jobs
import Reporting
import ScenarioFiles

/// Ends commands on faults: one line or more on standard error, and the exit code of sysexits.
enum CommandFault {
  /// Faulty data.
  static let data: Int32 = 65
  /// There is nothing to read.
  static let noInput: Int32 = 66
  /// A program that makes documents failed.
  static let software: Int32 = 70
  /// Results could not be written.
  static let output: Int32 = 74

  /// Prints why a command ends, and gives the error to throw.
  static func end(_ reason: some CustomStringConvertible, code: Int32) -> ExitCode {
    StandardStreams.complain("\(reason)")
    return ExitCode(code)
  }

  /// Writes results to standard output.
  ///
  /// - Throws: the exit code for output that cannot be written, such as on a full disk or into a pipe that nobody reads.
  static func write(_ text: String) throws {
    do {
      try StandardStreams.write(text)
    } catch {
      // Whoever closed a pipe early, such as 'head', needs no message.
      throw error.isClosedByReader ? ExitCode(output) : end("standard output: cannot be written", code: output)
    }
  }

  /// Runs a part of a command; its faults are printed and become exit codes.
  static func reported<Result>(_ part: () throws -> Result) throws -> Result {
    do {
      return try part()
    } catch {
      throw code(of: error).map { end("\(error)", code: $0) } ?? error
    }
  }

  /// The exit code of a fault in what a user gave; nil for any other error.
  static func code(of error: any Error) -> Int32? {
    switch error {
    case let fault as ScenarioFault: fault.exitCode
    case is OutputError: output
    case is DocumentToolFault: software
    case is ReportFault: data
    default: nil
    }
  }
}
