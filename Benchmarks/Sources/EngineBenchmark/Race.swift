/// Programs that take turns on one job; the first is the one that the others are compared with.
struct Race {
  let job: CommonJob
  let contenders: [Contender]
  /// Outcomes by contender and round; nil where a contender sat out.
  private var outcomes: [[RunOutcome?]]

  /// Runs the race; what the programs give is checked by `ExactCheck`.
  init(_ job: CommonJob, _ contenders: [Contender], rounds: Int) throws {
    self.job = job
    self.contenders = contenders
    outcomes = Array(repeating: [], count: contenders.count)
    for round in 0..<rounds {
      for (index, contender) in contenders.enumerated() {
        let takesPart = round % contender.stride == 0
        outcomes[index].append(takesPart ? try contender.run(round) : nil)
      }
    }
  }

  /// The place of a contender by name.
  func place(of name: String) -> Int? { contenders.firstIndex { $0.name == name } }

  /// Nanoseconds of processor time per call, the median over rounds.
  func nanoseconds(_ place: Int) -> Double { median(outcomes[place].compactMap { $0?.nanosecondsPerCall }) }

  /// The median over rounds of the cost per call over that of another contender in the same round.
  func ratio(_ place: Int, to other: Int = 0) -> Double {
    median(
      zip(outcomes[place], outcomes[other]).compactMap { own, reference in
        guard let own, let reference else { return nil }
        return own.nanosecondsPerCall / reference.nanosecondsPerCall
      })
  }

  /// The counts of a contender, summed over rounds.
  func total(_ place: Int) -> RunOutcome {
    let all = outcomes[place].compactMap { $0 }
    return RunOutcome(
      calls: all.reduce(0) { $0 + $1.calls }, within: all.reduce(0) { $0 + $1.within },
      abandoned: all.reduce(0) { $0 + $1.abandoned }, nanoseconds: all.reduce(0) { $0 + $1.nanoseconds })
  }
}
