import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Recall ladders")
struct LadderTests {
  /// A reading of "70 % answer, 30 % are called again once a day for three days", with its dials for 100,000 people.
  struct Reading: Sendable {
    let ladder: RecallLadder
    let dials: Double
    /// Variance of the dials of one person.
    let variance: Double
  }

  static let readings = [
    Reading(ladder: RecallLadder(mostAttempts: 2, reach: ReachProbability(0.7)), dials: 130_000, variance: 0.21),
    Reading(
      ladder: RecallLadder(mostAttempts: 4, reach: ReachProbability(0.7)), dials: 141_700,
      variance: 0.7 * 1 + 0.21 * 4 + 0.063 * 9 + 0.027 * 16 - 1.417 * 1.417),
    Reading(
      ladder: RecallLadder(mostAttempts: 4, ends: .reachedAtFirst, reach: ReachProbability(0.7)), dials: 190_000,
      variance: 9 * 0.21),
  ]

  @Test("three readings of a follow-up of 100,000 people differ in their dials", arguments: readings)
  func dials(of reading: Reading) throws {
    let totals = try CampaignBuilder(reading.ladder, people: 100_000).totals()
    let z = (Double(totals.sum(\.attempts)) - reading.dials) / (100_000 * reading.variance).squareRoot()
    #expect(abs(z) <= largestZ)
    #expect(totals.sum(\.attempts) == totals.attemptEnds)
    // Everyone is called, 70 % answer at the first call, and all others are called again.
    let first = totals.sum(\.reachedAtFirstAttempt)
    #expect(totals.sum(\.called) == 100_000 && totals.sum(\.calledAgain) == 100_000 - first)
    #expect(abs(Double(first) - 70_000) <= largestZ * (100_000 * 0.21).squareRoot())
  }

  @Test("a conversation in a ladder that only the first attempt ends counts once")
  func literal() throws {
    let ladder = RecallLadder(mostAttempts: 4, ends: .reachedAtFirst, reach: ReachProbability(0.5))
    let totals = try CampaignBuilder(ladder, people: 10_000).totals()
    #expect(totals.sum(\.reached) == totals.sum(\.completed))
    #expect(totals.sum(\.conversations) > totals.sum(\.reached))
    #expect(totals.sum(\.entered) == totals.sum(\.completed) + totals.sum(\.exhausted))
  }

  @Test(
    "caps on attempts a day, in all and on days are reached and never passed",
    arguments: [(1, 3, 9), (2, 3, 9), (3, 2, 4), (5, 1, 3), (4, 9, 7)])
  func caps(_ perDay: Int, _ ladderDays: Int, _ most: Int) throws {
    let ladder = RecallLadder(
      attemptsPerDay: perDay, smallestGap: 7200, days: ladderDays, mostAttempts: most, reach: ReachProbability(0))
    var builder = try CampaignBuilder(ladder, people: 50)
    builder.days = 12
    let totals = try builder.totals()
    // 12 hours with a gap of 2 hours have room for 6 attempts, and the first day is the batch's.
    let expected = (0..<12).map { day in
      day < ladderDays ? max(0, min(perDay, most - day * perDay)) * 50 : 0
    }
    #expect(totals.days.map { Int($0.attempts) } == expected)
    #expect(totals.sum(\.exhausted) == 50)
  }

  @Test("attempts keep the smallest gap from end to start")
  func gap() throws {
    let ladder = RecallLadder(attemptsPerDay: 99, smallestGap: 3600 - 25, mostAttempts: 99, reach: ReachProbability(0))
    var builder = try CampaignBuilder(ladder, people: 10)
    builder.days = 1
    #expect(try builder.totals().sum(\.attempts) == 120)
  }

  @Test("a ladder whose last day is the period's last ends with it, as on any other day", arguments: [2, 3])
  func lastDay(_ days: Int) throws {
    let ladder = RecallLadder(
      attemptsPerDay: 2, smallestGap: 7200, days: 2, mostAttempts: 9, reach: ReachProbability(0), escalation: .letter)
    var builder = try CampaignBuilder(ladder, people: 100)
    builder.days = days
    let totals = try builder.totals()
    #expect(totals.sum(\.attempts) == 400)
    #expect(totals.days.prefix(2).map(\.escalations) == [0, 100])
    #expect(totals.sum(\.exhausted) == 100 && totals.sum(\.waiting) == 0)
  }

  @Test("a person who never had an agent is exhausted by no ladder, one whose days are over is")
  func daysRunOut() throws {
    var builder = try CampaignBuilder(
      RecallLadder(days: 2, mostAttempts: 9, reach: ReachProbability(0), escalation: .letter), people: 4000)
    builder.agents = 1
    builder.days = 5
    let totals = try builder.totals()
    // One agent makes 1,728 attempts a day, to those without any first.
    #expect(totals.days.map(\.attempts) == [1728, 1728, 1728, 544, 0])
    #expect(totals.days.map(\.escalations) == [0, 1728, 1728, 544, 0])
    #expect(totals.days.map(\.dueAtEnd) == [2272, 544, 0, 0, 0])
    #expect(totals.sum(\.entered) == totals.sum(\.exhausted) && totals.sum(\.waiting) == 0)
  }

  @Test("a longer ladder never reaches fewer where agents are ample", arguments: [0.1, 0.4, 0.8])
  func longer(_ probability: Double) throws {
    var before = 0
    for most in 1...6 {
      var builder = try CampaignBuilder(RecallLadder(mostAttempts: most, reach: ReachProbability(probability)))
      builder.days = 7
      let reached = try builder.totals().sum(\.reached)
      #expect(reached >= before)
      before = reached
    }
    #expect(before > 0)
  }

  @Test("reach depends on the hour of the dial, not of the preview")
  func hourOfDial() throws {
    var hours = [Double](repeating: 0, count: 24)
    hours[10] = 1
    let dialling = Dialling(preview: try Distribution(.deterministic(value: 3600)))
    var builder = try CampaignBuilder(
      RecallLadder(mostAttempts: 1, reach: ReachProbability(byHour: hours)), people: 100, dialling: dialling)
    builder.agents = 50
    let totals = try builder.totals()
    #expect(totals.sum(\.reached) == 50)
    #expect(totals.tally.attemptsByHour[10] == 50 && totals.tally.conversationsByHour[10] == 50)
  }
}
