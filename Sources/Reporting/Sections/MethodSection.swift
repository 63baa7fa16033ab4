import ContactSimulation
import Measures
import ScenarioModel
import StaffingPlans

/// Every method's plan side by side, each simulated: what a formula would have cost.
struct MethodSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// The section; nil when there is only the plan itself.
  var section: Section? {
    guard context.content.methods.count > 1 else { return nil }
    let folded = Block.folded(
      words("When the formulas may mislead", "Quand les formules peuvent tromper"), [.list(remarks)])
    return Section(.methods, [.note(introduction, nil), .table(table)] + (remarks.isEmpty ? [] : [folded]))
  }

  /// The columns of the table that a terminal has room for.
  var short: TypedTable {
    table.only(["method", "peak_agents", "agent_hours", "service_level", "reaching"]).withoutMargins
  }

  /// A row to each method.
  var table: TypedTable {
    let columns: [TypedTable.Column] = [
      .words("method", TablePhrase.method.words), .count("peak_agents", MeasurePhrase.agentsAtPeak.words),
      .count("agent_hours", MeasurePhrase.agentHours.words), .count("paid_hours", MeasurePhrase.paidHours.words),
      .words("difference", TablePhrase.difference.words, .figures),
      .percent("service_level", MeasurePhrase.serviceLevelShort.words),
      .words("reaching", TablePhrase.cellsReaching.words, .figures),
      .percent("lowest", (isProbable ? TablePhrase.leastLikely : .worst).words),
    ]
    var table = TypedTable("methods", Bilingual("Staffing by method", "Effectif selon la méthode"), columns: columns)
    for (index, plan) in context.content.methods.enumerated() {
      let isChosen = index == context.content.chosenIndex
      table.add(row(plan, isChosen: isChosen))
      table.note(words.explanation(of: plan.method))
      if isChosen { table.rank(.whole) }
    }
    return table
  }

  /// When answers may not be trusted: each remark once, with the methods that it concerns.
  private var remarks: [String] {
    var concerned: [(remark: String, methods: [String])] = []
    for plan in context.content.methods {
      for remark in plan.remarks {
        if let index = concerned.firstIndex(where: { $0.remark == remark }) {
          concerned[index].methods.append(words.name(of: plan.method))
        } else {
          concerned.append((remark, [words.name(of: plan.method)]))
        }
      }
    }
    return concerned.map { entry in
      entry.methods.joined(separator: ", ") + words(": ", " : ") + words.text(ofRemark: entry.remark) + "."
    }
  }

  private func row(_ plan: MethodPlan, isChosen: Bool) -> [TypedTable.Cell] {
    let base = context.content.chosen.agentHours
    let change = base > 0 ? plan.agentHours / base - 1 : 0
    return [
      .text(words.name(of: plan.method)), .whole(plan.peakAgents), .number(plan.agentHours), .number(plan.paidHours),
      .text(isChosen ? words(TablePhrase.chosen) : numbers.change(change, decimals: 1)),
      .estimate(plan.runLevel.estimate),
      .text("\(numbers.count(plan.cellsReaching)) / \(numbers.count(plan.cellsConstrained))"),
      .number(plan.lowestLevel),
    ]
  }

  /// Whether a target asks for a probability, so that runs are counted.
  private var isProbable: Bool { context.scenario.hasPromises }

  private var introduction: String {
    let cells = words(
      (context.target?.scope ?? .interval).spans.english, (context.target?.scope ?? .interval).spans.french)
    let expected = Bilingual(
      "whose level reaches the target less its tolerance (for this plan, as the check found), and show the lowest",
      "dont le NS atteint l’objectif moins sa tolérance (pour ce plan, selon la vérification), et donnent le plus bas")
    let probable = Bilingual(
      "that keep the target with the probability asked for, less its tolerance (for this plan, as the check found), and show the lowest probability",
      "où l’objectif est tenu avec la probabilité demandée, moins sa tolérance (pour ce plan, selon la vérification), et donnent la plus basse"
    )
    let counted = isProbable ? probable : expected
    // A day with a limit on abandonment beside its level is two.
    let several = VerdictText(context: context).hasSeveralLimits
    let limits =
      several ? words("limits (level, abandonment and others) of ", "limites (niveau, abandon et autres) des ") : ""
    let aims =
      isProbable
      ? words(
        " Formulas aim at the level in the mean of what is random in the volume, not at its probability, and so ask for fewer hours.",
        " Les formules visent le niveau en moyenne sur les aléas du volume, non sa probabilité ; elles demandent donc moins d’heures."
      ) : ""
    let base = words(
      "The staffing by each method, and what it achieves in simulation. The last two columns count the \(limits)\(cells) \(counted.english).\(aims)",
      "L’effectif selon chaque méthode, et ce qu’il donne en simulation. Les deux dernières colonnes comptent les \(limits)\(cells) \(counted.french).\(aims)"
    )
    return [base, cost].compactMap { $0 }.joined(separator: " ")
  }

  /// What Erlang C would have cost against the plan.
  private var cost: String? {
    let base = context.content.chosen
    guard let other = context.content.methods.first(where: { $0.method == .erlangC }), base.method != .erlangC,
      base.agentHours > 0
    else { return nil }
    let difference = other.agentHours - base.agentHours
    let hours = numbers.number(difference.magnitude)
    let share = numbers.change(difference / base.agentHours, decimals: 1)
    return difference >= 0
      ? words(
        "Erlang C would have cost \(hours) more agent-hours (\(share)).",
        "Erlang C aurait coûté \(hours) heures de présence de plus (\(share)).")
      : words(
        "Erlang C would have asked for \(hours) fewer agent-hours (\(share)).",
        "Erlang C aurait demandé \(hours) heures de présence de moins (\(share)).")
  }
}
