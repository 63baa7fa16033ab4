import RandomStreams

/// The random numbers that belong to a person, and those that belong to one of its attempts.
///
/// Each is a place of the SplitMix64 sequence that starts at the person's key, or at the sum of the keys of the person and the step: it
/// is the same whatever else happens, in whatever order. The raw values are part of the output contract.
enum PersonalNumber: UInt64 {
  /// The kind of people.
  case stratum = 1
  /// Whether the person ever answers.
  case answering = 2
  /// Whether the number is wrong.
  case wrongNumber = 3
  /// Whether a step's message resolves it.
  case message = 4
  /// What an attempt of a step ends as.
  case reach = 5
  /// Whether the dialler takes a person for a machine, or a machine for a person.
  case machine = 6
  /// What a conversation comes to.
  case outcome = 7
  /// Whether a person who declines is kept.
  case retention = 8
  /// The key of a person whom this one brings along.
  case linked = 9
  /// Whether an attempt is counted and not made.
  case unmade = 10

  /// The 64 bits at a place.
  ///
  /// - Parameters:
  ///   - key: That of the person, or of the person in a step.
  ///   - number: Of the attempt or the linked person; 0 where there is only one, below 2^32.
  @inline(__always)
  func bits(_ key: UInt64, _ number: UInt64 = 0) -> UInt64 {
    StreamKey.mix(key &+ (rawValue &<< 32 | number) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The number on 0 ..< 1 at a place.
  @inline(__always)
  func uniform(_ key: UInt64, _ number: UInt64 = 0) -> Double { Double(bits(key, number) &>> 11) * 0x1p-53 }
}

/// The keys of people who come one after the other from one source: a batch, or the events of a day.
struct PersonKeys {
  private var last: UInt64

  /// The keys of a source.
  ///
  /// - Parameters:
  ///   - name: The batch, or the type whose curve brings the people.
  ///   - date: The day on which it brings them, in days since 1970-01-01.
  init(seed: UInt64, name: StreamName, date: Int32, replication: UInt32) {
    last = StreamKey(seed: seed, purpose: .person, name: name, date: date, replication: replication).state.0
  }

  /// The key of the next person.
  mutating func next() -> UInt64 {
    last &+= 0x9E37_79B9_7F4A_7C15
    return StreamKey.mix(last)
  }
}
