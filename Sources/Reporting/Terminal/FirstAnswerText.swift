public import ScenarioModel
public import StaffingPlans

/// A first answer in words, for the terminal: one line, marked as not yet checked.
public struct FirstAnswerText {
  private let answer: FirstAnswer
  private let scenario: Scenario
  private let words: Wording

  /// The words of an answer.
  public init(_ answer: FirstAnswer, scenario: Scenario, language: ReportLanguage) {
    (self.answer, self.scenario) = (answer, scenario)
    words = Wording(language, space: " ")
  }

  /// The line, without a line break.
  public var text: String {
    let parts = [hours, cost, level].compactMap { $0 }.joined(separator: words("; ", " ; "))
    return words("First answer, not yet checked: \(parts)", "Première réponse, pas encore vérifiée : \(parts)")
  }

  private var hours: String {
    let (duty, paid) = (
      words.numbers.number(answer.agentHours, decimals: 1), words.numbers.number(answer.paidHours, decimals: 1)
    )
    let most = words.numbers.count(answer.peakAgents)
    return words(
      "\(duty) agent-hours (\(paid) paid), at most \(most) agents",
      "\(duty) heures de présence (\(paid) payées), au plus \(most) conseillers")
  }

  private var cost: String? {
    answer.cost.map { cost in
      let amount = words.numbers.number(cost) + " " + scenario.currency
      return words("cost \(amount)", "coût \(amount)")
    }
  }

  private var level: String {
    guard let level = answer.level else {
      return words("by the modified offered load, pooled", "selon la charge offerte modifiée, mise en commun")
    }
    let share = words.numbers.percent(level)
    let cells = answer.cellsHolding.map { "\(words.numbers.count($0))/\(words.numbers.count(answer.cellCount))" } ?? ""
    let basis =
      switch answer.basis {
      case .exactDay: words("by the exact day", "selon la journée exacte")
      case .matchedDay: words("by the day of a matched queue", "selon la journée d’une file équivalente")
      case .steadyStates: words("by steady states", "selon des régimes stationnaires")
      case .pooledLoad: words("by pooled load", "selon la charge mise en commun")
      }
    return words(
      "expected level \(share), targets held \(cells) (\(basis))",
      "niveau attendu \(share), objectifs tenus \(cells) (\(basis))")
  }
}
