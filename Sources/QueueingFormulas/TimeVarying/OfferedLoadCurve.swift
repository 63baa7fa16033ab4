/// The load that arrivals cause over time if nobody ever waited: the mean of the infinite-server queue.
///
/// m(t) = integral of rate(t - u) P(handling > u) du, from empty at the opening (Eick, Massey & Whitt 1993, "The physics of the
/// Mt/G/inf queue", eq. 1). For a rate in steps it is a sum of E[min(handling, u)] over the steps: exact.
struct OfferedLoadCurve {
  let steps: RateSteps
  let handling: HandlingLaw
  /// Handling older than this no longer counts, in seconds.
  private let memory: Double

  init(_ steps: RateSteps, handling: HandlingLaw) {
    self.steps = steps
    self.handling = handling
    var memory = handling.mean
    while memory < 1e6 * handling.mean, handling.meanUpTo(memory) < (1 - 1e-12) * handling.mean { memory *= 2 }
    self.memory = memory
  }

  /// The load at a time in seconds from the opening, in Erlang.
  func load(at time: Double) -> Double {
    var load = 0.0
    let last = min(steps.rates.count - 1, Int(exactly: (time / steps.stepLength).rounded(.down)) ?? 0)
    var index = last
    while index >= 0 {
      let start = Double(index) * steps.stepLength
      let youngest = max(0, time - start - steps.stepLength)
      if youngest > memory { break }
      load += steps.rates[index] * (handling.meanUpTo(time - start) - handling.meanUpTo(youngest))
      index -= 1
    }
    return max(0, load)
  }
}
