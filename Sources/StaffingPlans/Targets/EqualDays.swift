import ContactDemand
import ScenarioModel

/// Ranges of days that are the same to callers and agents: the same expected contacts at the same times of day, limits, and agents.
///
/// Targets and laws are those of call types, factors those of all days: nothing else tells such days apart, and no other range of days
/// influences them. So one plan serves them all, and their replications are draws from one law as long as no two share a number (a factor of
/// the run or of a week is drawn once a replication).
struct EqualDays {
  private struct Kind: Hashable {
    let expected: [[Double]]
    let handling: [[Double]]
    let intervals: [[Int]]
    let limits: [[Int]]
    let agents: [[Int]]
    let known: Set<Int>
  }

  /// By range, the first one that is the same.
  let first: [Int]

  /// The equal ones among ranges of days.
  /// - Parameters:
  ///   - wanted: by range, whether it is compared at all; the others stand for themselves.
  ///   - staffing: agents that have to be the same too; nil where there are none yet.
  ///   - known: by range, what else tells it apart.
  init(
    _ ranges: [Range<Int>], of scenario: Scenario, forecast: ContactForecast, among wanted: [Bool]? = nil,
    staffing: StaffingByInterval? = nil, known: (Range<Int>) -> Set<Int> = { _ in [] }
  ) {
    var found: [Kind: Int] = [:]
    first = ranges.enumerated().map { place, range in
      guard wanted?[place] ?? true else { return place }
      let kind = Self.kind(of: range, scenario, forecast, staffing, known(range))
      if let same = found[kind] { return same }
      found[kind] = place
      return place
    }
  }

  /// Ranges of which each is looked at on its own.
  init(apart ranges: [Range<Int>]) { first = Array(ranges.indices) }

  /// Of some ranges, those that stand for the ones equal to them.
  func firsts(of wanted: [Bool]) -> [Bool] { wanted.indices.map { wanted[$0] && first[$0] == $0 } }

  /// The ranges, those that are the same together, in order of the first.
  var groups: [[Int]] {
    Dictionary(grouping: first.indices) { first[$0] }.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func kind(
    of range: Range<Int>, _ scenario: Scenario, _ forecast: ContactForecast, _ staffing: StaffingByInterval?,
    _ known: Set<Int>
  ) -> Kind {
    let intervals = range.flatMap { scenario.grid.days[$0].intervals }
    let start = intervals.first.map { scenario.grid.intervals[$0].start } ?? 0
    return Kind(
      expected: forecast.callTypes.map { type in intervals.map { rounded(type.byInterval[$0]) } },
      handling: scenario.callTypes.map { type in
        type.variation?.handlingByInterval.map { row in intervals.map { row[$0] } } ?? []
      },
      intervals: intervals.map { index in
        let interval = scenario.grid.intervals[index]
        return [interval.start - start, interval.length, interval.wallStart, interval.day - range.lowerBound]
      },
      limits: scenario.agentGroups.flatMap { group in
        let given: [Int] = if case .given(let agents) = group.staffing { agents } else { [] }
        return [group.limits.minimum, group.limits.most ?? [], given].map { row in
          intervals.compactMap { row.indices.contains($0) ? row[$0] : nil }
        }
      },
      agents: staffing.map { $0.agents.map { row in intervals.map { row[$0] } } } ?? [], known: known)
  }

  /// Contacts without what the order of sums leaves in the last digits.
  private static func rounded(_ contacts: Double) -> Double { (contacts * 1e8).rounded() }
}

extension StaffingByInterval {
  /// The staffing in which equal ranges of days have the agents of the first of them.
  func equalised(_ ranges: [Range<Int>], by days: EqualDays, on grid: ServiceGrid) -> StaffingByInterval {
    var result = self
    for (place, first) in days.first.enumerated() where place != first {
      let (to, from) = (ranges[place], ranges[first])
      for (target, source) in zip(to.flatMap { grid.days[$0].intervals }, from.flatMap { grid.days[$0].intervals }) {
        for group in result.agents.indices { result.agents[group][target] = result.agents[group][source] }
      }
    }
    return result
  }
}
