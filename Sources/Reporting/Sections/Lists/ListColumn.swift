import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What tables say of a list, or of several together, over the period or in a part of it.
enum ListColumn: String {
  case entered, reached, within, atFirst, attempts, perPerson, personShare, pace, idle, minutes

  /// The column.
  var column: TypedTable.Column {
    switch self {
    case .entered: .count(rawValue, Bilingual("Entered", "Entrées"))
    case .reached: .percent(rawValue, Bilingual("Reached", "Jointes"))
    case .within: .percent(rawValue, Bilingual("In time", "À temps"))
    case .atFirst: .percent(rawValue, Bilingual("At the first call", "Au premier appel"))
    case .attempts: .count(rawValue, Bilingual("Attempts", "Tentatives"))
    case .perPerson: .count(rawValue, Bilingual("Per person", "Par personne"), decimals: 2)
    case .personShare: .percent(rawValue, Bilingual("Reach the person", "Taux de joignabilité"))
    case .pace:
      .count(rawValue, Bilingual("Calls per agent-day", "Appels par jour-agent"), decimals: 1)
    case .idle: .percent(rawValue, Bilingual("Agents idle", "Temps libre"))
    case .minutes:
      .count(
        rawValue, Bilingual("Minutes per person reached", "Minutes par personne jointe"),
        decimals: 1)
    }
  }

  /// The value of a list.
  func cell(_ list: OutboundMeasures, _ cell: OutboundCell = .run) -> TypedTable.Cell {
    switch self {
    case .entered: .mean(list.estimate(.entered, cell))
    case .reached: .estimate(list.estimate(.shareReached, cell))
    case .within:
      list.campaign.target == nil ? .missing : .estimate(list.estimate(.shareWithin, cell))
    case .atFirst: .estimate(list.estimate(.shareReachedAtFirst, cell))
    case .attempts: .mean(list.estimate(.attempts, cell))
    case .perPerson: .mean(list.estimate(.attemptsPerPerson, cell))
    case .personShare: .estimate(list.estimate(.personShare, cell))
    case .pace: .mean(list.estimate(.callsPerAgentDay, cell))
    case .idle: .estimate(list.estimate(.idleShare, cell))
    case .minutes: .number(list.estimate(.agentHoursPerPersonReached, cell).map { $0.mean * 60 })
    }
  }

  /// The value of several lists together.
  func cell(_ sums: ListSums) -> TypedTable.Cell {
    switch self {
    case .entered: .number(sums.entered)
    case .reached: .number(sums.reached / sums.entered)
    case .within: .number(sums.shareWithin)
    case .atFirst: .number(sums.reachedAtFirst / sums.entered)
    case .attempts: .number(sums.attempts)
    case .perPerson: .number(sums.attempts / sums.entered)
    case .personShare: .missing
    case .pace: .number(sums.callsPerAgentDay)
    case .idle: .estimate(sums.idleShare)
    case .minutes: .number(sums.reached > 0 ? 60 * sums.agentHours / sums.reached : nil)
    }
  }
}
