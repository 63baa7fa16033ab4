internal import Comparison
internal import ScenarioModel
internal import StaffingPlans

/// Values and cells of a breaking point in words.
struct LimitWords {
  let result: LimitResult
  let words: Wording

  /// To which side a value is rounded, so that what is said to hold does.
  enum Side {
    case down, up, nearest
  }

  private var numbers: NumberStyle { words.numbers }

  // MARK: values

  /// The value at a position, with its unit.
  func value(_ position: Double, _ side: Side = .nearest) -> String {
    switch result.varied.quantity {
    case .volume(let total, let perDay, let channel):
      let isOneDay = (total - perDay).magnitude < 1e-9 * max(1, total)
      let count =
        number((isOneDay ? total : perDay) * position, side) + " "
        + words(channel?.contacts ?? Bilingual("contacts", "contacts"))
      return isOneDay ? count : count + words(" a day on average", " par jour en moyenne")
    case .number(let base, let unit): return number(base * position, side) + self.unit(unit, of: base * position)
    case .numbers, .handling: return factor(position, side)
    case .whole(let counts, let unit): return whole(counts, position, unit)
    case .date(let date): return words.dates.fullWithWeekday(date + Int(position))
    case .staffing:
      return position == 0
        ? words("the agents as they are", "l’effectif tel quel")
        : words(
          "\(steps(position)) \(position.magnitude == 1 ? "agent" : "agents") in every interval",
          "\(steps(position)) \(position.magnitude == 1 ? "conseiller" : "conseillers") dans chaque intervalle")
    case .absence:
      let share = rounded(position * 100, decimals: 1, side) + (words.language == .french ? numbers.space : "") + "%"
      return words("\(share) of the agents missing", "\(share) de l’effectif absent")
    }
  }

  // MARK: values behind a preposition

  private var isDate: Bool { if case .date = result.varied.quantity { true } else { false } }

  /// `at 60 people`, `on Friday 13 March 2020`.
  func at(_ position: Double, _ side: Side = .nearest) -> String {
    let value = value(position, side)
    return isDate ? words("on \(value)", "le \(value)") : words("at \(value)", "à \(value)")
  }

  /// `up to 60 people`.
  func upTo(_ position: Double, _ side: Side) -> String {
    let value = value(position, side)
    return words("up to \(value)", isDate ? "jusqu’au \(value)" : "jusqu’à \(value)")
  }

  /// `from 60 people on`.
  func fromOn(_ position: Double, _ side: Side) -> String {
    let value = value(position, side)
    return words("from \(value) on", isDate ? "à partir du \(value)" : "à partir de \(value)")
  }

  /// `from 0 people to 120 people`.
  func fromTo(_ first: Double, _ last: Double) -> String {
    let (first, last) = (value(first), value(last))
    return words("from \(first) to \(last)", isDate ? "du \(first) au \(last)" : "de \(first) à \(last)")
  }

  // MARK: parts of a value

  /// What stands beside a value: its factor or its distance from the file's; nil where the value says it.
  func distance(_ position: Double, _ side: Side = .nearest) -> String? {
    switch result.varied.quantity {
    case .volume, .number: factor(position, side)
    case .whole(let counts, _): counts.count == 1 ? steps(position) : nil
    case .date:
      words(
        "\(steps(position)) \(position.magnitude == 1 ? "day" : "days")",
        "\(steps(position)) \(position.magnitude < 2 ? "jour" : "jours")")
    case .numbers, .handling, .staffing, .absence: nil
    }
  }

  private func factor(_ position: Double, _ side: Side) -> String {
    "×" + numbers.space + rounded(position, decimals: 4, side)
  }

  private func steps(_ position: Double) -> String {
    (position > 0 ? "+" : "") + numbers.number(position)
  }

  /// One number, or how much is added to each of several.
  private func whole(_ counts: [Int], _ position: Double, _ unit: String) -> String {
    if counts.count == 1, let count = counts.first {
      return numbers.count(count + Int(position)) + self.unit(unit, of: Double(count) + position)
    }
    if position == 0 { return words("the numbers as they are", "l’état du fichier") }
    return steps(position) + self.unit(unit, of: position) + words(" each", " à chacun")
  }

  /// A unit as the file writes it, behind a value.
  private func unit(_ unit: String, of value: Double) -> String {
    guard !unit.isEmpty else { return "" }
    // French tells one from several by the number in front.
    return numbers.space + words(Bilingual(written: "\(value) \(unit)")).drop { $0 != " " }.dropFirst()
  }

  /// A number with four digits or more.
  private func number(_ value: Double, _ side: Side) -> String {
    let size = value.magnitude
    return rounded(value, decimals: size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3, side)
  }

  private func rounded(_ value: Double, decimals: Int, _ side: Side) -> String {
    let scale = (0..<decimals).reduce(1.0) { value, _ in value * 10 }
    // A value that is a number of so many digits stays it, whatever its last bits.
    let scaled = value * scale
    let near = scaled.rounded()
    let isWhole = (scaled - near).magnitude < 1e-6 * max(1, near.magnitude) * 1e-3
    let told: Double =
      switch side {
      case .nearest: near
      case .down: isWhole ? near : scaled.rounded(.down)
      case .up: isWhole ? near : scaled.rounded(.up)
      }
    let shown = told / scale
    return numbers.number(shown, decimals: min(decimals, NumberStyle.decimals(of: shown)))
  }

  // MARK: cells

  /// Where a cell lies: `Fridays 10:30`, `Friday 8 March 2024 10:30`, `March 2024`.
  func place(_ first: FirstToFail) -> String {
    let time = first.wallStart.map { " " + words.dates.time($0) } ?? ""
    if first.isEveryWeek {
      let weekday = words.dates.weekdayName(first.date.weekday)
      return words("\(weekday)s", "les \(weekday)s") + time
    }
    if first.lastDate != first.date {
      return words(
        "\(words.dates.full(first.date)) to \(words.dates.full(first.lastDate))",
        "du \(words.dates.full(first.date)) au \(words.dates.full(first.lastDate))")
    }
    return words.dates.fullWithWeekday(first.date) + time
  }

  /// The level of a cell and what it has to reach: `service level 78.9%, at least 79%`.
  func level(_ cell: JudgedCell) -> String {
    let name = self.name(cell.limited)
    let isFloor = self.isFloor(cell.limited)
    func told(_ value: Double) -> String {
      if case .callers(.averageSpeedOfAnswer) = cell.limited {
        return numbers.quantity(isFloor ? value : -value, "s", decimals: 1)
      }
      return numbers.percent(isFloor ? value : -value, decimals: 2)
    }
    let (level, required) = (told(cell.level), told(cell.required))
    return isFloor
      ? words("\(name) \(level), at least \(required)", "\(name) \(level), au moins \(required)")
      : words("\(name) \(level), at most \(required)", "\(name) \(level), au plus \(required)")
  }

  private func name(_ limited: JudgedCell.Limited) -> String {
    switch limited {
    case .callers(.serviceLevel): words("service level", "NS")
    case .callers(.probability): words("probability of the level", "probabilité du niveau")
    case .callers(.abandonment): words("abandonment", "abandon")
    case .callers(.averageSpeedOfAnswer): words("average speed of answer", "délai moyen de réponse")
    case .callers(.occupancy): words("occupancy", "taux d’occupation")
    case .delay(.share): words("share in time", "part dans les délais")
    case .delay(.age): words("runs without anything too old", "simulations sans retard excessif")
    case .delay(.cleared): words("runs with the pile cleared", "simulations où la pile est résorbée")
    }
  }

  private func isFloor(_ limited: JudgedCell.Limited) -> Bool {
    switch limited {
    case .callers(.abandonment), .callers(.averageSpeedOfAnswer), .callers(.occupancy): false
    case .callers(.serviceLevel), .callers(.probability), .delay: true
    }
  }

  /// The name of a call type for people.
  func callType(_ index: Int) -> String {
    PrintableText.of(result.scenario.callTypes[index].title.text(in: words.language))
  }
}
