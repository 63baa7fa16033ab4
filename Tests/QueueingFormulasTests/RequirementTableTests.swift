import QueueingFormulas
import Testing

/// The table of steady states against the answers that it saves.
@Suite struct `Requirements from a table` {
  /// Targets of one call type; the table has to meet all of a row at once.
  private static let targets: [[StaffingTarget]] = {
    guard let wait = try? AcceptableWait(20, shortAbandon: 5) else { return [] }
    return [
      [.serviceLevel(0.8, within: wait, definition: .ofOffered)],
      [.serviceLevel(0.95, within: wait, definition: .ofAnswered), .abandonment(atMost: 0.03)],
      [.averageSpeedOfAnswer(atMost: 10), .occupancy(atMost: 0.85)],
    ]
  }()

  /// A day's rates in contacts a second, up and down again, so that the table brackets, extrapolates and meets a load twice.
  private let rates = [0.02, 0.11, 0.5, 0.32, 0.5, 0, 0.31, 0.33, 0.0004, 1.3, 0.499]

  private func staffing(_ rates: [Double], _ patience: PatienceLaw) throws -> IntervalStaffing {
    IntervalStaffing(
      demand: try IntervalDemand(rates: rates, intervalLength: 1800, openSpans: [0..<rates.count], shape: .constant),
      handling: try .exponential(mean: 240), patience: patience)
  }

  @Test(arguments: targets)
  func `a table gives the smallest staff of each load, in whatever order loads come`(_ targets: [StaffingTarget]) throws
  {
    for model in [StationaryModel.erlangC, .patience(try .exponential(mean: 150))] {
      var table = try RequirementTable(model, meanHandling: 240, targets: targets)
      for load in [12, 0.01, 80, 12, 3.3, 79.5, 40, 41, 40.5, 0.5, 250, 1e-6, 12.2, 12.1] {
        let traffic = try OfferedTraffic(load: load, meanHandling: 240)
        #expect(try table.agents(load: load) == model.requiredAgents(traffic, targets: targets), "load \(load)")
      }
      #expect(try table.agents(load: 0) == 0)
    }
  }

  @Test(arguments: targets, [StaffingMethod.erlangA, .sipp, .laggedSIPP])
  func `the quick requirement is the full one`(_ targets: [StaffingTarget], _ method: StaffingMethod) throws {
    let patience = try PatienceLaw.exponential(mean: 150)
    let staffing = try staffing(rates, patience)
    var table = try RequirementTable(.patience(patience), meanHandling: 240, targets: targets)
    let quick = try staffing.quickRequirement(method, from: &table).agents
    #expect(try quick == staffing.requirement(method, targets: targets).map(\.agents))
  }

  @Test(arguments: targets)
  func `the modified offered load from a table is within an agent of its mean over intervals where the load is steady`(
    _ targets: [StaffingTarget]
  ) throws {
    let patience = try PatienceLaw.exponential(mean: 150)
    let staffing = try staffing([0.3, 0.3, 0.305, 0.31, 0.305, 0.3], patience)
    var table = try RequirementTable(.patience(patience), meanHandling: 240, targets: targets)
    let quick = try staffing.quickRequirement(.modifiedOfferedLoad, from: &table).agents
    let full = try staffing.requirement(.modifiedOfferedLoad, targets: targets).map(\.agents)
    // The first interval begins empty: its mean load says little of its level.
    for (left, right) in zip(quick, full).dropFirst() { #expect(abs(left - right) <= 1) }
  }
}
