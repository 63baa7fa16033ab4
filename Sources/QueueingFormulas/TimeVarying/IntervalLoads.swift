internal import NumericalMethods

/// A moment of an interval: the load there, and its share of the interval's arrivals.
struct LoadPoint: Hashable {
  let weight: Double
  let load: Double
}

extension [LoadPoint] {
  /// The mean load over the arrivals; nil where nothing is offered.
  var meanLoad: Double? {
    let total = reduce(0) { $0 + $1.weight }
    return total > 0 ? reduce(0) { $0 + $1.weight * $1.load } / total : nil
  }
}

extension IntervalStaffing {
  /// The steady states that a method looks at in each interval; empty where nothing is offered.
  func loads(_ method: StaffingMethod) throws(QueueingError) -> [[LoadPoint]] {
    var result = [[LoadPoint]](repeating: [], count: demand.rates.count)
    for span in demand.openSpans {
      let steps = RateSteps(demand, span: span)
      let curve = OfferedLoadCurve(steps, handling: handling)
      for index in span where demand.rates[index] > 0 {
        result[index] = points(method, interval: index - span.lowerBound, steps, curve)
      }
      for index in span { for point in result[index] { try Checked.size(point.load, "load") } }
    }
    return result
  }

  private func points(
    _ method: StaffingMethod, interval: Int, _ steps: RateSteps, _ curve: OfferedLoadCurve
  ) -> [LoadPoint] {
    let start = Double(interval) * demand.intervalLength
    let end = start + demand.intervalLength
    let mean = steps.mean(from: start, to: end)
    func single(_ rate: Double) -> [LoadPoint] { [LoadPoint(weight: 1, load: rate * handling.mean)] }
    switch method {
    case .erlangC, .erlangA: return single(mean)
    case .sipp:
      let before = interval > 0 ? steps.mean(from: start - demand.intervalLength, to: start) : mean
      let isLast = (interval + 1) * steps.stepsPerInterval >= steps.rates.count
      let after = isLast ? mean : steps.mean(from: end, to: end + demand.intervalLength)
      return single(max(mean, (mean + before) / 2, (mean + after) / 2))
    case .laggedSIPP: return single(steps.mean(from: start - handling.mean, to: end - handling.mean))
    case .modifiedOfferedLoad:
      let rule = GaussPanel.four
      return zip(rule.points, rule.weights).map { point, weight in
        let time = start + point * demand.intervalLength
        let rate = steps.rates[
          min(steps.rates.count - 1, max(0, Int(exactly: (time / steps.stepLength).rounded(.down)) ?? 0))]
        return LoadPoint(weight: weight * rate, load: curve.load(at: time))
      }
    }
  }

  /// The steady state of a method: Erlang C where patience plays no part.
  private func model(_ method: StaffingMethod) -> StationaryModel {
    if method == .erlangC { return .erlangC }
    return patience.map { .patience($0) } ?? .erlangC
  }

  /// The smallest whole number of agents at which the measures averaged over the moments meet every target.
  func smallest(
    _ points: [LoadPoint], _ method: StaffingMethod, _ targets: [StaffingTarget]
  ) throws(QueueingError) -> Int {
    var most = 1
    for target in targets {
      let needed = try AgentSearch.smallest(from: 1, guess: points.meanLoad ?? 0) { agents throws(QueueingError) in
        target.isMet(by: try average(points, method, agents: agents, target.wait ?? .zero))
      }
      most = max(most, needed)
    }
    return most
  }

  /// The measures averaged over an interval's arrivals.
  func average(
    _ points: [LoadPoint], _ method: StaffingMethod, agents: Double, _ wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    let model = model(method)
    var parts: [(weight: Double, measures: QueueMeasures)] = []
    for point in points {
      let traffic = try OfferedTraffic(load: point.load, meanHandling: handling.mean)
      parts.append((point.weight, try model.measures(traffic, agents: agents, within: wait)))
    }
    if parts.count == 1, let only = parts.first { return only.measures }
    return QueueMeasures.average(parts)
  }
}

extension QueueMeasures {
  /// The mean over moments weighted by their arrivals; unstable if any moment is.
  static func average(_ parts: [(weight: Double, measures: QueueMeasures)]) -> QueueMeasures {
    let total = parts.reduce(0) { $0 + $1.weight }
    guard total > 0, let first = parts.first else { return .idle(agents: parts.first?.measures.agents ?? 0) }
    func mean(_ value: (QueueMeasures) -> Double) -> Double {
      var (sum, largest) = (0.0, 0.0)
      for part in parts {
        sum += part.weight * value(part.measures)
        largest = max(largest, value(part.measures))
      }
      // Rounding must not carry a share past the largest of its parts.
      return min(sum / total, largest)
    }
    func meanOfKnown(_ value: (QueueMeasures) -> Double?) -> Double? {
      var sum = 0.0
      for part in parts where part.weight > 0 {
        guard let known = value(part.measures) else { return nil }
        sum += part.weight * known
      }
      return sum / total
    }
    var measures = QueueMeasures()
    measures.agents = first.measures.agents
    measures.load = mean(\.load)
    measures.stable = parts.allSatisfy { $0.measures.stable }
    measures.probabilityOfWaiting = mean(\.probabilityOfWaiting)
    measures.abandonment = mean(\.abandonment)
    measures.answered = mean(\.answered)
    measures.answeredWithin = mean(\.answeredWithin)
    measures.abandonedWithin = mean(\.abandonedWithin)
    measures.meanWait = meanOfKnown(\.meanWait)
    let answeredWait = meanOfKnown { part in part.averageSpeedOfAnswer.map { $0 * part.answered } }
    measures.averageSpeedOfAnswer = measures.answered > 0 ? answeredWait.map { $0 / measures.answered } : nil
    measures.meanQueueLength = meanOfKnown(\.meanQueueLength)
    measures.occupancy = mean(\.occupancy)
    return measures
  }
}
