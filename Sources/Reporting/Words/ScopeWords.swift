import ScenarioModel
import StaffingPlans

extension TargetScope {
  /// Where a target of this scope has to hold.
  var place: Bilingual {
    switch self {
    case .interval: Bilingual("in every interval", "dans chaque intervalle")
    case .day: Bilingual("on every day", "chaque jour")
    case .week: Bilingual("in every week", "chaque semaine")
    case .month: Bilingual("in every month", "chaque mois")
    case .period: Bilingual("over the period", "sur la période")
    }
  }

  /// Several cells of this scope.
  var spans: Bilingual {
    switch self {
    case .interval: Bilingual("intervals", "intervalles")
    case .day: Bilingual("days", "journées")
    case .week: Bilingual("weeks", "semaines")
    case .month: Bilingual("months", "mois")
    case .period: Bilingual("periods", "périodes")
    }
  }

  /// So many cells after a number: French has the singular below 2, zero among them.
  func spans(_ number: Double) -> Bilingual {
    let one = self == .month || number >= 2 ? spans.french : String(spans.french.dropLast())
    return Bilingual(spans.english, one)
  }

  /// The same after a noun.
  var ofSpans: Bilingual {
    Bilingual("of \(spans.english)", (self == .interval ? "d’" : "de ") + spans.french)
  }

  /// Whether French takes the word as feminine.
  var isFeminine: Bool {
    switch self {
    case .interval, .month: false
    case .day, .week, .period: true
    }
  }
}

extension Wording {
  /// In what share of the runs a target has to be reached, after a comma; empty where the expected level counts.
  func probability(of target: ServiceTarget) -> String {
    guard let promise = target.promise else { return "" }
    let share = numbers.stated(promise.probability)
    return self(", each with a probability of \(share)", ", avec une probabilité de \(share)")
  }

  /// The first and the last day of a stretch, or the only one.
  func stretch(_ first: CivilDate, _ last: CivilDate) -> String {
    let (from, to) = (dates.short(first), dates.short(last))
    return first == last ? from : self("\(from) to \(to)", "\(from) au \(to)")
  }

  /// The same of days; empty for none.
  func stretch(_ days: ArraySlice<ServiceDay>) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    return stretch(first.date, last.date)
  }

  /// A cell of a target: date and time of an interval, a date, the first and last day of a week or more.
  func place(of intervals: Range<Int>, _ scope: TargetScope, on grid: ServiceGrid) -> String {
    let days = grid.days(of: intervals)
    guard let first = days.first.map({ grid.days[$0].date }), let last = days.last.map({ grid.days[$0].date }) else {
      return numbers.missing
    }
    switch scope {
    case .interval: return dates.full(first) + ", " + dates.time(grid.intervals[intervals.lowerBound].wallStart)
    case .day: return dates.full(first)
    case .week, .month, .period:
      return self(
        "\(dates.full(first)) to \(dates.full(last))", "du \(dates.full(first)) au \(dates.full(last))")
    }
  }
}

extension StaffingLimit {
  /// What the limit is of.
  var words: Bilingual {
    switch self {
    case .maximum: Bilingual("most at once", "effectif maximum")
    case .seats: Bilingual("seats", "postes")
    case .sharedSeats: Bilingual("seats of all groups", "postes de tous les groupes")
    case .mobilised: Bilingual("hours of the week", "heures de la semaine")
    case .understaffing: Bilingual("price of missing hours", "prix des heures manquantes")
    }
  }
}
