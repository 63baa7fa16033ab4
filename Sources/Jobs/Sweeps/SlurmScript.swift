/// A script that runs a sweep on Slurm: an array job with a task for every shard, and a job after it that runs what is missing and merges.
///
/// Tasks that lose their machine are put into the queue again by Slurm and go on where they were. What a killed task leaves undone is run by the
/// last job, so that a sweep ends complete whatever happens to single tasks.
public struct SlurmScript: Sendable {
  /// The program as the nodes find it.
  public var program: String
  /// The grid file as the nodes find it.
  public var grid: String
  /// The folder that all nodes share.
  public var folder: String
  /// Tasks of the array, 1...1000.
  public var shards: Int
  /// Processors of a task.
  public var processors = 1
  /// Further options of `sbatch`, such as `--partition=long`.
  public var options: [String] = []
  /// Further options of the sweep, such as `--set`.
  public var changes: [String] = []
  /// Name of the jobs.
  public var name: String

  /// Most tasks: what Slurm allows unless it is told otherwise.
  public static let mostTasks = 1000

  /// A script.
  public init(program: String, grid: String, folder: String, shards: Int, name: String) {
    (self.program, self.grid, self.folder) = (program, grid, folder)
    (self.shards, self.name) = (shards, name)
  }

  /// The script, for `sh`.
  public var text: String {
    let quoted = SlurmScript.quoted
    let more = (changes.map(quoted) + ["--threads \(processors)", "--quiet"]).joined(separator: " ")
    let sbatch =
      (["sbatch --parsable --requeue --open-mode=append --cpus-per-task=\(processors)"] + options.map(quoted))
      .joined(separator: " ")
    return """
      #!/bin/sh
      # Runs the sweep \(name) on Slurm: \(shards) tasks, then a job that runs what is missing and merges.
      # Start it with sh, in a folder that all nodes see; it prints the number of the last job.
      set -eu
      mkdir -p \(quoted(folder))
      array=$(\(sbatch) --job-name=\(quoted(name)) --array=1-\(shards) --output=\(quoted(folder + "/slurm-%a.log")) <<'TASK'
      #!/bin/sh
      exec \(quoted(program)) sweep run \(quoted(grid)) --shard "$SLURM_ARRAY_TASK_ID/\(shards)" --output \(quoted(folder)) \(more)
      TASK
      )
      \(sbatch) --job-name=\(quoted(name + "-merge")) --dependency="afterany:$array" --output=\(quoted(folder + "/slurm-merge.log")) <<'MERGE'
      #!/bin/sh
      set -eu
      for shard in $(\(quoted(program)) sweep missing \(quoted(folder)) --shards \(shards) --format shards); do
        \(quoted(program)) sweep run \(quoted(grid)) --shard "$shard" --output \(quoted(folder)) \(more)
      done
      exec \(quoted(program)) sweep merge \(quoted(folder))
      MERGE

      """
  }

  /// A word that a shell takes as it is.
  private static func quoted(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_./=%:,+".utf8.contains(byte)
      }
    }
    return plain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
