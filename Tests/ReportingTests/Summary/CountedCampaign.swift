import ContactSimulation
import RandomStreams
import ScenarioFiles
import ScenarioModel

/// A follow-up campaign beside a telephone line, one pool for both, whose replications are counted by hand.
struct CountedCampaign: ReplicableModel {
  let tallyShape: TallyShape

  var callTypeCount: Int { tallyShape.callTypes }
  var groupCount: Int { tallyShape.groups }
  var intervalCount: Int { tallyShape.intervals }
  var dayCount: Int { tallyShape.days }

  init(_ scenario: Scenario) {
    tallyShape = TallyShape(
      callTypes: scenario.callTypes.count, groups: scenario.agentGroups.count,
      intervals: scenario.grid.intervals.count, days: scenario.grid.days.count,
      outboundTypes: scenario.callTypes.enumerated().compactMap { index, type in
        type.outbound.map {
          OutboundShape(
            callType: index, steps: $0.steps.count, outcomes: $0.steps.map(\.outcomes.count),
            strata: $0.strata.count > 1 ? $0.strata.count : 0)
        }
      }, hours: 24 * scenario.grid.days.count, keepsServers: scenario.agentGroups.count > 1)
  }

  struct Runner: ReplicationRunner {
    mutating func run(replication: Int, into tally: inout ReplicationTally) {
      tally.reset()
      let luck = Int32(replication % 5)
      for interval in 0..<tally.intervalCount {
        tally.agentTime[interval].scheduledSeconds = 10 * 3600
        tally.agentTime[interval].busySeconds = 6 * 3600 + Double(luck) * 60
        guard tally.shape.callTypes > 1 else { continue }
        var calls = CellTally()
        (calls.offered, calls.answered, calls.answeredWithin, calls.abandoned) = (20, 18, 15 - luck, 2)
        (calls.answeredWait, calls.lostWait) = (200, 60)
        tally.cells[tally.cell(1, interval: interval)] = calls
      }
      for day in 0..<tally.shape.days { fill(day, luck, &tally) }
      fillHours(luck, &tally)
      fillStrata(luck, &tally)
    }

    /// Two kinds of people, of whom the second answer less.
    private func fillStrata(_ luck: Int32, _ tally: inout ReplicationTally) {
      for index in tally.outboundStrata.indices {
        let people: Int32 = index == 0 ? 2000 : 800
        var stratum = StratumTally()
        (stratum.entered, stratum.neverAnswering, stratum.reached) = (people, people / 50, people * 9 / 10 - luck)
        (stratum.reachedInTime, stratum.reachedAtFirstAttempt) = (people * 3 / 4, people / 2 + luck)
        (stratum.completed, stratum.declined, stratum.exhausted) = (people * 7 / 10, people / 10, people / 20)
        tally.outboundStrata[index] = stratum
      }
    }

    /// People come in waves; fewer of a wave are reached in time.
    private func fill(_ day: Int, _ luck: Int32, _ tally: inout ReplicationTally) {
      let wave = Int32(200 - abs(day - 17) * 8)
      let entered = max(20, wave)
      let within = entered * (97 - entered / 8) / 100 - luck * 2
      let last = tally.shape.days - 1
      var list = OutboundTally()
      (list.entered, list.reached, list.reachedWithin) = (entered, entered * 9 / 10, max(0, within))
      (list.enteredLate, list.reachedWithinOfLate) = day == last ? (entered, max(0, within)) : (0, 0)
      (list.completed, list.declined, list.exhausted) = (entered * 7 / 10, entered / 10, entered / 20)
      list.wrongNumbers = entered / 25
      (list.called, list.calledAgain, list.reachedAtFirstAttempt) = (entered, entered / 2, entered * 2 / 5)
      list.waiting = entered - list.completed - list.declined - list.exhausted - list.wrongNumbers
      list.timeToReach = Double(list.reached) * 9000
      (list.attempts, list.reachedOnDay, list.conversations) = (entered * 2, entered * 9 / 10, entered)
      (list.thirdParties, list.machines, list.busyLines) = (entered / 20, entered / 5, entered / 30)
      (list.silentCalls, list.wrongNumberAttempts) = (entered / 50, entered / 25)
      list.unanswered =
        list.attempts - entered - list.thirdParties - list.machines - list.busyLines - list.silentCalls
        - list.wrongNumberAttempts
      (list.messages, list.escalations, list.released, list.calledBack) = (entered, entered / 20, 3, 2)
      list.agentSeconds = Double(list.attempts) * 110
      (list.waitingAtEnd, list.dueAtEnd) = (entered / 2, entered / 4 + luck)
      (list.oldestAtEnd, list.lastActivityEnd) = (90_000, 63_000 - Double(luck) * 60)
      tally.outbound[day] = list
      for person in 0..<20 { tally.timesToReach.record(Double(person * 3000), callType: 0, day: day) }
      fillSteps(day, entered, &tally)
    }

    private func fillSteps(_ day: Int, _ entered: Int32, _ tally: inout ReplicationTally) {
      let shape = tally.shape
      for (step, outcomes) in (shape.outboundTypes.first?.outcomes ?? []).enumerated() {
        var counts = OutboundStepTally()
        let share = Int32(step + 1)
        (counts.attempts, counts.conversations) = (2 * entered / share, entered / share)
        let drawn = (0..<outcomes).map { entered / share / Int32(10 + 5 * $0) }
        counts.accepted = counts.conversations - drawn.reduce(0, +)
        counts.kept = step == 0 ? entered / 50 : 0
        (counts.exhausted, counts.settledByMessage) = (entered / 20, step == 1 ? entered / 8 : 0)
        tally.outboundSteps[step * shape.days + day] = counts
        for (outcome, times) in drawn.enumerated() {
          tally.outboundOutcomes[(shape.firstOutcomeRow(of: 0, step: step) + outcome) * shape.days + day].times = times
          tally.outboundOutcomes[(shape.firstOutcomeRow(of: 0, step: step) + outcome) * shape.days + day].kept =
            step == 0 && outcome == 0 ? entered / 50 : 0
        }
      }
    }

    private func fillHours(_ luck: Int32, _ tally: inout ReplicationTally) {
      for weekday in 0..<7 {
        for hour in 9..<(weekday == 6 ? 13 : 20) {
          let attempts = Int32(60 + hour * 2)
          let reached = attempts * Int32(30 + (hour > 16 ? 20 : 0) - (weekday == 6 ? 8 : 0)) / 100 + luck
          tally.attemptsByHour[weekday * 24 + hour] = attempts
          tally.conversationsByHour[weekday * 24 + hour] = reached
        }
      }
    }
  }

  func makeRunner() -> Runner { Runner() }

  /// Five weeks of follow-up with reasons to decline, a line beside it, claims and costs.
  static let scenarioText = """
    busyhour: 1
    name: follow-up
    title: { en: Follow-up of contacts, fr: Suivi des cas contacts }
    summary: { en: One pool calls contacts and answers a line., fr: Une même équipe appelle les contacts et tient la ligne. }
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2021-01-04, days: 35 }
    currency: EUR
    opening_hours: { every day: 09:00-20:00 }
    call_types:
      - name: contacts
        title: { en: Contacts, fr: Personnes contacts }
        channel: outbound
        demand: { total: { value: 150 people, per: day } }
        handling: 4 min
        outbound:
          order: oldest
          strata:
            - { name: mobile, title: { en: Mobile telephone, fr: Portable }, share: 70 % }
            - { name: landline, title: { en: Landline, fr: Fixe }, share: 30 %, reach: 80 %, never_answers: 2 % }
          target: { level: 80 %, within: 24 h, per: week }
          steps:
            - name: first-call
              title: { en: First call, fr: Appel initial }
              ladder: { attempts_per_day: 2, gap: 2 h, days: 3 days, most_attempts: 6, reach: 40 % }
              outcomes:
                - { name: away, title: { en: Away, fr: Absence }, share: 3 %, then: declines, kept: 30 % }
                - { name: test, title: { en: Own test, fr: Test volontaire }, share: 4 %, then: completes }
            - name: day-7
              title: { en: Day-7 call, fr: Appel à J7 }
              after: 7 days
              message: { settles: 10 %, answer_after: 2 h }
              ladder: { most_attempts: 4, reach: 50 % }
              outcomes:
                - { name: leaves, title: { en: Leaves isolation, fr: Sort d’isolement }, share: 5 %, then: declines }
      - name: line
        title: { en: Information line, fr: Ligne d’information }
        demand: { total: { value: 220 calls, per: day } }
        handling: 4 min
        patience: 3 min
        target: 80 % in 20 s
    agents:
      - { name: pool, title: { en: The pool, fr: L’équipe }, serves: [contacts, line], staffing: 10 agents, cost: 32 EUR per hour }
    claims:
      - { title: { en: National figures of 2020, fr: Chiffres nationaux de 2020 }, calls: 6000000 calls, days: 212 days,
          heads: 11000 people, calls_per_agent_day: 30 calls }
    simulation: { seed: 5, replications: 40, confidence: 95 % }
    """

  /// The scenario and a study of it.
  static func study(threads: Int = 1) throws -> (scenario: Scenario, evidence: StudyResult) {
    let scenario = try ScenarioReader.read(text: scenarioText).scenario
    return (scenario, try SimulationStudy(CountedCampaign(scenario), of: scenario, threads: threads).run())
  }
}
