import Foundation
import Testing

/// What a dossier says of a contract: the colour of its verdict, what is owed, and what other conditions do to it.
@Suite struct DossierContractTests {
  /// A page and the stored numbers of a dossier whose contract asks for a level.
  private static func made(level: Int) throws -> (page: String, values: [String: Any]) {
    let scenario = try ScenarioOnDisk(
      OneHour.text(staffing: "planned") + """

        contract:
          commitments: [{ name: level, holds: calls.serviceLevel >= \(level) %, per: day, penalty: 10 EUR }]
        price:
          - { name: hours, amount: 20 EUR per agent-hour }
          - { name: set-up, amount: 100 EUR }
        costs: { tax: 20 % }
        """)
    defer { scenario.remove() }
    let output = scenario.folder.appendingPathComponent("out")
    let run = try CommandRun(
      "dossier", scenario.path, "--quiet", "--threads", "1", "--language", "en", "-o", output.path)
    #expect(run.status == 0, "\(run.errors)")
    let page = try String(contentsOf: output.appendingPathComponent("dossier.html"), encoding: .utf8)
    let data = try Data(contentsOf: output.appendingPathComponent("dossier.json"))
    return (page, try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }

  @Test func `the verdict is green where all is kept in nine runs of ten, else amber`() throws {
    #expect(try Self.made(level: 10).page.contains("<div class=\"callout good\""))
    let amber = try Self.made(level: 99).page
    #expect(amber.contains("<div class=\"callout open\"") && !amber.contains("<div class=\"callout good\""))
  }

  @Test func `what is owed before tax and with it, the set-up apart, and what other conditions cost`() throws {
    let (page, values) = try Self.made(level: 99)
    let rows = { (section: String, table: String) in
      try #require((values[section] as? [String: Any])?[table] as? [[String: Any]])
    }
    let owed = Dictionary(
      uniqueKeysWithValues: try rows("contract", "money").map {
        ($0["account"] as? String ?? "", $0["mean"] as? Double ?? 0)
      })
    let (before, after) = try (#require(owed["In all before tax"]), #require(owed["In all with tax"]))
    #expect(abs(after - 1.2 * before) < 0.02, "to the cent of each run")
    let running = try #require((values["figures"] as? [String: Any])?["running_price_mean"] as? Double)
    #expect(try abs(running + 100 - #require(owed["Invoice before tax"])) < 1e-9)
    let variants = try rows("risk", "variants_promises")
    #expect(variants.count >= 6 && variants.allSatisfy { $0["kept_all"] is Double && $0["penalty"] is Double })
    #expect(page.contains("Running price before tax") && page.contains("apart, once: set-up"))
  }
}
