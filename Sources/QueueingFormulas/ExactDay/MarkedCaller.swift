/// What becomes of a caller who waits, by contacts in service and callers ahead, within a time from now.
///
/// Nobody who comes later matters. Ahead of the caller the numbers only fall: a row is left when one in service beyond the agents
/// ends, a place when a caller ahead hangs up or is answered. Solved backwards in time by uniformisation (Jensen 1953; Grassmann 1977),
/// whose terms are all positive: the only error is that of the Poisson weights left out.
struct MarkedCaller {
  /// What is asked.
  enum Question: Sendable {
    /// The probability of being answered within the time.
    case answered
    /// The probability of hanging up within the time.
    case abandoned
  }

  /// The states: rows of surplus 0 to `surplus`, places 0 to `places` - 1.
  struct Domain: Equatable {
    let agents: Int
    let surplus: Int
    let places: Int
    var count: Int { (surplus + 1) * places }

    /// The states that these lead to when the number of agents changes.
    func changed(to number: Int) -> Domain {
      Domain(agents: number, surplus: max(0, agents + surplus - number), places: places)
    }
  }

  let question: Question
  /// Ends of service per second and agent.
  let service: Double
  /// Hangings-up per second and waiting caller.
  let patience: Double

  /// The probability for a caller whom the change of agents answers.
  var whenAnswered: Double { question == .answered ? 1 : 0 }
  private var whenAbandoned: Double { question == .abandoned ? 1 : 0 }

  /// The values before a change of agents, from those after it.
  func before(_ values: [Double], from domain: Domain, changedTo next: Domain) -> [Double] {
    var result = [Double](repeating: 0, count: domain.count)
    for row in 0...domain.surplus {
      let busy = domain.agents + row
      let (target, shift) = next.agents > busy ? (0, next.agents - busy) : (busy - next.agents, 0)
      for place in 0..<domain.places {
        result[row * domain.places + place] =
          place < shift ? whenAnswered : values[target * next.places + place - shift]
      }
    }
    return result
  }

  /// The values for several times ahead while the agents stay.
  /// - Parameters:
  ///   - values: the values at the end of each time.
  ///   - times: seconds, at least 0.
  ///   - row: the lowest row that is asked for; lower ones stay empty.
  func after(_ times: [Double], of values: [Double], in domain: Domain, fromRow row: Int = 0) -> [[Double]] {
    let rate =
      Double(domain.agents + domain.surplus) * service + Double(domain.places) * patience
    guard rate > 0, times.contains(where: { $0 > 0 }) else { return times.map { _ in values } }
    let weights = times.map { PoissonWeights(mean: rate * $0) }
    let step = Step(self, domain, rate: rate)
    var results = times.map { _ in [Double](repeating: 0, count: domain.count) }
    var (current, next) = (values, values)
    for number in 0..<(weights.map(\.end).max() ?? 0) {
      if number > 0 {
        step.apply(current, into: &next)
        swap(&current, &next)
      }
      for index in times.indices {
        let weight = weights[index][number]
        if weight > 0 { Self.add(current, times: weight, to: &results[index], from: row * domain.places) }
      }
    }
    return results
  }

  private static func add(
    _ values: [Double], times weight: Double, to sum: inout [Double], from first: Int
  ) {
    sum.withUnsafeMutableBufferPointer { sum in
      values.withUnsafeBufferPointer { values in
        for index in first..<sum.count { sum[index] += weight * values[index] }
      }
    }
  }

  /// One step of the uniformised chain.
  private struct Step {
    let domain: Domain
    /// By place: probability of a place less by a caller ahead who hangs up.
    let leave: [Double]
    let own: Double
    /// By row: probability of an end of service.
    let ends: [Double]
    let answered: Double
    let constant: Double

    init(_ caller: MarkedCaller, _ domain: Domain, rate: Double) {
      self.domain = domain
      leave = (0..<domain.places).map { Double($0) * caller.patience / rate }
      own = caller.patience / rate
      ends = (0...domain.surplus).map { Double(domain.agents + $0) * caller.service / rate }
      answered = caller.whenAnswered
      constant = caller.whenAbandoned * own
    }

    func apply(_ values: [Double], into next: inout [Double]) {
      let places = domain.places
      values.withUnsafeBufferPointer { values in
        next.withUnsafeMutableBufferPointer { next in
          leave.withUnsafeBufferPointer { leave in
            let end = ends[0]
            next[0] = (1 - end - own) * values[0] + end * answered + constant
            for j in 1..<max(1, places) {
              let fall = end + leave[j]
              next[j] = (1 - fall - own) * values[j] + fall * values[j - 1] + constant
            }
            for row in 1..<(domain.surplus + 1) {
              let (end, base) = (ends[row], row * places)
              next[base] = (1 - end - own) * values[base] + end * values[base - places] + constant
              for j in 1..<max(1, places) {
                let stay = (1 - end - own - leave[j]) * values[base + j]
                next[base + j] = stay + end * values[base + j - places] + leave[j] * values[base + j - 1] + constant
              }
            }
          }
        }
      }
    }
  }
}
