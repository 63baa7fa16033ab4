internal import ScenarioModel

/// When a person whom no attempt reaches is called in a step, with agents in plenty: at once, whenever ladder and calling time allow.
struct LadderPath: Sendable {
  /// Starts of the attempts, in seconds.
  let times: [Double]
  /// When the ladder is over in vain; nil where the period ends first.
  let end: Double?

  /// Most attempts that are followed.
  private static let mostAttempts = 1000

  /// - Parameters:
  ///   - ladder: the step's ladder.
  ///   - due: from when the person may be called, in seconds.
  ///   - length: mean time of an attempt in vain, in seconds.
  ///   - calling: when attempts may start.
  init(_ ladder: RecallLadder, due: Double, length: Double, _ calling: CallingTime) {
    guard var time = calling.firstCall(from: due) else {
      (times, end) = ([], nil)
      return
    }
    let last = ladder.days.map { calling.day(of: time) + min($0, 1_000_000) }
    let limit = last.map { calling.midnight(before: $0) } ?? .infinity
    var starts: [Double] = []
    var (day, onDay) = (-1, 0)
    while true {
      let today = calling.day(of: time)
      (day, onDay) = (today, today == day ? onDay + 1 : 1)
      starts.append(time)
      var next = time + length + ladder.smallestGap
      if onDay >= ladder.attemptsPerDay { next = max(next, calling.midnight(before: day + 1)) }
      guard starts.count < min(ladder.mostAttempts, Self.mostAttempts), next < limit else {
        (times, end) = (starts, time + length)
        return
      }
      guard let call = calling.firstCall(from: next), call < limit else {
        (times, end) = (starts, limit < .infinity ? limit : nil)
        return
      }
      time = call
    }
  }
}
