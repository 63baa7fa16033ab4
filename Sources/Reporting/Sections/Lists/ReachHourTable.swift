import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// When people answer: the share of attempts that became conversations, by weekday and hour of the dial.
struct ReachHourTable {
  /// The type's measures.
  let work: OutboundMeasures
  /// How it is said.
  let words: Wording

  /// Heading, table and what one sees; nothing where nobody was dialled.
  var blocks: [Block] {
    let hours = (0..<24).filter { hour in
      Weekday.allCases.contains { work.attempts(weekday: $0, hour: hour) >= fewest && fewest > 0 }
    }
    guard let first = hours.first, let last = hours.last else { return [] }
    let caption = words(
      "Share of the attempts dialled in each hour that became a conversation with the person; below it the attempts. Darker means more answer.",
      "Part des tentatives de chaque heure qui ont abouti à une conversation avec la personne ; dessous, les tentatives. Plus foncé : on répond davantage."
    )
    return [
      .heading(words("When people answer", "Quand les personnes répondent")), .table(table(first...last)),
      .footnote(caption),
    ]
  }

  private func table(_ hours: ClosedRange<Int>) -> TypedTable {
    let names = hours.map { hour in
      TypedTable.Column.percent("hour_\(hour)", Bilingual("\(hour)", "\(hour) h"), decimals: 0)
    }
    let all = TypedTable.Column.percent("all", Bilingual("all hours", "toutes heures"), decimals: 0)
    var table = TypedTable(
      "reach-hours", Bilingual(""), columns: [.words("weekday", TablePhrase.weekday.words)] + names + [all])
    let scale = extremes(hours)
    let weekdays = Weekday.allCases.filter { work.attempts(weekday: $0) > 0 }
    for weekday in weekdays.map(Optional.some) + [nil] {
      let cells = (hours.map(Optional.some) + [nil]).map { hour in cell(weekday, hour) }
      let name = weekday.map { words.dates.weekdayName($0) } ?? words("all days", "tous les jours")
      table.add([.text(name)] + cells.map { $0.map { .number($0.share) } ?? .missing })
      for (place, cell) in cells.enumerated() {
        guard let cell else { continue }
        let span = scale.upperBound - scale.lowerBound
        table.shade(
          span > 0 ? min(max((cell.share - scale.lowerBound) / span, 0), 1) : 0.5, column: place + 1)
        table.note(words.numbers.number(cell.attempts), column: place + 1)
      }
    }
    return table
  }

  /// The share of an hour or all hours of a weekday or all days; nil where there were too few attempts.
  private func cell(_ weekday: Weekday?, _ hour: Int?) -> (share: Double, attempts: Double)? {
    guard weekday != nil || hour != nil else { return nil }
    let attempts = hour == nil ? work.attempts(weekday: weekday) : work.attempts(weekday: weekday, hour: hour)
    let share = hour == nil ? work.reachShare(weekday: weekday) : work.reachShare(weekday: weekday, hour: hour)
    guard let share, attempts >= fewest else { return nil }
    return (share.mean, attempts)
  }

  /// Attempts below which an hour of the week says nothing: a hundredth of the busiest one's.
  private var fewest: Double {
    let all: [Double] = Weekday.allCases.flatMap { weekday in (0..<24).map { work.attempts(weekday: weekday, hour: $0) }
    }
    return (all.max() ?? 0) / 100
  }

  /// The least and the largest share of any hour of the week with enough attempts; at least 20 points apart, so that chance stays pale.
  private func extremes(_ hours: ClosedRange<Int>) -> ClosedRange<Double> {
    let shares = Weekday.allCases.flatMap { weekday in
      hours.filter { work.attempts(weekday: weekday, hour: $0) >= fewest }.compactMap {
        work.reachShare(weekday: weekday, hour: $0)?.mean
      }
    }
    let (least, most) = (shares.min() ?? 0, shares.max() ?? 1)
    let room = max(0, 0.2 - (most - least)) / 2
    return (least - room)...(max(least, most) + room)
  }
}
