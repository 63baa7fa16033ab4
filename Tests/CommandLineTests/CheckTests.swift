import Foundation
import Testing

/// `busyhour check` and `--fail-on`, as a pipeline meets them.
@Suite struct CheckTests {
  private func scenario(_ gates: String = "", staffing: String = "3 agents") throws -> ScenarioOnDisk {
    try ScenarioOnDisk(OneHour.text(staffing: staffing) + "\n" + gates)
  }

  private func check(_ file: ScenarioOnDisk, _ more: String...) throws -> CommandRun {
    try CommandRun(["check", file.path, "--results", file.folder.path] + more)
  }

  @Test func `accepted values agree exactly, until the scenario moves them`() throws {
    let file = try scenario()
    defer { file.remove() }
    #expect(try check(file, "--accept", "the first results").status == 0)
    let again = try check(file)
    #expect(again.status == 0 && again.output.contains("passed: values of"), "\(again.output)")
    try OneHour.text(staffing: "2 agents").write(toFile: file.path, atomically: true, encoding: .utf8)
    let moved = try check(file)
    #expect(moved.status == 1 && moved.output.contains("whole.run.abandonment.mean: "), "\(moved.output)")
    #expect(try check(file, "--accept", "an agent less").status == 0)
    #expect(try check(file).status == 0)
    let log = try String(contentsOf: file.folder.appendingPathComponent("one-hour/accepted.log"), encoding: .utf8)
    #expect(
      log.split(separator: "\n").map { $0.split(separator: ": ").last } == ["the first results", "an agent less"])
  }

  @Test func `another title is the same, another handling time is more than chance`() throws {
    let file = try scenario()
    defer { file.remove() }
    _ = try check(file, "--accept", "x")
    func changed(_ old: String, _ new: String, _ more: String...) throws -> CommandRun {
      let text = OneHour.text(staffing: "3 agents").replacing(old, with: new)
      try text.write(toFile: file.path, atomically: true, encoding: .utf8)
      return try CommandRun(["check", file.path, "--results", file.folder.path] + more)
    }
    let longer = try changed("handling: 4 min", "handling: 4.5 min", "--statistical")
    #expect(longer.status == 1 && longer.output.contains("(paired)"), "\(longer.output)")
    let same = try changed("title: One hour", "title: An hour", "--statistical")
    #expect(same.status == 0, "\(same.output)")
  }

  @Test func `a value that was edited is named with both numbers`() throws {
    let file = try scenario()
    defer { file.remove() }
    _ = try check(file, "--accept", "x")
    let path = file.folder.appendingPathComponent("one-hour/summary.json").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"agentHours\": {\"mean\": 3,", with: "\"agentHours\": {\"mean\": 4,")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let run = try check(file)
    #expect(run.status == 1 && run.output.contains("whole.run.agentHours.mean: 4 before, 3 now"), "\(run.output)")
  }

  @Test(arguments: [
    ("calls.serviceLevel >= 10 %", 0), ("calls.serviceLevel >= 99.9 % in day", 1), ("occupancy <= 99.9 %", 0),
    ("period.days == 1", 0), ("P(day >= 10 %) >= 50 %", 0), ("P(day >= 99.9 %) >= 90 %", 1), ("period.days == 2", 1),
  ])
  func `gates of the scenario decide the exit code`(gate: String, status: Int32) throws {
    let file = try scenario("gates:\n  - \(gate)\n")
    defer { file.remove() }
    let run = try check(file, "--fail-on", "undecided")
    #expect(run.status == status && run.errors.isEmpty, "\(run.output)\(run.errors)")
  }

  @Test func `an undecided gate fails only where that is asked for`() throws {
    let file = try scenario()
    defer { file.remove() }
    let level = try CommandRun("simulate", file.path, "--format", "json", "--by", "run").output
    let mean = try #require(
      level.components(separatedBy: "\"serviceLevel\": {\"mean\": ").dropFirst().first?.prefix { $0 != "," })
    let gates = try file.add("gates.txt", "# as found\nserviceLevel >= \(mean)\n")
    #expect(try check(file, "--gates", gates).status == 0)
    #expect(try check(file, "--gates", gates, "--fail-on", "undecided").status == 2)
  }

  @Test func `a gate that is no condition, or of nothing here, is faulty data with its place`() throws {
    let wrong = try scenario("gates:\n  - calls.servicelevel >= 80 %\n")
    defer { wrong.remove() }
    let run = try check(wrong)
    #expect(run.status == 65 && run.errors.contains(":18:5: gates[0]: column 7: expected a measure"), "\(run.errors)")
    let unknown = try scenario("gates:\n  - nobody.serviceLevel >= 80 %\n")
    defer { unknown.remove() }
    #expect(try check(unknown).status == 65)
  }

  @Test func `without files every scenario of the lock is checked, and a lock that says otherwise fails`() throws {
    let file = try scenario()
    defer { file.remove() }
    let results = file.folder.path
    let none = try CommandRun("check", "--results", results)
    #expect(none.status == 66 && none.errors.contains("busyhour.lock: expected scenarios to check, found none"))
    #expect(try check(file, "--accept", "x").status == 0)
    let again = try CommandRun("check", "--results", results, "--output", results + "/again")
    #expect(again.status == 0 && again.output.contains("1 checked, 0 failed"), "\(again.output)\(again.errors)")
    func bytes(_ folder: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: results + folder + "/one-hour/summary.json"))
    }
    #expect(try bytes("") == bytes("/again"))
    let lock = results + "/busyhour.lock"
    let text = try String(contentsOfFile: lock, encoding: .utf8)
    #expect(text.hasPrefix("busyhour lock 1\none-hour scenario.yaml version "))
    try text.replacing("seed ", with: "seed 9").write(toFile: lock, atomically: true, encoding: .utf8)
    let other = try CommandRun("check", "--results", results)
    #expect(other.status == 1 && other.output.contains("the lock says seed 9"), "\(other.output)")
    try "seeds\n".write(toFile: lock, atomically: true, encoding: .utf8)
    let damaged = try CommandRun("check", "--results", results)
    #expect(damaged.status == 65 && damaged.errors.contains("expected 'busyhour lock 1' in line 1"))
  }

  @Test func `a file with faults fails and leaves the others standing`() throws {
    let file = try scenario()
    defer { file.remove() }
    #expect(try check(file, "--accept", "x").status == 0)
    let faulty = try file.add("faulty.yaml", "busyhour: 1\n")
    let xml = file.folder.path + "/check.xml"
    let run = try CommandRun("check", faulty, file.path, "--results", file.folder.path, "--junit", xml)
    #expect(run.status == 65 && run.errors.contains("faulty.yaml:1:1: call_types"))
    #expect(run.output.contains("passed: values of") && run.output.contains("2 checked, 1 failed"), "\(run.output)")
    #expect(try String(contentsOfFile: xml, encoding: .utf8).contains("<testcase name=\"run\""))
  }

  @Test func `values that cannot be read are said, and compared as two samples`() throws {
    let file = try scenario()
    defer { file.remove() }
    _ = try check(file, "--accept", "x")
    _ = try file.add("one-hour/run.values", "damaged\n")
    try OneHour.text(staffing: "3 agents").replacing("title: One hour", with: "title: An hour")
      .write(toFile: file.path, atomically: true, encoding: .utf8)
    let run = try check(file, "--statistical")
    #expect(run.status == 0 && run.output.contains("compared as two samples"), "\(run.output)")
    _ = try file.add("one-hour/summary.json", "{ \"seed\": 1 }\n")
    let other = try check(file)
    #expect(other.status == 65 && other.errors.contains("expected a summary that"), "\(other.errors)")
  }

  @Test func `reports for pipelines say the same`() throws {
    let file = try scenario("gates:\n  - calls.serviceLevel >= 99.9 %\n")
    defer { file.remove() }
    let (xml, table) = (file.folder.path + "/check.xml", file.folder.path + "/check.md")
    let run = try check(file, "--junit", xml, "--markdown", table, "--github")
    #expect(run.status == 1 && run.output.contains("::error file="))
    #expect(try String(contentsOfFile: xml, encoding: .utf8).contains("failures=\"1\""))
    #expect(try String(contentsOfFile: table, encoding: .utf8).contains("| failed |"))
  }

  @Test func `plan and simulate fail where a target is missed, if asked to`() throws {
    let file = try scenario(staffing: "1 agents")
    defer { file.remove() }
    #expect(try CommandRun("simulate", file.path).status == 0)
    #expect(try CommandRun("simulate", file.path, "--fail-on", "missed").status == 1)
    let ample = try scenario(staffing: "9 agents")
    defer { ample.remove() }
    #expect(try CommandRun("simulate", ample.path, "--fail-on", "undecided").status == 0)
  }
}
