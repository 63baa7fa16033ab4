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

  private static let english = [
    "Chance common to all call types day 8% (cv of gamma factors, mean 1)",
    "Chosen group the one with the fewest call types", "Circles at once line after 30 s also others", "Wait weight 1.5",
    "Voice menu serves 20%, never offered",
    "Retries 40% of those who abandoned; after exponential, mean 10 min; at most 4 attempts in all; patience kept, handling drawn anew",
    "Announced wait over 2 min: 15% leave, patience of the others × 80%",
    "Offer offered to all who must wait, 50% accept; one try, 100% reach the person;",
    "Failed try exponential, mean 30 s", "Handling time as of other calls", "Target 80% within 2 h of acceptance",
    "Transfers 8% to business from line; first agent exponential, mean 1.5 min; consultation exponential, mean 30 s",
    "Transferred in priority 3", "Spill-over to 112: 40% of attempts while closed",
    "While closed 00:00-08:00 2 attempts per hour; by the day's volume over the mean day's",
    "All else as of health.french, chance of the volume included",
    "Channel deferred: items arrive at all hours and wait to be worked",
    "Backlog 38 items at the start, age exponential, mean 6 h",
    "Order earliest deadline first; an item begun is finished",
    "Target 80% within 24 open hours of entry, nothing older than 72 open hours",
    "Calls 20% of writers call business if the item is not done by then: after exponential,",
    "Serves health.french, health.german, business, mailbox; longest weighted wait first",
    "Kept free 3 when a contact of these starts: mailbox", "health.german 120% of the type's",
    "Alternative twenty Title Twenty on the line Staffing line 20 on duty, 480 agent-hours in all",
    "E-mails and forms 480 contacts, 32 h of handling",
  ]

  private static let french = [
    "Aléa commun à tous les motifs jour 8 % (CV de facteurs gamma de moyenne 1)",
    "Réitérations 40 % de ceux qui ont abandonné ; après exponentielle, moyenne 10 min ; 4 appels au plus en tout",
    "Transferts 8 % vers business depuis line ; premier conseiller exponentielle, moyenne 1,5 min",
    "Objectif 80 % en 24 heures d’ouverture à compter de l’arrivée, rien de plus ancien que 72 heures d’ouverture",
    "Stock 38 demandes au départ, âge exponentielle, moyenne 6 h",
    "Gardés libres 3 quand commence un contact de : mailbox",
    "line 20 présents, 480 heures de présence en tout",
  ]

  @Test(arguments: [("en", ExplainCentreTests.english), ("fr", ExplainCentreTests.french)])
  func `every setting of the centre is printed, in 80 columns`(language: String, phrases: [String]) throws {
    let file = try ScenarioOnDisk(ExplainCentreTests.text)
    defer { file.remove() }
    let run = try CommandRun("explain", file.path, "--language", language)
    #expect(run.status == 0, "\(run.errors)")
    for phrase in phrases { #expect(run.words.contains(phrase), "\(phrase)") }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `json carries every setting of the centre by the names of the file`() throws {
    let file = try ScenarioOnDisk(ExplainCentreTests.text)
    defer { file.remove() }
    let run = try CommandRun("explain", file.path, "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["schemaVersion"] as? Int == 2)
    let rules = try #require(document["rules"] as? [String: Any])
    #expect((rules["factors"] as? [String: Any])?["day"] as? Double == 0.08)
    let types = try #require(document["call_types"] as? [[String: Any]])
    #expect(types.map { $0["name"] as? String } == ["health.french", "health.german", "business", "mailbox"])
    #expect((types[1]["all_else"] as? [String: Any])?["call_type"] as? String == "health.french")
    #expect((types[3]["intervals"] as? [Any])?.count == 48)
    let transfer = try #require((types[0]["transfers"] as? [[String: Any]])?.first)
    #expect(transfer["from"] as? String == "line" && transfer["to"] as? String == "business")
    #expect((types[0]["retries"] as? [String: Any])?["most_attempts"] as? Int == 4)
    #expect(((types[0]["callback"] as? [String: Any])?["target"] as? [String: Any])?["within"] as? Double == 7200)
    let circles = try #require(types[0]["circles"] as? [[String: Any]])
    #expect(circles.map { $0["after"] as? Double } == [0, 30])
    let calls = try #require(types[3]["calls"] as? [String: Any])
    #expect(calls["to"] as? String == "business" && calls["withdraws_item"] as? String == "no")
    let alternatives = try #require(document["alternatives"] as? [[String: Any]])
    let staffing = try #require((alternatives[0]["staffing"] as? [[String: Any]])?.first)
    #expect(staffing["group"] as? String == "line")
    #expect(staffing["agents"] as? [Int] == Array(repeating: 20, count: 48))
    let groups = try #require(document["agent_groups"] as? [[String: Any]])
    let kept = try #require((groups[1]["kept_free"] as? [[String: Any]])?.first)
    #expect(kept["agents"] as? Int == 3 && kept["call_types"] as? [String] == ["mailbox"])
    #expect((groups[1]["serves"] as? [String: Any])?["work"] as? String == "longest-weighted-wait")
  }
}
