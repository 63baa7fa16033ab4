internal import NumericalMethods

/// Searches over the number of agents, for questions whose answer only improves as agents are added.
enum AgentSearch {
  /// The most agents that a search considers.
  static let most = 1e11

  /// The smallest whole number from `lowest` on for which the condition holds.
  ///
  /// Steps of doubling size from the guess bracket the answer; bisection ends it.
  static func smallest(
    from lowest: Double, guess: Double, where holds: (Double) throws(QueueingError) -> Bool
  ) throws(QueueingError) -> Int {
    var (failing, holding) = (lowest - 1, max(lowest, guess.rounded()))
    var step = max(1, guess.squareRoot().rounded())
    if try holds(holding) {
      while holding - step > failing, try holds(holding - step) {
        holding -= step
        step *= 2
      }
      failing = max(failing, holding - step)
    } else {
      failing = holding
      holding += step
      while !(try holds(holding)) {
        failing = holding
        step *= 2
        holding += step
        guard holding < most else { throw .targetUnattainable("more than \(most) agents would be needed") }
      }
    }
    while holding - failing > 1 {
      let middle = ((holding + failing) / 2).rounded(.down)
      if try holds(middle) { holding = middle } else { failing = middle }
    }
    guard let agents = Int(exactly: holding) else { throw .targetUnattainable("no whole number found") }
    return agents
  }

  /// The fractional number of agents, above `lowest`, at which a non-decreasing slack passes zero.
  static func crossing(
    from lowest: Double, guess: Double, slack: (Double) throws(QueueingError) -> Double
  ) throws(QueueingError) -> Double {
    var failure: QueueingError?
    func value(_ agents: Double) -> Double {
      do { return try slack(agents) } catch {
        failure = error
        return .nan
      }
    }
    var lower = lowest
    var upper = max(guess, 1)
    var step = max(1, guess.squareRoot())
    while !(value(upper) >= 0) {
      if let failure { throw failure }
      lower = max(lower, upper)
      upper += step
      step *= 2
      guard upper < most else { throw .targetUnattainable("more than \(most) agents would be needed") }
    }
    if value(lower) >= 0 { return lower }
    do { return try Roots.bracketed(from: lower, to: upper, of: value) } catch {
      throw failure ?? .numerical("\(error)")
    }
  }
}
