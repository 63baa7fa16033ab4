import Foundation
import Testing

/// `busyhour explain` on campaigns: people, protocol, readings of the ladder, and the audit of claims.
@Suite struct ExplainOutboundTests {
  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scenarios/\(name).yaml").path
  }

  private static let lines = [
    (
      "ars-bretagne-follow-up",
      [
        "  channel        outbound: people on a list are called",
        "  list           100,000 people in 92 batches, 2021-03-01 08:00 to 2021-05-31 08:00",
        "    ladder       at most 4 attempts, 1 a day, on 4 days, until reached; then a letter",
        "    attempts       141,700",
        "      one more call in all to who did not answer                     130,000 dials",
        "      a call a day until they answer                                 141,700 dials  <- this file",
        "      a call on every day, whether they answer or not                190,000 dials",
      ]
    ),
    (
      "cnam-tracing",
      [
        "  implies        2.6 calls for each of them and day, if all worked every day",
        "  would do       943 on duty every day, at 30 calls a day each",
        "    on duty on a mean day     6,111",
      ]
    ),
    (
      "ars-occitanie",
      [
        "  step 2, confirmation: Confirmation of the test",
        "    outcomes     4 % negative: completed; all linked people are released",
        "    due          at once, by release or an outcome only",
        "                 women-with-others 33 %, refusals x 105 %",
        "                 3 % negative-test: completed",
      ]
    ),
    (
      "heatwave",
      [
        "  staffing       left to the plan, one number for the whole period",
        "  cost           32 EUR per paid hour",
        "  target         95 % reached within 11 h of entering, for those of every day, tolerance 1 point",
        "  calls back     10 % of attempts in vain bring a call to call-ins, exponential, mean 30 min later;",
      ]
    ),
  ]

  @Test(arguments: ExplainOutboundTests.lines)
  func `a campaign is printed as understood, in 100 columns`(name: String, lines: [String]) throws {
    let run = try CommandRun("explain", Self.path(name), "--by", "month")
    #expect(run.status == 0, "\(run.errors)")
    let printed = Set(run.output.split(separator: "\n").map(String.init))
    for line in lines { #expect(printed.contains(line), "\(line)") }
    #expect(printed.allSatisfy { $0.count <= 100 })
  }

  @Test func `json carries the campaign, what is expected of it, and the audit`() throws {
    let run = try CommandRun("explain", Self.path("ars-bretagne-follow-up"), "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let outbound = try #require((document["callTypes"] as? [[String: Any]])?.first?["outbound"] as? [String: Any])
    #expect((outbound["batches"] as? [Any])?.count == 92)
    #expect((outbound["dialling"] as? [String: Any])?["mode"] as? String == "preview")
    let expected = try #require(outbound["expected"] as? [String: Any])
    let readings = try #require(expected["readings"] as? [String: Any])
    let dials = try #require(readings["dials"] as? [String: Double])
    #expect(dials.values.map { ($0 / 100).rounded() * 100 }.sorted() == [130_000, 141_700, 190_000])
    #expect(readings["meant"] as? String == "until-reached")
  }

  @Test func `rates are printed per hour, not as percentages`() throws {
    let file = try ScenarioOnDisk(
      """
      busyhour: 1
      time_zone: Europe/Paris
      period: { from: 2021-03-01, days: 2 }
      opening_hours: { every day: 08:00-20:00 }
      call_types: [{ name: calls, demand: { rates: { 08:00-12:00: 60 per hour } }, handling: 4 min, patience: never }]
      agents: [{ name: all, staffing: 5 agents }]

      """)
    defer { file.remove() }
    let run = try CommandRun("explain", file.path)
    #expect(run.output.contains("through the day 08:00-12:00 60 per hour\n"))
  }
}
