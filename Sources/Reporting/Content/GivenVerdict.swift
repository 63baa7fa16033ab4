import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// What can be said of given agents: no plan was made, so the run's level stands beside the target.
struct GivenVerdict {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Call types with a target, and their levels over the run.
  private var judged: [(name: String, target: ServiceTarget, level: Estimate)] {
    context.scenario.callTypes.enumerated().compactMap { index, type in
      guard let target = type.target,
        let level = context.content.evidence.callTypes[index].run.level(target.definition)
      else { return nil }
      return (type.title.text(in: words.language), target, level)
    }
  }

  private var missing: [(name: String, target: ServiceTarget, level: Estimate)] {
    judged.filter { $0.level.mean < $0.target.level }
  }

  /// `met`, `missed` or `open`.
  var tone: String { judged.isEmpty ? "open" : missing.isEmpty ? "met" : "missed" }

  /// The verdict in a few words.
  var headline: String {
    guard let first = judged.first else { return words("Agents as given", "Effectif donné") }
    if judged.count == 1 {
      let level = numbers.percent(first.level.mean)
      let goal = numbers.percent(first.target.level, decimals: words.wholePercent(first.target.level) ? 0 : 1)
      return words(
        "Over the whole period: \(level), target \(goal)", "Sur toute la période : \(level), objectif \(goal)")
    }
    if missing.isEmpty {
      return words(
        "Over the whole period every call type reaches its target",
        "Sur toute la période, chaque motif atteint son objectif")
    }
    let (few, all) = (missing.count, judged.count)
    return words(
      "Over the whole period \(few) of \(all) call types \(few == 1 ? "misses its" : "miss their") target",
      "Sur toute la période, \(few == 1 ? "un motif" : "\(few) motifs") sur \(all) \(few == 1 ? "manque" : "manquent") l’objectif"
    )
  }

  /// What kind of figures follow, and which types miss their targets.
  var sentences: [String] {
    var sentences = [
      words(
        "The agents are those of the scenario; nothing was searched. The figures say what becomes of the calls with them.",
        "L’effectif est celui du scénario ; rien n’a été cherché. Les chiffres disent ce que deviennent les appels.")
    ]
    if judged.count > 1, !missing.isEmpty {
      let list = missing.map { "\($0.name) \(numbers.percent($0.level.mean))" }.joined(separator: ", ")
      sentences.append(words("Below target: \(list).", "Sous l’objectif : \(list)."))
    }
    return sentences
  }
}
