/// The numbers of a value, row by row, on their way to a file or back.
///
/// A value says once, in `exchange`, which rows it has. On the way out each row is taken from the value; on the way back it is
/// put into a value of the same shape, such as one that has counted nothing yet. So what is written and what is read cannot
/// differ, and a row of another name, shape or length is refused before it is used.
public struct StoredNumbers: Sendable {
  /// One row.
  private struct Row: Sendable, Codable {
    let name: String
    let shape: String?
    let numbers: NumberRow
  }

  private var rows: [Row] = []
  /// The next row to read; nil on the way out.
  private var next: Int?
  private var path: [String] = []

  /// No row yet, on the way out.
  public init() {}

  /// Turns around: the rows taken so far are read from the first.
  public mutating func rewind() { next = 0 }

  /// Exchanges what belongs together under a name.
  public mutating func exchange(
    _ name: String, _ part: (inout StoredNumbers) throws(StoredNumbersFault) -> Void
  ) throws(StoredNumbersFault) {
    path.append(name)
    defer { path.removeLast() }
    try part(&self)
  }

  /// Exchanges every part of a list, each under its place.
  public mutating func exchange<Part>(
    each parts: inout [Part], _ name: String,
    _ exchange: (inout Part, inout StoredNumbers) throws(StoredNumbersFault) -> Void
  ) throws(StoredNumbersFault) {
    for place in parts.indices {
      path.append("\(name)[\(place)]")
      defer { path.removeLast() }
      try exchange(&parts[place], &self)
    }
  }

  /// Exchanges a part that may be missing; it comes back only where there is one already.
  public mutating func exchange<Part>(
    _ part: inout Part?, _ name: String,
    _ exchange: (inout Part, inout StoredNumbers) throws(StoredNumbersFault) -> Void
  ) throws(StoredNumbersFault) {
    guard var found = part else { return }
    path.append(name)
    defer { path.removeLast() }
    try exchange(&found, &self)
    part = found
  }

  /// Exchanges a row of numbers.
  ///
  /// - Parameters:
  ///   - numbers: taken on the way out, replaced on the way back.
  ///   - name: the row's name within what is being exchanged.
  ///   - shape: what the numbers are; a row of another shape is refused.
  ///   - length: which lengths are right on the way back; the present one unless said.
  /// - Throws: `StoredNumbersFault` on the way back where the row is another one.
  public mutating func exchange(
    _ numbers: inout [Double], _ name: String, shape: String? = nil, length: RowLength = .same
  ) throws(StoredNumbersFault) {
    let name = (path + [name]).joined(separator: ".")
    guard let place = next else {
      rows.append(Row(name: name, shape: shape, numbers: NumberRow(numbers)))
      return
    }
    guard rows.indices.contains(place) else { throw StoredNumbersFault(wanted: name, found: "the end") }
    let row = rows[place]
    guard row.name == name, row.shape == shape else {
      throw StoredNumbersFault(
        wanted: [name, shape].compactMap { $0 }.joined(separator: " of "),
        found: [row.name, row.shape].compactMap { $0 }.joined(separator: " of "))
    }
    let found = row.numbers.numbers
    guard length.allows(found.count, now: numbers.count) else {
      throw StoredNumbersFault(
        wanted: "\(name) of \(length.wanted(now: numbers.count))", found: "\(found.count) numbers")
    }
    numbers = found
    next = place + 1
  }

  /// Exchanges a row of whole numbers.
  public mutating func exchange<Whole: FixedWidthInteger>(
    _ numbers: inout [Whole], _ name: String, length: RowLength = .same
  ) throws(StoredNumbersFault) {
    var row = numbers.map { Double($0) }
    try exchange(&row, name, length: length)
    guard next != nil else { return }
    var whole: [Whole] = []
    whole.reserveCapacity(row.count)
    for number in row {
      guard let value = Whole(exactly: number) else {
        throw StoredNumbersFault(wanted: "whole numbers in \(name)", found: "\(number)")
      }
      whole.append(value)
    }
    numbers = whole
  }

  /// Exchanges a single whole number.
  public mutating func exchange(_ number: inout Int, _ name: String) throws(StoredNumbersFault) {
    var row = [number]
    try exchange(&row, name)
    number = row[0]
  }

  /// Ends the way back.
  ///
  /// - Throws: `StoredNumbersFault` where rows are left over.
  public func finish() throws(StoredNumbersFault) {
    guard let next, next < rows.count else { return }
    throw StoredNumbersFault(wanted: "the end", found: rows[next].name)
  }
}

/// How long a row may be on the way back.
public enum RowLength: Sendable, Hashable {
  /// As long as it is.
  case same
  /// Any length that is a multiple of a number.
  case multiple(of: Int)

  func allows(_ count: Int, now: Int) -> Bool {
    switch self {
    case .same: count == now
    case .multiple(let unit): unit > 0 ? count % unit == 0 : count == 0
    }
  }

  func wanted(now: Int) -> String {
    switch self {
    case .same: "\(now) numbers"
    case .multiple(let unit): "a multiple of \(unit) numbers"
    }
  }
}

/// A stored row is not the one that belongs there.
public struct StoredNumbersFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What belongs there.
  public let wanted: String
  /// What stands there.
  public let found: String

  /// A fault.
  public init(wanted: String, found: String) {
    self.wanted = wanted
    self.found = found
  }

  /// Both.
  public var description: String { "expected \(wanted), found \(found)" }
}

extension StoredNumbers: Codable {
  /// Reads the rows; they are ready to be exchanged back.
  public init(from decoder: any Decoder) throws {
    rows = try [Row](from: decoder)
    next = 0
  }

  /// Writes the rows.
  public func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
}

extension StoredNumbers {
  /// Exchanges tallies: of each the successes, then the trials.
  public mutating func exchange(_ tallies: inout [SuccessTally], _ name: String) throws(StoredNumbersFault) {
    var counts = tallies.flatMap { [$0.successes, $0.trials] }
    try exchange(&counts, name)
    for place in tallies.indices {
      tallies[place] = SuccessTally(successes: counts[2 * place], trials: counts[2 * place + 1])
    }
  }

  /// Exchanges ratio sums: of each its five sums.
  public mutating func exchange(_ sums: inout [RatioSums], _ name: String) throws(StoredNumbersFault) {
    var numbers = sums.flatMap {
      [$0.numerator, $0.denominator, $0.numeratorSquared, $0.denominatorSquared, $0.product]
    }
    try exchange(&numbers, name)
    for place in sums.indices {
      let five = numbers[5 * place..<5 * place + 5]
      let first = five.startIndex
      sums[place] = RatioSums(
        numerator: five[first], denominator: five[first + 1], numeratorSquared: five[first + 2],
        denominatorSquared: five[first + 3], product: five[first + 4])
    }
  }

  /// Exchanges wait distributions, which may have any number of bins in use.
  public mutating func exchange(_ waits: inout [WaitDistribution], _ name: String) throws(StoredNumbersFault) {
    for place in waits.indices {
      var numbers = waits[place].numbers
      try exchange(&numbers, "\(name)[\(place)]", length: .multiple(of: 1))
      guard let distribution = WaitDistribution(numbers: numbers) else {
        throw StoredNumbersFault(wanted: "bins of waits in \(name)[\(place)]", found: "\(numbers.count) numbers")
      }
      waits[place] = distribution
    }
  }
}

extension StoredNumbers {
  /// Exchanges a moment table; one of other columns, products or rows is refused.
  public mutating func exchange<Column>(
    _ table: inout MomentTable<Column>, _ name: String
  ) throws(StoredNumbersFault) {
    var numbers = table.storage
    try exchange(&numbers, name, shape: table.shape.description)
    do {
      table = try MomentTable(rows: table.rows, shape: table.shape, storage: numbers)
    } catch {
      throw StoredNumbersFault(wanted: error.wanted, found: error.found)
    }
  }
}
