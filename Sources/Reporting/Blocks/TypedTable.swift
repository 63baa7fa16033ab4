public import ScenarioModel

/// A table as a value: columns that say what their cells mean, and cells at full precision.
///
/// Renderers round, translate and colour; they find everything they need here, and decide nothing.
public struct TypedTable: Sendable, Hashable {
  /// What checks say of a cell.
  public enum Verdict: Sendable, Hashable, CaseIterable {
    /// Its target is reached.
    case met
    /// Its target is not reached.
    case missed
    /// The runs cannot decide.
    case undecided
  }

  /// Stable name, such as `outbound-by-day`; a file of the table is called so.
  public let key: String
  /// What the table shows.
  public let title: Bilingual
  /// The columns.
  public let columns: [Column]
  /// Columns that stay in view when a reader moves to the right.
  public let frozenColumns: Int
  /// Every cell, row after row.
  public private(set) var cells: [Cell] = []
  /// What checks say of cells, by their place in `cells`; most cells have no verdict.
  public private(set) var verdicts: [Int: Verdict] = [:]
  /// What stands small below cells, by their place in `cells`, in the report's language.
  public private(set) var notes: [Int: String] = [:]
  /// What cells are besides their words, by their place in `cells`; most are plain.
  public private(set) var marks: [Int: Mark] = [:]
  /// How dark cells are, 0...1, by their place in `cells`; in a table with shades the others stay empty.
  public private(set) var shades: [Int: Double] = [:]
  /// Rows that are more or less than the others.
  public private(set) var ranks: [Int: Rank] = [:]

  /// What a row is beside the others.
  public enum Rank: Sendable, Hashable {
    /// A sum of others, or the head of those below.
    case whole
    /// A part of what stands above.
    case part
  }

  /// What a cell is besides its words.
  public enum Mark: Sendable, Hashable {
    /// Letters for programs, such as a digest.
    case code
    /// It names a value of the scenario, which has this key in the file.
    case key(String)
    /// It says why a value is what it is; the kind of its origin stands before.
    case origin(Origin)
  }

  /// An empty table.
  public init(_ key: String, _ title: Bilingual, columns: [Column], frozenColumns: Int = 1) {
    self.key = key
    self.title = title
    self.columns = columns
    self.frozenColumns = frozenColumns
  }

  /// Rows so far.
  public var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }

  /// The cells of a row.
  public func row(_ index: Int) -> ArraySlice<Cell> { cells[index * columns.count..<(index + 1) * columns.count] }

  /// The place of a column by its key.
  public func column(_ key: String) -> Int? { columns.firstIndex { $0.key == key } }

  /// Adds a row; one of another length than the columns stops the program, naming both.
  public mutating func add(_ row: [Cell]) { add { $0 += row } }

  /// Adds a row that is written where it stays; one of another length than the columns stops the program, naming both.
  mutating func add(_ write: (inout [Cell]) -> Void) {
    let before = cells.count
    write(&cells)
    guard cells.count - before == columns.count else {
      fatalError("table \(key): a row of \(cells.count - before) cells among \(columns.count) columns")
    }
  }

  /// Says what checks say of a cell of the last row.
  ///
  /// - Parameters:
  ///   - verdict: met, missed, undecided; nil says nothing.
  ///   - column: the cell's column.
  public mutating func judge(_ verdict: Verdict?, column: Int) {
    guard let verdict, rowCount > 0, columns.indices.contains(column) else { return }
    verdicts[cells.count - columns.count + column] = verdict
  }

  /// The same numbers without their intervals.
  var withoutMargins: TypedTable {
    var table = self
    table.cells = cells.map { if case .estimate(let value, _) = $0 { .number(value) } else { $0 } }
    return table
  }

  /// Puts words below a cell of the last row.
  mutating func note(_ words: String, column: Int = 0) { notes[cells.count - columns.count + column] = words }

  /// Says what a cell of the last row is besides its words.
  mutating func mark(_ mark: Mark, column: Int) { marks[cells.count - columns.count + column] = mark }

  /// Shades a cell of the last row, 0...1.
  mutating func shade(_ share: Double, column: Int) { shades[cells.count - columns.count + column] = share }

  /// Says what the last row is beside the others.
  public mutating func rank(_ rank: Rank) { ranks[rowCount - 1] = rank }
}

extension TypedTable {
  /// A column: its name for programs, its name for people, and what its cells mean.
  public struct Column: Sendable, Hashable {
    /// Stable name, such as `service_level`.
    public let key: String
    /// Name for people.
    public let label: Bilingual
    /// What the cells mean.
    public let kind: Kind
    /// The date that a column of a grid of days stands for.
    public var date: CivilDate?
    /// Titles for people of the names in the cells, such as call types by their stable names.
    public var titles: [String: LocalizedText] = [:]
    /// How its words are set.
    public var setting = Setting.plain
    /// The value that a bar beside the cell fills its room with; nil for no bars.
    public var fullBar: Double?
    /// What a reader of a workbook does with its cells.
    public var use = Use.read
    /// Whether documents say a text that rows below repeat in the first of them alone.
    public var saysRepeatsOnce = false

    /// How the words of a column are set.
    public enum Setting: Sendable, Hashable {
      /// From the left, in as many lines as they take.
      case plain
      /// From the left, with room for a few words in one line.
      case roomy
      /// Dates and the like, in one line.
      case unbroken
      /// Figures, such as `5 / 7`: at the right, in one line.
      case figures
    }

    /// What a reader of a workbook does with cells.
    public enum Use: Sendable, Hashable {
      /// Reads them.
      case read
      /// Writes numbers over those that stand there.
      case write
      /// Sees the product of these columns, reckoned again where one of them changes; in a row of rank `whole` the sum of the rows above.
      case product(of: [String])
    }

    /// A column.
    ///
    /// - Parameters:
    ///   - key: stable name.
    ///   - kind: what the cells mean.
    ///   - label: name for people; nil takes it from the catalogue of columns.
    public init(_ key: String, _ kind: Kind, label: Bilingual? = nil) {
      self.key = key
      self.kind = kind
      self.label = label ?? ColumnWords.label(key)
    }
  }

  /// What the cells of a column mean, and to how many decimals they are shown.
  public enum Kind: Sendable, Hashable {
    /// Words.
    case text
    /// Whole numbers.
    case whole
    /// Numbers.
    case number(decimals: Int)
    /// Fractions of 1; `decimals` are those of the fraction.
    case share(decimals: Int)
    /// Durations in seconds.
    case seconds(decimals: Int)
    /// Dates.
    case date
    /// Dates of which only the weekday is said.
    case weekday
    /// Times of day; 24:00 is the end of a day.
    case time
    /// Dates with a time of day.
    case moment
    /// Amounts of money.
    case money(currency: String, decimals: Int)

    /// Digits after the point of numbers that do not carry their own.
    public var decimals: Int {
      switch self {
      case .number(let decimals), .share(let decimals), .seconds(let decimals), .money(_, let decimals): decimals
      case .text, .whole, .date, .weekday, .time, .moment: 0
      }
    }
  }

  /// A typed value, or nothing.
  public enum Cell: Sendable, Hashable {
    /// No value: nothing was offered, no limit holds, the service was closed.
    case missing
    /// Words or a name that somebody wrote.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// A number, shown to the decimals of its column.
    case number(Double)
    /// A number, shown to the decimals that it is worth.
    case worth(Double, DecimalPlaces)
    /// A number with half of its interval's width; where there is no room for both the number is shown.
    case estimate(Double, halfWidth: Double)
    /// A date.
    case date(CivilDate)
    /// A time of day in seconds after midnight, 0...86,400.
    case time(Int)
    /// A date and a time of day: seconds of the wall clock since 1970-01-01.
    case moment(Int)
  }
}
