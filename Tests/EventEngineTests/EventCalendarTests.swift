import EventEngine
import Testing

/// How the times of entries lie.
enum Spacing: String, CaseIterable, Sendable {
  case allEqual, fewTimes, powersOfTen, oneFarAmongNear, exponential, heavyTailed, growingSlower, anyBits

  /// The time of an entry that is added at a time.
  func time(_ scramble: inout Scramble, after now: Double, _ sequence: Int) -> Double {
    let uniform = Double(scramble.next(below: 1 << 30) + 1) / Double(1 << 30)
    switch self {
    case .allEqual: return 7
    case .fewTimes: return now + Double(scramble.next(below: 4))
    case .powersOfTen:
      var power = 1e-9
      for _ in 0..<scramble.next(below: 30) { power *= 10 }
      return now + power
    case .oneFarAmongNear: return now + (sequence % 500 == 250 ? 1e12 : uniform)
    case .exponential: return now + uniform * 300 + Double(uniform.bitPattern.trailingZeroBitCount)
    case .heavyTailed: return now + 1 / (uniform * uniform)
    case .growingSlower: return now + uniform * Double(sequence)
    case .anyBits: return Double(bitPattern: UInt64(uniform * Double(0x7FEF_FFFF_FFFF_FFFF as UInt64)))
    }
  }
}

/// Numbers that follow from a seed alone.
struct Scramble {
  var state: UInt64

  mutating func next(below bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }
}

/// A calendar and a heap that are given the same entries.
private struct Pair {
  var calendar: EventCalendar
  var heap = EventHeap()
  var now = 0.0
  private var sequence = 0

  init(hasBuckets: Bool = true) {
    calendar = EventCalendar(hasBuckets: hasBuckets)
  }

  mutating func insert(_ time: Double) {
    sequence += 1
    calendar.insert(EventTime(time), payload: UInt64(sequence))
    heap.insert(EventTime(time), payload: UInt64(sequence))
  }

  mutating func insert(_ spacing: Spacing, _ scramble: inout Scramble) {
    insert(spacing.time(&scramble, after: now, sequence))
  }

  /// Whether both give the same entry at the same time, and agree about the next.
  mutating func takesAlike() -> Bool {
    guard calendar.nextTime == heap.nextTime else { return false }
    now = heap.nextTime.seconds
    return calendar.takeEarliest() == heap.takeEarliest() && calendar.nextTime == heap.nextTime
      && calendar.count == heap.count
  }

  func deallocate() {
    calendar.deallocate()
    heap.deallocate()
  }
}

@Suite("Calendar of events")
struct EventCalendarTests {
  @Test(
    "gives the heap's order, however entries are spaced and come and go", arguments: Spacing.allCases, [true, false])
  func order(_ spacing: Spacing, _ hasBuckets: Bool) throws {
    for seed in 1...4 {
      var scramble = Scramble(state: UInt64(seed))
      var pair = Pair(hasBuckets: hasBuckets)
      defer { pair.deallocate() }
      // Waves: the number of entries grows to some hundreds or thousands, falls to none, stays about the same.
      for step in 0..<12_000 {
        let share: UInt64 = [80, 20, 50, 65, 5, 50][step / 2000]
        if scramble.next(below: 100) < share {
          pair.insert(spacing, &scramble)
        } else if pair.heap.count > 0 {
          let alike = pair.takesAlike()
          try #require(alike, "\(spacing), seed \(seed), step \(step)")
        }
      }
      while pair.heap.count > 0 {
        let alike = pair.takesAlike()
        try #require(alike, "\(spacing), seed \(seed), at the end")
      }
      #expect(pair.calendar.count == 0 && pair.calendar.nextTime == .never)
    }
  }

  @Test("an entry earlier than one that was taken is still taken in its turn", arguments: 1...10)
  func backwards(_ seed: Int) throws {
    var scramble = Scramble(state: UInt64(seed))
    var pair = Pair()
    defer { pair.deallocate() }
    for step in 0..<5000 {
      if scramble.next(below: 100) < 55 {
        pair.insert(Double(scramble.next(below: 1 << 20)) / 16)
      } else if pair.heap.count > 0 {
        let alike = pair.takesAlike()
        try #require(alike, "step \(step)")
      }
    }
  }

  @Test("entries at one time are taken by payload, whatever order they came in")
  func ties() {
    var calendar = EventCalendar()
    defer { calendar.deallocate() }
    for payload in stride(from: 100, through: 1, by: -1) { calendar.insert(EventTime(5), payload: UInt64(payload)) }
    for payload in 101...300 { calendar.insert(EventTime(5), payload: UInt64(payload)) }
    #expect((1...300).map { _ in calendar.takeEarliest() } == (1...300).map { UInt64($0) })
  }

  @Test("growing and giving back neither lose nor double an entry", arguments: Spacing.allCases)
  func resizing(_ spacing: Spacing) throws {
    var scramble = Scramble(state: 3)
    var calendar = EventCalendar()
    defer { calendar.deallocate() }
    var expected: Set<UInt64> = []
    var now = 0.0
    var payload: UInt64 = 0
    for (goal, isGrowth) in [(30_000, true), (500, false), (7000, true), (0, false), (70, true), (0, false)] {
      while expected.count != goal {
        if isGrowth {
          payload += 1
          calendar.insert(EventTime(spacing.time(&scramble, after: now, Int(payload))), payload: payload)
          expected.insert(payload)
        } else {
          now = calendar.nextTime.seconds
          let taken = expected.remove(calendar.takeEarliest())
          try #require(taken != nil)
        }
        try #require(calendar.count == expected.count)
      }
    }
  }

  @Test(
    "storage is at most 160 bytes an entry beyond 4 KB, while entries come and while they go",
    arguments: Spacing.allCases)
  func storage(_ spacing: Spacing) {
    var scramble = Scramble(state: 5)
    var calendar = EventCalendar()
    defer { calendar.deallocate() }
    var now = 0.0
    var isSmall = true
    for number in 1...20_000 {
      calendar.insert(EventTime(spacing.time(&scramble, after: now, number)), payload: UInt64(number))
      isSmall = isSmall && calendar.storedBytes <= 4096 + 160 * calendar.count
    }
    while calendar.count > 0 {
      now = calendar.nextTime.seconds
      _ = calendar.takeEarliest()
      isSmall = isSmall && calendar.storedBytes <= 4096 + 160 * calendar.count
    }
    #expect(isSmall)
  }

  @Test("an emptied calendar begins anew at time 0")
  func emptied() throws {
    var pair = Pair()
    defer { pair.deallocate() }
    for round in 0..<3 {
      var scramble = Scramble(state: UInt64(round))
      pair.now = 0
      for _ in 0..<3000 { pair.insert(.exponential, &scramble) }
      for _ in 0..<2000 {
        let alike = pair.takesAlike()
        try #require(alike)
        pair.insert(.exponential, &scramble)
      }
      pair.calendar.removeAll()
      pair.heap.removeAll()
      #expect(pair.calendar.count == 0 && pair.calendar.nextTime == .never)
    }
  }
}
