import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// What can be said of given agents: no plan was made, so what the runs show stands beside each target, by the target's own scope.
struct GivenVerdict {
  private let words: Wording
  private let outcomes: [TargetOutcome]
  private let assurances: [String]
  /// What a single run keeps of targets over days, weeks or months, and how far people's hours reach.
  private let promises: [String]
  /// What the check says of piles that have to be cleared; nil where none has.
  private let piles: DelayVerdict?
  private let pileSentences: [String]

  /// The verdict of a report.
  init(context: ReportContext) {
    words = context.words
    outcomes = TargetOutcome.all(context)
    promises = LimitText(context: context).people + PromiseText(context: context).sentences
    piles = context.content.delays
    pileSentences = DelayVerdictText(context: context).paragraphs
    let text = OutboundText(words: context.words)
    assurances = (context.content.centre?.outbound ?? []).compactMap { work in
      work.verdict.flatMap { $0.cells.isEmpty || work.replications < 2 ? nil : text.sentence($0) }
    }
  }

  /// Most call types that are spoken of one by one; beyond, those that miss their targets come first.
  private static let mostSentences = 6

  private var missing: [TargetOutcome] { outcomes.filter { !$0.isMet } }

  /// What the headline says; nil where nothing is decided.
  var verdict: TypedTable.Verdict? {
    let ofPiles = piles.map { PlanOutcome(nil, $0) }
    if !missing.isEmpty || ofPiles == .missed { return .missed }
    return (outcomes.isEmpty && ofPiles == nil) || ofPiles == .undecided ? nil : .met
  }

  /// What the verdict is of: expected levels and the largest tolerance; nil without a target.
  var basis: String? {
    guard let tolerance = outcomes.map(\.tolerance).max() else {
      return (piles?.targets ?? []).map(\.tolerance).max().map {
        words(
          "share of the runs, tolerance \(words.points($0))", "part des simulations, tolérance de \(words.points($0))")
      }
    }
    let points = words.points(tolerance)
    if outcomes.contains(where: \.isProbability) {
      return words(
        "probability where the target has one, tolerance \(points)",
        "probabilité là où l’objectif en a une, tolérance de \(points)")
    }
    return tolerance > 0
      ? words("expected level, tolerance \(points)", "niveau attendu, tolérance de \(points)")
      : words("expected level", "niveau attendu")
  }

  /// The verdict in a few words.
  var headline: String {
    if let sentence = pileSentences.first, missing.isEmpty, outcomes.isEmpty || piles?.isMet == false {
      return String(sentence.dropLast())
    }
    guard let first = outcomes.first else { return words("Agents as given", "Effectif donné") }
    guard outcomes.count > 1 else { return headline(first) }
    if missing.isEmpty {
      return words("Every call type reaches its target", "Chaque motif atteint son objectif")
    }
    let (few, all) = (missing.count, outcomes.count)
    return words(
      "\(few) of \(all) call types \(few == 1 ? "misses its" : "miss their") target",
      "\(few == 1 ? "Un motif" : "\(few) motifs") sur \(all) \(few == 1 ? "manque son" : "manquent leur") objectif")
  }

  /// The only target: where it has to hold, and in how much of that it does.
  private func headline(_ outcome: TargetOutcome) -> String {
    guard let unit = outcome.unit else {
      return outcome.isMet
        ? words("Reached: \(outcome.goal) (\(outcome.overall))", "Atteint : \(outcome.goal) (\(outcome.overall))")
        : words(
          "Not reached: \(outcome.goal) (\(outcome.overall))", "Non atteint : \(outcome.goal) (\(outcome.overall))")
    }
    let (met, all) = (words.numbers.count(outcome.met), words.numbers.count(outcome.spans))
    return outcome.isMet
      ? words("\(outcome.goal): reached in all \(all) \(unit)", "\(outcome.goal) : atteint dans les \(all) \(unit)")
      : words(
        "\(outcome.goal): reached in \(met) of \(all) \(unit)",
        "\(outcome.goal) : atteint dans \(met) \(unit) sur \(all)")
  }

  /// What kind of figures follow, and how far each type reaches its target.
  var sentences: [String] {
    let opening = words(
      "The agents are those of the scenario; nothing was searched. The figures say what becomes of the contacts with them.",
      "L’effectif est celui du scénario ; rien n’a été cherché. Les chiffres disent ce que deviennent les contacts.")
    guard let first = outcomes.first else { return [opening] + pileSentences + assurances }
    if outcomes.count == 1 {
      let whole = words(
        "Over the whole period: \(first.overall) (a mean over the runs, as are the levels counted above).",
        "Sur toute la période : \(first.overall) (moyenne des simulations, comme les niveaux comptés ci-dessus).")
      return [opening] + (first.unit == nil ? [] : [whole]) + pileSentences + assurances + promises
    }
    return [opening]
      + (outcomes.count > Self.mostSentences ? missing : outcomes).prefix(Self.mostSentences).map(sentence)
      + pileSentences + promises
  }

  private func sentence(_ outcome: TargetOutcome) -> String {
    let (met, all) = (words.numbers.count(outcome.met), words.numbers.count(outcome.spans))
    guard let unit = outcome.unit else {
      return words(
        "\(outcome.name): \(outcome.overall) (\(outcome.goal)).",
        "\(outcome.name) : \(outcome.overall) (\(outcome.goal)).")
    }
    return words(
      "\(outcome.name): \(outcome.goal) – \(met) of \(all) \(unit); over the whole period \(outcome.overall).",
      "\(outcome.name) : \(outcome.goal) – \(met) \(unit) sur \(all) ; sur toute la période \(outcome.overall).")
  }
}
