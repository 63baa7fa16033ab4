/// What a random stream belongs to, such as a call type or an agent group: 64 bits made from its kind and its name.
///
/// Streams are found by name, never by a place in a file: who adds a type before another, or changes their order, meets the
/// same callers elsewhere. The bits are those of FNV-1a (Fowler, Noll and Vo; 64 bits) over the byte of the kind and the bytes of
/// the name in UTF-8, finished by ``StreamKey/mix(_:)``, and the same on every machine. Two of 1,000 names share
/// their bits with probability 3e-14.
///
/// Cost: some nanoseconds a letter; names are made once, when a model is compiled.
public struct StreamName: Sendable, Hashable {
  /// Kinds of things that have streams: two of different kinds may have the same name.
  ///
  /// The raw values are part of the output contract.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// The service as a whole.
    case service = 0
    /// A call type, or all variants of one together.
    case callType = 1
    /// A group of agents.
    case group = 2
  }

  /// The bits that stand for the name.
  public let bits: UInt64

  /// The name with the given bits, such as those of a person, or for checks.
  ///
  /// - Parameter bits: Any value.
  @inlinable
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// The name of something.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - name: Its stable identifier, such as `health.french`.
  public init(_ kind: Kind, _ name: String) {
    bits = StreamName.hash(name, from: StreamName.absorb(kind.rawValue, into: StreamName.offset))
  }

  /// The name of a part, such as a step of a type's protocol.
  ///
  /// - Parameter name: The part's identifier within the whole.
  public func part(_ name: String) -> StreamName {
    StreamName(bits: StreamName.hash(name, from: StreamName.offset ^ bits))
  }

  /// The name of a part that is known by a number, such as a second of the day.
  ///
  /// - Parameter number: The part's number within the whole.
  public func part(_ number: UInt64) -> StreamName {
    StreamName(bits: StreamKey.mix(bits &+ (number &+ 1) &* 0x9E37_79B9_7F4A_7C15))
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func absorb(_ byte: UInt8, into state: UInt64) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func hash(_ name: String, from state: UInt64) -> UInt64 {
    StreamKey.mix(name.utf8.reduce(state) { absorb($1, into: $0) })
  }
}
