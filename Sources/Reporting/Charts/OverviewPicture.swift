import ContactSimulation
internal import Measures
import OutputAnalysis
import StaffingPlans
public import ScenarioModel

/// One figure that tells a plan: calls by day, agents by day, and service level by day on one scale of dates.
public struct OverviewPicture {
  let context: ReportContext

  /// A figure of a plan.
  ///
  /// - Parameters:
  ///   - content: What is shown.
  ///   - language: English or French.
  public init(_ content: ReportContent, language: ReportLanguage) {
    context = ReportContext(content, words: Wording(language))
  }

  /// The bytes of `overview.svg`.
  public func svg() -> String { SVGWriter.file(picture()) }

  /// The figure: 1,200 units wide, three panels one above the other; a single day is shown by interval.
  public func picture() -> Picture {
    let words = context.words
    var shapes: [Shape] = [
      .label(
        Label(
          context.scenario.title.text(in: words.language), at: Point(Self.left, 44), size: 26, colour: Palette.ink,
          isBold: true)),
      .label(Label(subtitle, at: Point(Self.left, 72), size: Self.letters, colour: Palette.muted)),
    ]
    shapes += context.hasManyDays ? (context.hasCalls ? panelsByDay() : panelsOfLists()) : panelsByInterval()
    shapes.append(.label(Label(footer, at: Point(Self.left, Self.height - 18), size: 13)))
    return Picture(
      width: Self.width, height: Self.height, title: context.scenario.title.text(in: words.language),
      description: subtitle, shapes: shapes)
  }

  static let width = 1200.0
  static let height = 940.0
  static let left = 74.0
  static let letters = 16.0

  /// The rectangle of a panel, 0 at the top.
  func box(_ panel: Int) -> Box {
    Box(x: Self.left, y: 138 + Double(panel) * 262, width: Self.width - Self.left - 76, height: 186)
  }

  private var subtitle: String {
    let words = context.words
    let calls = words.numbers.number(context.figures.totalContacts)
    let agents = words.numbers.count(context.content.chosen.peakAgents)
    let hours = words.numbers.number(context.content.chosen.agentHours)
    let level = words.numbers.percent(context.content.evidence.whole.run.level(context.definition))
    let lists = context.content.centre?.outbound ?? []
    if !context.hasCalls, !lists.isEmpty {
      func sum(_ measure: OutboundMeasure) -> Double { lists.reduce(0) { $0 + ($1.estimate(measure)?.mean ?? 0) } }
      let people = words.numbers.number(sum(.entered))
      let reached = words.numbers.percent(sum(.reached) / max(1, sum(.entered)))
      return words(
        "\(people) people to call · \(agents) agents at peak · \(hours) agent-hours · \(reached) reached",
        "\(people) personnes à appeler · \(agents) conseillers au pic · \(hours) heures de présence · \(reached) jointes"
      )
    }
    return words(
      "\(calls) calls · \(agents) agents at peak · \(hours) agent-hours · simulated service level \(level)",
      "\(calls) appels · \(agents) conseillers au pic · \(hours) heures de présence · NS simulé \(level)")
  }

  private var footer: String {
    let words = context.words
    let replications = words.numbers.count(context.content.evidence.replications)
    let list = context.scenario.callTypes.lazy.compactMap { $0.outbound?.target }.first
    let goal =
      context.target.map { words.text(of: $0) } ?? list.map { OutboundText(words: words).goal($0) }
      ?? words(TablePhrase.noTarget)
    return words(
      "Target: \(goal). \(replications) simulated runs; bands are pointwise \(context.sure) intervals. Busyhour \(context.content.programVersion)",
      "Objectif : \(goal). \(replications) simulations ; bandes ponctuelles à \(context.sure). Busyhour \(context.content.programVersion)"
    )
  }
}
