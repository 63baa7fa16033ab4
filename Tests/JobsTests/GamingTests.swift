import ContactSimulation
import Contracts
import Foundation
import Jobs
import Reporting
import ScenarioModel
import Testing

/// The gaming check of a contract, against services written for it: with agents in plenty every number is known.
@Suite struct GamingTests {
  private static let calls = """
    busyhour: 1
    name: gamed-calls
    time_zone: UTC
    interval: 60 min
    period: { from: 2024-01-22, days: 2 }
    opening_hours: { every day: 08:00-12:00 }
    call_types:
      - name: calls
        demand:
          rates:
            08:00-10:00: 300 per hour
            10:00-12:00: 1 per hour
        handling: { distribution: exponential, mean: 4 min }
        patience: { mean: 2 min }
        target: 90 % in 20 s
    agents: [{ name: team, staffing: 400 agents, cost: 30 EUR per hour }]
    price: [{ name: calls, amount: 3 EUR per handled contact }]
    contract:
      gaming:
        cut_short: { share: 30 %, after: 60 s, calls_again: { share: 80 %, delay: 1 s, most_attempts: 20 attempts } }
      commitments:
        - { name: wait, holds: averageSpeedOfAnswer <= 20 s, per: day, penalty: 100 EUR }
        - { name: duration, holds: meanTalk <= 212 s, per: period }
        - { name: people, holds: helpedShare >= 98 %, per: period }
    simulation: { seed: 3, replications: 60 }
    """

  private static let list = """
    busyhour: 1
    name: gamed-list
    time_zone: UTC
    interval: 60 min
    period: { from: 2024-01-22, days: 2 }
    opening_hours: { every day: 08:00-18:00 }
    call_types:
      - name: contacts
        channel: outbound
        handling: 2 min
        outbound:
          list: [{ date: 2024-01-22, time: 08:00, people: 400 people }]
          ladder: { attempts_per_day: 4, gap: 60 min, days: 1 day, most_attempts: 4, ends: reached, reach: 30 % }
          dialling: { mode: preview, preview: 20 s, ring: { answered: 10 s, unanswered: 25 s } }
    agents: [{ name: team, staffing: 400 agents, serves: [contacts] }]
    price: [{ name: dials, amount: 1 EUR per attempt }]
    contract:
      gaming: { unmade_dials: 20 % }
      commitments:
        - { name: dials, holds: contacts.attempts >= 900, per: period }
        - { name: people, holds: contacts.shareReached >= 72 %, per: period }
    simulation: { seed: 3, replications: 60 }
    """

  private func run(_ text: String) throws -> RunResult {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString).yaml").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try SimulateJob(SimulateJob.Options(file: path, programVersion: "1")).run()
  }

  private func gaming(_ run: RunResult) throws -> GamingResult {
    let all = try #require(run.contract?.gaming)
    #expect(all.count == 1)
    return try #require(all.first)
  }

  @Test func `calls cut short keep the wait and the duration, and people helped tell`() throws {
    let run = try run(Self.calls)
    let found = try gaming(run)
    #expect(found.promises.map(\.effect) == [.hides, .hides, .exposes])
    #expect(found.promises.map(\.honestKept) == [1, 0, 1] && found.promises.map(\.gamedKept) == [1, 1, 0])
    #expect(found.promises[0].honest == 0 && found.promises[0].gamed == 0)
    let cut = 0.3 * exp(-60.0 / 240)
    func figure(_ key: String) throws -> GamingResult.Figure { try #require(found.figures.first { $0.key == key }) }
    func near(_ value: Double?, _ law: Double, _ tolerance: Double) { #expect(abs((value ?? -1) - law) < tolerance) }
    // 60 runs of 1,200 callers: five standard errors of a share are below 1 point, of a talk time below 5 s.
    near(try figure("cutShortShare").gamed, cut, 0.01)
    near(try figure("retryShare").gamed, cut * 0.8, 0.01)
    near(try figure("helpedShare").gamed, (1 - cut) / (1 - cut * 0.8), 0.01)
    near(try figure("meanTalk").honest, 240, 5)
    near(try figure("meanTalk").gamed, 240 * (1 - cut), 5)
    #expect(try figure("helpedShare").honest == 1)
    #expect(try figure("retryShare").honest == 0)
    for key in ["helpedShare", "retryShare", "meanTalk", "cutShortShare", "offered"] {
      #expect(try figure(key).effect == .exposes, "\(key)")
    }
    for key in ["serviceLevel", "answerRate"] { #expect(try figure(key).effect == .hides, "\(key)") }
    // Each caller is answered until helped or 21 attempts are made; a handled contact is worth 3 EUR, agents cost the same.
    let invoice = try amount(.invoice, found)
    near(invoice.gamed / invoice.honest, 1 / (1 - cut * 0.8), 0.01)
    #expect(try amount(.cost, found).difference == 0 && amount(.penalty, found).difference == 0)
    #expect(abs(try amount(.margin, found).difference - invoice.difference) < 1e-6)
  }

  private func amount(_ account: ContractResult.Account, _ found: GamingResult) throws -> GamingResult.Amount {
    try #require(found.amounts?.first { $0.account == account })
  }

  @Test func `dials billed and not made keep the number of dials, and people reached tell`() throws {
    let run = try run(Self.list)
    let found = try gaming(run)
    #expect(found.promises.map(\.effect) == [.hides, .exposes])
    func figure(_ key: String) throws -> GamingResult.Figure { try #require(found.figures.first { $0.key == key }) }
    let (honest, gamed) = (1 - 0.7 * 0.7 * 0.7 * 0.7, 1 - 0.76 * 0.76 * 0.76 * 0.76)
    #expect(abs((try figure("shareReached").honest ?? 0) - honest) < 0.015)
    #expect(abs((try figure("shareReached").gamed ?? 0) - gamed) < 0.015)
    // A dial is worth 1 EUR, made or not: of 400 people as many attempts as the ladder comes to. Five standard errors are below 10.
    let invoice = try amount(.invoice, found)
    #expect(abs(invoice.honest - 400 * honest / 0.3) < 10 && abs(invoice.gamed - 400 * gamed / 0.24) < 10)
    let half = try #require(invoice.halfWidth)
    #expect(abs(invoice.difference - (invoice.gamed - invoice.honest)) < 1e-6 && invoice.difference > 4 * half)
    for key in ["shareReached", "attemptsPerPersonReached", "callsPerAgentDay", "unansweredShare"] {
      #expect(try figure(key).effect == .exposes, "\(key)")
    }
  }

  @Test(arguments: [calls, list]) func `the check is stored, and stands in every form and both languages`(
    text: String
  ) throws {
    let run = try run(text)
    let bytes = try RunFiles(run, csv: CSVRenderer()).values().bytes
    let stored = try ValueFile.value(StoredRun.self, from: Array(bytes))
    let ready = try ReadyScenario(sources: stored.sources, counted: stored.counted)
    let again = try stored.result(of: run.scenario, ready)
    #expect(again.contract?.gaming == run.contract?.gaming && again.summary() == run.summary())
    let phrases: [(ReportLanguage, String)] = [(.english, "exposes it"), (.french, "le révèle")]
    for (language, word) in phrases {
      let files = try RunFiles(run, csv: CSVRenderer(), language: language).rendered()
      let names = files.map(\.name)
      #expect(names.contains("gaming.csv") && names.contains("contract.csv"))
      let page = try #require(files.first { $0.name.hasSuffix(".html") })
      #expect(String(decoding: page.bytes, as: UTF8.self).contains(word))
    }
    #expect(run.summary().contains("\"gaming\"") && run.summary().contains("\"amounts\""))
  }
}
