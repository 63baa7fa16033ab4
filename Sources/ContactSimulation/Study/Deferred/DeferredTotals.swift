import OutputAnalysis
/// What is measured of deferred work, by day of entry or over the run.
public enum DeferredMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Items that entered, those of the backlog at the start on the first day.
  case entered
  /// Of these, items done by the end.
  case done
  /// Of these, items withdrawn because their writers called.
  case withdrawn
  /// Of these, items still there at the end.
  case left
  /// Of these, items that entered later than end - D.
  case enteredLate
  /// Items done on the day, whenever they entered.
  case doneOnDay
  /// Items taken up and put back for a waiting contact on the day.
  case interrupted
  /// Calls that items turned into on the day.
  case turnedIntoCalls
  /// Items there at the day's end.
  case backlogAtEnd
  /// Age of the oldest item there at the day's end, in seconds.
  case oldestAtEnd
  /// Done within D of entry / entered not later than end - D.
  case shareWithin
  /// Time from entry to the end of work of items done, in seconds.
  case meanTurnaround

  /// The lane of a plain mean.
  var lane: Int? {
    switch self {
    case .entered: 0
    case .done: 1
    case .withdrawn: 2
    case .left: 3
    case .enteredLate: 4
    case .doneOnDay: 5
    case .interrupted: 6
    case .turnedIntoCalls: 7
    case .backlogAtEnd: 8
    case .oldestAtEnd: 9
    case .shareWithin, .meanTurnaround: nil
    }
  }

  /// What the measure's number means.
  public var unit: Measure.Unit {
    switch self {
    case .shareWithin: .share
    case .oldestAtEnd, .meanTurnaround: .seconds
    default: .count
    }
  }
}

/// Deferred work of one day, or of the run, in one replication.
struct DeferredTotals: Sendable, Hashable {
  /// Lanes: those of `DeferredMeasure.lane`, then done within D, eligible for it, turnaround seconds.
  private(set) var lanes = SIMD16<Double>(repeating: 0)

  /// Nothing counted.
  init() {}

  /// The counts of one day.
  init(_ day: DeferredTally) {
    lanes[0] = Double(day.entered)
    lanes[1] = Double(day.done)
    lanes[2] = Double(day.withdrawn)
    lanes[3] = Double(day.left)
    lanes[4] = Double(day.enteredLate)
    lanes[5] = Double(day.doneOnDay)
    lanes[6] = Double(day.interrupted)
    lanes[7] = Double(day.turnedIntoCalls)
    lanes[8] = Double(day.backlogAtEnd)
    lanes[9] = day.oldestAtEnd
    lanes[10] = Double(day.doneWithin) - Double(day.doneWithinOfLate)
    lanes[11] = Double(day.entered) - Double(day.enteredLate)
    lanes[12] = day.turnaround
  }

  /// Adds the next day: counts add up, what is there at the end is the later day's.
  mutating func add(_ next: DeferredTotals) {
    let (backlog, oldest) = (next.lanes[8], next.lanes[9])
    lanes += next.lanes
    lanes[8] = backlog
    lanes[9] = oldest
  }

  /// Done within D over those that could be; nil where none could.
  var shareWithin: Double? { lanes[11] > 0 ? lanes[10] / lanes[11] : nil }
  /// Age of the oldest item at the end, in seconds.
  var oldest: Double { lanes[9] }
}

/// Sums, squares and products of `DeferredTotals` over replications.
struct DeferredMoments: Sendable, Hashable {
  private var sums = SIMD16<Double>(repeating: 0)
  private var squares = SIMD16<Double>(repeating: 0)
  /// Products: eligible with done within D, done with turnaround.
  private var products = SIMD2<Double>(repeating: 0)

  /// No replication.
  init() {}

  /// Adds one replication.
  mutating func add(_ totals: DeferredTotals) {
    let x = totals.lanes
    sums += x
    squares += x * x
    products += SIMD2(x[10] * x[11], x[12] * x[1])
  }

  /// Adds other replications.
  mutating func merge(_ other: DeferredMoments) {
    sums += other.sums
    squares += other.squares
    products += other.products
  }

  /// The ratio sums of a measure.
  func ratio(_ measure: DeferredMeasure, replications: Int) -> RatioSums {
    switch measure {
    case .shareWithin:
      RatioSums(
        numerator: sums[10], denominator: sums[11], numeratorSquared: squares[10], denominatorSquared: squares[11],
        product: products[0])
    case .meanTurnaround:
      RatioSums(
        numerator: sums[12], denominator: sums[1], numeratorSquared: squares[12], denominatorSquared: squares[1],
        product: products[1])
    default:
      RatioSums(
        sum: sums[measure.lane ?? 0], squared: squares[measure.lane ?? 0], replications: replications)
    }
  }
}
