import ArgumentParser

/// `busyhour sweep GRID`: a scenario at many points, on one machine or on several.
struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run a scenario at many points: what matters most, where targets break, what a level costs.",
    discussion: """
      A grid file says what varies, in the paths of --set, and what is done at every point (docs/sweeps.md). What is done is kept: \
      the same command goes on where it was stopped.

      Examples:
        busyhour sweep scenarios/grids/monday-plans.yaml
        busyhour sweep scenarios/grids/monday-plans.yaml --shard 3/8 -o sweep
        busyhour sweep merge sweep
      """,
    subcommands: [SweepRun.self, SweepMerge.self, SweepMissing.self, SweepSlurm.self], defaultSubcommand: SweepRun.self)
}
