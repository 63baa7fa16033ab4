import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// A person's numbers belong to what brought it, the date and a number within both.
///
/// Agents in plenty and fixed times: every person's fate is its own, so whole counts by day of entry are compared.
@Suite("People by origin and date")
struct PersonLawTests {
  /// The day on which most people enter, the third.
  static let day = 2

  /// People in a batch, by the curve and as contacts of a second list, in a period that began `earlier` days before.
  static func lists(earlier: Int = 0, more: [ListBatch] = [], steps: Int = 2) throws -> ScenarioBuilder {
    let reach = ReachProbability(
      byHour: (0..<24).map { 0.2 + 0.02 * Double($0) }, attemptFactors: [1, 0.9], machine: 0.3, thirdParty: 0.1)
    let ladder = RecallLadder(attemptsPerDay: 2, smallestGap: 3600, days: 2, mostAttempts: 3, reach: reach)
    let away = StepOutcome(name: "away", share: 0.1, consequence: .declines, retained: 0.3)
    let protocolSteps = (0..<steps).map { number in
      ProtocolStep(
        name: "step\(number)", message: TextMessage(settles: 0.1, lead: 600), ladder: ladder, outcomes: [away])
    }
    let strata = [Stratum(name: "mobile", share: 0.6), Stratum(name: "landline", share: 0.4, neverAnswers: 0.2)]
    let start = Double(earlier * 86_400)
    let batch = ListBatch(time: start + Double(day) * 86_400 + 36_000, people: 300)
    let batches = (more.map { ListBatch(time: start + $0.time, people: $0.people) } + [batch])
    let cases = OutboundCampaign(
      batches: batches.sorted { $0.time < $1.time }, peoplePerEvent: .geometric(mean: 1.2),
      linked: LinkedPeople(
        callType: 1, number: .poisson(mean: 2), delay: try Distribution(.deterministic(value: 7200))),
      strata: strata, wrongNumbers: 0.05, steps: protocolSteps, dialling: try .fixed())
    let contacts = OutboundCampaign(
      strata: strata, wrongNumbers: 0.05, steps: [protocolSteps[0]], dialling: try .fixed())
    let talk = try Distribution(.deterministic(value: 100))
    return ScenarioBuilder(
      opens: 32_400, closes: 75_600, firstDay: ScenarioBuilder.monday + -earlier, dayCount: 6 + earlier,
      streams: [
        .init(name: "cases", handling: talk, contacts: [4], outbound: cases),
        .init(name: "contacts", handling: talk, contacts: [0], outbound: contacts),
      ], teams: [.init(callTypes: [0, 1], agents: [20_000])])
  }

  /// What became of the people of both lists who entered on a day, `waiting` for the end of the period left out.
  static func fates(_ builder: ScenarioBuilder, day: Int) throws -> [[Int32]] {
    let model = try builder.model()
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: 4, into: &tally)
    return (0..<2).map { place in
      let people = tally.outbound[place * model.dayCount + day]
      return [
        people.entered, people.called, people.calledAgain, people.reached, people.reachedAtFirstAttempt,
        people.wrongNumbers, people.completed + people.declined + people.exhausted + people.waiting,
        Int32(people.timeToReach.rounded()),
      ]
    }
  }

  @Test("a period that begins earlier leaves the people of a date", arguments: [1, 7, 10])
  func earlier(_ days: Int) throws {
    let here = try Self.fates(Self.lists(), day: Self.day)
    #expect(here[0][0] > 300 && here[1][0] > 500)
    #expect(try Self.fates(Self.lists(earlier: days), day: Self.day + days) == here)
  }

  @Test("a batch of another day leaves them too")
  func otherBatches() throws {
    let more = [ListBatch(time: 0, people: 50), ListBatch(time: 4 * 86_400, people: 70)]
    #expect(
      try Self.fates(Self.lists(more: more), day: Self.day) == Self.fates(Self.lists(), day: Self.day))
  }

  @Test("people of a batch of the same day come to those who were there")
  func sameDay() throws {
    let time = Double(Self.day) * 86_400 + 39_600
    let alone = try Self.fates(Self.lists(), day: Self.day)
    let together = try Self.fates(Self.lists(more: [ListBatch(time: time, people: 1)]), day: Self.day)
    let changes = zip(together[0], alone[0]).dropLast().map { $0 - $1 }
    #expect(changes[0] == 1 && changes.allSatisfy { 0...1 ~= $0 })
    // A person may bring contacts, and all of these are new.
    let contacts = zip(together[1], alone[1]).dropLast().map { $0 - $1 }
    #expect(contacts.allSatisfy { 0...contacts[0] ~= $0 })
  }

  @Test("a further step at the end of a protocol leaves the steps before")
  func furtherStep() throws {
    func steps(_ count: Int) throws -> [[OutboundStepTally]] {
      let model = try Self.lists(steps: count).model()
      var tally = model.makeTally()
      ReplicationEngine().run(model, replication: 4, into: &tally)
      return [Array(tally.steps(0).prefix(2 * model.dayCount)), Array(tally.steps(1))]
    }
    let two = try steps(2)
    #expect(two[0].reduce(0) { $0 + $1.attempts } > 1000)
    #expect(try steps(3) == two)
  }

  @Test("another type or list before leaves them")
  func otherTypes() throws {
    var builder = try Self.lists()
    let plain = try CampaignBuilder(RecallLadder(mostAttempts: 2, reach: ReachProbability(0.3)), people: 40)
    builder.streams.append(plain.stream)
    builder.teams[0].callTypes = [0, 1, 2]
    #expect(try Self.fates(builder, day: Self.day) == Self.fates(Self.lists(), day: Self.day))
  }

  @Test("a batch that enters at midnight belongs to the day that begins")
  func midnight() throws {
    var list = try CampaignBuilder(RecallLadder(mostAttempts: 2, reach: ReachProbability(0.3)), people: 0)
    list.campaign = OutboundCampaign(
      batches: (0..<3).map { ListBatch(time: Double($0) * 86_400, people: 10 + $0) }, steps: list.campaign.steps,
      dialling: list.campaign.dialling)
    let days = try list.totals().days
    #expect(days.map(\.entered) == [10, 11, 12, 0])
  }

  @Test("two steps with one name are refused")
  func sameSteps() throws {
    let step = ProtocolStep(name: "call", ladder: RecallLadder(mostAttempts: 2, reach: ReachProbability(0.3)))
    #expect(throws: SimulationError.sameName(what: "steps of type0", name: "call")) {
      try CampaignBuilder(steps: [step, step]).builder.model()
    }
  }
}
