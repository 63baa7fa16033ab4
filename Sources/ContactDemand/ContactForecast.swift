internal import NumericalMethods
public import ScenarioModel

/// Expected contacts of every call type in every interval: the scenario's volumes turned into curves.
///
/// Inbound types lie on the open intervals, deferred types on every hour of every day (`Scenario.arrivalGrid(of:)`).
/// Every stated total and peak is met to the last few units of rounding. The curves use exactly rounded arithmetic and portable
/// functions only, so that they have the same bits on every machine.
public struct ContactForecast: Sendable, Hashable {
  /// The expected demand of each call type, in the scenario's order.
  public let callTypes: [ExpectedDemand]
  /// Number of open intervals.
  let intervalCount: Int

  /// Builds the curves of all call types, as their volumes are stated.
  ///
  /// Of a volume that counts offered calls this is the curve of offered calls; `FreshCallSolver` (ContactSimulation) gives the forecast of
  /// fresh ones.
  /// - Parameters:
  ///   - scenario: A checked scenario.
  ///   - appliesMultipliers: Whether what-if multipliers act on the days.
  /// - Throws: ``DemandFault`` for the first stated volume that no curve can meet.
  /// - Complexity: Linear in the number of intervals, times a few hundred for surges and month totals by day.
  public init(_ scenario: Scenario, appliesMultipliers: Bool = true) throws(DemandFault) {
    var demands: [ExpectedDemand] = []
    for index in scenario.callTypes.indices {
      demands.append(try ExpectedDemand(of: index, in: scenario, appliesMultipliers: appliesMultipliers))
    }
    self.init(demands, intervalCount: scenario.grid.intervals.count)
  }

  init(_ callTypes: [ExpectedDemand], intervalCount: Int) {
    self.callTypes = callTypes
    self.intervalCount = intervalCount
  }

  /// What is worth knowing about the curves without making them impossible, call type by call type.
  public var warnings: [ScenarioWarning] { callTypes.flatMap(\.warnings) }

  /// Expected fresh contacts of all inbound call types, by interval of the scenario's grid; deferred work is not in them.
  public var totalByInterval: [Double] {
    let inbound = callTypes.filter { $0.channel == .inbound }
    guard var total = inbound.first?.byInterval else { return Array(repeating: 0, count: intervalCount) }
    for demand in inbound.dropFirst() {
      for index in total.indices { total[index] += demand.byInterval[index] }
    }
    return total
  }

  /// What comes to a call type over the period: contacts of its curve and people of its list.
  public func entries(of callType: Int, in scenario: Scenario) -> Double {
    callTypes[callType].total + Double(scenario.callTypes[callType].outbound?.batches.people ?? 0)
  }

  /// What comes to a call type on a day, likewise.
  public func entries(of callType: Int, on day: Int, in scenario: Scenario) -> Double {
    let grid = scenario.arrivalGrid(of: scenario.callTypes[callType])
    let start = grid.days[day].midnight
    let end = day + 1 < grid.days.count ? grid.days[day + 1].midnight : grid.end
    let people = (scenario.callTypes[callType].outbound?.batches ?? []).filter {
      (Double(start)..<Double(end)).contains($0.time)
    }.people
    return callTypes[callType].byDay[day] + Double(people)
  }

  /// Expected fresh contacts of all inbound call types over the period.
  public var total: Double { callTypes.reduce(0) { $1.channel == .inbound ? $0 + $1.total : $0 } }
}

/// Expected fresh contacts of one call type.
public struct ExpectedDemand: Sendable, Hashable {
  /// How the contacts reach the service.
  public let channel: Channel
  /// Expected fresh contacts by interval of the type's arrival grid (`Scenario.arrivalGrid(of:)`), finite and at least 0.
  public internal(set) var byInterval: [Double]
  /// Expected fresh contacts by day of the period; the sum of the day's intervals.
  public internal(set) var byDay: [Double]
  /// How the fresh contacts follow from stated offered ones; nil where the volume is not, or not yet, taken as offered.
  public internal(set) var counted: CountedOffered?
  /// Contacts by day as stated: with the shocks inside the totals, before multipliers and before shocks on top.
  public let statedByDay: [Double]
  /// Extra contacts by day that announcement shocks bring, those inside the totals and those on top.
  public let shocksByDay: [Double]
  /// Counts of a list or file that fall where the service is closed; they are not part of any other number here.
  public let outsideOpeningHours: Double
  /// Counts of a list or file that lie before or after the period; they are not part of any other number here.
  public let outsidePeriod: Double
  /// Stated totals and peaks beside the values that the curve meets.
  public let checks: [VolumeCheck]
  /// What is worth knowing about this curve.
  public let warnings: [ScenarioWarning]
  /// Random volume factors of the call type; they have mean 1 and leave the expectation as it is.
  public let factors: VolumeFactors
  /// How the rate runs within and across intervals; the expected contacts of an interval are the same for each shape.
  public let rateShape: RateShape

  /// Expected contacts of the whole period.
  public var total: Double { byDay.compensatedSum() }

  /// Expected contacts by day as the file counts them: first attempts, or offered ones where its volumes are of those.
  public var countedByDay: [Double] {
    guard let counted else { return byDay }
    return zip(byDay, counted.shares).map { $1 > 0 ? $0 / $1 : $0 }
  }

  /// Index and contacts of the busiest day, the first of them if there are several; nil when no contact is expected.
  public var busiestDay: (day: Int, contacts: Double)? {
    var best: (day: Int, contacts: Double)?
    for (day, contacts) in byDay.enumerated() where contacts > (best?.contacts ?? 0) { best = (day, contacts) }
    return best
  }
}

/// A stated volume and the value that the curve meets, both before what-if multipliers and shocks on top.
public struct VolumeCheck: Sendable, Hashable {
  /// What a stated volume speaks of.
  public enum Subject: Sendable, Hashable {
    /// The whole period.
    case period
    /// Every day of weight 100 %; the value met is that of the first such day.
    case day
    /// Every full week; the value met is that of the first one.
    case week
    /// Every full month; the value met is that of the first one.
    case everyMonth
    /// One month.
    case month(CivilMonth)
    /// The largest day of a surge.
    case peakDay(CivilDate)
    /// The first open day of a surge.
    case firstDay(CivilDate)
    /// An announcement shock, over all of its days.
    case shock(CivilDate)
  }

  /// What the volume speaks of.
  public let subject: Subject
  /// Contacts as the file states them.
  public let stated: Double
  /// Contacts of the curve.
  public let met: Double
}

extension ExpectedDemand {
  /// Expected contacts of each calendar month that the period touches, in order.
  /// - Parameter grid: The grid of the forecast's scenario.
  /// - Returns: Months with the number of their days in the period and their contacts.
  public func byMonth(on grid: ServiceGrid) -> [MonthVolume] {
    var months: [MonthVolume] = []
    for (day, contacts) in zip(grid.days, byDay) {
      let month = day.date.month
      if let last = months.last, last.month == month {
        months[months.count - 1] = MonthVolume(month: month, days: last.days + 1, contacts: last.contacts + contacts)
      } else {
        months.append(MonthVolume(month: month, days: 1, contacts: contacts))
      }
    }
    return months
  }
}

/// Expected contacts of one calendar month within the period.
public struct MonthVolume: Sendable, Hashable {
  /// The month.
  public let month: CivilMonth
  /// How many of its days lie in the period.
  public let days: Int
  /// Expected contacts on those days.
  public let contacts: Double
}
