import ArgumentParser
import Jobs
import ScenarioFiles
import ScenarioModel

/// `busyhour sweep slurm GRID`: the script that runs a sweep on Slurm.
struct SweepSlurm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slurm",
    abstract: "Print a script that runs a sweep on Slurm: an array job, then a job that merges.",
    discussion: """
      The grid, the scenario, the program and the folder must lie where all nodes see them. Killed tasks and lost nodes leave nothing undone: \
      Slurm starts tasks again, and the last job runs what is missing (docs/sweeps.md).

      Examples:
        busyhour sweep slurm scenarios/grids/monday-plans.yaml --shards 60 | sh
        busyhour sweep slurm scenarios/grids/monday-plans.yaml --shards 8 \\
          --processors 4 --option=--partition=long --option=--time=02:00:00
      """)

  @Argument(help: ArgumentHelp("The grid file.", valueName: "grid"))
  var file: String

  @Option(help: ArgumentHelp("Tasks of the array, at most 1000 and one for each point.", valueName: "number"))
  var shards: Int

  @Option(help: ArgumentHelp("Processors of a task.", valueName: "number"))
  var processors = 1

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A further option of sbatch, such as --partition=long; as often as wanted.", valueName: "option")
  )
  var option: [String] = []

  @Option(help: ArgumentHelp("The program as the nodes find it.", valueName: "path"))
  var program = "busyhour"

  @OptionGroup var changes: ScenarioOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder that all nodes share. (default: results/NAME)", valueName: "folder"))
  var output: String?

  func validate() throws {
    try ResultWriting.validate(output)
    if !(1...SlurmScript.mostTasks).contains(shards) {
      throw ValidationError("'--shards' must be a number from 1 to \(SlurmScript.mostTasks), found '\(shards)'.")
    }
    if !SimulationOptions.threadLimits.contains(processors) {
      throw ValidationError("'--processors' must be a number from 1 to 1024, found '\(processors)'.")
    }
  }

  func run() throws {
    let grid = try CommandFault.reported { try GridReader.read(path: file) }.grid
    var script = SlurmScript(
      program: program, grid: file, folder: output ?? "results/\(grid.name)",
      shards: min(shards, grid.points.count), name: grid.name)
    script.processors = processors
    script.options = option
    script.changes =
      changes.set.flatMap { ["--set", $0] } + (changes.outsideFiles ? ["--outside-files"] : [])
    try CommandFault.write(script.text)
  }
}
