/// Where work that may wait is densest: how many agents a day needs so that all of it is done in time.
///
/// The densest stretch of days is that with most work that comes in and is due within it, by the hours of one agent in it; it needs
/// so many agents throughout. What is left lies before and after it, and so on. With one deadline order this is the smoothest way
/// of doing all work in time (Yao, Demers and Shenker 1995), and the first density is the smallest constant team.
struct WorkDensity {
  /// Work with its days.
  let work: [DueWork]
  /// Hours that one agent is on duty, by day.
  let hours: [Double]
  /// Agent-hours that are there already and free, by day.
  let free: [Double]

  /// Stretches at most; days beyond them stay without agents, as a first answer may.
  static let mostStretches = 400

  /// Agents by day beside the free ones.
  func agentsByDay() -> [Double] {
    var rest = Rest(self)
    var agents = Array(repeating: 0.0, count: hours.count)
    for _ in 0..<Self.mostStretches {
      guard let dense = rest.densest(), dense.agents > 1e-9 else { break }
      for day in dense.days where !rest.isDone[day] { agents[day] = dense.agents }
      rest.remove(dense.days)
    }
    return agents
  }

  /// The smallest number of agents, the same every day, without which some work cannot be done in time.
  var largest: Double { Rest(self).densest()?.agents ?? 0 }

  /// The least agent-hours beside the free ones without which some work cannot be done in time.
  ///
  /// It is the most by which the work within some stretches that do not overlap exceeds what is free in them. O(days squared).
  var leastHoursOnTop: Double {
    let work = self.work.filter { $0.entry >= 0 && $0.entry <= $0.last && $0.last < hours.count }
    let byLast = Dictionary(grouping: work, by: \.last)
    var entered = hours.map { _ in 0.0 }
    // Most for the days before each.
    var most = [0.0]
    for last in hours.indices {
      for job in byLast[last] ?? [] { entered[job.entry] += job.hours }
      var (best, excess) = (most[last], 0.0)
      for first in (0...last).reversed() {
        excess += entered[first] - free[first]
        best = max(best, most[first] + excess)
      }
      most.append(best)
    }
    return most[hours.count]
  }

  /// What is left when dense stretches are taken out.
  private struct Rest {
    var work: [DueWork]
    var hours: [Double]
    var free: [Double]
    var isDone: [Bool]

    init(_ all: WorkDensity) {
      work = all.work.filter { $0.entry >= 0 && $0.entry <= $0.last && $0.last < all.hours.count }
      (hours, free) = (all.hours, all.free)
      isDone = Array(repeating: false, count: all.hours.count)
    }

    /// The stretch with most work for the hours of one agent; O(days squared).
    func densest() -> (days: ClosedRange<Int>, agents: Double)? {
      var due = Array(repeating: 0.0, count: hours.count)
      let byEntry = Dictionary(grouping: work, by: \.entry)
      var best: (days: ClosedRange<Int>, agents: Double)?
      for first in hours.indices.reversed() {
        for job in byEntry[first] ?? [] { due[job.last] += job.hours }
        var (load, time) = (0.0, 0.0)
        for last in first..<hours.count {
          load += due[last] - free[last]
          time += hours[last]
          guard time > 0, load > 0, due[last] > 0 else { continue }
          if load / time > (best?.agents ?? 0) { best = (first...last, load / time) }
        }
      }
      return best
    }

    /// Takes a stretch out with the work within it; other work keeps the days outside.
    mutating func remove(_ days: ClosedRange<Int>) {
      work = work.compactMap { job in
        if days.contains(job.entry), days.contains(job.last) { return nil }
        let entry = days.contains(job.entry) ? days.upperBound + 1 : job.entry
        let last = days.contains(job.last) ? days.lowerBound - 1 : job.last
        return DueWork(callType: job.callType, entry: entry, last: last, hours: job.hours)
      }
      for day in days { (hours[day], free[day], isDone[day]) = (0, 0, true) }
    }
  }
}
