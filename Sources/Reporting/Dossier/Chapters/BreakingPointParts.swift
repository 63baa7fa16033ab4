import Comparison
import ContactSimulation
import Documents
import Measures
import ScenarioModel
import StaffingPlans

/// Up to where the agents do: one row for each value that was varied and each place where it stops or begins to hold.
struct BreakingPointParts {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }

  /// Heading, table and what it means; nothing where nothing was varied.
  var parts: [DossierPart] {
    guard let first = context.content.breakingPoints.first else { return [] }
    return [
      .written(.heading(words("Breaking points", "Points de rupture"))), .shown(.table(table)),
      .written(.note([.text(meaning + " " + LimitReport(first, language: words.language).basis)])),
    ]
  }

  /// Whether some day's own level is told, so that its column is shown.
  private var isDayKept: Bool {
    context.content.breakingPoints.contains { $0.breakingPoints.contains { $0.kept != nil } }
  }

  private var meaning: String {
    words(
      "Holds: every target wherever it is judged, less its tolerance; found by halving. Shown: nearest values tried whose bounds, together, leave no doubt at the stated confidence, the plan's own value by its check.",
      "Suffit : chaque objectif est atteint partout où il est jugé, à sa tolérance près ; la limite est trouvée par dichotomie. Démontré : valeurs essayées les plus proches pour lesquelles l’ensemble des bornes ne laisse pas de doute, au niveau de confiance indiqué ; pour la valeur du plan, sa vérification."
    )
      + (isDayKept
        ? words(
          " A day that just holds is not a day that is always kept: the last column says how often it is.",
          " Une journée qui tient tout juste n’est pas toujours tenue : la dernière colonne dit dans quelle part des simulations elle l’est."
        ) : "")
  }

  private var table: TypedTable {
    var table = TypedTable(
      "breaking_points", Bilingual("Up to where these agents do", "Jusqu’où cet effectif suffit"),
      columns: [
        .words("varied", Bilingual("What grows", "Ce qui augmente")),
        .words("holds", Bilingual("Holds", "Suffit"), .roomy),
        .words("shown_met", Bilingual("Shown to hold at", "Démontré suffisant à")),
        .words("shown_missed", Bilingual("Shown not to hold at", "Démontré insuffisant à")),
        .words("first", Bilingual("First to fail", "Premier à céder"), .roomy),
        .percent("day_kept", Bilingual("That day kept", "Journée tenue")),
      ])
    for result in context.content.breakingPoints {
      let report = LimitReport(result, language: words.language, space: NumberStyle.narrowSpace)
      guard !result.breakingPoints.isEmpty else {
        let isBelow = isPlanMet && result.readings.first?.isMet == false && !result.hasNoEffect
        table.add([
          .text(name(result)), .text(isBelow ? asPlanned : report.nowhere), .missing, .missing, .missing, .missing,
        ])
        continue
      }
      let planned = planned(result)
      for point in result.breakingPoints {
        let text = report.text
        func shown(_ position: Double?) -> TypedTable.Cell { position.map { .text(text.value($0)) } ?? .missing }
        let first = point.first.map { first in
          let type = context.scenario.callTypes.count > 1 ? ", " + text.callType(first.cell.callType) : ""
          let (place, level) = (text.place(first) + type, text.level(first.cell))
          return words("\(place): \(level)", "\(place) : \(level)")
        }
        let isPlan = isPlanMet && point.crossing.missed > point.crossing.met && (point.shownMet ?? planned) <= planned
        // Few runs of a search may put the limit below what the check of the plan has shown.
        let isBelow = isPlan && point.crossing.met < planned
        let reach = isBelow ? asPlanned : report.reach(point)
        table.add([
          .text(name(result)), .text(reach), shown(isPlan ? planned : point.shownMet),
          shown(point.shownMissed),
          first.map { .text($0) } ?? .missing, .number(point.kept?.share.share),
        ])
      }
    }
    return table.known
  }

  /// Whether the plan's own check shows that every target is met.
  private var isPlanMet: Bool { context.content.report.outcome == .met }

  private var asPlanned: String { words("as planned, by its check", "tel que prévu (vérification du plan)") }

  /// The plan's own value: all of its contacts and times, nobody absent.
  private func planned(_ result: LimitResult) -> Double {
    if case .absence = result.varied.quantity { 0 } else { 1 }
  }

  private func name(_ result: LimitResult) -> String {
    switch result.varied.quantity {
    case .absence: words("Absence in every group", "Absence dans chaque groupe")
    case .handling: words("Handling time", "DMT")
    case .volume, .number, .numbers, .whole, .date, .staffing: words("Volume", "Volume")
    }
  }
}
