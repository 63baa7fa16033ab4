import QueueingFormulas

/// Erlang's formulas against tables of 25 digits.
enum ErlangChecks {
  /// 1e-9 relative; 1e-6 where load / agents = 1 - 1e-9 or agents >= 1e5, as the tables state.
  static func tolerance(agents: Double, load: Double) -> Double {
    agents >= 1e5 || abs(load / agents - (1 - 1e-9)) < 1e-12 ? 1e-6 : 1e-9
  }

  static func blocking() throws -> [ReferenceComparison] {
    try ReferenceTable.erlangB.rows.map { row in
      let (servers, load) = (try row.number("n"), try row.number("load_erlang"))
      return ReferenceComparison(
        "n = \(row.text("n")), load \(row.text("load_erlang")): blocking",
        try ErlangB.blocking(load: load, servers: servers), try row.number("P_block"),
        within: tolerance(agents: servers, load: load))
    }
  }

  static func erlangC() throws -> [ReferenceComparison] {
    try ReferenceTable.erlangC.rows.flatMap { row in
      let (agents, load) = (try row.number("n"), try row.number("load_erlang"))
      let measures = try ErlangC.measures(
        OfferedTraffic(load: load, meanHandling: try row.number("aht_s")), agents: agents,
        within: AcceptableWait(try row.number("T_s")))
      return try comparisons(
        row, measures,
        [
          ("P_wait", \.probabilityOfWaiting), ("ASA_s", \.averageSpeedOfAnswer), ("SL_within_T", \.answeredWithin),
          ("mean_queue_len", \.meanQueueLength), ("occupancy", \.occupancy),
        ])
    }
  }

  static func erlangA() throws -> [ReferenceComparison] {
    try ReferenceTable.erlangA.rows.flatMap { row in
      let traffic = try OfferedTraffic(load: try row.number("load_erlang"), meanHandling: try row.number("aht_s"))
      let measures = try PatienceQueue.erlangA(
        traffic, agents: try row.number("n"), meanPatience: try row.number("patience_mean_s"),
        within: AcceptableWait(try row.number("T_s")))
      return try comparisons(
        row, measures,
        [
          ("P_wait", \.probabilityOfWaiting), ("P_abandon", \.abandonment), ("mean_wait_all_calls_s", \.meanWait),
          ("P_answered_within_T", \.answeredWithin), ("P_abandoned_within_T", \.abandonedWithin),
          ("occupancy", \.occupancy), ("mean_queue_len", \.meanQueueLength),
          ("SL_of_answered", { $0.serviceLevel(.ofAnswered) }),
          ("SL_excl_short_abandons", { $0.serviceLevel(.shortAbandonsExcluded) }),
        ])
    }
  }

  /// Measures of a row beside its columns.
  static func comparisons(
    _ row: ReferenceTable.Row, _ measures: QueueMeasures, _ columns: [(String, (QueueMeasures) -> Double?)]
  ) throws -> [ReferenceComparison] {
    let allowed = tolerance(agents: try row.number("n"), load: try row.number("load_erlang"))
    return try columns.map { column, value in
      ReferenceComparison(
        "n = \(row.text("n")), load \(row.text("load_erlang")): \(column)", value(measures), try row.number(column),
        within: allowed)
    }
  }

  /// Rows marked as ties may be answered by n or n - 1.
  static func requiredAgents() throws -> [ReferenceComparison] {
    let patient = try ReferenceTable.agentsByErlangC.rows.map { try required($0, .erlangC) }
    let leaving = try ReferenceTable.agentsByErlangA.rows.map {
      try required($0, .patience(.exponential(mean: try $0.number("patience_mean_s"))))
    }
    return patient + leaving
  }

  private static func required(_ row: ReferenceTable.Row, _ model: StationaryModel) throws -> ReferenceComparison {
    let traffic = try OfferedTraffic(load: try row.number("load_erlang"), meanHandling: try row.number("aht_s"))
    let target = StaffingTarget.serviceLevel(
      try row.number("SL_target"), within: try AcceptableWait(try row.number("T_s")))
    let found = Double(try model.requiredAgents(traffic, targets: [target]))
    let least = try row.number("n_min")
    let isTied = row.text("check").hasPrefix("tie") && found == least - 1
    return ReferenceComparison(
      "load \(row.text("load_erlang")), \(row.text("SL_target")) in \(row.text("T_s")) s: agents",
      isTied ? least : found, least, within: 0)
  }
}
