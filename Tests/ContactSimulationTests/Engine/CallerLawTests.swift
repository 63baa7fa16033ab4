import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Laws of a whole contact centre")
struct CallerLawTests {
  /// A closing rule, the lines, and whether retries and callbacks cross nights.
  static let variants: [(ClosingRule, Int?, Bool)] = [
    (.served, 60, true), (.served, nil, false), (.leftToAbandon, 60, false), (.leftToAbandon, nil, true),
    (.cleared, 60, true), (.cleared, nil, false),
  ]

  @Test("every attempt and every part ends in exactly one way", arguments: variants)
  func conservation(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    replicate(model, 3) { tally in
      for cell in tally.cells {
        #expect(cell.offered == cell.ends && cell.unfinished == 0)
        #expect(cell.answeredAtOnce <= cell.answeredWithin && cell.answeredWithin <= cell.answered)
        #expect(cell.transferred <= cell.answered && cell.retries <= cell.offered)
        #expect(cell.helpedAtFirstCall <= cell.answered - cell.transferred)
        #expect(cell.callbackReached + cell.callbackLost <= cell.callbackAccepted)
        #expect(overnight || cell.callbackReached + cell.callbackLost == cell.callbackAccepted)
        #expect(cell.callbackReached <= cell.callbackTried && cell.callbackTried <= cell.callbackAccepted)
        #expect(cell.callbackReachedWithin <= cell.callbackReached && cell.balked <= cell.abandoned)
      }
    }
  }

  @Test("everything happens in the busy centre", arguments: variants)
  func everything(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    var total = CellTally()
    var outside = OutsideTally()
    var deferred = DeferredTally()
    replicate(model, 3) { tally in
      for cell in tally.cells { total.add(cell) }
      for hour in tally.outside {
        outside.closedAttempts += hour.closedAttempts
        outside.spilledClosed += hour.spilledClosed
        outside.spilledAbandoned += hour.spilledAbandoned
        outside.spilledBlocked += hour.spilledBlocked
      }
      for day in tally.deferred {
        deferred.withdrawn += day.withdrawn
        deferred.interrupted += day.interrupted
        deferred.turnedIntoCalls += day.turnedIntoCalls
      }
    }
    for count in CellTally.counts where count != \.unfinished {
      if count == \.blockedByLines, lines == nil { continue }
      if count == \.cleared, closing != .cleared { continue }
      #expect(total[keyPath: count] > 0, "\(count)")
    }
    #expect(outside.closedAttempts > 0 && outside.spilledClosed > 0)
    #expect(outside.spilledAbandoned > 0 && (outside.spilledBlocked > 0 || lines == nil))
    #expect(deferred.withdrawn > 0 && deferred.interrupted > 0 && deferred.turnedIntoCalls > 0)
  }

  @Test("no call is lost in a transfer: parts offered are contacts transferred", arguments: variants)
  func transfers(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    #expect(model.tallyShape.partTypes == [0, 1, 2])
    replicate(model, 3) { tally in
      var (transferred, parts): (Int32, Int32) = (0, 0)
      for row in 0..<tally.shape.rows {
        for interval in 0..<model.intervalCount {
          let cell = tally.cells[tally.cell(row, interval: interval)]
          transferred += cell.transferred
          if row >= model.callTypeCount {
            parts += cell.offered
            #expect(cell.retries == 0 && cell.balked == 0 && cell.blockedByLines == 0 && cell.helpedAtFirstCall == 0)
          }
        }
      }
      #expect(parts == transferred && parts > 500)
    }
  }

  @Test("further attempts are at most three times the fresh calls", arguments: variants)
  func retries(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    replicate(model, 3) { tally in
      for type in 0..<2 {
        var totals = Totals()
        totals.add(tally, type: type, intervals: 0..<model.intervalCount)
        let fresh = totals.cells.offered - totals.cells.retries
        #expect(totals.cells.retries <= 3 * fresh && totals.cells.retries > 0)
      }
    }
  }

  @Test("who served whom adds up to the contacts answered, by row and day", arguments: variants)
  func servers(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    replicate(model, 2) { tally in
      for row in 0..<tally.shape.rows {
        for day in 0..<3 {
          let served = (0..<3).map { tally.servedBy[tally.served(row: row, group: $0, day: day)] }
          let answered = (day * 20..<(day + 1) * 20).map { tally.cells[tally.cell(row, interval: $0)].answered }
          #expect(served.reduce(0, +) == answered.reduce(0, +))
        }
      }
    }
  }

  @Test("items: entered = done + withdrawn + left, and done on days = done", arguments: variants)
  func deferredConservation(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    replicate(model, 3) { tally in
      for day in tally.deferred {
        #expect(day.entered == day.done + day.withdrawn + day.left)
        #expect(day.doneWithin <= day.done && day.doneWithinOfLate <= day.doneWithin)
      }
      #expect(tally.deferred.map(\.done).reduce(0, +) == tally.deferred.map(\.doneOnDay).reduce(0, +))
      let left = tally.deferred.map(\.left).reduce(0, +)
      #expect(tally.deferred[2].backlogAtEnd == left && tally.backlog[71] == left)
      #expect(tally.turnarounds.counts.reduce(0, +) == tally.deferred.map(\.done).reduce(0, +))
    }
  }

  @Test("queue time is the sum of all waits, by row (Little)", arguments: variants)
  func little(_ closing: ClosingRule, _ lines: Int?, _ overnight: Bool) throws {
    let model = try BusyCentre.builder(closing, lines: lines, overnight: overnight).model()
    replicate(model, 2) { tally in
      for row in 0..<tally.shape.rows where row != 3 {
        var totals = Totals()
        totals.add(tally, type: row, intervals: 0..<model.intervalCount)
        let waits = totals.cells.answeredWait + totals.cells.lostWait
        // Those who took a callback left at once: they have no wait.
        #expect(abs(waits - totals.cells.queueSeconds) <= 1e-7 * waits + 1e-6)
      }
    }
  }

  @Test("independent days alone have the counts of the full run", arguments: ClosingRule.allCases)
  func daySubset(_ closing: ClosingRule) throws {
    var builder = try BusyCentre.builder(closing, overnight: false)
    #expect(try builder.model().independentDayRanges == [0..<3])
    builder.streams.removeLast()
    builder.teams = builder.teams.map { team in
      var team = team
      team.callTypes.removeAll { $0 == 3 }
      return team
    }
    let model = try builder.model()
    #expect(model.independentDayRanges == [0..<1, 1..<2, 2..<3])
    let engine = ReplicationEngine()
    var (all, parts) = (model.makeTally(), model.makeTally())
    engine.run(model, replication: 7, into: &all)
    for range in model.independentDayRanges.reversed() {
      engine.run(model, replication: 7, days: range, into: &parts)
    }
    #expect(all.cells == parts.cells && all.agentTime == parts.agentTime)
    #expect(all.afterClosing == parts.afterClosing && all.afterClosing.allSatisfy { $0 >= 0 })
    #expect(all.outside == parts.outside && all.servedBy == parts.servedBy)
    #expect(all.outside.contains { $0.closedAttempts > 0 })
  }

  @Test("a replication does not depend on what the engine ran before")
  func memoryless() throws {
    let (model, other) = (try BusyCentre.builder().model(), try BusyCentre.builder(.cleared, lines: nil).model())
    let (used, fresh) = (ReplicationEngine(), ReplicationEngine())
    var (first, second) = (other.makeTally(), model.makeTally())
    used.run(other, replication: 3, into: &first)
    used.run(model, replication: 9, into: &first)
    used.run(model, replication: 4, into: &first)
    fresh.run(model, replication: 4, into: &second)
    #expect(first.cells == second.cells && first.agentTime == second.agentTime)
    #expect(first.afterClosing == second.afterClosing && first.afterClosing.contains { $0 > 0 })
    #expect(first.servedBy == second.servedBy && first.outside == second.outside)
    #expect(first.deferred == second.deferred && first.backlog == second.backlog)
  }
}
