import ArgumentParser
import QueueingFormulas

/// A question about a queue that people wait in: measures from agents, or agents from targets.
struct QueueQuestion {
  let traffic: OfferedTraffic
  let model: StationaryModel
  let staff: AgentOption
  let options: TargetOptions
  /// False when only a load was given, so that no wait in seconds is known.
  var knowsTime = true
  var showsAbandonment = true

  /// The answer with every measure.
  func answer() throws -> FormulaAnswer {
    let targets = try options.targets()
    guard knowsTime || options.within == nil else { throw ValidationError("--within needs --handling") }
    var fractional: Double?
    let agents: Double
    if let given = staff.agents {
      agents = given
    } else {
      guard !targets.isEmpty else { throw ValidationError("expected --agents or a target such as --target '80 %'") }
      guard knowsTime || (options.target == nil && options.maxAsa == nil) else {
        throw ValidationError("a target on waits needs --handling")
      }
      if staff.fractional { fractional = try model.fractionalAgents(traffic, targets: targets) }
      agents = try fractional ?? Double(model.requiredAgents(traffic, targets: targets))
    }
    let measures = try model.measures(traffic, agents: agents, within: knowsTime ? options.wait() : .zero)
    var answer = FormulaAnswer()
    answer.addAgents(agents)
    try answer.addPaid(agents, options.shrinkage)
    answer.add("load", "offered load (Erlang)", .number(traffic.load))
    answer.addMeasures(measures, options.definition, knowsTime: knowsTime, showsAbandonment: showsAbandonment)
    if !targets.isEmpty { answer.add("targetMet", "target met", .flag(targets.allSatisfy { $0.isMet(by: measures) })) }
    return answer
  }
}

extension FormulaAnswer {
  /// Agents as a whole number where they are one.
  mutating func addAgents(_ agents: Double) {
    add("agents", "agents", Int(exactly: agents).map { .whole($0) } ?? .number(agents))
  }

  /// Paid agents, where a shrinkage is given.
  mutating func addPaid(_ agents: Double, _ shrinkage: Double?) throws {
    guard let shrinkage else { return }
    add("paidAgents", "paid agents", .whole(try Shrinkage.paidAgents(onDuty: agents, shrinkage: shrinkage)))
    add("shrinkage", "shrinkage", .share(shrinkage))
  }

  /// The measures of a queue.
  mutating func addMeasures(
    _ measures: QueueMeasures, _ definition: LevelDefinition, knowsTime: Bool, showsAbandonment: Bool
  ) {
    func seconds(_ value: Double?) -> Value { .seconds(knowsTime ? value : nil) }
    let level = knowsTime || !measures.stable ? measures.serviceLevel(definition.value) : nil
    add("stable", "stable", .flag(measures.stable))
    add("serviceLevel", "service level (\(definition.rawValue))", .share(level))
    add("probabilityOfWaiting", "share that waits", .share(measures.probabilityOfWaiting))
    add("averageSpeedOfAnswer", "average speed of answer", seconds(measures.averageSpeedOfAnswer))
    add("meanWait", "mean wait of all", seconds(measures.meanWait))
    if showsAbandonment {
      add("abandonment", "abandonment", .share(measures.abandonment))
      add("answeredWithin", "answered in time", .share(knowsTime ? measures.answeredWithin : nil))
      add("abandonedWithin", "abandoned early", .share(knowsTime ? measures.abandonedWithin : nil))
    }
    add("occupancy", "occupancy", .share(measures.occupancy))
    add("meanQueueLength", "mean number waiting", .number(measures.meanQueueLength))
    guard knowsTime else { return }
    var levels = FormulaAnswer()
    for (key, definition) in Self.levelKeys {
      levels.add(key, "  \(definition.rawValue)", .share(measures.serviceLevel(definition)))
    }
    if showsAbandonment { add("serviceLevels", "service levels", .group(levels)) }
  }

  private static let levelKeys: [(String, ServiceLevelDefinition)] = [
    ("ofOffered", .ofOffered), ("ofAnswered", .ofAnswered), ("shortAbandonsExcluded", .shortAbandonsExcluded),
    ("shortAbandonsGood", .shortAbandonsGood),
  ]
}
