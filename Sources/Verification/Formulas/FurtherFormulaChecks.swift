import QueueingFormulas

/// The other queues with formulas against their tables.
enum FurtherFormulaChecks {
  static func limitedQueues() throws -> [ReferenceComparison] {
    let patient = try ReferenceTable.limitedQueue.rows.flatMap { row in
      try ErlangChecks.comparisons(
        row, limited(row, patience: nil),
        [
          ("P_block", \.blocking), ("P_wait_of_offered", \.probabilityOfWaiting),
          ("ASA_of_accepted_s", \.averageSpeedOfAnswer), ("P_answered_within_T_of_offered", \.answeredWithin),
          ("P_answered_within_T_of_accepted", { $0.serviceLevel(.ofAnswered) }), ("mean_queue_len", \.meanQueueLength),
          ("occupancy", \.occupancy),
        ])
    }
    let leaving = try ReferenceTable.limitedQueueWithPatience.rows.flatMap { row in
      try ErlangChecks.comparisons(
        row, limited(row, patience: try row.number("patience_mean_s")),
        [
          ("P_block", \.blocking), ("P_wait_of_offered", \.probabilityOfWaiting),
          ("P_abandon_of_offered", \.abandonment), ("P_answered_within_T_of_offered", \.answeredWithin),
          ("P_abandoned_within_T_of_offered", \.abandonedWithin), ("mean_queue_len", \.meanQueueLength),
          ("occupancy", \.occupancy),
        ])
    }
    return patient + leaving
  }

  private static func limited(_ row: ReferenceTable.Row, patience: Double?) throws -> QueueMeasures {
    try LimitedQueue.measures(
      OfferedTraffic(load: try row.number("load_erlang"), meanHandling: try row.number("aht_s")),
      agents: try row.whole("n"), capacity: try row.whole("K_max_calls_in_system"), meanPatience: patience,
      within: AcceptableWait(try row.number("T_s")))
  }

  static func engset() throws -> [ReferenceComparison] {
    try ReferenceTable.engset.rows.flatMap { row in
      let measures = try FiniteSourceLoss.measures(
        sources: try row.whole("sources"), servers: try row.whole("servers"),
        loadPerIdleSource: try row.number("alpha_load_per_idle_source"))
      return try comparisons(
        row, "\(row.text("sources")) sources, \(row.text("servers")) servers",
        [
          ("time_congestion", measures.timeCongestion), ("call_congestion", measures.callCongestion),
          ("carried_erlang", measures.carriedLoad),
        ])
    }
  }

  static func generalPatience() throws -> [ReferenceComparison] {
    try ReferenceTable.generalPatience.rows.flatMap { row in
      let numbers = row.text("patience_params").split(separator: " ").compactMap { Double($0) }
      let measures = try PatienceQueue.measures(
        OfferedTraffic(load: try row.number("load_erlang"), meanHandling: try row.number("aht_s_exponential")),
        agents: try row.number("n"), patience: try patience(row, numbers),
        within: AcceptableWait(try row.number("T_s")))
      return try comparisons(
        row, "n = \(row.text("n")), load \(row.text("load_erlang")), patience \(row.text("patience_dist"))",
        [
          ("P_wait", measures.probabilityOfWaiting), ("P_abandon", measures.abandonment),
          ("mean_wait_all_s", measures.meanWait), ("ASA_answered_s", measures.averageSpeedOfAnswer),
          ("P_answered_within_T", measures.answeredWithin), ("occupancy", measures.occupancy),
        ])
    }
  }

  private static func patience(_ row: ReferenceTable.Row, _ numbers: [Double]) throws -> PatienceLaw {
    let name = row.text("patience_dist")
    let wanted = ["exp": 1, "det": 1, "uniform": 2, "weibull": 2, "hyperexp": 3, "balk_exp": 2]
    guard let count = wanted[name], numbers.count >= count else {
      throw ReferenceFault(line: row.line, column: "patience_dist")
    }
    return switch name {
    case "exp": try .exponential(mean: numbers[0])
    case "det": try .deterministic(numbers[0])
    case "uniform": try .uniform(from: numbers[0], to: numbers[1])
    case "weibull": try .weibull(shape: numbers[0], scale: numbers[1])
    case "hyperexp": try .hyperexponential(share: numbers[0], mean: numbers[1], otherwise: numbers[2])
    default: try .exponential(mean: numbers[1]).balking(numbers[0])
    }
  }

  static func deterministicHandling() throws -> [ReferenceComparison] {
    try ReferenceTable.deterministicHandling.rows.flatMap { row in
      let traffic = try OfferedTraffic(load: try row.number("load_erlang"), meanHandling: try row.number("service_s"))
      let measures = try DeterministicHandlingQueue.measures(traffic, agents: try row.whole("n"))
      return try comparisons(
        row, "n = \(row.text("n")), load \(row.text("load_erlang"))",
        [
          ("P_wait", measures.probabilityOfWaiting), ("ASA_s", measures.averageSpeedOfAnswer),
          ("mean_queue_len", measures.meanQueueLength),
        ])
    }
  }

  static func singleServer() throws -> [ReferenceComparison] {
    try ReferenceTable.singleServer.rows.flatMap { row in
      let traffic = try OfferedTraffic(load: try row.number("rho"), meanHandling: try row.number("service_mean_s"))
      let measures = try SingleServer.measures(
        traffic, coefficientOfVariation: try row.number("service_cv_squared").squareRoot())
      return try comparisons(
        row, "load \(row.text("rho")), \(row.text("service_dist"))",
        [("P_wait", measures.probabilityOfWaiting), ("ASA_s", measures.averageSpeedOfAnswer)])
    }
  }

  static func twoPriorities() throws -> [ReferenceComparison] {
    try ReferenceTable.twoPriorities.rows.flatMap { row in
      let high = try OfferedTraffic(load: try row.number("load_high"), meanHandling: try row.number("aht_s"))
      let measures = try TwoPriorities.measures(
        high: high, lowLoad: try row.number("load_low"), agents: try row.number("n"))
      return try comparisons(
        row, "n = \(row.text("n")), loads \(row.text("load_high")) and \(row.text("load_low"))",
        [
          ("P_wait", measures.probabilityOfWaiting), ("mean_wait_high_s", measures.meanWaitHigh),
          ("mean_wait_low_s", measures.meanWaitLow),
        ])
    }
  }

  /// The table prints ten to twelve digits.
  static func dialler() throws -> [ReferenceComparison] {
    try ReferenceTable.dialler.rows.flatMap { row in
      let dialler = try DiallerCapacity.largest(
        agents: try row.number("agents"), meanHandling: try row.number("talk_mean_s_exponential"),
        maxWait: try row.number("max_wait_for_agent_s"), maxSilent: try row.number("drop_rate"))
      return try comparisons(
        row, "\(row.text("agents")) agents, wait \(row.text("max_wait_for_agent_s")) s",
        [
          ("max_live_load_erlang", dialler.load), ("drop_rate", dialler.silentCallRate),
          ("agent_utilisation", dialler.occupancy),
        ])
    }
  }

  private static func comparisons(
    _ row: ReferenceTable.Row, _ place: String, _ columns: [(String, Double?)]
  ) throws -> [ReferenceComparison] {
    try columns.map { column, value in
      ReferenceComparison("\(place): \(column)", value, try row.number(column), within: 1e-9)
    }
  }
}
