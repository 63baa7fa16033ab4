import Foundation
import Testing

/// `busyhour explain` prints what a whole contact centre says beyond a single queue.
@Suite struct ExplainCentreTests {
  private static let text = """
    busyhour: 1
    time_zone: Europe/Luxembourg
    period: { from: 2020-03-16, days: 2 }
    opening_hours: { every day: 08:00-20:00 }
    factors: { day: 8 % }
    call_types:
      - name: health
        variants: { french: 60 %, german: 40 % }
        demand: { total: 900 calls per day }
        handling: 4 min
        patience: 3 min
        wait_weight: 1.5
        voice_menu: { self_service: 20 % }
        routing:
          choose: least-skilled
          circles: [{ groups: line }, { after: 30 s, groups: others }]
        retries: { after_abandonment: 40 %, delay: 10 min, most_attempts: 4, patience: keep }
        announcement: [{ over: 2 min, leaving: 15 %, patience: 80 % }]
        callback: { offered_over: 0 s, acceptance: 50 %, failed_attempt: 30 s, target: 80 % in 2 h }
        transfers: [{ to: business, from: line, probability: 8 %, consultation: 30 s, handling: 90 s }]
        spill_over: { to: 112, when_closed: 40 % }
        closed_hours: { rates: { 00:00-08:00: 2 per hour }, follows_volume: true }
      - name: business
        demand: { total: 300 calls per day }
        handling: 8 min
        patience: never
        transfer_priority: 3
      - name: mailbox
        channel: deferred
        demand: { rates: 10 items per hour }
        handling: 4 min
        deferred:
          backlog: 38 items
          backlog_age: 6 h
          order: deadline-first
          target: { level: 80 %, within: 24 h, clock: open-hours, oldest: 3 days }
          calls: { share: 20 %, after: 24 h, to: business }
    agents:
      - { name: line, serves: [health], staffing: 12 agents }
      - name: others
        work: longest-weighted-wait
        reserved: [{ agents: 3 agents, for: [health, business] }]
        handling: { health.*: 120 % }
        staffing: 8 agents
    alternatives: [{ name: twenty, title: { en: Twenty on the line }, staffing: { line: 20 agents } }]

    """

  private static let lines = [
    "  random factors day 8 % (cv of gamma factors, mean 1), common to all call types",
    "  chosen group   the one with the fewest call types (least-skilled)",
    "  circles        at once line",
    "                 after 30 s also others",
    "  wait weight    1.5",
    "  voice menu     serves 20 %, never offered",
    "  retries        40 % of those who abandoned; after exponential, mean 10 min; at most 4 attempts in",
    "  announced wait over 2 min: 15 % leave, patience of the others x 80 %",
    "  callback       offered to all who must wait, 50 % accept; one try, 100 % reach the person;",
    "    failed try   exponential, mean 30 s",
    "    handling     as of other calls",
    "    target       80 % within 2 h of acceptance",
    "  transfers      8 % to business from line; first agent exponential, mean 1.5 min; consultation",
    "  transferred in priority 3",
    "  spill-over     to 112: 40 % of attempts while closed",
    "  while closed   00:00-08:00 2 attempts per hour; by the day's volume over the mean day's",
    "  all else       as of health.french, chance of the volume included",
    "  channel        deferred: items arrive at all hours and wait to be worked",
    "  backlog        38 items at the start, age exponential, mean 6 h",
    "  order          earliest deadline first; an item begun is finished",
    "  target         80 % within 24 open hours of entry, nothing older than 72 open hours",
    "  calls          20 % of writers call business if the item is not done by then: after exponential,",
    "  serves         health.french, health.german, business, mailbox; longest weighted wait first",
    "  kept free      3 when a contact of these starts: mailbox",
    "  own time       health.german: 120 % of the type's",
    "ALTERNATIVE twenty: Twenty on the line",
    "  line           20 on duty, 480 agent-hours in all",
    "  deferred       480 contacts, 32 h of handling",
  ]

  @Test func `every setting of the centre is printed`() throws {
    let file = try ScenarioOnDisk(ExplainCentreTests.text)
    defer { file.remove() }
    let run = try CommandRun("explain", file.path)
    #expect(run.status == 0, "\(run.errors)")
    let printed = Set(run.output.split(separator: "\n").map(String.init))
    for line in ExplainCentreTests.lines { #expect(printed.contains(line), "\(line)") }
    #expect(printed.allSatisfy { $0.count <= 100 })
  }

  @Test func `json carries every setting of the centre by the names of the file`() throws {
    let file = try ScenarioOnDisk(ExplainCentreTests.text)
    defer { file.remove() }
    let run = try CommandRun("explain", file.path, "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((document["commonFactors"] as? [String: Double])?["day"] == 0.08)
    #expect((document["deferredIntervals"] as? [Any])?.count == 48)
    let types = try #require(document["callTypes"] as? [[String: Any]])
    #expect(types.map { $0["name"] as? String } == ["health.french", "health.german", "business", "mailbox"])
    #expect(types[1]["sharesFactorsOf"] as? String == "health.french")
    let callers = try #require(types[0]["callers"] as? [String: Any])
    let transfer = try #require((callers["transfers"] as? [[String: Any]])?.first)
    #expect(transfer["from"] as? String == "line" && transfer["to"] as? String == "business")
    #expect((callers["retries"] as? [String: Any])?["mostAttempts"] as? Int == 4)
    #expect(((callers["callback"] as? [String: Any])?["target"] as? [String: Any])?["within"] as? Double == 7200)
    let circles = try #require((types[0]["routing"] as? [String: Any])?["circles"] as? [[String: Any]])
    #expect(circles.map { $0["after"] as? Double } == [0, 30])
    let calls = try #require((types[3]["deferred"] as? [String: Any])?["calls"] as? [String: Any])
    #expect(calls["to"] as? String == "business" && calls["withdrawsItem"] as? Bool == false)
    let alternatives = try #require(document["alternatives"] as? [[String: Any]])
    #expect((alternatives[0]["staffing"] as? [String: [Int]])?["line"] == Array(repeating: 20, count: 48))
    let groups = try #require(document["agentGroups"] as? [[String: Any]])
    #expect(groups[1]["keepFree"] as? [String: Int] == ["mailbox": 3])
    #expect(groups[1]["work"] as? String == "longest-weighted-wait")
  }
}
