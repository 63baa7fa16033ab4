internal import Synchronization

/// Long rows of numbers of a value that is written: they stand packed behind the value's keys, which name them by their place.
///
/// Whoever encodes a value with long rows hands the encoder a `NumberBlocks.Writer` under `CodingUserInfoKey.numberBlocks`, and
/// the decoder a `NumberBlocks.Reader`. Without them rows are written among the keys, number by number.
public enum NumberBlocks {
  /// Takes rows while a value is encoded.
  public final class Writer: Sendable {
    private let packed = Mutex<[[UInt8]]>([])

    /// No row yet.
    public init() {}

    /// The packed rows, in the order in which they were written.
    public var blocks: [[UInt8]] { packed.withLock { $0 } }

    /// Takes a row and gives its place.
    func add(_ numbers: [Double]) -> Int {
      let bytes = PackedNumbers.bytes(numbers)
      return packed.withLock { blocks in
        blocks.append(bytes)
        return blocks.count - 1
      }
    }
  }

  /// Gives rows back while a value is decoded.
  public final class Reader: Sendable {
    private let blocks: [ArraySlice<UInt8>]

    /// The packed rows.
    public init(_ blocks: [ArraySlice<UInt8>]) { self.blocks = blocks }

    /// The row at a place; nil where there is none, or not of that many numbers.
    func numbers(at place: Int, count: Int) -> [Double]? {
      blocks.indices.contains(place) ? PackedNumbers.numbers(blocks[place], count: count) : nil
    }
  }
}

extension CodingUserInfoKey {
  /// Where a `NumberBlocks.Writer` or `NumberBlocks.Reader` is found.
  public static let numberBlocks = CodingUserInfoKey(rawValue: "busyhour.numberBlocks").unsafelyUnwrapped
}

/// A long row of numbers as it is written with a value.
public struct NumberRow: Sendable, Hashable {
  /// The numbers.
  public var numbers: [Double]

  /// A row.
  public init(_ numbers: [Double]) { self.numbers = numbers }
}

extension NumberRow: Codable {
  private enum Key: String, CodingKey {
    case block, count, numbers
  }

  /// Reads a row, from the blocks of `CodingUserInfoKey.numberBlocks` where it stands there.
  ///
  /// - Throws: `DecodingError` where its block is missing or holds another number of numbers.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard let reader = decoder.userInfo[.numberBlocks] as? NumberBlocks.Reader else {
      numbers = try container.decode([Double].self, forKey: .numbers)
      return
    }
    let (place, count) = (
      try container.decode(Int.self, forKey: .block), try container.decode(Int.self, forKey: .count)
    )
    guard let found = reader.numbers(at: place, count: count) else {
      throw DecodingError.dataCorruptedError(
        forKey: .block, in: container, debugDescription: "expected \(count) numbers in block \(place)")
    }
    numbers = found
  }

  /// Writes the row, into the blocks of `CodingUserInfoKey.numberBlocks` where there are some.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    guard let writer = encoder.userInfo[.numberBlocks] as? NumberBlocks.Writer else {
      try container.encode(numbers, forKey: .numbers)
      return
    }
    try container.encode(writer.add(numbers), forKey: .block)
    try container.encode(numbers.count, forKey: .count)
  }
}
