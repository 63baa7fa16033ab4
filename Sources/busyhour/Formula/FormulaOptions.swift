import ArgumentParser
import QueueingFormulas
import Reporting

/// How the answer of a formula is printed.
enum FormulaFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json
}

/// Options of every formula.
struct FormulaOutput: ParsableArguments {
  @Option(
    help:
      "table for people, csv for spreadsheets (a row for each interval or day), json for programs; both with fractions 0...1 and seconds."
  )
  var format = FormulaFormat.table

  /// Prints the answer; what a formula cannot answer is a fault in the arguments.
  /// - Parameter csv: how CSV is written.
  func show(csv: CSVForm = .comma, _ answer: () throws -> FormulaAnswer) throws {
    do {
      let answer = try answer()
      switch format {
      case .table: try CommandFault.write(answer.table + "\n")
      case .csv: try CommandFault.write(csv.renderer.text(answer.records))
      case .json: try CommandFault.write(answer.json.text)
      }
    } catch let error as QueueingError {
      throw ValidationError(error.description)
    } catch let error as Quantity.Fault {
      throw ValidationError(error.description)
    }
  }
}

/// Contacts and how long they take.
struct TrafficOptions: ParsableArguments {
  @Option(help: "Contacts in the time of --per.", transform: Quantity.number)
  var calls: Double?

  @Option(help: "The time in which the contacts arrive, such as '30 min'.", transform: Quantity.seconds)
  var per: Double?

  @Option(help: "Mean handling time: talk, hold and after-call work, such as '180 s'.", transform: Quantity.seconds)
  var handling: Double?

  @Option(help: "Offered load in Erlang, instead of --calls and --per.", transform: Quantity.number)
  var load: Double?

  /// The traffic; with a load alone, one handling time is the unit of time and no wait in seconds is known.
  func traffic() throws -> OfferedTraffic {
    if let load {
      guard calls == nil, per == nil else { throw ValidationError("--load replaces --calls and --per") }
      return try OfferedTraffic(load: load, meanHandling: handling ?? 1)
    }
    guard let calls, let per, let handling else {
      throw ValidationError("expected --calls, --per and --handling, or --load")
    }
    return try OfferedTraffic(contacts: calls, in: per, meanHandling: handling)
  }
}

/// Agents on duty, if they are known.
struct AgentOption: ParsableArguments {
  @Option(
    name: [.customLong("agents"), .customLong("servers")], help: "Agents on duty; fractions allowed.",
    transform: Quantity.number)
  var agents: Double?

  @Flag(help: "Agents needed as a fraction, not rounded up.")
  var fractional = false
}

/// What agents must achieve, and how it is counted.
struct TargetOptions: ParsableArguments {
  @Option(help: "Service level to reach, such as '80 %'.", transform: Quantity.share)
  var target: Double?

  @Option(help: "Acceptable wait (default: 20 s).", transform: Quantity.seconds)
  var within: Double?

  @Option(help: "Short-abandon threshold (default: the acceptable wait).", transform: Quantity.seconds)
  var shortAbandon: Double?

  @Option(help: "How the level is counted.")
  var definition = LevelDefinition.ofOffered

  @Option(help: "Most that may abandon, such as '3 %'.", transform: Quantity.share)
  var maxAbandonment: Double?

  @Option(help: "Longest average speed of answer, such as '30 s'.", transform: Quantity.seconds)
  var maxAsa: Double?

  @Option(help: "Highest occupancy, such as '85 %'.", transform: Quantity.share)
  var maxOccupancy: Double?

  @Option(help: "Most that may have to wait, such as '20 %'.", transform: Quantity.share)
  var maxWaiting: Double?

  @Option(help: "Paid time that is not available, such as '30 %': adds paid agents.", transform: Quantity.share)
  var shrinkage: Double?

  /// The thresholds of the level.
  func wait() throws -> AcceptableWait {
    try AcceptableWait(within ?? 20, shortAbandon: shortAbandon)
  }

  /// Every target that was given.
  func targets() throws -> [StaffingTarget] {
    var targets: [StaffingTarget] = []
    if let target { targets.append(.serviceLevel(target, within: try wait(), definition: definition.value)) }
    if let maxAbandonment { targets.append(.abandonment(atMost: maxAbandonment)) }
    if let maxAsa { targets.append(.averageSpeedOfAnswer(atMost: maxAsa)) }
    if let maxOccupancy { targets.append(.occupancy(atMost: maxOccupancy)) }
    if let maxWaiting { targets.append(.probabilityOfWaiting(atMost: maxWaiting)) }
    return targets
  }
}

/// The four service level definitions as the command line spells them.
enum LevelDefinition: String, ExpressibleByArgument, CaseIterable {
  case ofOffered = "of-offered"
  case ofAnswered = "of-answered"
  case shortAbandonsExcluded = "short-abandons-excluded"
  case shortAbandonsGood = "short-abandons-good"

  /// The definition itself.
  var value: ServiceLevelDefinition {
    ServiceLevelDefinition(rawValue: rawValue) ?? .ofOffered
  }
}
