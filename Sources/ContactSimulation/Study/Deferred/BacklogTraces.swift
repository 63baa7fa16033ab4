import OutputAnalysis

/// The backlog of every replication by hour, kept as it is, so that its quantiles are exact.
///
/// Memory is bounded: beyond `mostValues` numbers further replications count in the means only.
struct BacklogTraces: Sendable {
  /// Most numbers kept of one call type: 64 MB.
  static let mostValues = 1 << 24

  /// Number of hours.
  let hours: Int
  /// Values, replication by replication.
  private(set) var values: [Int32] = []
  /// Sums and squares by hour over all replications.
  private(set) var sums: [SIMD2<Double>]

  /// No replication.
  init(hours: Int) {
    self.hours = hours
    sums = Array(repeating: SIMD2(repeating: 0), count: hours)
  }

  /// Replications of which the values are kept.
  var kept: Int { hours > 0 ? values.count / hours : 0 }

  /// Adds one replication.
  mutating func add(_ backlog: ArraySlice<Int32>) {
    guard backlog.count == hours else { return }
    for (index, items) in backlog.enumerated() { sums[index] += SIMD2(Double(items), Double(items) * Double(items)) }
    if values.count + hours <= BacklogTraces.mostValues { values += backlog }
  }

  /// Adds other replications, which come after these.
  mutating func merge(_ other: BacklogTraces) {
    for index in sums.indices { sums[index] += other.sums[index] }
    let room = hours > 0 ? max(0, (BacklogTraces.mostValues - values.count) / hours) * hours : 0
    values += other.values.prefix(room)
  }

  /// Quantiles over the kept replications at an hour, one for each probability: the smallest value that at least that share reaches.
  func quantiles(_ probabilities: [Double], hour: Int) -> [Int] {
    let sorted = (0..<kept).map { values[$0 * hours + hour] }.sorted()
    return BacklogTraces.quantiles(probabilities, of: sorted).map { Int($0) }
  }

  /// Quantiles of sorted values; empty without values.
  static func quantiles<Value>(_ probabilities: [Double], of sorted: [Value]) -> [Value] {
    guard !sorted.isEmpty else { return [] }
    return probabilities.map { p in
      let rank = (p * Double(sorted.count)).rounded(.up)
      return sorted[min(sorted.count, max(1, Int(exactly: rank) ?? 1)) - 1]
    }
  }
}

/// When a pile of deferred work was gone in one replication.
enum BacklogClearing: Sendable, Hashable {
  /// The largest backlog was no more than the mean day's entries: there was nothing to clear.
  case nothingToClear
  /// It was gone at the end of this day of the period.
  case day(Int)
  /// It was still there at the end.
  case never

  /// The verdict on a replication: the first day's end after the largest backlog that sees at most the items which entered that day.
  ///
  /// - Parameters:
  ///   - start: items there before the first day.
  ///   - entered: new items by day, without those of the start.
  ///   - backlog: items at each day's end, as many days as `entered`.
  init(start: Int, entered: [Int], backlog: [Int]) {
    var (peak, most) = (-1, start)
    for (day, items) in backlog.enumerated() where items > most { (peak, most) = (day, items) }
    let mean = Double(entered.reduce(0, +)) / Double(max(1, entered.count))
    guard Double(most) > mean else {
      self = .nothingToClear
      return
    }
    let cleared = zip(backlog, entered).enumerated().first { $0.offset > peak && $0.element.0 <= $0.element.1 }
    self = cleared.map { .day($0.offset) } ?? .never
  }
}

extension BacklogTraces {
  /// Exchanges the traces with a store; any number of replications may come back.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&values, "values", length: .multiple(of: max(1, hours)))
    var moments = sums.flatMap { [$0.x, $0.y] }
    try store.exchange(&moments, "moments")
    for hour in sums.indices { sums[hour] = SIMD2(moments[2 * hour], moments[2 * hour + 1]) }
  }
}

extension BacklogClearing {
  /// Exchanges verdicts with a store: -2 for nothing to clear, -1 for never, else the day.
  static func exchange(
    _ clearings: inout [BacklogClearing], _ name: String, days: Int, _ store: inout StoredNumbers
  ) throws(StoredNumbersFault) {
    var codes = clearings.map(\.code)
    try store.exchange(&codes, name, length: .multiple(of: 1))
    clearings = []
    for code in codes {
      switch code {
      case -2: clearings.append(.nothingToClear)
      case -1: clearings.append(.never)
      case 0..<days: clearings.append(.day(code))
      default: throw StoredNumbersFault(wanted: "a day of \(days) in \(name)", found: "\(code)")
      }
    }
  }

  private var code: Int {
    switch self {
    case .nothingToClear: -2
    case .never: -1
    case .day(let day): day
    }
  }
}
