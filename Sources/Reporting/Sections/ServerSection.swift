import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Who served whom: types by groups, shaded by the share of the type.
struct ServerSection {
  /// What is looked at.
  let view: CentreView

  /// The table; nil where it was not counted.
  var section: Section? {
    guard !view.centre.served.isEmpty else { return nil }
    let sentence = view.words(
      "Share of each call type’s answered contacts by the group that answered, and their mean number. Transferred contacts count with the type to which they went.",
      "Part des contacts décrochés de chaque motif selon le groupe qui a répondu, et leur nombre moyen. Un contact transféré compte avec le motif vers lequel il est allé."
    )
    return Section(.servers, [.note(sentence, nil), .table(table)])
  }

  private var table: TypedTable {
    let groups = view.scenario.agentGroups.map { group in
      TypedTable.Column.percent(group.name, Bilingual(group.title.text(in: view.words.language)), decimals: 0)
    }
    var table = TypedTable(
      "served", Bilingual(""), columns: [.words("call_type", HeadingPhrase.callTypes.words)] + groups)
    for (type, row) in view.centre.served.enumerated() where row.contains(where: { ($0?.contacts.mean ?? 0) > 0 }) {
      let shares = row.map { served in served?.share.flatMap { $0.mean > 0 ? $0.mean : nil } }
      table.add(
        [.text(view.title(ofType: type))]
          + shares.map { $0.map { .worth($0, DecimalPlaces($0 < 0.1 ? 3 : 2)) } ?? .missing })
      for (group, share) in shares.enumerated() {
        guard let share, let contacts = row[group]?.contacts.mean else { continue }
        table.shade(share, column: group + 1)
        table.note(view.words.numbers.number(contacts, decimals: contacts < 10 ? 1 : 0), column: group + 1)
      }
    }
    return table
  }
}
