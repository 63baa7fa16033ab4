import Glibc
internal import NumericalMethods

/// Agents whose every contact takes the same time: M/D/n.
public enum DeterministicHandlingQueue {
  /// The share that waits and the mean wait.
  public struct Measures: Sendable, Equatable {
    /// False when load reaches the agents; the wait is then nil.
    public let stable: Bool
    /// Share of contacts that wait.
    public let probabilityOfWaiting: Double
    /// Mean wait of all contacts in seconds.
    public let averageSpeedOfAnswer: Double?
    /// Mean number waiting.
    public let meanQueueLength: Double?
  }

  /// The measures of M/D/n.
  ///
  /// Served in order of arrival, every n-th contact meets the queue E_n/D/1, a random walk with steps h - Erlang(n). Spitzer's
  /// identities give P(no wait) = exp(-sum P(S_m > 0) / m) and E[wait] = sum E[S_m^+] / m, all terms positive Poisson tails. In heavy
  /// traffic, where they number too many, the zeros of z^n = exp(a (z - 1)) in the unit disc take over (Crommelin 1932).
  /// - Parameters:
  ///   - traffic: load and handling time.
  ///   - agents: whole, 1...1e5.
  /// - Complexity: O(n) zeros or some 1e4 Poisson tails.
  public static func measures(_ traffic: OfferedTraffic, agents: Int) throws(QueueingError) -> Measures {
    guard agents >= 1, agents <= 100_000 else {
      throw .invalidArgument(name: "agents", wanted: "a whole number from 1 to 1e5", found: Double(agents))
    }
    let (load, staff) = (traffic.load, Double(agents))
    if load == 0 { return Measures(stable: true, probabilityOfWaiting: 0, averageSpeedOfAnswer: 0, meanQueueLength: 0) }
    guard load < staff else {
      return Measures(stable: false, probabilityOfWaiting: 1, averageSpeedOfAnswer: nil, meanQueueLength: nil)
    }
    let decay = staff * (1 - load / staff) * (1 - load / staff) / 2
    let (waiting, queue) =
      decay > 4e-3
      ? try QueueingError.translating { try spitzer(load, staff) } : crommelin(load, staff)
    return Measures(
      stable: true, probabilityOfWaiting: waiting, averageSpeedOfAnswer: queue * traffic.meanHandling / load,
      meanQueueLength: queue)
  }

  /// Share waiting and mean number waiting, by Spitzer's identities.
  private static func spitzer(_ load: Double, _ agents: Double) throws -> (Double, Double) {
    var (logFree, wait) = (CompensatedSum(), CompensatedSum())
    var m = 1.0
    while m < 50_000 {
      let (mean, count) = (m * load, m * agents)
      // S_m > 0 when at least m n contacts arrive in m h; E[S_m^+] / h = m P(N >= mn) - (n m / a) P(N >= mn + 1).
      let mass = exp(try PoissonRatios.logMass(count, mean: mean))
      let beyond = try PoissonRatios.tail(above: count, mean: mean)
      // The difference of the tails, written so that nothing cancels: m mass - (m / a) (n - a) beyond has both signs.
      let tailOverMass = mass > 0 ? beyond / mass : 0
      let excess = mass * m * (1 - (agents - load) / load * tailOverMass)
      logFree.add((mass + beyond) / m)
      wait.add(max(0, excess) / m)
      if (mass + beyond) < 1e-17 * logFree.value { break }
      m += 1
    }
    return (-expm1(-logFree.value), wait.value * load)
  }

  /// Share waiting and mean number waiting, from the zeros of z^n = exp(a (z - 1)).
  private static func crommelin(_ load: Double, _ agents: Double) -> (Double, Double) {
    var logProduct = 0.0
    var reciprocals = CompensatedSum()
    var k = 1.0
    while k <= ((agents - 1) / 2).rounded(.up) {
      let (x, y) = oneMinusZero(load, agents, angle: 2 * Double.pi * k / agents)
      let isReal = 2 * k == agents
      let squared = x * x + y * y
      logProduct += isReal ? log(x.magnitude) : log(squared)
      reciprocals.add((isReal ? 1 : 2) * x / squared)
      k += 1
    }
    let spare = agents - load
    let inSystem = reciprocals.value - (spare * spare - agents) / (2 * spare)
    return (1 - exp(log(spare) - logProduct), max(0, inSystem - load))
  }

  /// w = 1 - z for one zero: w = 1 - exp(-(a / n) w + i angle), by Newton's method from the zero's place at a = 0.
  private static func oneMinusZero(_ load: Double, _ agents: Double, angle: Double) -> (Double, Double) {
    let ratio = load / agents
    var (x, y) = (1 - exp(-ratio) * cos(angle), -exp(-ratio) * sin(angle))
    for _ in 0..<100 {
      let size = exp(-ratio * x)
      let (re, im) = (size * cos(angle - ratio * y), size * sin(angle - ratio * y))
      // f = w - 1 + e, f' = 1 - ratio e, with e = exp(-ratio w + i angle).
      let (fx, fy) = (x - 1 + re, y + im)
      let (dx, dy) = (1 - ratio * re, -ratio * im)
      let norm = dx * dx + dy * dy
      let (sx, sy) = ((fx * dx + fy * dy) / norm, (fy * dx - fx * dy) / norm)
      x -= sx
      y -= sy
      if sx * sx + sy * sy < 1e-32 * (x * x + y * y) { break }
    }
    return (x, y)
  }
}
