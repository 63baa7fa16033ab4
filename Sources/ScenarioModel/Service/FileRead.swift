/// What was read from a table file beside the scenario, and how it was understood.
public struct FileRead: Sendable, Hashable, Codable {
  /// What separates the cells of a row.
  public enum Separator: String, Sendable, Hashable, Codable {
    /// `,`
    case comma
    /// `;`
    case semicolon
    /// A tab.
    case tab
  }

  /// How the file's characters are written as bytes.
  public enum Encoding: String, Sendable, Hashable, Codable {
    /// UTF-8, with or without its mark.
    case utf8 = "UTF-8"
    /// UTF-16 with its mark, either way round.
    case utf16 = "UTF-16"
    /// The Windows code page of western Europe.
    case windows1252 = "Windows-1252"
  }

  /// How dates are written.
  public enum DateForm: String, Sendable, Hashable, Codable {
    /// Year, month, day.
    case yearFirst = "year-first"
    /// Day, month, year.
    case dayFirst = "day-first"
    /// Month, day, year.
    case monthFirst = "month-first"
    /// Days since 1899-12-30, as spreadsheets count them.
    case serial
  }

  /// The sign between whole numbers and decimals.
  public enum DecimalSign: String, Sendable, Hashable, Codable {
    /// `1.5`
    case dot
    /// `1,5`
    case comma
  }

  /// Key path of the value that names the file.
  public var keyPath: String
  /// The file's name without its folders.
  public let fileName: String
  /// Between cells.
  public let separator: Separator
  /// Of the file's bytes.
  public let encoding: Encoding
  /// Of the file's dates; nil where it has none.
  public var dates: DateForm?
  /// Of the file's numbers; nil where none has decimals or groups of digits.
  public var decimal: DecimalSign?
  /// Seconds that a row stands for; nil where rows stand for no stretch of time.
  public var rowLength: Int?
  /// Rows that count.
  public var rowsUsed = 0
  /// Rows left out because they lie before or after the period.
  public var rowsOutsidePeriod = 0
  /// Rows passed over because the service is closed then.
  public var rowsInClosedTime = 0
  /// Open stretches of `rowLength` without a row, on days that have rows: taken as 0.
  public var stretchesFilled = 0
  /// Open days without a row, taken as 0 because the scenario says so.
  public var daysFilled = 0

  /// A file of which nothing has been counted yet.
  public init(keyPath: String, fileName: String, separator: Separator, encoding: Encoding) {
    self.keyPath = keyPath
    self.fileName = fileName
    self.separator = separator
    self.encoding = encoding
  }
}
