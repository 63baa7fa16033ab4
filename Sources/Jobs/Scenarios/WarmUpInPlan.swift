internal import Reporting
internal import ScenarioModel

/// Why a warm-up and a plan do not go together, and what to do instead.
struct WarmUpInPlan {
  /// What is wanted, what was found, and a way out.
  let text: Bilingual

  /// The English text.
  var message: String { text.english }

  init(_ scenario: Scenario) {
    let warmUp = scenario.simulation.warmUp
    let days = Int((warmUp / 86_400).rounded(.up))
    let stretch = days == 1 ? "day" : "\(days) days"
    let start = scenario.calendar.firstDay + -days
    text = Bilingual(
      "expected no warm-up in what 'plan' plans, found \(WarmUpInPlan.duration(warmUp)): nothing that comes in then is counted, so "
        + "that nobody would be needed. A service that never starts empty, such as one round the clock, begins its period "
        + "\(days == 1 ? "a day" : "\(days) days") earlier, at \(start), plans without 'warm_up', "
        + "and leaves the first \(stretch) of plan.csv out; 'busyhour simulate --staffing plan.csv' takes the warm-up again",
      "« plan » n’admet pas de période de chauffe (ici \(Bilingual(written: WarmUpInPlan.duration(warmUp)).french)) : rien de ce qui arrive alors "
        + "n’est compté, si bien que personne ne serait nécessaire. Un service qui ne commence jamais vide, ouvert jour et nuit par exemple, fait "
        + "débuter sa période \(days == 1 ? "un jour" : "\(days) jours") plus tôt, le \(Bilingual(written: "\(start)").french), planifie sans "
        + "« warm_up », et laisse de côté \(days == 1 ? "le premier jour" : "les \(days) premiers jours") de plan.csv ; « busyhour simulate "
        + "--staffing plan.csv » reprend la période de chauffe")
  }

  /// A duration in the largest unit of which it is a tenth, or a multiple of one.
  static func duration(_ seconds: Double) -> String {
    let numbers = NumberStyle(.english, space: " ")
    for (unit, length) in [("days", 86_400.0), ("h", 3_600), ("min", 60)] where seconds >= length {
      let value = seconds / length
      guard (value * 10).rounded() == value * 10 else { continue }
      let decimals = value == value.rounded() ? 0 : 1
      return numbers.number(value, decimals: decimals) + " " + (value == 1 && unit == "days" ? "day" : unit)
    }
    return numbers.number(seconds, decimals: seconds == seconds.rounded() ? 0 : 1) + " s"
  }
}
