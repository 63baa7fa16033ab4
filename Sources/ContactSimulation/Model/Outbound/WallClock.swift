import ScenarioModel

/// The wall clock of a day.
struct WallClock: BitwiseCopyable, Sendable {
  /// Midnight on the engine's clock, in seconds.
  let midnight: Double
  /// When the clock changes on the engine's clock; infinity on most days.
  let changes: Double
  /// Seconds by which it is put forward then; negative when it is put back.
  let shift: Double
  /// Days since Monday.
  let weekday: Int

  /// The clock of a day of a scenario with outbound types.
  init(day: Int, of scenario: Scenario) {
    let grid = scenario.deferredGrid ?? scenario.grid
    let start = grid.days[day]
    let changed = grid.intervals[start.intervals].first { $0.wallStart - ($0.start - start.midnight) != 0 }
    midnight = Double(start.midnight)
    changes = changed.map { Double($0.start) } ?? .infinity
    shift = changed.map { Double($0.wallStart - ($0.start - start.midnight)) } ?? 0
    weekday = start.date.weekday.rawValue - 1
  }

  /// The hour of the day at a time, 0...23.
  @inline(__always)
  func hour(at time: Double) -> Int {
    let wall = time - midnight + (time >= changes ? shift : 0)
    return max(0, min(23, Int(max(0, min(86_400, wall)) / 3600)))
  }
}
