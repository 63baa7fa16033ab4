import Contracts
import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct CommitmentFaultTests {
  private func fault(_ commitment: String) throws -> ContractFault? {
    let text = PromisedCalls.text("contract:\n  commitments: [{ name: a, per: day, \(commitment) }]")
    let scenario = try ScenarioReader.read(text: text).scenario
    do {
      _ = try ContractTerm.all(of: try #require(scenario.contract), scenario)
      return nil
    } catch let fault as ContractFault {
      return fault
    }
  }

  @Test(arguments: [
    ("holds: calls.serviceLvel >= 90 %", "holds"), ("holds: calls.serviceLevel >= 90 s", "holds"),
    ("holds: other.serviceLevel >= 90 %", "holds"), ("holds: main.serviceLevel >= 90 %", "holds"),
    ("holds: calls.longestQueue <= 9", "holds"), ("holds: cost <= 9", "holds"),
    ("holds: calls.serviceLevel >= 90 % in month", "holds"),
    ("holds: calls.serviceLevel >= 90 %, penalty: [{ worse_than: 95 %, amount: 1 EUR }]", "penalty[0].worse_than"),
    ("holds: calls.serviceLevel >= 90 %, penalty: [{ worse_than: 30 s, amount: 1 EUR }]", "penalty[0].worse_than"),
    ("holds: calls.averageSpeedOfAnswer <= 30 s, penalty: 5 EUR per point", "penalty"),
    ("holds: calls.averageSpeedOfAnswer <= 30 s, penalty: 5 EUR per call", "penalty"),
  ])
  func `a commitment that cannot be reckoned is refused at its key`(text: String, key: String) throws {
    #expect(try fault(text)?.keyPath == "contract.commitments[0]." + key)
  }

  @Test(arguments: [
    "holds: calls.serviceLevel >= 90 %, penalty: 5 EUR per 0.5 points", "holds: serviceLevel >= 90 %",
    "holds: calls.averageSpeedOfAnswer <= 1 min, penalty: 5 EUR per 10 s", "holds: occupancy <= 0.85",
    "holds: calls.abandonment <= 5 %, penalty: [{ amount: 1 EUR }, { worse_than: 7.5 %, amount: 3 EUR per call }]",
  ])
  func `conditions of any measure that days add up to are taken`(text: String) throws {
    #expect(try fault(text) == nil)
  }
}
