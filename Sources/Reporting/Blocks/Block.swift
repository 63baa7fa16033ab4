public import ScenarioModel

/// What a report is made of; renderers turn blocks into pages, sheets and files.
public enum Block: Sendable, Hashable {
  /// Words in the report's language; a verdict gives them a colour.
  case note(String, TypedTable.Verdict?)
  /// Named values.
  case facts([Fact])
  /// A table.
  case table(TypedTable)
  /// A curve over a column of a table that stands in another section.
  case chart(TableChart)
}

/// A named value with what belongs to it.
public struct Fact: Sendable, Hashable {
  /// What it is.
  public let name: Bilingual
  /// What the value means.
  public let kind: TypedTable.Kind
  /// The value.
  public let value: TypedTable.Cell
  /// Half of its interval's width, of the same kind.
  public let halfWidth: TypedTable.Cell

  /// A value with its interval, if it has one.
  public init(
    _ name: Bilingual, _ kind: TypedTable.Kind, _ value: TypedTable.Cell, halfWidth: TypedTable.Cell = .missing
  ) {
    self.name = name
    self.kind = kind
    self.value = value
    self.halfWidth = halfWidth
  }
}

/// Columns of a table over one of its columns, as lines or bars.
public struct TableChart: Sendable, Hashable {
  /// How values are drawn.
  public enum Shape: Sendable, Hashable {
    case bars, line
  }

  /// What it shows.
  public let title: Bilingual
  /// Key of the table.
  public let table: String
  /// Key of the column from left to right.
  public let across: String
  /// Keys of the columns drawn.
  public let series: [String]
  /// How they are drawn.
  public let shape: Shape

  /// A chart of a table.
  public init(_ title: Bilingual, table: String, across: String, series: [String], shape: Shape) {
    self.title = title
    self.table = table
    self.across = across
    self.series = series
    self.shape = shape
  }
}

/// A part of a report with a heading: a sheet of a workbook.
public struct Section: Sendable, Hashable {
  /// Its heading.
  public let title: Bilingual
  /// What stands in it.
  public let blocks: [Block]

  /// A part of a report.
  public init(_ title: Bilingual, _ blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}
