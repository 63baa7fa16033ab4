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
  /// A heading within a section, in the report's language.
  case heading(String)
  /// What checks say: a headline, and sentences in the report's language; without a verdict it is only to be known.
  case verdict(String, [String], TypedTable.Verdict?)
  /// Words about what stands above.
  case footnote(String)
  /// Sentences, one to an item.
  case list([String])
  /// A picture, the same for a phone where a page shows it there, and what its colours mean where that is not drawn; its key
  /// names it, in a page only once.
  case picture(String, Picture, narrow: Picture? = nil, caption: String, legend: PictureLegend? = nil)
  /// The few figures that matter.
  case cards([KeyFigure])
  /// Terms and what they mean.
  case terms([Fact])
  /// What disagrees or can hardly be meant, each with its key in the scenario file.
  case warnings([ScenarioWarning])
  /// Blocks that a page shows on demand, under their heading.
  case folded(String, [Block])
  /// Blocks side by side where there is room.
  case columns([Block])
}

/// A named value with what belongs to it.
public struct Fact: Sendable, Hashable {
  /// Stable name for programs, such as `most_attempts`; empty for a member of a list.
  public let key: String
  /// What it is.
  public let name: Bilingual
  /// What the value means.
  public let kind: TypedTable.Kind
  /// The value.
  public let value: TypedTable.Cell
  /// Half of its interval's width, of the same kind.
  public let halfWidth: TypedTable.Cell
  /// What it is made of: where there is a value, words that say all of it, for programs alone; members of a list have no keys.
  public let parts: [Fact]

  /// A value with its interval and its parts, if it has them.
  public init(
    _ name: Bilingual, _ kind: TypedTable.Kind, _ value: TypedTable.Cell, halfWidth: TypedTable.Cell = .missing,
    key: String = "", parts: [Fact] = []
  ) {
    self.key = key
    self.parts = parts
    self.name = name
    self.kind = kind
    self.value = value
    self.halfWidth = halfWidth
  }

  /// Words in the report's language.
  init(_ name: String, _ words: String) {
    self.init(Bilingual(name, name), .text, .text(words))
  }
}

/// What the colours of a picture mean, and the figures by which a page can colour it.
public struct PictureLegend: Sendable, Hashable {
  /// A figure that a reader chooses.
  struct Choice: Sendable, Hashable {
    /// Its name for the page's script.
    let key: String
    /// Its name for people.
    let name: String
  }

  /// A colour and what it means.
  struct Entry: Sendable, Hashable {
    /// The colour.
    let colour: Colour
    /// What it means.
    let meaning: String
  }

  /// The figures; the first colours the picture.
  let choices: [Choice]
  /// The colours.
  let entries: [Entry]
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

/// A part of a report with a heading: a sheet of a workbook, a section of a page.
public struct Section: Sendable, Hashable {
  /// Stable name for programs, such as `deferred`; empty where none is needed.
  public let key: String
  /// Its name among the sections with the same key, such as that of a call type; nil for the only one.
  public let name: String?
  /// Its heading.
  public let title: Bilingual
  /// What stands in it.
  public let blocks: [Block]

  /// A part of a report.
  public init(_ title: Bilingual, _ blocks: [Block], key: String = "", name: String? = nil) {
    self.key = key
    self.name = name
    self.title = title
    self.blocks = blocks
  }
}
