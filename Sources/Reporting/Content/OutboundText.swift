import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What people say of an outbound type's target and of how far it is reached.
struct OutboundText {
  /// How it is said.
  let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// A target, such as `80% reached within 24 h in every week`.
  func goal(_ target: ReachTarget) -> String {
    let level = numbers.stated(target.level)
    let delay = words.delay(target.within)
    return switch target.scope {
    case .period:
      words(
        "\(level) of people reached within \(delay) over the period",
        "\(level) des personnes jointes en \(delay) sur la période")
    case .week:
      words(
        "\(level) of people reached within \(delay) in every week",
        "\(level) des personnes jointes en \(delay) chaque semaine")
    case .day:
      words(
        "\(level) of each day’s entries reached within \(delay)",
        "\(level) des entrées de chaque jour jointes en \(delay)")
    }
  }

  /// How sure it is, as a sentence.
  func sentence(_ verdict: ReachVerdict) -> String {
    let sure = numbers.stated(verdict.confidence)
    let required = numbers.percent(verdict.target.level - verdict.target.tolerance)
    let (met, short, open) = (verdict.met.count, verdict.short.count, verdict.undecided.count)
    guard verdict.cells.count > 1 else {
      let english =
        met > 0
        ? "at least \(required) are reached in time"
        : short > 0
          ? "fewer than \(required) are reached in time" : "the runs cannot say whether \(required) are reached in time"
      let french =
        met > 0
        ? "au moins \(required) sont jointes à temps"
        : short > 0
          ? "moins de \(required) sont jointes à temps"
          : "les simulations ne disent pas si \(required) sont jointes à temps"
      return words("With \(sure) confidence: \(english).", "Avec une confiance de \(sure) : \(french).")
    }
    let spans = spans(verdict.target.scope)
    let all = numbers.count(verdict.cells.count)
    if verdict.isMet {
      let each = verdict.target.scope == .day ? "chacun" : "chacune"
      return words(
        "With \(sure) confidence for all \(all) \(spans) together: each reaches \(required) in time.",
        "Avec une confiance de \(sure) pour les \(all) \(spans) à la fois : au moins \(required) à temps pour \(each).")
    }
    return words(
      "With \(sure) confidence for all \(all) \(spans) together: \(met) reach \(required) in time, \(short) certainly do not, \(open) cannot be decided.",
      "Avec une confiance de \(sure) pour les \(all) \(spans) à la fois : \(met) atteignent \(required) à temps, \(short) certainement pas, \(open) sans réponse sûre."
    )
  }

  /// Weeks, or days of entry.
  func spans(_ scope: EntryScope) -> String {
    switch scope {
    case .period: words("periods", "périodes")
    case .week: words("weeks of entry", "semaines d’entrée")
    case .day: words("days of entry", "jours d’entrée")
    }
  }

  /// A number with its half-width.
  func count(_ estimate: Estimate?, decimals: Int = 0) -> String {
    guard let estimate else { return numbers.missing }
    return numbers.number(estimate.mean, decimals: decimals) + numbers.margin(estimate.halfWidth, decimals: decimals)
  }
}
