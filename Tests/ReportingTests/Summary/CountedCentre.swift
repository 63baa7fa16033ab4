import ContactSimulation
import ScenarioFiles
import ScenarioModel

/// A whole contact centre whose replications are counted by hand: two call types, two groups, a mailbox and another service.
struct CountedCentre: ReplicableModel {
  let tallyShape: TallyShape

  var callTypeCount: Int { tallyShape.callTypes }
  var groupCount: Int { tallyShape.groups }
  var intervalCount: Int { tallyShape.intervals }
  var dayCount: Int { tallyShape.days }

  init(_ scenario: Scenario) {
    tallyShape = TallyShape(
      callTypes: 3, groups: 2, intervals: scenario.grid.intervals.count, days: scenario.grid.days.count, partTypes: [1],
      deferredTypes: [2], hours: 24 * scenario.grid.days.count, keepsServers: true)
  }

  struct Runner: ReplicationRunner {
    mutating func run(replication: Int, into tally: inout ReplicationTally) {
      tally.reset()
      let luck = Int32(replication % 3)
      for interval in 0..<tally.intervalCount {
        tally.cells[tally.cell(0, interval: interval)] = Self.health(luck)
        var business = CellTally()
        (business.offered, business.answered, business.answeredWithin) = (6, 5, 4)
        (business.abandoned, business.helpedAtFirstCall, business.answeredWait) = (1, 5, 60)
        tally.cells[tally.cell(1, interval: interval)] = business
        var parts = CellTally()
        (parts.offered, parts.answered, parts.answeredWithin, parts.answeredWait) = (2, 2, 1, 50)
        tally.cells[tally.cell(3, interval: interval)] = parts
        for group in 0..<2 {
          let cell = tally.cell(group, interval: interval)
          tally.agentTime[cell].scheduledSeconds = 7200
          tally.agentTime[cell].busySeconds = 3000 + Double(group) * 2000 + Double(luck) * 100
        }
      }
      for day in 0..<tally.shape.days { fill(day, luck, &tally) }
    }

    private func fill(_ day: Int, _ luck: Int32, _ tally: inout ReplicationTally) {
      tally.servedBy[tally.served(row: 0, group: 0, day: day)] = 12 + luck
      tally.servedBy[tally.served(row: 0, group: 1, day: day)] = 4
      tally.servedBy[tally.served(row: 1, group: 1, day: day)] = 10
      tally.servedBy[tally.served(row: 3, group: 1, day: day)] = 4
      for hour in 0..<24 {
        let quiet: Int32 = hour < 7 ? 0 : 1
        tally.outside[day * 24 + hour].closedAttempts = (3 + luck) * quiet
        tally.outside[day * 24 + hour].spilledClosed = (1 + luck) * quiet
        tally.outside[day * 24 + hour].spilledAbandoned = hour == 9 ? 2 : 0
        let backlog = max(0, 40 + Int32(day * 24 + hour) * 9 - Int32(day * 24 + hour) * Int32(day) * 5 - luck * 4)
        tally.backlog[day * 24 + hour] = backlog
        tally.deferred[day].backlogAtEnd = backlog
      }
      (tally.deferred[day].entered, tally.deferred[day].done) = (60, 50 + luck)
      (tally.deferred[day].doneWithin, tally.deferred[day].left) = (40 + luck, 10 - luck)
      (tally.deferred[day].turnaround, tally.deferred[day].oldestAtEnd) = (400_000, 50_000)
      for item in 0..<50 { tally.turnarounds.record(Double(item * 1800), callType: 0, day: day) }
    }

    private static func health(_ luck: Int32) -> CellTally {
      var cell = CellTally()
      (cell.offered, cell.retries, cell.answered, cell.answeredWithin) = (12 + luck, 2, 8 + luck, 6 + luck)
      (cell.abandoned, cell.blockedByQueue, cell.callbackAccepted) = (2, 1, 1)
      (cell.callbackReached, cell.callbackReachedWithin) = (1, luck == 0 ? 0 : 1)
      (cell.helpedAtFirstCall, cell.transferred, cell.servedByMenu) = (5, 2, 3)
      (cell.answeredWait, cell.lostWait, cell.longestQueue) = (120, 80, 3 + luck)
      cell.queueSeconds = 200
      return cell
    }
  }

  func makeRunner() -> Runner { Runner() }

  /// Three days of two hours, with everything that a whole contact centre may have.
  static let scenarioText = """
    busyhour: 1
    name: centre
    title: { en: A whole centre, fr: Un centre entier }
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-03-02, days: 3 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: health
        title: { en: Health, fr: Santé }
        demand: { total: { value: 30 calls, per: day } }
        handling: 4 min
        patience: 3 min
        voice_menu: { self_service: 20 % }
        retries: { after_abandonment: 40 %, delay: 10 min, most_attempts: 3 }
        callback: { offered_over: 5 min, acceptance: 50 %, target: 80 % in 2 h }
        transfers: [{ to: business, probability: 20 % }]
        spill_over: { to: { en: emergency number 112, fr: le 112 }, when_closed: 40 %, after_abandonment: 5 % }
        closed_hours: { rates: { 00:00-08:00: 2 per hour } }
        target: 80 % in 20 s
      - { name: business, title: { en: Business, fr: Entreprises }, demand: { total: { value: 12 calls, per: day } },
          handling: 6 min, patience: 5 min, target: 70 % in 60 s }
      - name: mailbox
        title: { en: Mailbox, fr: Messagerie }
        channel: deferred
        demand: { total: { value: 60 items, per: day } }
        handling: 4 min
        deferred: { backlog: 38 items, target: { level: 80 %, within: 24 h, oldest: 3 days } }
    agents:
      - { name: front, title: { en: Front line, fr: Premier accueil }, serves: [health], staffing: 2 agents }
      - { name: experts, title: { en: Experts, fr: Experts }, serves: [business, health, mailbox], staffing: 2 agents }
    simulation: { seed: 5, replications: 12, confidence: 95 % }
    """

  /// The scenario and a study of it.
  static func study(threads: Int = 1) throws -> (scenario: Scenario, evidence: StudyResult) {
    let scenario = try ScenarioReader.read(text: scenarioText).scenario
    return (scenario, try SimulationStudy(CountedCentre(scenario), of: scenario, threads: threads).run())
  }
}
