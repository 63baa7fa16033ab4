internal import ScenarioModel
internal import StaffingPlans

/// Names of hours and full-time equivalents.
enum HoursPhrase: Phrase {
  case covered, fullTime, fullTimeMost, fullTimeMean, wholeWeek, cut

  /// The text in both languages.
  var words: Bilingual {
    switch self {
    case .covered: Bilingual("Paid hours with cover", "Heures payées avec majoration")
    case .fullTime: Bilingual("FTE", "ETP")
    case .fullTimeMost: Bilingual("FTE, busiest week", "ETP, semaine de pointe")
    case .fullTimeMean: Bilingual("FTE, mean of whole weeks", "ETP, moyenne des semaines entières")
    case .wholeWeek: Bilingual("Whole week", "Semaine entière")
    case .cut: Bilingual("cut by the period", "coupée par la période")
    }
  }
}

/// What hours, full-time equivalents and costs are of, in words that every format shares.
struct HoursText {
  private let scenario: Scenario
  private let hours: StaffingHours
  private let isGiven: Bool
  private let words: Wording

  /// The words about a staffing.
  ///
  /// - Parameters:
  ///   - hours: its hours.
  ///   - scenario: its scenario.
  ///   - isGiven: whether the agents were given; else a plan asks for them.
  ///   - words: how it is said.
  init(_ hours: StaffingHours, of scenario: Scenario, isGiven: Bool, words: Wording) {
    self.hours = hours
    self.scenario = scenario
    self.isGiven = isGiven
    self.words = words
  }

  /// That the numbers are by interval and no roster, and what stands in them for shifts and breaks.
  var basis: String {
    words(
      "\(isGiven ? "agents" : "requirement") by \(interval.english), not a roster; \(added.english)",
      "\(isGiven ? "présents" : "besoin") par \(interval.french), pas un planning ; \(added.french)")
  }

  /// How paid hours and full-time equivalents are computed.
  var formula: String {
    let cover = Bilingual(
      hours.hasCover ? " With cover: paid hours × (1 + cover), for what shifts and breaks will add." : "",
      hours.hasCover
        ? " Avec majoration : heures payées × (1 + majoration), pour ce que vacations et pauses ajouteront." : "")
    let paid = Bilingual(
      hours.hasCover ? "paid hours with cover" : "paid hours",
      hours.hasCover ? "heures payées avec majoration" : "heures payées")
    return words(
      "Paid hours = hours on duty / (1 − shrinkage), added exactly.\(cover.english) FTE = \(paid.english) of a week / full-time hours (\(fullTime)); weeks that the period cuts have none.",
      "Heures payées = heures de présence / (1 − taux d’indisponibilité), additionnées exactement.\(cover.french) ETP = \(paid.french) d’une semaine / heures d’un temps plein (\(fullTime)) ; aucun pour les semaines coupées par la période."
    )
  }

  /// When full-time equivalents are most, and their mean; nil where no week is whole.
  var weeks: String? {
    guard let found = hours.fullTime() else { return nil }
    let week = words.dates.short(max(found.week.monday, scenario.calendar.firstDay))
    let cut = found.week.isWhole ? Bilingual("", "") : Bilingual(" (a part of it)", " (en partie)")
    let place = Bilingual("week from \(week)\(cut.english)", "semaine du \(week)\(cut.french)")
    guard found.wholeWeeks > 1 else { return words(place.english, place.french) }
    let (mean, count) = (words.numbers.number(found.mean, decimals: 1), words.numbers.count(found.wholeWeeks))
    return words(
      "\(place.english); mean \(mean) over \(count) whole weeks",
      "\(place.french) ; moyenne \(mean) sur \(count) semaines")
  }

  /// Paid hours of the period, with those with cover where it is stated.
  var paid: String {
    let paid = words.numbers.number(hours.paid(hours.period))
    guard hours.hasCover else { return words("\(paid) paid hours", "\(paid) heures payées") }
    let covered = words.numbers.number(hours.covered(hours.period))
    return words(
      "\(paid) paid hours, \(covered) with cover", "\(paid) heures payées, \(covered) avec majoration")
  }

  /// The interval's length as people say it.
  private var interval: Bilingual {
    let minutes = scenario.grid.intervalLength / 60
    return switch minutes {
    case 15: Bilingual("quarter hour", "quart d’heure")
    case 30: Bilingual("half hour", "demi-heure")
    case 60: Bilingual("hour", "heure")
    case let minutes: Bilingual("\(minutes)-minute interval", "tranche de \(minutes) minutes")
    }
  }

  private var added: Bilingual {
    let stated = scenario.agentGroups.compactMap(\.cover)
    guard let most = stated.max() else {
      return Bilingual("without what shifts and breaks add", "sans ce qu’ajoutent vacations et pauses")
    }
    let share = words.numbers.stated(most)
    return Set(scenario.agentGroups.map { $0.cover ?? 0 }).count == 1
      ? Bilingual("\(share) added for shifts and breaks", "\(share) ajoutés pour vacations et pauses")
      : Bilingual(
        "up to \(share) added for shifts and breaks, by group",
        "jusqu’à \(share) ajoutés pour vacations et pauses, selon le groupe")
  }

  /// Full-time hours of the groups, such as `35 h` or `35–40 h`.
  private var fullTime: String {
    let ends = Set(scenario.agentGroups.map(\.weeklyHours)).sorted()
    let texts = [ends.first, ends.last].compactMap(\.self).map {
      words.numbers.number($0, decimals: NumberStyle.decimals(of: $0))
    }
    return Set(texts).sorted().joined(separator: "–") + words.numbers.space + "h"
  }
}
