import QueueingFormulas
import Testing

/// The fluid against a simulation of single people, written from the definitions alone.
@Suite struct `Fluid of a list against single people` {
  struct Person {
    let entry: Int
    let answers: Bool
    var attempts = 0
  }

  /// A small generator of random bits (a Weyl sequence, mixed).
  struct Dice {
    var state: UInt64
    mutating func below(_ probability: Double) -> Bool {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((bits ^ (bits >> 31)) >> 11) / 9_007_199_254_740_992 < probability
    }
  }

  static let entries = [1_000, 1_500, 2_000, 500, 1_250, 1_750, 750, 1_000]
  static let reach = [0.5, 0.3, 0.4]
  static let never = 0.15
  static let capacity = 1_500

  /// Lists in overload all days, where the mean of a large list is its fluid; 20 runs, 12 shares of 5 standard errors each, and
  /// 0.1 points for the finite list.
  @Test(arguments: FluidOrder.allCases, [1, 2])
  func `shares in time are those of the mean of many lists`(_ order: FluidOrder, _ attemptsPerDay: Int) throws {
    let fluid = try OutboundFluid(
      entries: Self.entries.map(Double.init),
      ladder: ExpectedLadder(reach: Self.reach, cap: 4, neverAnswer: Self.never),
      attemptsPerDay: attemptsPerDay, order: order, days: 14)
    let flow = try fluid.flow(.constant(Double(Self.capacity)))
    for within in [1, 3] {
      let wanted = try #require(flow.shareReached(within: within))
      var (sum, squares) = (0.0, 0.0)
      let runs = 20
      for run in 0..<runs {
        let share = Self.share(within, order, attemptsPerDay, UInt64(run) &* 7_919)
        sum += share
        squares += share * share
      }
      let mean = sum / Double(runs)
      let error = ((squares / Double(runs) - mean * mean) / Double(runs - 1)).squareRoot()
      #expect(abs(mean - wanted) <= 5 * error + 1e-3, "within \(within): \(mean) +- \(error), fluid \(wanted)")
      #expect(error < 3e-3)
    }
  }

  /// One list of single people: the share reached within some days of entering.
  static func share(_ within: Int, _ order: FluidOrder, _ attemptsPerDay: Int, _ seed: UInt64) -> Double {
    var dice = Dice(state: seed)
    var waiting: [Person] = []
    var inTime = 0
    for day in 0..<14 {
      if day < entries.count {
        for _ in 0..<entries[day] { waiting.append(Person(entry: day, answers: !dice.below(never))) }
      }
      var left = capacity
      for _ in 0..<attemptsPerDay {
        waiting.sort { isFirst($0, $1, order) }
        var after: [Person] = []
        for var person in waiting.prefix(left) {
          person.attempts += 1
          if person.answers, dice.below(reach[min(person.attempts, reach.count) - 1]) {
            inTime += day < person.entry + within ? 1 : 0
          } else if person.attempts < 4 {
            after.append(person)
          }
        }
        let untried = waiting.dropFirst(left)
        left -= waiting.count - untried.count
        waiting = after + untried
        if left == 0 { break }
      }
    }
    return Double(inTime) / Double(entries.reduce(0, +))
  }

  static func isFirst(_ one: Person, _ other: Person, _ order: FluidOrder) -> Bool {
    switch order {
    case .oldest: (one.entry, one.attempts) < (other.entry, other.attempts)
    case .newest: (-one.entry, one.attempts) < (-other.entry, other.attempts)
    case .fewestAttempts: (one.attempts, one.entry) < (other.attempts, other.entry)
    }
  }
}
