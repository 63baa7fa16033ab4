import ContactDemand
import EventEngine
import RandomStreams

/// A call type during a replication: its arrivals and its numbers drawn ahead.
struct CallTypeState {
  /// Draws made at once.
  static let blockLength = 64
  /// Rows of draws: gaps between arrivals, handling, patience, balking, talk.
  static let rowCount = 5

  let rules: CallTypeRules
  let draws: UnsafeMutablePointer<Double>
  let balking: Double
  /// Whether the row of patience holds raw draws, which are turned into patience only for callers who wait.
  let hasRawPatience: Bool
  /// Whether handling times or patience move, and whether there is after-call work: flags, because a look at the rules themselves copies them.
  let isMoved: Bool
  private let hasAfterCall: Bool
  /// The run's factors on handling times and patience.
  var handlingOfRun = 1.0
  var patienceOfRun = 1.0
  /// The day whose contacts arrive.
  var day = 0
  var cursor = 0
  var arrivals: ArrivalProcess
  var gapStream: RandomStream
  var handlingStream: RandomStream
  var afterCallStream: RandomStream
  var patienceStream: RandomStream
  var balkingStream: RandomStream

  init(rules: CallTypeRules, draws: UnsafeMutablePointer<Double>) {
    self.rules = rules
    balking = rules.balking
    hasRawPatience = rules.patience?.hasRawDraws ?? false
    isMoved = rules.variation != nil
    hasAfterCall = rules.afterCall != nil
    self.draws = draws
    arrivals = ArrivalProcess(pieces: rules.rates.base, count: 0, factor: 1)
    let unused = RandomStream(seed: 0, purpose: .arrivals, name: rules.name, date: 0, replication: 0)
    gapStream = unused
    handlingStream = unused
    afterCallStream = unused
    patienceStream = unused
    balkingStream = unused
  }

  /// Handling time of the contact at hand.
  var handling: Double { draws[Self.blockLength &+ cursor] }
  /// The draw that the patience of the contact at hand is made from.
  var rawPatience: Double { draws[2 &* Self.blockLength &+ cursor] }
  /// Patience of the contact at hand.
  var patience: Double { hasRawPatience ? rules.patience(ofRaw: rawPatience) : rawPatience }
  /// Whether the contact at hand leaves at once when no agent is free.
  var balks: Bool { draws[3 &* Self.blockLength &+ cursor] < balking }
  /// Talk time of the contact at hand; only where lines are freed before agents are.
  var talk: Double { draws[(hasAfterCall ? 4 : 1) &* Self.blockLength &+ cursor] }

  /// The contact at hand as a caller.
  ///
  /// Mutating, though it only reads: a getter is handed a copy of the whole state.
  @inline(__always)
  mutating func freshCaller() -> Caller {
    Caller(
      handling: handling, talk: talk, rawPatience: rawPatience,
      balkingDraw: balking > 0 ? draws[3 &* Self.blockLength &+ cursor] : 1)
  }

  /// Starts the streams of a day and draws its first arrival.
  ///
  /// - Returns: The time of the first arrival in seconds, or infinity.
  mutating func beginDay(_ day: Int, of service: CompiledService, replication: UInt32) -> Double {
    let (name, today) = (rules.name, service.days[day])
    func stream(_ purpose: StreamPurpose) -> RandomStream {
      RandomStream(seed: service.seed, purpose: purpose, name: name, date: today.date, replication: replication)
    }
    gapStream = stream(.arrivals)
    handlingStream = stream(.handling)
    if rules.afterCall != nil { afterCallStream = stream(.afterCallWork) }
    if rules.patience != nil { patienceStream = stream(.patience) }
    if rules.balking > 0 { balkingStream = stream(.balking) }
    self.day = day
    let intervals = rules.arrivesAroundTheClock ? today.deferredIntervals : today.intervals
    arrivals = ArrivalProcess(
      pieces: rules.rates.base + intervals.lowerBound * rules.piecesPerInterval,
      count: intervals.count * rules.piecesPerInterval,
      factor: volumeFactor(day, of: service, replication: replication))
    drawBlock()
    return arrivals.next(after: draws[0])
  }

  /// The random volume factors of a day, the type's own and those common to all types.
  func volumeFactor(_ day: Int, of service: CompiledService, replication: UInt32) -> Double {
    let day = service.days[day]
    func factor(_ volume: RandomVolume) -> Double {
      volume.factor(seed: service.seed, date: day.date, monday: day.monday, replication: replication)
    }
    return factor(rules.volume) * factor(service.commonVolume)
  }

  /// Goes on to the next contact.
  ///
  /// - Returns: The time of its arrival in seconds, or infinity when the day brings no more.
  @inline(__always)
  mutating func nextArrival() -> Double {
    cursor &+= 1
    if cursor == Self.blockLength { drawBlock() }
    return arrivals.next(after: draws[cursor])
  }

  /// Draws the numbers of the next contacts.
  @inline(never)
  mutating func drawBlock() {
    cursor = 0
    gapStream.fillExponentials(draws, count: Self.blockLength, mean: 1)
    drawHandling()
    if let patience = rules.patience {
      patience.fillRaw(draws + 2 * Self.blockLength, count: Self.blockLength, from: &patienceStream)
    }
    if balking > 0 {
      for index in 3 * Self.blockLength..<4 * Self.blockLength { draws[index] = balkingStream.uniform() }
    }
  }

  private mutating func drawHandling() {
    let handling = draws + Self.blockLength
    rules.talk.fill(handling, count: Self.blockLength, from: &handlingStream)
    guard let afterCall = rules.afterCall else { return }
    let talk = draws + 4 * Self.blockLength
    for index in 0..<Self.blockLength {
      talk[index] = handling[index]
      handling[index] += afterCall.draw(&afterCallStream)
    }
  }
}
