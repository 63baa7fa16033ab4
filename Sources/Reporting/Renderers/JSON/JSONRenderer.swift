internal import ScenarioModel

/// Writes blocks for programs: everything by its stable name, numbers at full precision, dates in ISO 8601.
///
/// A section is an object; those with a name are lists of such objects under their common key. A fact is its value, or an
/// object of its parts with the words that say all of it as `text`, or a list where its parts have no keys. A table is a
/// list of rows, each an object by the names of its columns, without the cells that have no value. What has no name is for
/// people alone, and so are charts, which draw numbers of tables.
public struct JSONRenderer: Sendable {
  private let version: Int

  /// A renderer.
  ///
  /// - Parameter version: of the document's shape; written first, as `schemaVersion`.
  public init(version: Int) {
    self.version = version
  }

  /// The document of some sections, in their order.
  public func document(_ sections: [Section]) -> JSONValue {
    var members = [JSONValue.Member("schemaVersion", .integer(version))]
    for (place, section) in sections.enumerated() where !section.key.isEmpty {
      guard section.name != nil else {
        members.append(.init(section.key, object(section)))
        continue
      }
      guard !sections[..<place].contains(where: { $0.key == section.key }) else { continue }
      members.append(.init(section.key, .array(sections.filter { $0.key == section.key }.map(object))))
    }
    return .object(members)
  }

  private func object(_ section: Section) -> JSONValue {
    var members = section.name.map { [JSONValue.Member("name", .string($0))] } ?? []
    var notes: [JSONValue] = []
    add(section.blocks, to: &members, &notes)
    return .object(members + (notes.isEmpty ? [] : [.init("notes", .array(notes))]))
  }

  /// Adds blocks, those that stand in others with them; pictures are not for programs.
  private func add(_ blocks: [Block], to members: inout [JSONValue.Member], _ notes: inout [JSONValue]) {
    for block in blocks {
      switch block {
      case .note(let words, _), .footnote(let words): notes.append(.string(words))
      case .verdict(let headline, let sentences, _): notes += ([headline] + sentences).map { .string($0) }
      case .list(let sentences): notes += sentences.map { .string($0) }
      case .warnings(let found): notes += found.map { .string($0.message) }
      case .facts(let facts), .terms(let facts): members += self.members(facts)
      case .table(let table): members.append(.init(table.key, rows(table)))
      case .folded(_, let blocks), .columns(let blocks): add(blocks, to: &members, &notes)
      case .heading, .chart, .picture, .cards: break
      }
    }
  }

  private func members(_ facts: [Fact]) -> [JSONValue.Member] {
    facts.filter { !$0.key.isEmpty }.flatMap { fact in
      let halfWidth = JSONRenderer.value(fact.halfWidth, fact.kind)
      return [JSONValue.Member(fact.key, value(fact))]
        + (halfWidth == .null ? [] : [JSONValue.Member(fact.key + "_half_width", halfWidth)])
    }
  }

  private func value(_ fact: Fact) -> JSONValue {
    let own = JSONRenderer.value(fact.value, fact.kind)
    guard let first = fact.parts.first else { return own }
    if first.key.isEmpty { return .array(fact.parts.map(value)) }
    return .object((own == .null ? [] : [.init("text", own)]) + members(fact.parts))
  }

  private func rows(_ table: TypedTable) -> JSONValue {
    .array(
      (0..<table.rowCount).map { index in
        .object(
          zip(table.columns, table.row(index)).compactMap { column, cell in
            cell == .missing ? nil : JSONValue.Member(column.key, JSONRenderer.value(cell, column.kind))
          })
      })
  }

  /// A value by itself.
  static func value(_ cell: TypedTable.Cell, _ kind: TypedTable.Kind) -> JSONValue {
    switch cell {
    case .missing: .null
    case .text(let text): .string(text)
    case .whole(let value): .integer(value)
    case .number(let value), .worth(let value, _), .estimate(let value, _): number(value)
    case .date(let date): .string(kind == .weekday ? date.weekday.name : date.description)
    case .time(let seconds): .string(TimeOfDay(seconds: seconds)?.description ?? "")
    case .moment(let seconds):
      .string(
        "\(TypedTable.Cell.date(of: seconds))T"
          + (TimeOfDay(seconds: TypedTable.Cell.time(of: seconds))?.description ?? ""))
    }
  }

  private static func number(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    return Int(exactly: value).map { .integer($0) } ?? .number("\(value)")
  }
}
