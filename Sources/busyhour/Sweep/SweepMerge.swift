import ArgumentParser
import Jobs
import Reporting

/// `busyhour sweep merge FOLDER`: the shards of a sweep as one.
struct SweepMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the shards of a sweep: the same files, to the byte, as a sweep in one piece.",
    discussion: """
      Reads every sweep-*.sqlite of the folder and writes sweep.sqlite and the results beside them. Ends with exit code 1 while points \
      are missing, and says which shards to run again.

      Examples:
        busyhour sweep merge sweep
        busyhour sweep merge sweep --language fr --csv semicolon
      """)

  @Argument(help: ArgumentHelp("The folder of the shards.", valueName: "folder"))
  var folder: String

  @OptionGroup var show: SweepOutput

  @Flag(help: "Do not print the summary.")
  var quiet = false

  func run() throws {
    let sweep = SweepFolder(folder)
    let missing = try CommandFault.reported { try sweep.missing() }
    guard missing.isNothing else { throw CommandFault.end(MissingText(missing).lines, code: MissingText.code) }
    let target = try CommandFault.reported { try ResultFolder(folder, expecting: ResultName.ofEverySweep) }
    try show.write(try CommandFault.reported { try sweep.merge() }, to: target, quiet: quiet)
  }
}

/// What is left to run, in words.
struct MissingText {
  /// The exit code while something is missing.
  static let code: Int32 = 1
  /// Most points that are named of a shard.
  private static let most = 12

  private let missing: SweepFolder.Missing

  init(_ missing: SweepFolder.Missing) { self.missing = missing }

  /// A line for the sweep and one for each shard.
  var lines: String {
    guard let points = missing.points else { return "no shard has begun: all \(missing.shards.count) are to be run" }
    guard !missing.isNothing else { return "nothing is missing: all \(points) points are done" }
    let shards = missing.shards.map { part in
      let named = part.places.prefix(MissingText.most).map { "\($0 + 1)" }.joined(separator: ", ")
      let rest = part.places.count - MissingText.most
      return "--shard \(part.shard): \(part.places.count == 1 ? "point" : "points") \(named)"
        + (rest > 0 ? " and \(rest) more" : "")
    }
    return (["\(missing.count) of \(points) points are missing; run again:"] + shards).joined(separator: "\n")
  }

  /// The shards alone, one to a line, for scripts.
  var shards: String { missing.shards.map { "\($0.shard)\n" }.joined() }
}
