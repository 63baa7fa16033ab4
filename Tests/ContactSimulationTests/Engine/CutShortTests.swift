import ContactSimulation
import Foundation
import RandomStreams
import ScenarioModel
import Testing

/// Calls that agents end early, with agents in plenty: every answered attempt is one trial, so that all laws are known.
@Suite struct CutShortTests {
  static let mean = 240.0
  static let after = 60.0
  static let share = 0.3
  static let again = 0.8

  /// Share of the answered calls that last longer than the cut.
  static let longer = exp(-after / mean)
  /// Probability that an answered call is cut.
  static let cut = share * longer

  /// Two hours with calls, then two in which the last callers are served.
  static func centre(_ rule: CutShortRule?, afterCall: Double? = nil) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 50_400,
      streams: [
        .init(
          handling: try .exponential(mean: mean),
          afterCall: try afterCall.map { try Distribution(.deterministic(value: $0)) },
          contacts: [800, 800, 800, 800, 0, 0, 0, 0], cutShort: rule)
      ],
      teams: [.init(callTypes: [0], agents: [5000])])
  }

  static func rule(most: Int, share: Double = share) throws -> CutShortRule {
    CutShortRule(
      share: share, after: after,
      callsAgain: .init(share: again, delay: try Distribution(.deterministic(value: 1)), mostAttempts: most))
  }

  static func totals(_ builder: ScenarioBuilder, _ replications: Int = 1) throws -> Totals {
    let model = try builder.model()
    var totals = Totals()
    replicate(model, replications) { tally in
      let one = Totals.all(tally, model)
      totals.cells.add(one.cells)
      totals.agents.busySeconds += one.agents.busySeconds
    }
    return totals
  }

  @Test(arguments: [1, 3, 50]) func `calls cut, calls repeated and people helped follow the geometric law`(
    most: Int
  ) throws {
    let cells = try Self.totals(try Self.centre(try Self.rule(most: most)), effort(20)).cells
    let (answered, people) = (Double(cells.answered), Double(cells.offered - cells.retries))
    #expect(cells.answered == cells.offered)
    func z(_ found: Double, _ mean: Double, _ variance: Double) -> Double { (found - mean) / variance.squareRoot() }
    let (cut, next) = (Self.cut, Self.cut * Self.again)
    #expect(abs(z(Double(cells.cutShort), answered * cut, answered * cut * (1 - cut))) < largestZ)
    // Attempts of a person: one more after each cut, with probability `next`, up to the most.
    var (expected, square) = (0.0, 0.0)
    for number in 0..<most where number > 0 {
      let power = pow(next, Double(number))
      expected += power
      square += Double(2 * number - 1) * power
    }
    if most == 1 {
      #expect(cells.retries == 0)
    } else {
      let variance = people * (square - expected * expected)
      #expect(abs(z(Double(cells.retries), people * expected, variance)) < largestZ)
    }
    let helped = (1 - cut) * (1 + expected)
    let found = Double(cells.answered - cells.cutShort)
    #expect(abs(z(found, people * helped, people * helped * (1 - helped))) < largestZ)
  }

  @Test func `mean talk is that of the mixture, and agents are busy as long as they talk`() throws {
    let totals = try Self.totals(try Self.centre(try Self.rule(most: 3)), effort(20))
    let (mean, count) = (Self.mean, Double(totals.cells.answered))
    let talk = mean - Self.share * mean * Self.longer
    let squareWhenCut = 2 * mean * mean * (1 - Self.longer * (1 + Self.after / mean))
    let square = (1 - Self.share) * 2 * mean * mean + Self.share * squareWhenCut
    let error = ((square - talk * talk) / count).squareRoot()
    #expect(abs(totals.cells.talkSeconds / count - talk) < largestZ * error)
    #expect(abs(totals.agents.busySeconds - totals.cells.talkSeconds) < 1e-6 * totals.cells.talkSeconds)
  }

  @Test func `nobody works after a cut call`() throws {
    let totals = try Self.totals(try Self.centre(try Self.rule(most: 3), afterCall: 30))
    let work = 30 * Double(totals.cells.answered - totals.cells.cutShort)
    #expect(totals.cells.cutShort > 500)
    #expect(abs(totals.agents.busySeconds - totals.cells.talkSeconds - work) < 1e-3)
  }

  @Test func `with a share of 0 everything is as without the rule`() throws {
    func counts(_ rule: CutShortRule?) throws -> ([CellTally], [AgentTally]) {
      var builder = try CallerEdgeTests.centre(contacts: 100, agents: 12, patience: try .exponential(mean: 60))
      builder.streams[0].cutShort = rule
      let model = try builder.model()
      var found: ([CellTally], [AgentTally]) = ([], [])
      replicate(model, 3) { tally in
        found.0 += tally.cells.map { cell in
          var cell = cell
          // Counted where somebody asks for it.
          (cell.talkSeconds, cell.helpedAtFirstCall) = (0, 0)
          return cell
        }
        found.1 += tally.agentTime
      }
      return found
    }
    let (plain, ruled) = (try counts(nil), try counts(try Self.rule(most: 3, share: 0)))
    #expect(plain == ruled)
    #expect(plain.0.contains { $0.abandoned > 0 })
  }

  @Test func `honest and gamed services meet the same callers`() throws {
    func fresh(_ rule: CutShortRule) throws -> [Int32] {
      let model = try Self.centre(rule).model()
      var found: [Int32] = []
      replicate(model, 2) { found += $0.cells.map { $0.offered - $0.retries } }
      return found
    }
    #expect(try fresh(try Self.rule(most: 3, share: 0)) == fresh(try Self.rule(most: 3)))
  }

  @Test(arguments: [15.0, 300]) func `short calls are not touched, long ones all end then`(handling: Double) throws {
    var builder = try Self.centre(CutShortRule(share: 1, after: 20))
    builder.streams[0].handling = try Distribution(.deterministic(value: handling))
    let cells = try Self.totals(builder).cells
    #expect(cells.cutShort == (handling > 20 ? cells.answered : 0) && cells.retries == 0 && cells.answered > 2000)
    #expect(abs(cells.talkSeconds - min(20, handling) * Double(cells.answered)) < 1e-6)
  }

  @Test func `a cut call is passed to nobody, and parts that were passed on are not cut`() throws {
    var builder = try Self.centre(CutShortRule(share: 0.5, after: 0))
    builder.streams[0].transfers = [TransferRule(probability: 1, destination: 0)]
    let model = try builder.model()
    replicate(model, 1) { tally in
      var (calls, parts) = (Totals(), Totals())
      calls.add(tally, type: 0, intervals: 0..<model.intervalCount)
      parts.add(tally, type: 1, intervals: 0..<model.intervalCount)
      #expect(calls.cells.cutShort > 1000 && calls.cells.transferred == calls.cells.answered - calls.cells.cutShort)
      #expect(parts.cells.cutShort == 0 && parts.cells.answered == 7 * calls.cells.transferred)
    }
  }
}
