internal import ScenarioModel
internal import StaffingPlans

/// Hours and full-time equivalents of given agents, as a terminal shows them.
struct HoursLines {
  private let hours: StaffingHours
  private let text: HoursText
  private let words: Wording

  /// The lines about a staffing.
  init(_ scenario: Scenario, staffing: StaffingByInterval, words: Wording) {
    self.words = words
    hours = StaffingHours(staffing, of: scenario)
    text = HoursText(hours, of: scenario, isGiven: true, words: words)
  }

  /// Hours; full-time equivalents where a week is whole; what they are of.
  var lines: [String] {
    let numbers = words.numbers
    let duty = numbers.number(hours.onDuty(hours.period), decimals: 1)
    let paid = numbers.number(hours.paid(hours.period), decimals: 1)
    let covered = numbers.number(hours.covered(hours.period), decimals: 1)
    let cover = hours.hasCover ? words(", \(covered) with cover", ", \(covered) avec majoration") : ""
    let all = words(
      "hours: \(duty) on duty, \(paid) paid\(cover)", "heures : \(duty) de présence, \(paid) payées\(cover)")
    let fullTime = hours.fullTime().map { found in
      let most = numbers.number(found.most, decimals: 1)
      return words("FTE: \(most) at most", "ETP : \(most) au plus") + (text.weeks.map { " (\($0))" } ?? "")
    }
    return [all] + [fullTime].compactMap(\.self) + ["  (\(text.basis))"]
  }
}
