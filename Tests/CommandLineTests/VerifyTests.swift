import Testing

/// `busyhour verify`: a row for each suite, every comparison as JSON, and an exit code.
@Suite struct VerifyTests {
  @Test func `suites that are named are run, and nothing disagrees`() throws {
    let run = try CommandRun("verify", "erlang-b", "mg1", "--threads", "1")
    #expect(run.status == 64 && run.errors.contains("expected one of the suites erlang-b, erlang-c"))
    let named = try CommandRun("verify", "erlang-b", "single-server")
    #expect(named.status == 0)
    let lines = named.output.split(separator: "\n")
    #expect(lines.count == 4 && lines[1].hasPrefix("Erlang B ") && lines[3] == "69 comparisons, all agree")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `simulated numbers are the same for any number of threads`() throws {
    let runs = try ["1", "3"].map { try CommandRun("verify", "n-design", "--format", "json", "--threads", $0) }
    #expect(runs[0].status == 0 && runs[0].output == runs[1].output)
    #expect(runs[0].output.contains("\"yardstick\": \"standardErrors\""))
    #expect(try CommandRun("verify", "n-design", "--format", "json", "--seed", "2").output != runs[0].output)
  }
}
