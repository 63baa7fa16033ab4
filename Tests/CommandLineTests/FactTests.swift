import Testing

/// Published facts as somebody at a terminal meets them.
@Suite struct FactTests {
  private static func text(_ facts: String) -> String {
    OneHour.text(staffing: "3 agents") + "\nfacts:\n" + facts
  }

  @Test func `explain lists them and ends well unless it is strict and a contradiction is not acknowledged`() throws {
    let file = try ScenarioOnDisk(
      Self.text(
        """
          - { says: Thirty calls came., source: The account, test: demand.total == 30 }
          - { says: They came on two days., source: The account, test: period.days == 2 }
        """))
    defer { file.remove() }
    let run = try CommandRun("explain", file.path)
    #expect(run.status == 0 && run.words.contains("reproduced: demand.total == 30"), "\(run.output)\(run.errors)")
    #expect(run.words.contains("contradicted: period.days == 2, but found 1"), "\(run.output)")
    let strict = try CommandRun("explain", file.path, "--strict")
    #expect(strict.status == 1 && strict.output == run.output)
    #expect(strict.errors.contains("contradicted and not acknowledged: expected period.days == 2, found 1"))
    let french = try CommandRun("explain", file.path, "--language", "fr")
    #expect(french.words.contains("Ce que disent les sources") && french.words.contains("contredit"))
  }

  @Test func `an acknowledged contradiction passes, and a simulation tells of measures`() throws {
    let file = try ScenarioOnDisk(
      Self.text(
        """
          - { says: Two days., source: The account, test: period.days == 2, acknowledged: The account counts otherwise. }
          - { says: Hardly anybody was answered., source: The account, test: serviceLevel <= 1 % }
        """))
    defer { file.remove() }
    let run = try CommandRun("explain", file.path, "--strict")
    #expect(run.status == 0 && run.words.contains("The account counts otherwise."), "\(run.errors)")
    #expect(run.words.contains("serviceLevel <= 1 %: a simulation tells"))
  }

  @Test func `faults of facts have their place`() throws {
    let file = try ScenarioOnDisk(
      Self.text("  - { says: A., source: B, test: demand.totl == 3 }\n  - { says: A., source: B, acknowledged: C }"))
    defer { file.remove() }
    let run = try CommandRun("explain", file.path)
    #expect(run.status == 65 && run.errors.contains("expected a 'test' beside it that the scenario fails, found none"))
    let other = try ScenarioOnDisk(Self.text("  - { says: A., source: B, test: demand.totl == 3 }"))
    defer { other.remove() }
    let second = try CommandRun("explain", other.path)
    #expect(second.status == 65 && second.errors.contains("did you mean 'demand.total'?"), "\(second.errors)")
  }
}
