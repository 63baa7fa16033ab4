import Foundation
import Testing

/// `busyhour explain` on campaigns: people, protocol, readings of the ladder, and the audit of claims.
@Suite struct ExplainOutboundTests {
  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scenarios/\(name).yaml").path
  }

  private static let phrases = [
    (
      "ars-bretagne-follow-up",
      [
        "outbound: people on a list are called",
        "List 100,000 people in 92 batches, 2021-03-01 08:00 to 2021-05-31 08:00",
        "Ladder at most 4 attempts, 1 a day, on 4 days, until reached; then a letter", "Attempts 141,700 ",
        "one more call in all to who did not answer 130,000",
        "a call a day until they answer 141,700 this file",
        "a call on every day, whether they answer or not 190,000",
      ]
    ),
    (
      "cnam-tracing",
      [
        "Implies 2.6 calls for each of them and day, if all worked every day",
        "Would do 943 on duty every day, at 30 calls a day each", "On duty on a mean day 6,111",
      ]
    ),
    (
      "ars-occitanie",
      [
        "2, confirmation: Confirmation of the test",
        "Negative: contacts are released 4%, completed; all linked people are released",
        "Due at once, by release or an outcome only",
        "Women who live with others 33%, refusals × 105%", "Voluntary test, negative 3%, completed",
      ]
    ),
    (
      "heatwave",
      [
        "Staffing left to the plan, one number for the whole period", "Cost 32 EUR per paid hour",
        "Target 95% reached within 11 h of entering, for those of every day, tolerance 1 point",
        "Calls back 10% of attempts in vain bring a call to call-ins, exponential, mean 30 min later;",
      ]
    ),
  ]

  @Test(arguments: ExplainOutboundTests.phrases)
  func `a campaign is printed as understood, in 80 columns`(name: String, phrases: [String]) throws {
    let run = try CommandRun("explain", Self.path(name), "--by", "month", "--language", "en")
    #expect(run.status == 0, "\(run.errors)")
    for phrase in phrases { #expect(run.words.contains(phrase), "\(phrase)") }
    // A key path is pasted behind --set and stays whole, however long it is.
    let long = run.output.split(separator: "\n").filter { $0.count > 80 }
    #expect(long.allSatisfy { !$0.drop { $0 == " " }.contains(" ") }, "\(long)")
  }

  @Test func `json carries the campaign, what is expected of it, and the audit`() throws {
    let run = try CommandRun("explain", Self.path("ars-bretagne-follow-up"), "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let list = try #require((document["call_types"] as? [[String: Any]])?.first)
    #expect(((list["list"] as? [String: Any])?["batches"] as? [Any])?.count == 92)
    #expect((list["dialling"] as? [String: Any])?["mode"] as? String == "preview")
    #expect((list["expected"] as? [String: Any])?["attempts"] as? Double != nil)
    let readings = try #require(list["readings"] as? [[String: Any]])
    let dials = readings.compactMap { $0["dials"] as? Double }
    #expect(dials.map { ($0 / 100).rounded() * 100 }.sorted() == [130_000, 141_700, 190_000])
    #expect(readings.filter { $0["meant"] != nil }.map { $0["reading"] as? String } == ["until-reached"])
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
    #expect(run.words.contains("Through the day 08:00-12:00 60 per hour Chance"))
  }
}
