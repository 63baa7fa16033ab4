/// One day of a period: its open stretches, closed times between them, and the time until the next day opens.
public struct ExactDay: Sendable, Hashable {
  /// Number of the week: days of the same number share a week's factor.
  public let week: Int
  /// The stretches in order of time, at least one.
  public let stretches: [DayStretch]

  /// A day.
  public init(week: Int, stretches: [DayStretch]) {
    self.week = week
    self.stretches = stretches
  }

  /// Whether the closed time at the end is so long that days before and after it are independent, as in the simulation: a
  /// contact outlasts it with a probability below one in a million.
  func endsAlone(_ meanHandling: Double) -> Bool {
    guard let last = stretches.last, !last.isOpen else { return false }
    return last.length >= 14 * meanHandling
  }
}

/// Random factors of mean 1 (gamma) on every rate, by their coefficients of variation; several of one kind multiply.
public struct ExactFactors: Sendable, Equatable {
  /// Of the whole period.
  public let run: [Double]
  /// Of each week.
  public let week: [Double]
  /// Of each day.
  public let day: [Double]

  /// Factors; none by default.
  public init(run: [Double] = [], week: [Double] = [], day: [Double] = []) {
    self.run = run
    self.week = week
    self.day = day
  }
}

/// The exact expected numbers of every interval of a period, with random factors integrated.
///
/// Sums of numbers are means over the factors, so that a level is E[answered within T] / E[offered]: many contacts count more than few.
/// Days with a long closed time between them are independent, and only the product of their factors matters. Elsewhere the state is
/// carried on, given the factors that go on and mixed over those that end.
public struct ExactPeriod: Sendable {
  private let callers: DayCallers
  private let days: [ExactDay]
  private let factors: ExactFactors

  /// A period; its last stretch should be closed and infinite, so that everybody leaves.
  public init(_ callers: DayCallers, days: [ExactDay], factors: ExactFactors = ExactFactors()) {
    self.callers = callers
    self.days = days
    self.factors = factors
  }

  /// The outcomes of the open stretches of each day.
  /// - Throws: ``QueueingError`` for coefficients of variation outside their range.
  public func outcomes() throws(QueueingError) -> [[DayOutcome]] {
    var results: [[DayOutcome]] = []
    var known: [[DayStretch]: [DayOutcome]] = [:]
    var first = 0
    while first < days.count {
      var end = first + 1
      while end < days.count, !days[end - 1].endsAlone(callers.meanHandling) { end += 1 }
      var block = Array(days[first..<end])
      if block[block.count - 1].endsAlone(callers.meanHandling) { block[block.count - 1].closeForEver() }
      if block.count == 1 {
        let stretches = block[0].stretches
        if known[stretches] == nil { known[stretches] = try pass(single: block[0]).outcomes }
        results.append(known[stretches] ?? [])
      } else {
        var rest = try pass(of: block).outcomes[...]
        for day in block {
          let count = day.stretches.count { $0.isOpen }
          results.append(Array(rest.prefix(count)))
          rest = rest.dropFirst(count)
        }
      }
      first = end
    }
    return results
  }

  /// A day on its own: only the product of its factors counts.
  private func pass(single day: ExactDay) throws(QueueingError) -> DayPass {
    try FactorMean(factors.run + factors.week + factors.day).mixture { factor throws(QueueingError) in
      moved(DayPass(callers), over: day.stretches, factor, next: [])
    }
  }

  /// Days between which the state is carried on.
  private func pass(of block: [ExactDay]) throws(QueueingError) -> DayPass {
    let (ofWeek, ofDay) = (try FactorMean(factors.week), try FactorMean(factors.day))
    return try FactorMean(factors.run).mixture { run throws(QueueingError) in
      var pass = DayPass(callers)
      var first = 0
      while first < block.count {
        let end = block[first...].firstIndex { $0.week != block[first].week } ?? block.count
        let start = pass
        pass = try ofWeek.mixture { week throws(QueueingError) in
          var inWeek = start
          for index in first..<end {
            let morning = inWeek
            inWeek = try ofDay.mixture { day throws(QueueingError) in
              moved(
                morning, over: block[index].stretches, run * week * day,
                next: index + 1 < block.count ? block[index + 1].stretches : [])
            }
          }
          return inWeek
        }
        first = end
      }
      return pass
    }
  }

  /// A pass moved over the stretches of a day.
  private func moved(
    _ start: DayPass, over stretches: [DayStretch], _ factor: Double, next: [DayStretch]
  ) -> DayPass {
    var pass = start
    let all = stretches + next
    let horizon = max(callers.wait.answer, callers.wait.shortAbandon)
    for index in stretches.indices {
      var (end, length) = (index + 1, 0.0)
      while end < all.count, length < horizon {
        length += all[end].length
        end += 1
      }
      pass.advance(stretches[index].times(factor), following: Array(all[(index + 1)..<end]))
    }
    return pass
  }
}

extension ExactDay {
  /// Lets the closed time at the end go on until everybody has left.
  fileprivate mutating func closeForEver() {
    guard let last = stretches.last, !last.isOpen else { return }
    self = ExactDay(
      week: week,
      stretches: stretches.dropLast() + [
        .closed(length: .infinity, agents: last.agents, disconnects: last.disconnects)
      ])
  }
}
