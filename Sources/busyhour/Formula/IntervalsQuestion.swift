import ArgumentParser
import QueueingFormulas

/// The staffing methods as the command line spells them; fluid is an answer for given agents only.
enum StaffingMethodName: String, ExpressibleByArgument, CaseIterable {
  case erlangC = "erlang-c"
  case erlangA = "erlang-a"
  case sipp
  case laggedSIPP = "lagged-sipp"
  case modifiedOfferedLoad = "modified-offered-load"
  case fluid

  /// The method; nil for fluid.
  var value: StaffingMethod? { StaffingMethod(rawValue: rawValue) }
}

/// How the rate moves within an interval, as the command line spells it.
enum RateShapeName: String, ExpressibleByArgument, CaseIterable {
  case constant, linear

  /// The shape itself.
  var value: IntervalDemand.RateShape { self == .linear ? .linear : .constant }
}

/// A question about intervals: agents from targets, or measures from agents.
struct IntervalsQuestion {
  let staffing: IntervalStaffing
  let method: StaffingMethodName
  let agents: [Double]
  let targets: TargetOptions

  /// The answer, one row per interval.
  func answer() throws -> FormulaAnswer {
    var answer = FormulaAnswer()
    answer.add("method", "method", .text(method.rawValue))
    answer.add("intervalLength", "interval length", .seconds(staffing.demand.intervalLength))
    answer.add("definition", "service level", .text(targets.definition.rawValue))
    answer.add("intervals", "intervals", .list(try rows()))
    return answer
  }

  private func rows() throws -> [FormulaAnswer] {
    guard let method = method.value else { return try fluidRows() }
    if agents.isEmpty {
      let wanted = try targets.targets()
      guard !wanted.isEmpty else { throw ValidationError("expected --agents or a target such as --target '80 %'") }
      return try staffing.requirement(method, targets: wanted).enumerated().map { index, need in
        try row(index, Double(need.agents), need.load, need.measures, need.caveats)
      }
    }
    return try staffing.prediction(method, agents: agents, within: targets.wait()).enumerated().map { index, found in
      try row(index, agents[index], found.load, found.measures, found.caveats)
    }
  }

  private func row(
    _ index: Int, _ agents: Double, _ load: Double, _ measures: QueueMeasures?, _ caveats: Set<Caveat>
  ) throws -> FormulaAnswer {
    var row = FormulaAnswer()
    row.add("interval", "interval", .whole(index + 1))
    row.addAgents(agents)
    if let shrinkage = targets.shrinkage {
      row.add("paidAgents", "paid", .whole(try Shrinkage.paidAgents(onDuty: agents, shrinkage: shrinkage)))
    }
    row.add("load", "load", .number(load))
    row.add("serviceLevel", "level", .share(measures?.serviceLevel(targets.definition.value)))
    row.add("averageSpeedOfAnswer", "ASA", .seconds(measures?.averageSpeedOfAnswer))
    row.add("meanWait", "mean wait", .seconds(measures?.meanWait))
    row.add("abandonment", "abandonment", .share(measures?.abandonment))
    row.add("occupancy", "occupancy", .share(measures?.occupancy))
    row.add("caveats", "caveats", .words(caveats.map(\.rawValue).sorted()))
    return row
  }

  private func fluidRows() throws -> [FormulaAnswer] {
    guard !agents.isEmpty else { throw ValidationError("fluid needs --agents") }
    return try staffing.fluid(agents: agents, within: targets.wait()).enumerated().map { index, fluid in
      var row = FormulaAnswer()
      row.add("interval", "interval", .whole(index + 1))
      row.addAgents(agents[index])
      row.add("serviceLevel", "level", .share(fluid.serviceLevel))
      row.add("meanWait", "mean wait", .seconds(fluid.meanWait))
      row.add("abandonment", "abandonment", .share(fluid.abandonment))
      row.add("queueAtEnd", "queue at end", .number(fluid.queueAtEnd))
      row.add("longestQueue", "longest queue", .number(fluid.longestQueue))
      return row
    }
  }
}
