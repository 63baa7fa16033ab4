/// The name of a random stream: seed, purpose, call type or group, calendar date and replication.
public struct StreamKey: Sendable, Hashable {
  /// The version of all streams: one more whenever the same key gives other numbers.
  ///
  /// 2: keys hold names and dates; in version 1 they held places in the file and in the period.
  public static let version: UInt64 = 2

  /// The run's seed.
  public var seed: UInt64
  /// What the numbers are used for.
  public var purpose: StreamPurpose
  /// The call type or agent group.
  public var name: StreamName
  /// The date in days since 1970-01-01, of which 24 bits count: 22,000 years either way; 0 where no date matters.
  public var date: Int32
  /// The index of the replication.
  public var replication: UInt32

  /// The name of a stream.
  ///
  /// - Parameters:
  ///   - seed: The run's seed; any value.
  ///   - purpose: What the numbers are used for.
  ///   - name: The call type or agent group.
  ///   - date: Days since 1970-01-01, -2^23 ..< 2^23; 0 where no date matters.
  ///   - replication: The index of the replication.
  @inlinable
  public init(seed: UInt64, purpose: StreamPurpose, name: StreamName, date: Int32, replication: UInt32) {
    self.seed = seed
    self.purpose = purpose
    self.name = name
    self.date = date
    self.replication = replication
  }

  /// The state of the generator for this name.
  ///
  /// Two chains of 64-bit mixers with different constants absorb the whole name; each yields two words. Every bit of
  /// the name changes every bit of the state with probability one half, and two names share a state with
  /// probability 2^-128.
  @inlinable
  public var state: (UInt64, UInt64, UInt64, UInt64) {
    let date = UInt64(UInt32(bitPattern: date) & 0xFF_FFFF)
    let use = UInt64(purpose.rawValue) &<< 56 | date &<< 32 | UInt64(replication)
    let first = StreamKey.absorb(seed, name.bits, use, salt: 0x9E37_79B9_7F4A_7C15)
    let second = StreamKey.absorb(seed, name.bits, use, salt: 0xD1B5_4A32_D192_ED03)
    return (
      StreamKey.mix(first &+ 0x9E37_79B9_7F4A_7C15), StreamKey.mix(second &+ 0x9E37_79B9_7F4A_7C15),
      StreamKey.mix(first &+ 0x3C6E_F372_FE94_F82A), StreamKey.mix(second &+ 0x3C6E_F372_FE94_F82A)
    )
  }

  /// A chain of mixers over three words.
  @inlinable
  static func absorb(_ seed: UInt64, _ name: UInt64, _ use: UInt64, salt: UInt64) -> UInt64 {
    var value = mix(seed &+ salt)
    value = mix(value ^ (name &* salt))
    return mix(value &+ (use &* 0xAEF1_7502_108E_F2D9) &+ salt)
  }

  /// The output function of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, with Stafford's constants): a bijection.
  @inlinable
  public static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
