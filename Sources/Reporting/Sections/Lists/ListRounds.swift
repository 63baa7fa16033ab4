import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// A list that is called several times over, such as at each heat-wave alert: every round has ended before the next begins.
struct ListRounds {
  /// A round: its days of the period, from that of its entries to the day before the next one's.
  struct Round {
    /// Its days.
    let days: Range<Int>
    /// People who entered.
    let entered: Double
    /// The share of them reached by the evening of each of its days.
    let reached: [Double]
    /// People for whom the ladder ended in vain, or whose number was wrong.
    let missed: Double
  }

  /// The rounds in order.
  let rounds: [Round]
  private let work: OutboundMeasures

  /// The rounds of a list; nil where there are not 2 to 8 of them, or one reaches into the next.
  init?(_ work: OutboundMeasures) {
    func mean(_ measure: OutboundMeasure, _ day: Int) -> Double { work.estimate(measure, .day(day))?.mean ?? 0 }
    let starts = (0..<work.dayCount).filter { mean(.entered, $0) > 0 }
    guard 2...8 ~= starts.count, starts.dropFirst().allSatisfy({ mean(.waitingAtEnd, $0 - 1) == 0 }) else { return nil }
    let ends = Array(starts.dropFirst()) + [work.dayCount]
    self.work = work
    rounds = zip(starts, ends).map { start, end in
      let entered = mean(.entered, start)
      var reached = 0.0
      let shares = (start..<end).map { day -> Double in
        reached += mean(.reachedOnDay, day)
        return reached / entered
      }
      // Evenings after the last attempt say nothing new.
      let last = (start..<end).last { mean(.attempts, $0) > 0 } ?? start
      return Round(
        days: start..<last + 1, entered: entered, reached: Array(shares.prefix(last + 1 - start)),
        missed: mean(.exhausted, start) + mean(.wrongNumbers, start))
    }
  }

  /// By day of the period: the share of the round's people reached by its evening; nil on days without a round.
  var sharesByDay: [Double?] {
    var shares = [Double?](repeating: nil, count: work.dayCount)
    for round in rounds {
      for (day, share) in zip(round.days, round.reached) { shares[day] = share }
    }
    return shares
  }

  /// Heading and table: each round with the share reached by each of its evenings.
  func blocks(_ view: CentreView) -> [Block] {
    let evenings = rounds.map(\.reached.count).max() ?? 0
    let columns: [TypedTable.Column] =
      [
        .dates(Bilingual("Round that began on", "Vague lancée le")),
        .count("entered", Bilingual("People", "Personnes")),
      ]
      + (1...max(1, evenings)).map { .percent("evening_\($0)", Bilingual("Evening \($0)", "Soir \($0)")) } + [
        .count("missed", Bilingual("Never reached", "Jamais jointes"))
      ]
    let rows = rounds.map { round -> [TypedTable.Cell] in
      let shares = (0..<max(1, evenings)).map { evening -> TypedTable.Cell in
        round.reached.indices.contains(evening) ? .number(round.reached[evening]) : .missing
      }
      return [.date(view.scenario.calendar.firstDay + round.days.lowerBound), .number(round.entered)] + shares
        + [.number(round.missed)]
    }
    return [
      .heading(view.words("Share of the file reached by each evening", "Part du fichier jointe chaque soir")),
      .table(TypedTable("rounds", columns, rows)),
    ]
  }
}
