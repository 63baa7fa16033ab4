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
    let length = Wording(.english, space: " ").span(warmUp)
    let start = scenario.calendar.firstDay + -days
    text = Bilingual(
      "expected no warm-up in what 'plan' plans, found \(length): nothing that comes in then is counted, so "
        + "that nobody would be needed. A service that never starts empty, such as one round the clock, begins its period "
        + "\(days == 1 ? "a day" : "\(days) days") earlier, at \(start), plans without 'warm_up', "
        + "and leaves the first \(stretch) of plan.csv out; 'busyhour simulate --staffing plan.csv' takes the warm-up again",
      "« plan » n’admet pas de période de chauffe (ici \(Bilingual(written: length).french)) : rien de ce qui arrive alors "
        + "n’est compté, si bien que personne ne serait nécessaire. Un service qui ne commence jamais vide, ouvert jour et nuit par exemple, fait "
        + "débuter sa période \(days == 1 ? "un jour" : "\(days) jours") plus tôt, le \(Bilingual(written: "\(start)").french), planifie sans "
        + "« warm_up », et laisse de côté \(days == 1 ? "le premier jour" : "les \(days) premiers jours") de plan.csv ; « busyhour simulate "
        + "--staffing plan.csv » reprend la période de chauffe")
  }
}
