import Foundation
import Testing

/// `busyhour compare` and `--set`, as somebody at a terminal meets them.
@Suite struct CompareTests {
  @Test func `a scenario against itself is the same in every measure`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "3 agents"))
    defer { file.remove() }
    let run = try CommandRun("compare", file.path, file.path, "--format", "json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let verdicts = run.output.components(separatedBy: "\"verdict\": ").dropFirst().map { $0.prefix(6) }
    #expect(verdicts.count > 10 && verdicts.dropFirst(2).allSatisfy { $0 == "\"same\"" }, "\(verdicts)")
  }

  @Test func `every set is a variant, in both languages, the same for any number of threads`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "3 agents"))
    defer { file.remove() }
    let changes = ["--set", "agents.team.staffing+=1", "--set", "demand.volume*=1.5"]
    let runs = try ["1", "3"].map { try CommandRun(["compare", file.path, "--threads", $0] + changes) }
    #expect(runs.allSatisfy { $0.status == 0 } && runs[0].output == runs[1].output)
    #expect(runs[0].words.contains("B against A") && runs[0].words.contains("C against A"))
    #expect(runs[0].words.contains("better") && runs[0].words.contains("worse"))
    let french = try CommandRun(["compare", file.path, "--language", "fr"] + changes)
    #expect(french.words.contains("B par rapport à A") && french.words.contains("moins bien"))
  }

  @Test func `results folders are compared as they are, and other seeds are said to be unpaired`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "3 agents"))
    defer { file.remove() }
    let folders = ["a", "b"].map { file.folder.appendingPathComponent($0).path }
    for (folder, seed) in zip(folders, ["3", "4"]) {
      #expect(try CommandRun("simulate", file.path, "--seed", seed, "--output", folder).status == 0)
    }
    let run = try CommandRun(["compare"] + folders + ["--output", file.folder.appendingPathComponent("c").path])
    #expect(run.status == 0 && run.words.contains("Unpaired"))
    let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.appendingPathComponent("c").path)
    #expect(Set(names) == ["comparison.html", "comparison.json", "comparison.csv", "comparison.xlsx"])
  }

  @Test func `finished runs are simulated again on the same random numbers, with what is set`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "3 agents"))
    defer { file.remove() }
    let folders = ["a", "b"].map { file.folder.appendingPathComponent($0).path }
    for (folder, seed) in zip(folders, ["3", "4"]) {
      #expect(try CommandRun("simulate", file.path, "--seed", seed, "--output", folder).status == 0)
    }
    let again = try CommandRun(["compare"] + folders + ["--again"])
    #expect(again.status == 0 && !again.words.contains("Unpaired") && again.words.contains("the same"))
    let variant = try CommandRun(["compare", folders[0], "--set", "demand.volume*=1.5", "--again", "--format", "json"])
    let fresh = try CommandRun(
      ["compare", file.path, "--set", "demand.volume*=1.5", "--seed", "3", "--format", "json"])
    #expect(variant.status == 0 && variant.output == fresh.output)
    let more = try CommandRun(["compare", folders[0], "--set", "agents.team.staffing+=1", "--again"])
    #expect(more.status == 0 && more.words.contains("better"), "\(more.output)")
    for asked in [["--set", "demand.volume*=2"], ["--seed", "5"], ["--replications", "50"]] {
      let refused = try CommandRun(["compare"] + folders + asked)
      #expect(refused.status == 64 && refused.errors.contains("--again"), "\(refused.errors)")
    }
    let carried = try CommandRun(["compare"] + folders + ["--staffing-of", "A"])
    #expect(carried.status == 64 && carried.errors.contains("'--staffing-of'"))
  }

  @Test func `the plan of A meets the volume of B`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "planned"))
    defer { file.remove() }
    let run = try CommandRun("compare", file.path, "--set", "demand.volume*=2", "--staffing-of", "A")
    #expect(run.status == 0 && run.words.contains("worse") && !run.words.contains("Agents that differ"))
  }

  @Test func `one result alone is wrong usage`() throws {
    #expect(try CommandRun("compare", "a.yaml").status == 64)
  }

  @Test func `what is set stands at the top of every output, and plans keep away from the file's own results`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "3 agents"))
    defer { file.remove() }
    let change = ["--set", "call_types.calls.handling=5 min"]
    for command in ["explain", "simulate"] {
      let run = try CommandRun([command, file.path] + change)
      #expect(
        run.words.contains("Changed on the command line: call_types.calls.handling set to 5 min"), "\(run.output)")
    }
    let summary = try CommandRun(["simulate", file.path, "--format", "json"] + change).output
    #expect(summary.contains("\"changes\""))
    let wrong = try CommandRun("explain", file.path, "--set", "call_types.calls.handling=5 mn")
    #expect(wrong.status == 65 && wrong.errors.hasPrefix("--set call_types.calls.handling=5 mn: "))
  }
}
