import ScenarioModel

extension Section {
  /// A section under a heading of the report; nil without blocks.
  ///
  /// - Parameters:
  ///   - phrase: its heading, whose name is its key.
  ///   - title: another heading for what this service has of it.
  ///   - blocks: what stands in it.
  init?(_ phrase: HeadingPhrase, title: Bilingual? = nil, _ blocks: [Block]) {
    guard !blocks.isEmpty else { return nil }
    self.init(title ?? phrase.words, blocks, key: "\(phrase)")
  }
}

extension ReportContext {
  /// A picture, drawn for a page and for a phone; nothing where there is nothing to draw.
  func picture(_ key: String, caption: String, _ draw: (ReportContext) -> Picture?) -> [Block] {
    draw(self).map { [.picture(key, $0, narrow: draw(narrow), caption: caption)] } ?? []
  }
}

extension Bilingual {
  /// A text that is in the report's language already.
  init(_ text: String) { self.init(text, text) }
}

extension TypedTable {
  /// A table of a section, from its rows.
  init(_ key: String, title: Bilingual = Bilingual(""), _ columns: [Column], _ rows: [[Cell]]) {
    self.init(key, title, columns: columns)
    for row in rows { add(row) }
  }

  /// The same table under another key.
  func renamed(_ key: String) -> TypedTable {
    var table = TypedTable(key, title, columns: columns, frozenColumns: frozenColumns)
    for row in 0..<rowCount { table.add(Array(self.row(row))) }
    return table
  }

  /// The same rows with some columns only, in their order.
  func only(_ keys: Set<String>) -> TypedTable {
    part(title, columns.indices.filter { keys.contains(columns[$0].key) }, rows: 0..<rowCount)
  }

  /// The same rows without columns in which no cell has a value.
  var known: TypedTable {
    part(
      title,
      columns.indices.filter { column in (0..<rowCount).contains { cells[$0 * columns.count + column] != .missing } },
      rows: 0..<rowCount)
  }

  /// Some columns and rows, with what checks say of their cells.
  func part(_ title: Bilingual, _ places: [Int], rows: some Sequence<Int>) -> TypedTable {
    var table = TypedTable(key, title, columns: places.map { columns[$0] }, frozenColumns: frozenColumns)
    for row in rows {
      let first = row * columns.count
      table.add(places.map { cells[first + $0] })
      for (column, place) in places.enumerated() { table.judge(verdicts[first + place], column: column) }
      if let rank = ranks[row] { table.rank(rank) }
    }
    return table
  }
}

extension TypedTable.Column {
  /// Words.
  static func words(_ key: String, _ label: Bilingual, _ setting: Setting = .plain) -> Self {
    var column = Self(key, .text, label: label)
    column.setting = setting
    return column
  }

  /// Dates with their weekday.
  static func dates(_ label: Bilingual = TablePhrase.day.words) -> Self { Self("date", .date, label: label) }

  /// Counts, and other numbers without a unit.
  static func count(_ key: String, _ label: Bilingual, decimals: Int = 0) -> Self {
    Self(key, .number(decimals: decimals), label: label)
  }

  /// Shares, to so many decimals of a percent.
  static func percent(_ key: String, _ label: Bilingual, decimals: Int = 1, fullBar: Double? = nil) -> Self {
    var column = Self(key, .share(decimals: decimals + 2), label: label)
    column.fullBar = fullBar
    return column
  }

  /// Times in seconds.
  static func time(_ key: String, _ label: Bilingual) -> Self { Self(key, .seconds(decimals: 1), label: label) }
}

extension Block {
  /// A table with the half-widths of its estimates as columns of their own, for programs; any other block as it is.
  var withHalfWidths: Block {
    guard case .table(let table) = self else { return self }
    let places = table.columns.indices.filter { column in
      (0..<table.rowCount).contains {
        if case .estimate = table.cells[$0 * table.columns.count + column] { true } else { false }
      }
    }
    let added = places.map { place in
      TypedTable.Column(
        table.columns[place].key + ColumnWords.halfWidth, table.columns[place].kind, label: table.columns[place].label)
    }
    let rows = (0..<table.rowCount).map { row -> [TypedTable.Cell] in
      let cells = Array(table.row(row))
      return cells
        + places.map { if case .estimate(_, let half) = cells[$0] { .number(half) } else { .missing } }
    }
    return .table(TypedTable(table.key, title: table.title, table.columns + added, rows))
  }
}
