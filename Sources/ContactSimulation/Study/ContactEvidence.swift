internal import OutputAnalysis
internal import ScenarioModel

/// Moments and verdicts of one call type, or of the whole service, in every cell.
struct ContactEvidence: Sendable {
  /// The target of the call type; nil for the whole service or where nothing is asked.
  let target: ServiceTarget?
  /// Moments by cell of the layout.
  var moments: [ContactMoments]
  /// Target counts by cell of all scopes, intervals included.
  var targets: [SuccessTally]
  /// Shares of intervals, days, weeks and months met, by cell above the interval.
  var intervalsMet: [MetShare]
  var daysMet: [MetShare]
  var weeksMet = MetShare()
  var monthsMet = MetShare()
  /// Verdicts of the replication at hand, by cell of all scopes.
  private(set) var verdicts: [TargetVerdict]
  /// Totals of the replication at hand by cell above the interval.
  private var totals: [ContactTotals]

  /// Nothing heard yet.
  init(layout: ScopeLayout, target: ServiceTarget?) {
    self.target = target
    let coarse = layout.first(.interval)
    let all = coarse + layout.scopes.intervals.count
    moments = Array(repeating: ContactMoments(), count: layout.cellCount)
    targets = Array(repeating: SuccessTally(), count: all)
    intervalsMet = Array(repeating: MetShare(), count: coarse)
    daysMet = Array(repeating: MetShare(), count: layout.first(.day))
    verdicts = Array(repeating: .none, count: all)
    totals = Array(repeating: ContactTotals(), count: coarse)
  }

  /// Hears the totals of every interval of one replication.
  mutating func hear(_ intervals: UnsafeBufferPointer<ContactTotals>, layout: ScopeLayout) {
    let firstDay = layout.first(.day)
    let firstInterval = layout.first(.interval)
    guard !totals.isEmpty else { return }
    for index in totals.indices { totals[index] = ContactTotals() }
    for (day, cell) in layout.scopes.days.enumerated() {
      var sum = ContactTotals()
      for interval in cell.intervals {
        let counts = intervals[interval]
        verdicts[firstInterval + interval] = TargetVerdict(counts, target: target)
        if counts.isEmpty { continue }
        sum.add(counts)
        if layout.includesIntervals { moments[firstInterval + interval].add(counts) }
      }
      totals[firstDay + day] = sum
      totals[layout.weekOfDay[day]].add(sum)
      totals[layout.monthOfDay[day]].add(sum)
      totals[0].add(sum)
    }
    for index in totals.indices {
      moments[index].add(totals[index])
      verdicts[index] = TargetVerdict(totals[index], target: target)
    }
  }

  /// Takes over verdicts that were reached elsewhere: those of the whole service from its call types.
  mutating func take(_ other: [TargetVerdict]) { verdicts = other }

  /// Counts the verdicts of the replication at hand.
  mutating func countVerdicts(layout: ScopeLayout) {
    for (index, verdict) in verdicts.enumerated() { targets[index].hear(verdict) }
    let firstInterval = layout.first(.interval)
    let firstDay = layout.first(.day)
    guard !intervalsMet.isEmpty else { return }
    for (day, cell) in layout.scopes.days.enumerated() {
      var met = SuccessTally()
      for interval in cell.intervals { met.hear(verdicts[firstInterval + interval]) }
      intervalsMet[firstDay + day].hear(met)
      intervalsMet[layout.weekOfDay[day]].hear(met)
      intervalsMet[layout.monthOfDay[day]].hear(met)
      intervalsMet[0].hear(met)
      daysMet[layout.weekOfDay[day]].hear(verdicts[firstDay + day])
      daysMet[layout.monthOfDay[day]].hear(verdicts[firstDay + day])
      daysMet[0].hear(verdicts[firstDay + day])
    }
    for index in layout.first(.week)..<firstDay { weeksMet.hear(verdicts[index]) }
    for index in layout.first(.month)..<layout.first(.week) { monthsMet.hear(verdicts[index]) }
    for index in intervalsMet.indices { intervalsMet[index].close() }
    for index in daysMet.indices { daysMet[index].close() }
    weeksMet.close()
    monthsMet.close()
  }

  /// Adds other replications.
  mutating func merge(_ other: ContactEvidence) {
    for index in moments.indices { moments[index].merge(other.moments[index]) }
    for index in targets.indices { targets[index].merge(other.targets[index]) }
    for index in intervalsMet.indices { intervalsMet[index].sums.merge(other.intervalsMet[index].sums) }
    for index in daysMet.indices { daysMet[index].sums.merge(other.daysMet[index].sums) }
    weeksMet.sums.merge(other.weeksMet.sums)
    monthsMet.sums.merge(other.monthsMet.sums)
  }
}
