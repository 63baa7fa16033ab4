import OutputAnalysis

/// What is counted of callers beyond the outcomes of their attempts.
enum CallerCount: Int, CaseIterable {
  /// First attempts: offered first parts that are no retries.
  case fresh
  /// Attempts that are not the caller's first.
  case retries
  /// Contacts that the voice menu served.
  case servedByMenu
  /// Answered contacts that went on to another type.
  case transferred
  /// Parts transferred to this type.
  case received
  /// Callbacks accepted.
  case callbackAccepted
  /// Of these, persons reached.
  case callbackReached
  /// Of these, persons reached within D.
  case callbackReachedWithin
  /// Of these, given up.
  case callbackLost
  /// Persons answered or reached by a callback.
  case helped
  /// Persons answered at their first attempt and not transferred.
  case helpedAtFirstCall
  /// Attempts that reached an agent: the denominator of the share transferred.
  case answered
  /// Attempts while closed.
  case closedAttempts
  /// Callers who turned to the other service because this one was closed.
  case spilledClosed
  /// Callers who turned to it after abandoning.
  case spilledAbandoned
  /// Callers who turned to it after being blocked.
  case spilledBlocked
}

/// Counts of callers in one or more cells of a replication, side by side by `CallerCount`.
struct CallerTotals: Sendable, Hashable {
  /// The counts.
  private(set) var lanes = SIMD16<Double>(repeating: 0)

  /// Nothing counted.
  init() {}

  /// The counts of a cell's first parts: what the whole service adds up.
  init(_ cell: CellTally) {
    self[.fresh] = Double(cell.offered) - Double(cell.retries)
    self[.retries] = Double(cell.retries)
    self[.servedByMenu] = Double(cell.servedByMenu)
    self[.transferred] = Double(cell.transferred)
    self[.callbackAccepted] = Double(cell.callbackAccepted)
    self[.callbackReached] = Double(cell.callbackReached)
    self[.callbackReachedWithin] = Double(cell.callbackReachedWithin)
    self[.callbackLost] = Double(cell.callbackLost)
    self[.helped] = Double(cell.answered) + Double(cell.callbackReached)
    self[.helpedAtFirstCall] = Double(cell.helpedAtFirstCall)
    self[.answered] = Double(cell.answered)
  }

  /// Attempts while closed and callers lost to another service.
  init(_ outside: OutsideTally) {
    self[.closedAttempts] = Double(outside.closedAttempts)
    self[.spilledClosed] = Double(outside.spilledClosed)
    self[.spilledAbandoned] = Double(outside.spilledAbandoned)
    self[.spilledBlocked] = Double(outside.spilledBlocked)
  }

  /// Adds the parts that were transferred to the type: contacts, but not new persons.
  mutating func addParts(_ cell: CellTally) {
    self[.received] += Double(cell.offered)
    self[.transferred] += Double(cell.transferred)
    self[.answered] += Double(cell.answered)
    self[.callbackAccepted] += Double(cell.callbackAccepted)
    self[.callbackReached] += Double(cell.callbackReached)
    self[.callbackReachedWithin] += Double(cell.callbackReachedWithin)
    self[.callbackLost] += Double(cell.callbackLost)
  }

  /// One of the counts.
  subscript(count: CallerCount) -> Double {
    get { lanes[count.rawValue] }
    set { lanes[count.rawValue] = newValue }
  }

  /// True when nothing was counted.
  var isEmpty: Bool { lanes == SIMD16(repeating: 0) }

  /// Callers who turned to the other service, whatever the reason.
  var spilled: Double { self[.spilledClosed] + self[.spilledAbandoned] + self[.spilledBlocked] }

  /// Adds another cell.
  @inline(__always)
  mutating func add(_ other: CallerTotals) { lanes += other.lanes }
}

/// Sums, squares and products of `CallerTotals` over replications.
struct CallerMoments: Sendable, Hashable {
  private var sums = SIMD16<Double>(repeating: 0)
  private var squares = SIMD16<Double>(repeating: 0)
  /// Products: fresh with helped and with helped at the first call, answered with transferred, accepted with reached within D.
  private var products = SIMD4<Double>(repeating: 0)
  private var spilledSquared = 0.0

  /// No replication.
  init() {}

  /// Adds one replication.
  mutating func add(_ totals: CallerTotals) {
    sums += totals.lanes
    squares += totals.lanes * totals.lanes
    products += SIMD4(
      totals[.fresh] * totals[.helped], totals[.fresh] * totals[.helpedAtFirstCall],
      totals[.answered] * totals[.transferred], totals[.callbackAccepted] * totals[.callbackReachedWithin])
    spilledSquared += totals.spilled * totals.spilled
  }

  /// Adds other replications.
  mutating func merge(_ other: CallerMoments) {
    sums += other.sums
    squares += other.squares
    products += other.products
    spilledSquared += other.spilledSquared
  }
}

extension CallerMoments {
  /// The ratio sums of a measure of callers; nil for other measures.
  func ratio(_ measure: Measure, replications: Int) -> RatioSums? {
    switch measure {
    case .helpedShare: share(.helped, of: .fresh, product: products[0])
    case .firstCallShare: share(.helpedAtFirstCall, of: .fresh, product: products[1])
    case .transferShare: share(.transferred, of: .answered, product: products[2])
    case .callbackShareWithin: share(.callbackReachedWithin, of: .callbackAccepted, product: products[3])
    case .spilled:
      RatioSums(
        sum: value(.spilledClosed) + value(.spilledAbandoned) + value(.spilledBlocked), squared: spilledSquared,
        replications: replications)
    default:
      measure.callerCount.map {
        RatioSums(sum: value($0), squared: squares[$0.rawValue], replications: replications)
      }
    }
  }

  private func value(_ count: CallerCount) -> Double { sums[count.rawValue] }

  private func share(_ part: CallerCount, of all: CallerCount, product: Double) -> RatioSums {
    RatioSums(
      numerator: value(part), denominator: value(all), numeratorSquared: squares[part.rawValue],
      denominatorSquared: squares[all.rawValue], product: product)
  }
}

extension Measure {
  /// The count behind a measure that is a mean of counts of callers.
  var callerCount: CallerCount? {
    switch self {
    case .fresh: .fresh
    case .retries: .retries
    case .servedByMenu: .servedByMenu
    case .transferred: .transferred
    case .received: .received
    case .callbackAccepted: .callbackAccepted
    case .callbackReached: .callbackReached
    case .callbackReachedWithin: .callbackReachedWithin
    case .callbackLost: .callbackLost
    case .helped: .helped
    case .helpedAtFirstCall: .helpedAtFirstCall
    case .closedAttempts: .closedAttempts
    case .spilledClosed: .spilledClosed
    case .spilledAbandoned: .spilledAbandoned
    case .spilledBlocked: .spilledBlocked
    default: nil
    }
  }
}
