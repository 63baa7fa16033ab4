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
  func parts(_ context: ReportContext) -> [Markup] {
    let (words, numbers) = (context.words, context.words.numbers)
    let evenings = rounds.map(\.reached.count).max() ?? 0
    let columns =
      [
        TableColumn.dates(words("Round that began on", "Vague lancée le")), .numbers(words("People", "Personnes")),
      ]
      + (0..<evenings).map { .numbers(words("Evening \($0 + 1)", "Soir \($0 + 1)")) } + [
        .numbers(words("Never reached", "Jamais jointes"))
      ]
    let rows = rounds.map { round -> [Markup] in
      let shares = (0..<evenings).map { evening in
        round.reached.indices.contains(evening) ? numbers.percent(round.reached[evening]) : numbers.missing
      }
      let date = words.dates.fullWithWeekday(context.grid.days[round.days.lowerBound].date)
      return ([date, numbers.number(round.entered)] + shares + [numbers.number(round.missed)]).map { Markup.text($0) }
    }
    return [
      .element("h3", words("Share of the file reached by each evening", "Part du fichier jointe chaque soir")),
      PageParts.table(columns, rows),
    ]
  }
}
