import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Several lists side by side, and all of them where one pool serves them.
struct ListTable {
  /// What is looked at.
  let view: CentreView

  private var lists: [OutboundMeasures] { view.centre.outbound }
  private var words: Wording { view.words }

  private static let name = TypedTable.Column.words("list", Bilingual("List", "Campagne"))
  private static let columns: [ListColumn] = [
    .entered, .reached, .within, .atFirst, .attempts, .perPerson, .pace, .idle, .minutes,
  ]

  /// A row to each list, and a last one.
  var table: TypedTable {
    let rows = lists.map { list -> [TypedTable.Cell] in
      [.text(view.title(ofType: list.callType))] + Self.columns.map { $0.cell(list) }
    }
    var table = TypedTable("lists", [Self.name] + Self.columns.map(\.column), rows)
    if let sums = ListSums(lists, groups: view.centre.groups) {
      table.add([.text(words("All lists", "Toutes campagnes"))] + Self.columns.map { $0.cell(sums) })
      table.rank(.whole)
    }
    return table
  }

  /// Many lists: how the follow-up of their people ended, and where the target is hardest.
  var endings: TypedTable {
    let endings = OutcomeTables.endings
    let columns: [TypedTable.Column] =
      [Self.name]
      + endings.map { .count($0.measure.column, $0.name) } + [
        .words("target", Bilingual("Target", "Objectif")),
        .words("reached", Bilingual("Reached", "Atteint")),
        .words("lowest", Bilingual("Lowest", "Au plus bas")),
      ]
    return TypedTable(
      "endings", columns,
      lists.map { list in
        [.text(view.title(ofType: list.callType))] + endings.map { .mean(list.estimate($0.measure)) }
          + ListVerdict(list, view).cells
      })
  }
}
