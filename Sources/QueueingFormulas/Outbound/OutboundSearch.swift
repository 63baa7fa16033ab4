/// The search for the least capacity that meets a deadline.
struct OutboundSearch {
  let list: OutboundFluid
  let deadline: FluidDeadline
  let calling: [CallingDay]
  let shape: [Double]

  /// Sums of shares that should be equal differ by less.
  private static let tolerance = 1e-12
  private static let step = 1.05

  func least() throws(QueueingError) -> FluidRequirement {
    let most = try largestUsefulCapacity()
    let ample = try requirement(most)
    if isMonotone {
      guard meets(ample) else { throw unattainable(best: ample.shareReached) }
      return try narrowed(from: 0, to: ample)
    }
    var (tooFew, best) = (0.0, 0.0)
    var capacity = most / 1_000
    while tooFew < most {
      let found = try requirement(min(capacity, most))
      if meets(found) { return try narrowed(from: tooFew, to: found) }
      best = max(best, found.shareReached)
      tooFew = found.capacity
      capacity *= Self.step
    }
    throw unattainable(best: best)
  }

  /// More capacity cannot hurt where no attempt of it falls on a worse day or hour.
  private var isMonotone: Bool {
    Set(list.reachFactors).count <= 1 && Set(calling.flatMap(\.reachFactors)).count <= 1
  }

  /// The capacity with which every due attempt is made in the first slot of its day.
  private func largestUsefulCapacity() throws(QueueingError) -> Double {
    let ample = try requirement(.infinity)
    let needs = ample.flow.days.enumerated().map { number, day in
      day.attempts > 0 ? day.attempts * longest(on: number) / shape[number % shape.count] : 0
    }
    return needs.max() ?? 0
  }

  /// The longest an attempt may take, in slots of its day; 1 for a capacity in attempts.
  private func longest(on number: Int) -> Double {
    guard let day = calling.repeated(on: number) else { return 1 }
    return max(day.durations.seconds(0), day.durations.seconds(1)) / day.slotLength
  }

  private func meets(_ requirement: FluidRequirement) -> Bool {
    requirement.shareReached >= deadline.share - Self.tolerance
  }

  private func unattainable(best: Double) -> QueueingError {
    .targetUnattainable(
      "\(deadline.share) reached within \(deadline.days) days; with every attempt that is due it is \(best)")
  }

  /// Halves the step between a capacity that is too small and one that is enough.
  private func narrowed(
    from lowest: Double, to enough: FluidRequirement
  ) throws(QueueingError) -> FluidRequirement {
    var (tooFew, enough) = (lowest, enough)
    for _ in 0..<60 where enough.capacity - tooFew > 1e-10 * enough.capacity {
      let middle = try requirement(tooFew + (enough.capacity - tooFew) / 2)
      if meets(middle) { enough = middle } else { tooFew = middle.capacity }
    }
    return enough
  }

  private func requirement(_ capacity: Double) throws(QueueingError) -> FluidRequirement {
    let flow = try list.flow(.repeated(shape.map { $0 > 0 ? $0 * capacity : 0 }), calling: calling)
    guard let reached = deadline.scope.share(flow, within: deadline.days) else {
      throw .missing(name: "an entry day whose \(deadline.days) days end in time", neededBy: "a deadline")
    }
    return FluidRequirement(capacity: capacity, shareReached: reached, flow: flow)
  }
}
