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

  /// The section, or nothing when there is only the plan itself.
  func section(_ identifier: String) -> Markup? {
    guard context.content.methods.count > 1 else { return nil }
    let columns = [
      TableColumn.words(words(TablePhrase.method)), .numbers(words(MeasurePhrase.agentsAtPeak)),
      .numbers(words(MeasurePhrase.agentHours)), .numbers(words(MeasurePhrase.paidHours)),
      .numbers(words(TablePhrase.difference)), .numbers(words(MeasurePhrase.serviceLevelShort)),
      .numbers(words(TablePhrase.cellsReaching)), .numbers(words(TablePhrase.worst)),
    ]
    let rows = context.content.methods.enumerated().map {
      row($0.element, isChosen: $0.offset == context.content.chosenIndex)
    }
    var children = [PageParts.paragraph(introduction), PageParts.table(columns, rows)]
    if !remarks.isEmpty {
      let heading = words("When the formulas may mislead", "Quand les formules peuvent tromper")
      children.append(PageParts.details(heading, [.element("ul", [Attribute("class", "facts")], remarks)]))
    }
    return PageParts.section(identifier, words(HeadingPhrase.methods), children)
  }

  /// When answers may not be trusted: each remark once, with the methods that it concerns.
  private var remarks: [Markup] {
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
      .element(
        "li", entry.methods.joined(separator: ", ") + words(": ", " : ") + words.text(ofRemark: entry.remark) + ".")
    }
  }

  private func row(_ plan: MethodPlan, isChosen: Bool) -> [Markup] {
    let name = Markup.element("span", isChosen ? [Attribute("class", "strong")] : [], words.name(of: plan.method))
    let explanation = words.explanation(of: plan.method)
    let base = context.content.chosen.agentHours
    let change = base > 0 ? plan.agentHours / base - 1 : 0
    let lowest = plan.lowestLevel.map { numbers.percent($0) } ?? numbers.missing
    let reaching = "\(numbers.count(plan.cellsReaching)) / \(numbers.count(plan.cellsConstrained))"
    let texts = [
      numbers.count(plan.peakAgents), numbers.number(plan.agentHours), numbers.number(plan.paidHours),
      isChosen ? words(TablePhrase.chosen) : numbers.change(change, decimals: 1),
      numbers.percent(plan.runLevel.estimate), reaching, lowest,
    ]
    return [.sequence([name, .element("small", explanation)])] + texts.map { Markup.text($0) }
  }

  private var introduction: String {
    let cells = words(
      context.target?.scope == .day ? "days" : "intervals",
      context.target?.scope == .day ? "journées" : "intervalles")
    let base = words(
      "What each method asks for, and what simulation says of it. The last two columns count the \(cells) whose level reaches the target less its tolerance (for this plan, as the check found), and show the lowest.",
      "Ce que demande chaque méthode, et ce qu’en dit la simulation. Les deux dernières colonnes comptent les \(cells) dont le NS atteint l’objectif moins sa tolérance (pour ce plan, selon la vérification), et donnent le plus bas."
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
