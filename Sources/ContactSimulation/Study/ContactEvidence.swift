internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Moments and verdicts of one call type, or of the whole service, in every cell.
struct ContactEvidence: Sendable {
  /// The target of the call type; nil for the whole service or where nothing is asked.
  let target: ServiceTarget?
  /// Moments by cell of the layout.
  private(set) var moments: MomentTable<ContactColumn>
  /// Target counts by cell of all scopes, intervals included.
  var targets: [SuccessTally]
  /// Shares of intervals, days, weeks and months met, by cell above the interval.
  var intervalsMet: [MetShare]
  var daysMet: [MetShare]
  var weeksMet = MetShare()
  var monthsMet = MetShare()
  /// Replications in which every day, every week and every month with a level reached it, of those with any level.
  private(set) var kept = KeptSpans()
  /// Verdicts of the replication at hand, by cell of all scopes.
  private(set) var verdicts: [TargetVerdict]

  /// Nothing added yet.
  init(layout: ScopeLayout, target: ServiceTarget?) {
    self.target = target
    let coarse = layout.first(.interval)
    let all = layout.allCellCount
    moments = MomentTable(rows: layout.cellCount)
    targets = Array(repeating: SuccessTally(), count: all)
    intervalsMet = Array(repeating: MetShare(), count: coarse)
    daysMet = Array(repeating: MetShare(), count: layout.first(.day))
    verdicts = Array(repeating: .none, count: all)
  }

  /// Adds one replication.
  ///
  /// - Parameter values: every cell, intervals included.
  mutating func add(_ values: CellValues<ContactColumn>) {
    moments.add(values)
    guard let target else { return }
    let level = target.definition.sums
    for row in verdicts.indices { verdicts[row] = TargetVerdict(level, in: values, row: row, target: target.level) }
  }

  /// Takes over verdicts that were reached elsewhere: those of the whole service from its call types.
  mutating func take(_ other: [TargetVerdict]) { verdicts = other }

  /// Counts the verdicts of the replication at hand.
  mutating func countVerdicts(layout: ScopeLayout) {
    for (index, verdict) in verdicts.enumerated() { targets[index].add(verdict) }
    let firstInterval = layout.first(.interval)
    let firstDay = layout.first(.day)
    guard !intervalsMet.isEmpty else { return }
    for (day, cell) in layout.scopes.days.enumerated() {
      var met = SuccessTally()
      for interval in cell.intervals { met.add(verdicts[firstInterval + interval]) }
      intervalsMet[firstDay + day].add(met)
      intervalsMet[layout.weekOfDay[day]].add(met)
      intervalsMet[layout.monthOfDay[day]].add(met)
      intervalsMet[0].add(met)
      daysMet[layout.weekOfDay[day]].add(verdicts[firstDay + day])
      daysMet[layout.monthOfDay[day]].add(verdicts[firstDay + day])
      daysMet[0].add(verdicts[firstDay + day])
    }
    for index in layout.first(.week)..<firstDay { weeksMet.add(verdicts[index]) }
    for index in layout.first(.month)..<layout.first(.week) { monthsMet.add(verdicts[index]) }
    kept.days.add(verdicts[firstDay..<firstInterval].max() ?? .none)
    kept.weeks.add(verdicts[layout.first(.week)..<firstDay].max() ?? .none)
    kept.months.add(verdicts[layout.first(.month)..<layout.first(.week)].max() ?? .none)
    for index in intervalsMet.indices { intervalsMet[index].close() }
    for index in daysMet.indices { daysMet[index].close() }
    weeksMet.close()
    monthsMet.close()
  }

  /// Adds other replications.
  mutating func merge(_ other: ContactEvidence) {
    moments.merge(other.moments)
    for index in targets.indices { targets[index].merge(other.targets[index]) }
    for index in intervalsMet.indices { intervalsMet[index].sums.merge(other.intervalsMet[index].sums) }
    for index in daysMet.indices { daysMet[index].sums.merge(other.daysMet[index].sums) }
    kept.merge(other.kept)
    weeksMet.sums.merge(other.weeksMet.sums)
    monthsMet.sums.merge(other.monthsMet.sums)
  }
}

extension ContactEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&moments, "moments")
    try store.exchange(&targets, "targets")
    try MetShare.exchange(&intervalsMet, "intervalsMet", &store)
    try MetShare.exchange(&daysMet, "daysMet", &store)
    var above = [weeksMet, monthsMet]
    try MetShare.exchange(&above, "weeksAndMonthsMet", &store)
    (weeksMet, monthsMet) = (above[0], above[1])
    try kept.exchange(&store)
  }
}

extension MetShare {
  /// Exchanges the sums of several shares with a store.
  static func exchange(
    _ shares: inout [MetShare], _ name: String, _ store: inout StoredNumbers
  ) throws(StoredNumbersFault) {
    var sums = shares.map(\.sums)
    try store.exchange(&sums, name)
    for place in shares.indices { shares[place].sums = sums[place] }
  }
}
