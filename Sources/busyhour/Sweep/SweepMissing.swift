import ArgumentParser
import Jobs

/// `busyhour sweep missing FOLDER`: what is left to run.
struct SweepMissing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "List the shards of a sweep that are to be run again.",
    discussion: """
      Ends with exit code 1 while something is missing. May be asked while shards are running.

      Examples:
        busyhour sweep missing sweep
        busyhour sweep missing sweep --format shards
      """)

  /// How it is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, shards
  }

  @Argument(help: ArgumentHelp("The folder of the shards.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("How many shards there are, in case that none has begun.", valueName: "number"))
  var shards: Int?

  @Option(help: "table names points; shards is one shard to a line, for scripts.")
  var format = Format.table

  func validate() throws {
    if let shards, !(1...SweepShard.most).contains(shards) {
      throw ValidationError("'--shards' must be a number from 1 to \(SweepShard.most), found '\(shards)'.")
    }
  }

  func run() throws {
    let missing = try CommandFault.reported { try SweepFolder(folder).missing(shards: shards) }
    let text = MissingText(missing)
    try CommandFault.write(format == .table ? text.lines + "\n" : text.shards)
    if !missing.isNothing { throw ExitCode(MissingText.code) }
  }
}
