import Reporting
import ScenarioModel

extension FormulaAnswer {
  /// The answer as records: its finest list, a row to each entry; the answer itself in one row where it has none.
  var records: TypedTable {
    let lists = entries.compactMap { if case .list(let rows) = $0.value { rows } else { nil } }
    let rows = (lists.last ?? [self]).map(\.flat)
    var table = TypedTable(
      "formula", Bilingual("Answer", "Réponse"),
      columns: (rows.first ?? []).map {
        TypedTable.Column($0.key.snakeCased, $0.value.kind, label: Bilingual(written: $0.label))
      })
    for row in rows { table.add(row.map(\.value.cell)) }
    return table
  }

  /// The measures, with those of groups among them.
  private var flat: [Entry] {
    entries.flatMap { entry -> [Entry] in
      if case .group(let group) = entry.value { return group.flat }
      return [entry]
    }
  }
}

extension FormulaAnswer.Value {
  /// What the value is in a column of records.
  fileprivate var kind: TypedTable.Kind {
    switch self {
    case .share, .seconds, .number: .number(decimals: 6)
    case .whole: .whole
    case .flag, .text, .words, .list, .group: .text
    }
  }

  /// The value as a cell of records; lists and groups have none.
  fileprivate var cell: TypedTable.Cell {
    switch self {
    case .share(let value), .seconds(let value), .number(let value):
      value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    case .whole(let value): .whole(value)
    case .flag(let value): .text(value ? "true" : "false")
    case .text(let value): .text(value)
    case .words(let values): .text(values.joined(separator: " "))
    case .list, .group: .missing
    }
  }
}

extension String {
  /// A name such as `serviceLevelOfOffered` as files spell it: `service_level_of_offered`.
  fileprivate var snakeCased: String {
    reduce(into: "") { name, letter in
      if letter.isUppercase { name += "_" }
      name += letter.lowercased()
    }
  }
}
