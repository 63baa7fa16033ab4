import Testing

/// What came, as somebody at a terminal meets it.
@Suite struct ActualTests {
  private static func onDisk() throws -> ScenarioOnDisk {
    let file = try ScenarioOnDisk(
      OneHour.text(staffing: "3 agents")
        + "\nactuals: { file: came.csv, volume: came, level: level, source: { en: The ACD, fr: L’ACD } }\n")
    _ = try file.add("came.csv", "date;came;level\n14/03/2020;45;71,5 %\n")
    return file
  }

  @Test func `explain holds the forecast against it without simulating`() throws {
    let file = try Self.onDisk()
    defer { file.remove() }
    let run = try CommandRun("explain", file.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.words.contains("On 1 day with a row 30 contacts were expected and 45 came (+50.0%)."), "\(run.output)")
    #expect(run.words.contains("Assumptions that missed: total volume."))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let french = try CommandRun("explain", file.path, "--language", "fr")
    #expect(
      french.words.contains("Sur 1 jour avec une ligne, 30 contacts étaient attendus et 45 sont venus (+50,0 %)."),
      "\(french.output)")
    let json = try CommandRun("explain", file.path, "--format", "json")
    #expect(json.output.contains("\"actuals\": [") && json.output.contains("\"outside\": 1"), "\(json.output)")
  }

  @Test func `simulate explains the level that came`() throws {
    let file = try Self.onDisk()
    defer { file.remove() }
    let run = try CommandRun("simulate", file.path, "--quiet")
    #expect(run.status == 0 && run.words.contains("came 71.5%"), "\(run.output)\(run.errors)")
    #expect(run.words.contains("with the volumes that came"))
    let json = try CommandRun("simulate", file.path, "--quiet", "--format", "json")
    #expect(json.output.contains("\"actuals\": [") && json.output.contains("\"came\": 0.715"))
    let moved = try CommandRun("explain", file.path, "--set", "actuals.volume=level")
    #expect(moved.status == 65 && moved.errors.contains("expected a count of 0 or more"), "\(moved.errors)")
  }
}
