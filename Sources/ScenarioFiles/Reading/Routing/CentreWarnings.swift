import ScenarioModel

/// What call types and groups together make useless, without making the scenario impossible.
struct CentreWarnings {
  let reading: Reading
  let callTypes: [CallType]
  let groups: [AgentGroup]
  let directory: CallTypeDirectory
  let grid: ServiceGrid

  /// Adds all warnings.
  func warn() {
    warnAboutCallbacks()
    warnAboutPriorities()
    warnAboutEmptyIntervals()
    warnAboutSpillOver()
    warnAboutLateCallbacks()
    warnAboutLoops()
  }

  private func path(_ callType: Int, _ key: String) -> String {
    "call_types[\(directory.members[callType].section)].\(key)"
  }

  /// Where more agents must stay free than are ever there, nobody is called back.
  private func warnAboutCallbacks() {
    for (index, callType) in callTypes.enumerated() {
      guard let callback = callType.callback, directory.members[index].variant ?? 0 == 0 else { continue }
      let most = groups.filter { $0.callTypes.contains(index) }.map { group -> Int in
        if case .given(let agents) = group.staffing { agents.max() ?? 0 } else { Int.max }
      }.max()
      guard let most, callback.keepFree >= max(most, 1) else { continue }
      reading.warn(
        "call_types[\(directory.members[index].section)].callback.keep_free",
        "\(callback.keepFree) agents are kept free, but no group that serves '\(callType.name)' ever has more than "
          + "\(most): nobody is called back",
        "conseillers gardés libres : \(callback.keepFree), mais aucun groupe qui sert « \(callType.title.text(in: .french)) » n’en a jamais "
          + "plus de \(most) ; personne n’est rappelé")
    }
  }

  /// Items wait for hours: with the priority of calls they would go before all callers, which is seldom meant.
  private func warnAboutPriorities() {
    for group in groups where group.workChoice == .priority {
      let calls = group.callTypes.filter { callTypes[$0].channel == .inbound }
      for index in group.callTypes where callTypes[index].channel == .deferred {
        guard let call = calls.first(where: { callTypes[$0].priority == callTypes[index].priority }) else { continue }
        reading.warn(
          "call_types[\(directory.members[index].section)].priority",
          "'\(callTypes[index].name)' has the priority of '\(callTypes[call].name)': items that wait longer are worked "
            + "before callers",
          "« \(callTypes[index].title.text(in: .french)) » a la priorité de « \(callTypes[call].title.text(in: .french)) » : les messages "
            + "qui attendent depuis plus longtemps passent avant les appelants")
      }
    }
  }

  /// Open intervals in which nobody who serves a type is on duty.
  private func warnAboutEmptyIntervals() {
    for (index, callType) in callTypes.enumerated() where callType.channel == .inbound {
      let serving = groups.filter { $0.callTypes.contains(index) }
      let given = serving.compactMap { group -> [Int]? in
        if case .given(let agents) = group.staffing { agents } else { nil }
      }
      guard !serving.isEmpty, given.count == serving.count, directory.members[index].variant ?? 0 == 0,
        !isWarned(serving)
      else { continue }
      let empty = grid.intervals.indices.filter { interval in
        given.allSatisfy { !$0.indices.contains(interval) || $0[interval] == 0 }
      }
      guard let first = empty.first else { continue }
      let clock = TimeOfDay(seconds: grid.intervals[first].wallStart).map { " \($0)" } ?? ""
      reading.warn(
        "agents",
        "nobody who serves '\(callType.name)' is on duty in \(empty.count) of \(grid.intervals.count) open intervals "
          + "(first \(grid.days[grid.intervals[first].day].date)\(clock))",
        "personne qui serve « \(callType.title.text(in: .french)) » n’est présent dans \(empty.count) des \(grid.intervals.count) "
          + "intervalles ouverts (le premier : \(TextForms.french("\(grid.days[grid.intervals[first].day].date)"))\(clock))"
      )
    }
  }

  /// True where the only group that serves a type has its warning already.
  private func isWarned(_ serving: [AgentGroup]) -> Bool {
    guard serving.count == 1, let index = groups.firstIndex(where: { $0.name == serving[0].name }) else { return false }
    return reading.warnings.contains { $0.keyPath == "agents[\(index)].staffing" && $0.message.hasPrefix("no agents") }
  }

  /// Nobody can turn elsewhere while closed where nobody tries then.
  private func warnAboutSpillOver() {
    let called = Set(
      callTypes.flatMap {
        [$0.deferred?.callsFromItems?.callType, $0.outbound?.returnCalls?.callType].compactMap(\.self)
      })
    for (index, callType) in callTypes.enumerated() {
      guard let spillOver = callType.spillOver, spillOver.whenClosed > 0, callType.closedHours == nil,
        callType.retries == nil, !called.contains(index)
      else { continue }
      reading.warn(
        path(index, "spill_over.when_closed"),
        "nobody tries while the service is closed: neither 'closed_hours' nor 'retries' is stated",
        "personne n’appelle pendant la fermeture : ni « closed_hours » ni « retries » n’est donné")
    }
  }

  /// Callbacks that closing time ends before the first try is due, and those that are due after their target.
  private func warnAboutLateCallbacks() {
    let longest =
      grid.openSpans.map { grid.intervals[$0.upperBound - 1].end - grid.intervals[$0.lowerBound].start }.max() ?? 0
    for (index, callType) in callTypes.enumerated() {
      guard let callback = callType.callback, directory.members[index].variant ?? 0 == 0 else { continue }
      if !callback.overnight, callback.earliest >= Double(longest) {
        reading.warn(
          path(index, "callback.earliest"),
          "\(DoubtfulTimes.text(callback.earliest)) after accepting the service has closed, and open callbacks are lost at "
            + "closing: nobody is called back",
          "\(TextForms.french(DoubtfulTimes.text(callback.earliest))) après l’accord, le service est fermé, et les rappels en attente "
            + "sont perdus à la fermeture : personne n’est rappelé")
      } else if let target = callback.target, target.clock == .calendar, callback.earliest > target.within {
        reading.warn(
          path(index, "callback.earliest"),
          "the first try comes \(DoubtfulTimes.text(callback.earliest)) after accepting, the target allows "
            + "\(DoubtfulTimes.text(target.within)): it is out of reach",
          "le premier essai vient \(TextForms.french(DoubtfulTimes.text(callback.earliest))) après l’accord, l’objectif en laisse "
            + "\(TextForms.french(DoubtfulTimes.text(target.within))) : il est hors d’atteinte")
      }
    }
  }

  /// Transfers that lead back, so that a call goes round; a type that transfers to itself has its own warning.
  private func warnAboutLoops() {
    for start in callTypes.indices where directory.members[start].variant ?? 0 == 0 {
      let path = TransferLoop(callTypes).path(from: start)
      guard let path, path.count > 2 else { continue }
      let names = path.map { "'\(callTypes[$0].name)'" }.joined(separator: " to ")
      let titles = path.map { "« \(callTypes[$0].title.text(in: .french)) »" }.joined(separator: " à ")
      reading.warn(
        self.path(start, "transfers"),
        "transfers lead from \(names): most calls go round, until the eighth conversation ends them",
        "les transferts vont de \(titles) : la plupart des appels tournent en rond, jusqu’à ce que la huitième conversation y mette fin"
      )
    }
  }
}
