import Foundation
import Testing

/// `busyhour sweep`, its shards, and what is left of it when it is killed.
@Suite struct SweepTests {
  private static let grid = """
    sweep: 1
    scenario: scenario.yaml
    run: simulate
    vary:
      demand.volume*: [0.8, 1, 1.2]
      agents.team.staffing: [2 agents, 3 agents, 4 agents]
    """
  private static let names = ["sweep.csv", "sweep.html", "sweep.json", "sweep.xlsx"]

  private func files(_ text: String = grid, staffing: String = "3 agents", _ more: String = "") throws -> (
    disk: ScenarioOnDisk, grid: String
  ) {
    let disk = try ScenarioOnDisk(OneHour.text(staffing: staffing) + more)
    return (disk, try disk.add("grid.yaml", text))
  }

  private func bytes(_ folder: String) throws -> [Data] {
    try Self.names.map { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)) }
  }

  @Test func `bytes do not depend on threads, shards or the order in which these run`() throws {
    let (disk, grid) = try files()
    defer { disk.remove() }
    let folders = ["one", "three", "shards"].map { disk.folder.path + "/" + $0 }
    let first = try CommandRun("sweep", grid, "-o", folders[0], "--threads", "1", "--format", "csv")
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(first.output.split(separator: "\n").count == 10)
    #expect(try CommandRun("sweep", "run", grid, "-o", folders[1], "--threads", "3").status == 0)
    for shard in ["3/4", "1/4"] {
      #expect(try CommandRun("sweep", grid, "--shard", shard, "-o", folders[2]).status == 0)
    }
    let early = try CommandRun("sweep", "merge", folders[2])
    #expect(
      early.status == 1 && early.errors.contains("4 of 9 points are missing")
        && early.errors.contains("--shard 2/4: points 2, 6"))
    let missing = try CommandRun("sweep", "missing", folders[2], "--format", "shards")
    #expect(missing.status == 1 && missing.output == "2/4\n4/4\n")
    for shard in ["4/4", "2/4"] {
      #expect(try CommandRun("sweep", grid, "--shard", shard, "-o", folders[2]).status == 0)
    }
    let again = try CommandRun("sweep", grid, "--shard", "2/4", "-o", folders[2])
    #expect(again.output.hasPrefix("shard 2/4: 2 points done (2 before)"), "\(again.output)")
    #expect(try CommandRun("sweep", "missing", folders[2]).output == "nothing is missing: all 9 points are done\n")
    #expect(try CommandRun("sweep", "merge", folders[2]).status == 0)
    let all = try folders.map(bytes)
    #expect(all[0] == all[1] && all[0] == all[2])
  }

  @Test func `a sweep killed at any moment goes on, redoes nothing and ends the same`() throws {
    let isLong = ProcessInfo.processInfo.environment["BUSYHOUR_PROVE"] != nil
    let (disk, grid) = try files(Self.grid.replacing("vary:", with: "replications: 4000\nvary:"))
    defer { disk.remove() }
    let whole = disk.folder.path + "/whole"
    let start = ContinuousClock.now
    #expect(try CommandRun("sweep", grid, "-o", whole, "--quiet").status == 0)
    let seconds =
      Double((ContinuousClock.now - start).components.attoseconds) * 1e-18
      + Double((ContinuousClock.now - start).components.seconds)
    var random = SystemRandomNumberGenerator()
    var unfinished = 0
    for round in 0..<(isLong ? 50 : 3) {
      let folder = disk.folder.path + "/killed-\(round)"
      for _ in 0..<3 {
        let process = CommandRun.process(["sweep", grid, "-o", folder, "--quiet"])
        try process.run()
        Thread.sleep(forTimeInterval: Double.random(in: 0...(seconds / 2), using: &random))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let before =
        FileManager.default.fileExists(atPath: folder + "/sweep.sqlite")
        ? try CommandRun("sweep", "missing", folder) : nil
      if before?.status == 1 { unfinished += 1 }
      let last = try CommandRun("sweep", grid, "-o", folder)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try bytes(folder) == bytes(whole))
    }
    if isLong { #expect(unfinished >= 5, "only \(unfinished) of 50 rounds were cut short") }
  }

  @Test func `a store of another grid, scenario or table is refused with both named, and stays`() throws {
    let (disk, grid) = try files()
    defer { disk.remove() }
    let folder = disk.folder.path + "/out"
    #expect(try CommandRun("sweep", grid, "-o", folder).status == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/sweep.sqlite"))
    try OneHour.text(staffing: "3 agents").replacing("4 min", with: "5 min")
      .write(toFile: disk.path, atomically: true, encoding: .utf8)
    let other = try CommandRun("sweep", grid, "-o", folder)
    #expect(other.status == 65 && other.errors.contains("expected the store of this sweep"), "\(other.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/sweep.sqlite")) == before)
  }

  @Test func `faults of values stand in the grid, faults of combinations name their point`() throws {
    let (disk, grid) = try files(Self.grid.replacing("4 agents]", with: "4 agnts]").replacing("team", with: "teem"))
    defer { disk.remove() }
    let path = try CommandRun("sweep", grid)
    #expect(
      path.status == 65 && path.errors.contains("grid.yaml:6:26: vary.agents.teem.staffing[0]: "), "\(path.errors)")
    #expect(path.errors.contains("did you mean 'team'?"))
    let value = try disk.add("value.yaml", Self.grid.replacing("4 agents]", with: "4 agnts]"))
    let wrong = try CommandRun("sweep", value)
    #expect(wrong.errors.contains("value.yaml:6:46: vary.agents.team.staffing[2]: "), "\(wrong.errors)")
    let measure = try disk.add("measure.yaml", Self.grid + "\nmeasures: [call.serviceLevel, cost, servicelevel]\n")
    let measures = try CommandRun("sweep", measure).errors
    #expect(
      measures.contains(
        "measures[0]: expected a call type or an agent group of the scenario, found 'call'; did you mean 'calls'?"),
      "\(measures)")
    #expect(measures.contains("measures[1]: ") && measures.contains("did you mean 'serviceLevel'?"))
    #expect(try CommandRun("sweep", grid, "--shard", "5/4").status == 64)
    #expect(try CommandRun("sweep", "merge", disk.folder.path + "/nothing").status == 66)
  }

  @Test func `quick and full plans have their verdicts, and the level a point finds is that of simulate`() throws {
    let (disk, _) = try files(staffing: "planned")
    defer { disk.remove() }
    for (work, verdict) in [("quick", "not-checked"), ("plan", "met")] {
      let grid = try disk.add(
        "\(work).yaml", "sweep: 1\nscenario: scenario.yaml\nrun: \(work)\nvary: { demand.volume*: [1, 1.5] }\n")
      let run = try CommandRun("sweep", grid, "-o", disk.folder.path + "/" + work, "--format", "csv")
      let rows = run.output.split(separator: "\n").map { $0.split(separator: ",") }
      #expect(rows.count == 3 && rows[1][2] == verdict && rows[2][2] == verdict, "\(run.output)\(run.errors)")
      #expect(rows[1][3] != rows[2][3])
    }
    let simulated = try disk.add("given.yaml", Self.grid.replacing("2 agents, 3 agents, 4 agents", with: "3 agents"))
    let sweep = try CommandRun("sweep", simulated, "-o", disk.folder.path + "/given", "--format", "json")
    let single = try CommandRun(
      "simulate", disk.path, "--set", "agents.team.staffing=3 agents", "--format", "json", "--by", "run")
    let level = try #require(
      single.output.components(separatedBy: "\"serviceLevel\": {\"mean\": ").dropFirst().first.flatMap {
        Double($0.prefix { $0 != "," })
      })
    let levels = sweep.output.components(separatedBy: "\"serviceLevel\": ").dropFirst().compactMap {
      Double($0.prefix { $0 != "," })
    }
    // A summary rounds to a tenth of a point, a sweep does not.
    #expect(levels.contains { abs($0 - level) <= 0.000_5 }, "\(level) \(sweep.output)")
  }

  @Test func `fresh calls behind offered ones are kept at every point`() throws {
    let offered = OneHour.text(staffing: "3 agents").replacing("per: day }", with: "per: day }, counted: offered")
      .replacing(
        "patience: 2 min",
        with: "patience: 2 min\n    retries: { after_abandonment: 50 %, delay: 2 min, most_attempts: 3 attempts }")
    let disk = try ScenarioOnDisk(offered)
    defer { disk.remove() }
    let grid = try disk.add(
      "grid.yaml",
      "sweep: 1\nscenario: scenario.yaml\nrun: simulate\nmeasures: [fresh, offered]\nvary: { agents.team.staffing: [2 agents, 3 agents, 6 agents] }\n"
    )
    let run = try CommandRun("sweep", grid, "-o", disk.folder.path + "/out", "--format", "csv")
    let rows = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 3 && Set(rows.map { $0[3] }).count == 1, "\(run.output)\(run.errors)")
    #expect(Set(rows.map { $0[5] }).count == 3, "\(run.output)")
  }

  @Test func `the page speaks both languages and shows map, tornado and every point`() throws {
    let (disk, grid) = try files()
    defer { disk.remove() }
    let folder = disk.folder.path + "/out"
    let english = try CommandRun("sweep", grid, "-o", folder)
    #expect(english.words.contains("What matters most") && english.words.contains("9 points"), "\(english.output)")
    let french = try CommandRun("sweep", "merge", folder, "--language", "fr")
    #expect(french.words.contains("Ce qui pèse le plus"), "\(french.output)\(french.errors)")
    let page = try String(contentsOfFile: folder + "/sweep.html", encoding: .utf8)
    #expect(page.contains("lang=\"fr\"") && page.contains("Carte") && page.contains("Coût et niveau"))
    #expect(page.components(separatedBy: "<svg").count >= 7)
  }

  @Test func `the script for Slurm is one for sh, with every word quoted`() throws {
    let (disk, grid) = try files()
    defer { disk.remove() }
    let run = try CommandRun(
      "sweep", "slurm", grid, "--shards", "60", "-o", "it's here", "--option=--time=01:00:00", "--set",
      "demand.volume*=2")
    #expect(
      run.status == 0 && run.output.contains("--array=1-9 ") && run.output.contains("'it'\\''s here'"), "\(run.output)")
    #expect(run.output.contains("--dependency=\"afterany:$array\"") && run.output.contains("--set 'demand.volume*=2'"))
    let script = try disk.add("script.sh", run.output)
    let shell = Process()
    (shell.executableURL, shell.arguments) = (URL(fileURLWithPath: "/bin/sh"), ["-n", script])
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }
}
