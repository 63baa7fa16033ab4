import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Whom an agent calls back first: who was tried fewer times, or who accepted earlier.
@Suite("The order of callbacks")
struct CallbackOrderTests {
  static func seconds(_ value: Double) throws -> Distribution { try Distribution(.deterministic(value: value)) }

  /// One agent; callers of the first half hour all take the offer; of 60 s each try; nobody or all are reached.
  static func centre(
    _ order: CallbackOrder, reached: Double, tries: Int = 3, contacts: [Double] = [40, 0, 0, 0], gap: Double = 0,
    earliest: Double = 0
  ) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 43_200,
      streams: [
        .init(
          handling: try seconds(60), contacts: contacts,
          callback: CallbackOffer(
            announcedWaitOver: 0, acceptance: 1, earliest: earliest, reachProbability: reached,
            failedAttempt: try seconds(60),
            mostAttempts: tries, gap: gap, order: order, handling: HandlingTime(talk: try seconds(60))))
      ],
      teams: [.init(callTypes: [0], agents: [1])])
  }

  static func count(_ builder: ScenarioBuilder, replications: Int = 40) throws -> CellTally {
    let model = try builder.model()
    var total = CellTally()
    replicate(model, replications) { tally in for cell in tally.cells { total.add(cell) } }
    return total
  }

  @Test("without failed tries the order is that of acceptance, whichever is chosen")
  func noFailures() throws {
    let (fewest, oldest) = (
      try Self.count(Self.centre(.fewestAttempts, reached: 1)), try Self.count(Self.centre(.oldest, reached: 1))
    )
    #expect(fewest == oldest && fewest.callbackReached > 400)
  }

  @Test(
    "ample agents and an earliest try: every first try comes just then, however many follow", arguments: [1.0, 0.3, 0])
  func firstTry(_ reached: Double) throws {
    var builder = try Self.centre(.fewestAttempts, reached: reached, earliest: 3600)
    builder.teams[0].agents = [1, 1, 100, 100]
    let cell = try Self.count(builder)
    #expect(cell.callbackTried == cell.callbackAccepted && cell.callbackTried > 400)
    #expect(abs(cell.callbackFirstTryDelay / Double(cell.callbackTried) - 3600) < 1e-6)
  }

  @Test("more people than tries, and nobody answers: by fewest tries nobody is tried twice", arguments: [0, 600])
  func nobodyTwice(_ gap: Double) throws {
    // Some 200 people, and 120 tries of a minute until closing. Given up before is who was tried twice.
    let contacts = [100.0, 100, 0, 0]
    let fewest = try Self.count(
      Self.centre(.fewestAttempts, reached: 0, tries: 2, contacts: contacts, gap: gap), replications: 5)
    let oldest = try Self.count(
      Self.centre(.oldest, reached: 0, tries: 2, contacts: contacts, gap: gap), replications: 5)
    #expect(fewest.callbackAccepted > 700 && fewest.callbackAccepted == oldest.callbackAccepted)
    #expect(fewest.callbackLost == 0 && oldest.callbackLost > 5 * 40)
  }

  @Test("those who accepted late are not kept waiting by those tried in vain, unless the file says so")
  func late() throws {
    func reached(_ order: CallbackOrder) throws -> [Int32] {
      let model = try Self.centre(order, reached: 0.3, tries: 1000, contacts: [30, 30, 0, 0]).model()
      var counts: [Int32] = [0, 0]
      replicate(model, 20) { tally in
        for interval in 0...1 { counts[interval] += tally.cells[interval].callbackReached }
      }
      return counts
    }
    let (fewest, oldest) = (try reached(.fewestAttempts), try reached(.oldest))
    #expect(fewest[1] > 2 * oldest[1] && fewest[0] < oldest[0])
    // The order changes who is reached, not how many tries there is time for.
    let sums = (Double(fewest[0] + fewest[1]), Double(oldest[0] + oldest[1]))
    #expect(abs(sums.0 - sums.1) < 0.05 * sums.0)
  }
}
