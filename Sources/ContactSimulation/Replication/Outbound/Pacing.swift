/// How far a predictive dialler dials ahead of free agents: estimates of what dials come to, and a correction from silent calls.
///
/// Wanted in the air = correction x (free agents + busy agents x (ringing + longest wait / 2) / handling) / share of dials that need
/// an agent: those who will be free by then are called for now. The correction is an integral controller: every answer by a
/// person raises it by `gain` x aim and every silent call lowers it by `gain`, so that it rests where their share is the aim, a
/// little below the cap. Above it stands a budget: the nearer one more silent call would bring the day's share to the cap, the fewer
/// dials are made ahead, down to one for each free agent as in progressive mode, which makes next to no silent calls.
struct Pacing: BitwiseCopyable {
  /// Dials over which estimates forget.
  private static let memory = 500.0
  private static let lowest = 0.05
  private static let highest = 1.5

  private let cap: Double
  private let wait: Double
  private let firstHandling: Double
  /// Dials that ring.
  var inAir = 0
  private var correction = 0.7
  /// Share of dials that need an agent, mean ringing and agent time of those, in seconds.
  private var share = 1.0
  private var ringing = 10.0
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

  /// Ringing has ended.
  mutating func endRing(_ seconds: Double, needsAgent: Bool) {
    inAir &-= 1
    dials += 1
    let weight = 1 / min(Self.memory, dials)
    share += ((needsAgent ? 1 : 0) - share) * weight
    if needsAgent { ringing += (seconds - ringing) * weight }
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

  /// Dials that should ring now.
  ///
  /// - Parameters:
  ///   - free: Free agents less the answered calls that wait.
  ///   - busy: Busy agents.
  func wanted(free: Int, busy: Int) -> Int {
    let budget = cap * answers
    guard budget > silent + 1 else { return max(0, free) }
    let room = min(1, (1 - (silent + 1) / budget) * 10)
    let soon = Double(free) + Double(busy) * min(1, (ringing + 0.5 * wait) / max(1, handling))
    return max(0, free, Int(min(1e6, room * correction * soon / max(0.02, share))))
  }
}
