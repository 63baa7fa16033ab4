/// How far a predictive dialler dials ahead of free agents: estimates of what dials come to, and a correction from silent calls.
///
/// Whoever answers, answers soon, so only dials of the last seconds (the window, in which all but 3 % of answers come) still promise an
/// agent work. Of these it wants correction x (free agents + busy agents x (ringing + longest wait / 2) / handling) x seconds that a
/// dial rings in the window / (ringing of answered dials x share of dials that need an agent): those who will be free by then are
/// called for now. The correction is an integral controller: every answer by a person raises it by `gain` x aim and every silent
/// call lowers it by `gain`, so that it rests where their share is the aim, a little below the cap. Above it stands a budget: the
/// nearer one more silent call would bring the day's share to the cap, the fewer dials are made ahead, down to one for each free
/// agent as in progressive mode, which makes next to no silent calls.
struct Pacing: BitwiseCopyable {
  /// Fewest dials over which estimates forget; with more in the air it is three times as many, as errors weigh on all of them.
  private static let memory = 500.0
  private static let lowest = 0.05
  private static let highest = 1.5
  /// Longest window, in seconds.
  private static let longestWindow = 60
  /// Answers that come after the window.
  private static let lateShare = 0.03

  private let cap: Double
  private let wait: Double
  private let firstHandling: Double
  /// Dials that ring.
  private var inAir = 0
  /// Dials that began in the window and still ring: by second modulo 64, and together.
  private var recent = InlineArray<64, Int32>(repeating: 0)
  private var recentCount = 0
  /// The first second of the window.
  private var windowStart = 0
  private var correction = 0.7
  /// Share of dials that need an agent, mean ringing and agent time of those, in seconds.
  private var share = 1.0
  private var ringing = 10.0
  /// Ringing that all but `lateShare` of answers stay below, and mean ringing of all dials within the window, in seconds.
  private var longRinging = 10.0
  private var ringingInWindow = 10.0
  private var handling: Double
  private var dials = 10.0
  private var answers = 0.0
  private var silent = 0.0

  init(cap: Double, wait: Double, handling: Double) {
    self.cap = cap
    self.wait = wait
    firstHandling = max(1, handling)
    self.handling = firstHandling
  }

  /// Nothing is known yet.
  mutating func reset() { self = Pacing(cap: cap, wait: wait, handling: firstHandling) }

  /// The counts of silent calls begin anew.
  mutating func beginDay() { (answers, silent) = (0, 0) }

  /// Seconds from a dial on in which it may soon be answered.
  private var window: Int { min(Self.longestWindow, Int(min(100, longRinging)) + 2) }

  /// Dials that began before the window promise nothing any more.
  private mutating func moveWindow(to now: Double) {
    let start = Int(now) - window + 1
    if start > windowStart + 64 {
      recent = InlineArray(repeating: 0)
      (recentCount, windowStart) = (0, start)
    }
    while windowStart < start {
      recentCount -= Int(recent[windowStart & 63])
      recent[windowStart & 63] = 0
      windowStart += 1
    }
  }

  /// A dial begins.
  mutating func dial(at now: Double) {
    moveWindow(to: now)
    inAir += 1
    recent[Int(now) & 63] += 1
    recentCount += 1
  }

  /// The ringing of a dial has ended.
  mutating func endRing(of start: Double, at now: Double, needsAgent: Bool) {
    moveWindow(to: now)
    inAir -= 1
    if Int(start) >= windowStart {
      recent[Int(start) & 63] -= 1
      recentCount -= 1
    }
    dials += 1
    let weight = 1 / min(max(Self.memory, 3 * Double(inAir)), dials)
    share += ((needsAgent ? 1 : 0) - share) * weight
    ringingInWindow += (min(now - start, Double(window)) - ringingInWindow) * weight
    if needsAgent { hearAnswer(after: now - start, weight: weight) }
  }

  /// Somebody or a machine has answered: the mean moves, and the quantile by steps up and down that balance where it is.
  private mutating func hearAnswer(after seconds: Double, weight: Double) {
    ringing += (seconds - ringing) * weight
    let step = 0.25 * max(0.5, ringing)
    longRinging += step * (seconds > longRinging ? 1 - Self.lateShare : -Self.lateShare)
    longRinging = max(0, longRinging)
  }

  /// An agent begins with an answered dial.
  mutating func serve(_ seconds: Double) { handling += (seconds - handling) / Self.memory }

  /// A person has answered.
  ///
  /// The more answers are on their way, the later the effect of a correction is seen, and the smaller it is.
  mutating func hear(isSilent: Bool) {
    answers += 1
    silent += isSilent ? 1 : 0
    let gain = 0.03 / max(1, Double(inAir) * share / 8)
    correction *= 1 + gain * (0.85 * cap - (isSilent ? 1 : 0))
    correction = max(Self.lowest, min(Self.highest, correction))
  }

  /// Dials to begin now.
  ///
  /// - Parameters:
  ///   - free: Free agents less the answered calls that wait.
  ///   - busy: Busy agents.
  ///   - now: The present, in seconds.
  mutating func furtherDials(free: Int, busy: Int, at now: Double) -> Int {
    moveWindow(to: now)
    let budget = cap * answers
    guard budget > silent + 1 else { return free - recentCount }
    let room = min(1, (1 - (silent + 1) / budget) * 10)
    let soon = Double(free) + Double(busy) * min(1, (ringing + 0.5 * wait) / max(1, handling))
    let hopes = room * correction * soon * max(1, ringingInWindow) / (max(1, ringing) * max(0.02, share))
    return max(free, Int(max(0, min(1e6, hopes)))) - recentCount
  }
}
