import Foundation
import Testing

/// `busyhour init`, as somebody at a terminal meets it.
@Suite struct InitTests {
  @Test func `the starter scenario is one, and is never written twice`() throws {
    let place = try ScenarioOnDisk("")
    defer { place.remove() }
    let path = place.folder.appendingPathComponent("night-line.yaml").path
    let first = try CommandRun("init", path)
    #expect(first.status == 0)
    #expect(first.output == "Wrote \(path). Next: busyhour explain \(path)\n")
    #expect(try CommandRun("explain", path).words.hasPrefix("Scenario Name night-line "))
    try "mine".write(toFile: path, atomically: false, encoding: .utf8)
    let second = try CommandRun("init", path)
    #expect(second.status == 74)
    #expect(second.errors == "busyhour: \(path): this file exists already; it was left as it is\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func `a name that is no file name is wrong usage of init`() throws {
    let run = try CommandRun("init", "night line")
    #expect(run.status == 64)
    #expect(run.errors.contains("The name 'night line' may hold letters, digits, '-' and '_' only, at most 64."))
    #expect(run.errors.contains("Usage: busyhour init"))
  }
}
