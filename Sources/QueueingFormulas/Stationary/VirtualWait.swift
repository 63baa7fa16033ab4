import Glibc
internal import NumericalMethods

/// Integrals against the density of the virtual wait: the wait that a caller of unlimited patience would meet.
///
/// For M/M/n+G the density beyond zero is proportional to exp(psi(x)), psi(x) = -(n - a) x / h - rate K(x), where K(x) is the
/// integral of P(patience <= u) over u from 0 to x (Baccelli & Hebuterne 1981; Zeltyn & Mandelbaum 2005, section 3). A finite
/// waiting room of m places multiplies it by P(Poisson(rate H(x)) < m), H(x) = x - K(x), exact for exponential patience.
struct VirtualWait {
  /// What is integrated: 1, abandoned share, time until leaving or answer, answered share, wait times answered share.
  struct Integrals {
    /// Every integral below is to be multiplied by exp(exponent).
    var exponent = -Double.infinity
    var values = SIMD8<Double>.zero

    var waiting: Double { values[0] }
    var abandoned: Double { values[1] }
    var waited: Double { values[2] }
    var answered: Double { values[3] }
    var answeredWait: Double { values[4] }

    func scaled(to reference: Double) -> SIMD8<Double> {
      exponent == reference ? values : values * (exponent > -.infinity ? exp(exponent - reference) : 0)
    }

    mutating func add(_ other: Integrals) {
      let reference = max(exponent, other.exponent)
      values = scaled(to: reference) + other.scaled(to: reference)
      exponent = reference
    }
  }

  /// A time split by whether the caller would still be there: K and H, each integrated for itself, K + H = x.
  struct Elapsed {
    var abandoned = 0.0
    var held = 0.0
  }

  /// One panel's integrals and what its right neighbour needs.
  struct Panel {
    var integrals = Integrals()
    /// K and H at the right end.
    var elapsed = Elapsed()
    var middle = (position: 0.0, exponent: 0.0)
    var last = (position: 0.0, exponent: 0.0)
  }

  let rate: Double
  /// (n - a) / h.
  let drain: Double
  /// n / h.
  let capacity: Double
  let scale: Double
  let patience: PatienceLaw
  /// Places in the waiting room; nil for no limit.
  let room: Double?

  private static let panel = GaussPanel.sixteen
  /// Row i integrates from the left end to point i.
  private static let runningWeights: [SIMD16<Double>] = (0..<panel.count).map { row in
    SIMD16(panel.runningWeights[(row * panel.count)..<((row + 1) * panel.count)])
  }
  private static let tolerance = 1e-12
  /// Integrals below this, relative to the largest density, are not resolved further.
  private static let smallest = 1e-280

  init(_ traffic: OfferedTraffic, agents: Double, patience: PatienceLaw, room: Double? = nil) {
    rate = traffic.arrivalRate
    drain = (agents - traffic.load) / traffic.meanHandling
    capacity = agents / traffic.meanHandling
    scale = traffic.meanHandling / (agents + traffic.load)
    self.patience = patience
    self.room = room
  }

  /// The integrals up to and beyond two thresholds.
  struct Result {
    var total = Integrals()
    var untilAnswerLimit = Integrals()
    var untilShortAbandon = Integrals()
    var beyondShortAbandon = Integrals()
  }

  /// Integrates from 0 until nothing is left.
  func integrate(within wait: AcceptableWait) throws(QueueingError) -> Result {
    var result = Result()
    var marks = (patience.kinks + [wait.answer, wait.shortAbandon]).filter { $0 > 0 }.sorted()[...]
    var left = 0.0
    var elapsed = Elapsed()
    var context = Refinement()
    for _ in 0..<4_000 {
      while let mark = marks.first, mark <= left { marks.removeFirst() }
      var right = max(2 * left, scale)
      if let mark = marks.first, mark < right { right = mark }
      guard right < 1e300 else { throw .numerical("the virtual wait has no end") }
      let whole = try evaluate(from: left, to: right, elapsed)
      var refined = Integrals()
      context.reference = result.total
      context.reference.add(whole.integrals)
      let end = try refine(left, right, elapsed, whole, into: &refined, &context, depth: 60)
      result.total.add(refined)
      if right <= wait.answer { result.untilAnswerLimit.add(refined) }
      if right <= wait.shortAbandon {
        result.untilShortAbandon.add(refined)
      } else {
        result.beyondShortAbandon.add(refined)
      }
      if isFinished(end, total: result.total) { return result }
      left = right
      elapsed = end.elapsed
    }
    throw .numerical("the virtual wait did not settle")
  }

  /// True when what lies beyond the panel cannot change any integral: psi is concave, so it falls at least as fast from here.
  private func isFinished(_ panel: Panel, total: Integrals) -> Bool {
    let slope = (panel.last.exponent - panel.middle.exponent) / (panel.last.position - panel.middle.position)
    guard slope < 0 else { return panel.last.exponent == -.infinity }
    let height = panel.last.exponent - total.exponent
    if height < -760 { return true }
    let tail = exp(height) / -slope
    let reach = panel.last.position - 1 / slope
    return tail <= 1e-17 * min(total.waiting, total.abandoned, total.answered)
      && tail * reach <= 1e-17 * min(total.waited, total.answeredWait)
  }
}

extension VirtualWait {
  /// What refinement compares against, and how many panels it may still use.
  private struct Refinement {
    var reference = Integrals()
    /// Halvings left for the whole integral: hostile laws of patience end here, in some milliseconds.
    var budget = 2_000
  }

  /// Halves a panel until halving changes nothing.
  private func refine(
    _ left: Double, _ right: Double, _ elapsed: Elapsed, _ whole: Panel, into sum: inout Integrals,
    _ context: inout Refinement, depth: Int
  ) throws(QueueingError) -> Panel {
    let middle = left + (right - left) / 2
    let first = try evaluate(from: left, to: middle, elapsed)
    var second = try evaluate(from: middle, to: right, first.elapsed)
    var halves = first.integrals
    halves.add(second.integrals)
    context.budget -= 1
    if depth == 0 || context.budget <= 0 || agrees(whole, halves, second, context.reference) {
      sum.add(halves)
      return second
    }
    let end = try refine(left, middle, elapsed, first, into: &sum, &context, depth: depth - 1)
    second = try evaluate(from: middle, to: right, end.elapsed)
    return try refine(middle, right, end.elapsed, second, into: &sum, &context, depth: depth - 1)
  }

  /// True when one panel and its two halves give the same integrals and the same K.
  private func agrees(_ whole: Panel, _ halves: Integrals, _ second: Panel, _ reference: Integrals) -> Bool {
    // Of K and H only the smaller enters psi.
    let (coarseTime, fineTime) =
      second.elapsed.abandoned < second.elapsed.held
      ? (whole.elapsed.abandoned, second.elapsed.abandoned) : (whole.elapsed.held, second.elapsed.held)
    guard rate * (coarseTime - fineTime).magnitude <= 1e-13 + 2e-15 * rate * fineTime else { return false }
    let exponent = max(reference.exponent, halves.exponent, whole.integrals.exponent)
    guard exponent > -.infinity else { return true }
    let fine = halves.scaled(to: exponent)
    let coarse = whole.integrals.scaled(to: exponent)
    let base = reference.scaled(to: exponent)
    for index in 0..<5
    where (fine[index] - coarse[index]).magnitude > Self.tolerance * max(base[index], fine[index], Self.smallest) {
      return false
    }
    return true
  }

  /// The integrals over one panel by 16 Gauss points, with K integrated along.
  private func evaluate(from left: Double, to right: Double, _ elapsed: Elapsed) throws(QueueingError) -> Panel {
    let rule = Self.panel
    let count = rule.count
    let width = right - left
    var gone = SIMD16<Double>.zero
    var exponents = SIMD16<Double>.zero
    var stays = SIMD16<Double>.zero
    var held = SIMD16<Double>.zero
    for i in 0..<count {
      let x = left + width * rule.points[i]
      gone[i] = patience.abandonedShare(x)
      stays[i] = gone[i] > 0.5 ? patience.survival(x) : 1 - gone[i]
    }
    var panel = Panel()
    panel.elapsed = elapsed
    for i in 0..<count {
      held[i] = elapsed.held + width * (Self.runningWeights[i] * stays).sum()
      let abandoned = elapsed.abandoned + width * (Self.runningWeights[i] * gone).sum()
      panel.elapsed.abandoned += width * rule.weights[i] * gone[i]
      panel.elapsed.held += width * rule.weights[i] * stays[i]
      exponents[i] = try exponent(at: left + width * rule.points[i], Elapsed(abandoned: abandoned, held: held[i]))
      panel.integrals.exponent = max(panel.integrals.exponent, exponents[i])
    }
    panel.middle = (left + width * rule.points[count / 2], exponents[count / 2])
    panel.last = (left + width * rule.points[count - 1], exponents[count - 1])
    guard panel.integrals.exponent > -.infinity else { return panel }
    for i in 0..<count {
      let x = left + width * rule.points[i]
      let weight = width * rule.weights[i] * exp(exponents[i] - panel.integrals.exponent)
      panel.integrals.values += weight * SIMD8(1, gone[i], held[i], stays[i], x * stays[i], 0, 0, 0)
    }
    return panel
  }

  /// psi at one point; a function that is not a probability is refused here.
  private func exponent(at x: Double, _ elapsed: Elapsed) throws(QueueingError) -> Double {
    // The same number in two ways; the smaller of K and H keeps the digits.
    var psi =
      elapsed.abandoned < elapsed.held ? -drain * x - rate * elapsed.abandoned : -capacity * x + rate * elapsed.held
    if let room {
      if room < 1 { return -.infinity }
      let arrivals = max(0, rate * elapsed.held)
      psi += try QueueingError.translating { try PoissonRatios.logCumulative(room - 1, mean: arrivals) }
    }
    guard !psi.isNaN else {
      throw .invalidArgument(name: "patience", wanted: "shares from 0 to 1", found: elapsed.abandoned)
    }
    return psi
  }
}
