/// The Secure Hash Algorithm with 256 bits (FIPS 180-4): names the exact input of a run.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// A digest of nothing yet.
  public init() {}

  /// Takes more bytes.
  ///
  /// Cost: linear, some 5 ns a byte.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ take($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { take($0) }
    }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    length &+= UInt64(bytes.count)
    var taken = 0
    if !pending.isEmpty {
      taken = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<taken])
      guard pending.count == 64 else { return }
      let block = pending
      block.withUnsafeBufferPointer { compress($0) }
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - taken >= 64 {
      compress(UnsafeBufferPointer(rebasing: bytes[taken..<taken + 64]))
      taken += 64
    }
    pending.append(contentsOf: bytes[taken...])
  }

  /// The digest of all bytes taken so far, in 64 lower-case hexadecimal digits; more bytes may follow.
  public var hexadecimal: String {
    var last = self
    let bits = last.length &* 8
    last.update([0x80])
    while last.pending.count != 56 { last.update([0]) }
    last.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    let digits = Array("0123456789abcdef")
    return String(
      last.state.flatMap { word in
        (0..<8).map { digits[Int(word >> (28 - 4 * UInt32($0)) & 0xF)] }
      })
  }

  /// One block of 64 bytes (FIPS 180-4, section 6.2.2).
  private mutating func compress(_ block: UnsafeBufferPointer<UInt8>) {
    for t in 0..<16 {
      schedule[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[4 * t + $1]) }
    }
    schedule.withUnsafeMutableBufferPointer { schedule in
      for t in 16..<64 {
        let (a, b) = (schedule[t - 15], schedule[t - 2])
        let s0 = SHA256.rotated(a, 7) ^ SHA256.rotated(a, 18) ^ (a >> 3)
        let s1 = SHA256.rotated(b, 17) ^ SHA256.rotated(b, 19) ^ (b >> 10)
        schedule[t] = schedule[t - 16] &+ s0 &+ schedule[t - 7] &+ s1
      }
    }
    addRounds()
  }

  private mutating func addRounds() {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    schedule.withUnsafeBufferPointer { schedule in
      SHA256.constants.withUnsafeBufferPointer { constants in
        for t in 0..<64 {
          let sum1 = SHA256.rotated(e, 6) ^ SHA256.rotated(e, 11) ^ SHA256.rotated(e, 25)
          let first = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ schedule[t]
          let sum0 = SHA256.rotated(a, 2) ^ SHA256.rotated(a, 13) ^ SHA256.rotated(a, 22)
          let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
      }
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = firstPrimes(64).map(cubeRootFraction)

  private static func firstPrimes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  /// floor(2^32 times the cube root) without its whole part, by bisection in whole numbers: the root is below 2^35.
  private static func cubeRootFraction(_ prime: UInt64) -> UInt32 {
    let target = UInt128(prime) << 96
    var root: UInt128 = 0
    for bit in stride(from: 35, through: 0, by: -1) {
      let trial = root | UInt128(1) << UInt128(bit)
      if trial * trial * trial <= target { root = trial }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
