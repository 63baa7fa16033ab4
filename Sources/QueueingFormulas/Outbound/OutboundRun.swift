/// The people of a list who still wait, by entry day and by attempts made, moved on day by day.
struct OutboundRun {
  /// Some people, and how many of them can be reached at all.
  struct People {
    var all = 0.0
    var reachable = 0.0

    mutating func add(_ other: People) {
      all += other.all
      reachable += other.reachable
    }

    /// Takes some of them out, as they come.
    mutating func take(_ number: Double) -> People {
      if number >= all {
        defer { self = People() }
        return self
      }
      let part = People(all: number, reachable: reachable * (number / all))
      all -= part.all
      reachable -= part.reachable
      return part
    }
  }

  private let list: OutboundFluid
  private let cap: Int
  /// Those not called in this round, at entry day times cap plus attempts made.
  private var waiting: [People]
  /// Those called in this round without an answer, by the attempts they now have.
  private var called: [People]
  private var oldest = 0
  private var entered = 0
  private(set) var days: [FluidDay] = []
  private(set) var reachedAfterDays: [[Double]]

  init(_ list: OutboundFluid) {
    self.list = list
    cap = list.ladder.cap
    let entryDays = min(list.entries.count, list.days)
    waiting = Array(repeating: People(), count: entryDays * cap)
    called = waiting
    reachedAfterDays = Array(repeating: [], count: entryDays)
  }

  /// One day: entries, then rounds of calls until the capacity or the rounds are used up.
  mutating func advance(capacity: Double, calling: CallingDay?) {
    let number = days.count
    var budget = calling.map { OutboundBudget(agents: capacity, calling: $0) } ?? OutboundBudget(attempts: capacity)
    var day = FluidDay()
    day.capacity = capacity
    enter(number, &day)
    for round in 0..<list.attemptsPerDay where round == 0 || !budget.isUsedUp {
      callEveryoneOnce(&budget, &day)
      if round == 0 { day.backlog = total }
      endRound()
    }
    while oldest < entered, (0..<cap).allSatisfy({ waiting[oldest * cap + $0].all == 0 }) { oldest += 1 }
    day.waiting = total
    let available = capacity * (calling?.open ?? 1)
    day.occupancy = available > 0 && available.isFinite ? min(1, budget.used / available) : nil
    day.agentHours = calling == nil ? nil : budget.used / 3_600
    days.append(day)
  }

  private mutating func enter(_ number: Int, _ day: inout FluidDay) {
    guard number < reachedAfterDays.count else { return }
    let people = list.entries[number]
    waiting[number * cap].add(People(all: people, reachable: people * (1 - list.ladder.neverAnswer)))
    entered = number + 1
    day.entered = people
  }

  private mutating func callEveryoneOnce(_ budget: inout OutboundBudget, _ day: inout FluidDay) {
    switch list.order {
    case .oldest:
      for entry in oldest..<entered {
        for attempts in 0..<cap { call(entry, attempts, &budget, &day) }
      }
    case .newest:
      for entry in (oldest..<entered).reversed() {
        for attempts in 0..<cap { call(entry, attempts, &budget, &day) }
      }
    case .fewestAttempts:
      for attempts in 0..<cap {
        for entry in oldest..<entered { call(entry, attempts, &budget, &day) }
      }
    }
  }

  /// Calls the people of one entry day and number of attempts, as far as the capacity goes.
  private mutating func call(
    _ entry: Int, _ attempts: Int, _ budget: inout OutboundBudget, _ day: inout FluidDay
  ) {
    let cell = entry * cap + attempts
    let reach = reach(ofAttempt: attempts + 1, on: days.count)
    while waiting[cell].all > 0, !budget.isUsedUp {
      let due = waiting[cell]
      let made = budget.spend(due.all, reachable: due.reachable / due.all, reach: reach)
      var people = waiting[cell].take(made.attempts)
      day.attempts += people.all
      let reached = people.reachable * made.reach
      people.all = max(0, people.all - reached)
      people.reachable -= reached
      day.reached += reached
      note(reached, entry, after: days.count - entry)
      if attempts + 1 < cap { called[cell + 1].add(people) } else { day.exhausted += people.all }
    }
  }

  private func reach(ofAttempt attempt: Int, on day: Int) -> Double {
    let factors = list.reachFactors
    let factor = factors.isEmpty ? 1 : factors[day % factors.count]
    return list.ladder.reach(ofAttempt: attempt) * factor
  }

  private mutating func note(_ reached: Double, _ entry: Int, after days: Int) {
    guard reached > 0 else { return }
    let missing = days + 1 - reachedAfterDays[entry].count
    if missing > 0 { reachedAfterDays[entry] += Array(repeating: 0, count: missing) }
    reachedAfterDays[entry][days] += reached
  }

  /// Those without an answer wait again.
  private mutating func endRound() {
    for cell in (oldest * cap)..<(entered * cap) where called[cell].all > 0 {
      waiting[cell].add(called[cell])
      called[cell] = People()
    }
  }

  /// Everyone in `waiting`.
  private var total: Double {
    ((oldest * cap)..<(entered * cap)).reduce(0) { $0 + waiting[$1].all }
  }
}
