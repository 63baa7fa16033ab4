import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

/// How calls cut short, and the gaming check of a contract, are read.
@Suite struct CutShortReadingTests {
  private static func text(_ callType: String = "", _ contract: String = "") -> String {
    """
    busyhour: 1
    time_zone: UTC
    interval: 30 min
    period: { from: 2024-01-22, days: 1 }
    opening_hours: { every day: 08:00-12:00 }
    call_types:
      - name: calls
        demand: { rates: 5 per hour }
        handling: { mean: 1 min }
        patience: { mean: 2 min }
        \(callType)
    agents: [{ name: main, staffing: 3 agents }]
    \(contract)
    """
  }

  private static let full =
    "cut_short: { share: 30 %, after: 20 s, calls_again: { share: 80 %, delay: 5 min, most_attempts: 4 attempts } }"

  private static func contract(_ gaming: String) -> String {
    "contract: { gaming: { \(gaming) }, commitments: [{ name: wait, holds: calls.serviceLevel >= 80 %, per: day }] }"
  }

  private func rule() throws -> CutShortRule {
    CutShortRule(
      share: 0.3, after: 20,
      callsAgain: .init(share: 0.8, delay: try .exponential(mean: 300), mostAttempts: 4))
  }

  @Test func `a type and a contract say the same rule`() throws {
    let type = try ScenarioReader.read(text: Self.text(Self.full)).scenario
    #expect(type.callTypes[0].cutShort?.share == 0.3 && type.callTypes[0].cutShort?.after == 20)
    let repeats = try #require(type.callTypes[0].cutShort?.callsAgain)
    #expect(repeats.share == 0.8 && repeats.delay.mean == 300 && repeats.mostAttempts == 4)
    #expect(type.contract == nil && type.countsShortCalls && type.warnings == [])
    let asked = try ScenarioReader.read(text: Self.text("", Self.contract(Self.full))).scenario
    #expect(asked.contract?.gaming == GamingCheck(cutShort: type.callTypes[0].cutShort))
    #expect(asked.callTypes[0].cutShort == nil && asked.countsShortCalls && asked.warnings == [])
    let plain = try ScenarioReader.read(text: Self.text()).scenario
    let rule = try rule()
    #expect(!plain.countsShortCalls && plain.withCutShort(rule).callTypes[0].cutShort == rule)
  }

  @Test(arguments: [
    ("cut_short: { share: 30 % }", "", "call_types.calls.cut_short.after"),
    ("cut_short: { share: 130 %, after: 20 s }", "", "call_types.calls.cut_short.share"),
    ("cut_short: { share: 30 %, after: 20 }", "", "call_types.calls.cut_short.after"),
    (
      "cut_short: { share: 30 %, after: 20 s, calls_again: { share: 8 % } }", "",
      "call_types.calls.cut_short.calls_again.delay"
    ),
    ("", contract("unmade_dials: 0 %"), "contract.gaming.unmade_dials"),
    ("", contract(""), "contract.gaming"),
  ])
  func `what is missing or impossible is refused where it stands`(
    _ callType: String, _ contract: String, _ keyPath: String
  ) throws {
    do {
      _ = try ScenarioReader.read(text: Self.text(callType, contract))
      Issue.record("expected a fault at \(keyPath)")
    } catch {
      #expect("\(error)".contains(keyPath), "\(error)")
    }
  }

  @Test(arguments: [
    ("cut_short: { share: 0 %, after: 20 s }", "", "call_types.calls.cut_short.share"),
    ("cut_short: { share: 100 %, after: 20 s }", "", "call_types.calls.cut_short.share"),
    ("", contract("cut_short: { share: 0 %, after: 20 s }"), "contract.gaming.cut_short.share"),
  ])
  func `shares that do nothing or everything are warned about`(
    _ callType: String, _ contract: String, _ keyPath: String
  ) throws {
    let warnings = try ScenarioReader.read(text: Self.text(callType, contract)).scenario.warnings
    #expect(warnings.map(\.keyPath) == [keyPath])
  }
}
