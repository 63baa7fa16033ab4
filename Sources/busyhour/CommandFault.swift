import ArgumentParser
import ContactDemand
import ContactSimulation
import Foundation
import Reporting
import ScenarioFiles
import ScenarioModel

/// Ends commands on faults: one line or more on standard error, and the exit code of sysexits.
enum CommandFault {
  /// Faulty data.
  static let data: Int32 = 65
  /// Results could not be written.
  static let output: Int32 = 74

  /// Prints why a command ends, and gives the error to throw.
  static func end(_ reason: some CustomStringConvertible, code: Int32) -> ExitCode {
    StandardStreams.complain("\(reason)")
    return ExitCode(code)
  }

  /// Writes results to standard output.
  ///
  /// - Throws: the exit code for output that cannot be written, such as on a full disk or into a pipe that nobody reads.
  static func write(_ text: String) throws {
    do {
      try StandardStreams.write(text)
    } catch {
      // Whoever closed a pipe early, such as 'head', needs no message.
      throw error.isClosedByReader ? ExitCode(output) : end("standard output: cannot be written", code: output)
    }
  }

  /// Runs a part of a command; its faults are printed and become exit codes.
  static func reported<Result>(_ part: () throws -> Result) throws -> Result {
    do {
      return try part()
    } catch let fault as ScenarioFault {
      throw end(fault, code: fault.exitCode)
    } catch let fault as OutputError {
      throw end(fault, code: output)
    }
  }
}

/// A scenario that is ready to run.
struct ReadyScenario {
  /// The file with the places of its keys.
  let loaded: LoadedScenario
  /// Its demand curves: fresh calls, also where offered ones are stated.
  let forecast: ContactForecast

  /// Facts of the file and of its curves that disagree, each once, by the keys of the file.
  var warnings: [ScenarioWarning] {
    var seen: Set<ScenarioWarning> = []
    let all =
      loaded.scenario.warnings
      + forecast.warnings.map {
        ScenarioWarning(keyPath: loaded.keyPathInFile($0.keyPath), message: $0.message)
      }
    return all.filter { seen.insert($0).inserted }
  }

  /// Whether the file states the volume of a call type as contacts per hour, so that its profile has that unit.
  func statesRates(of callType: Int) -> Bool {
    guard loaded.callTypeSections.indices.contains(callType) else { return false }
    let path = "call_types[\(loaded.callTypeSections[callType])].demand.rates"
    return loaded.scenario.statedValues.contains { $0.keyPath == path || $0.keyPath.hasPrefix(path + ".") }
  }

  /// Reads a scenario and draws its curves; fresh calls behind offered ones are solved for, and stay the same whatever is asked of them.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place.
  init(path: String) throws {
    loaded = try ScenarioReader.read(path: path)
    do throws(DemandFault) {
      let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
      forecast = try FreshCallSolver(loaded.scenario, threads: threads).forecast()
    } catch {
      throw ScenarioFault.problems([loaded.problem(at: error.keyPath, message: error.message)])
    }
    do {
      try SimulationModel.check(loaded.scenario, expected: forecast.callTypes.map(\.byInterval))
    } catch {
      throw ScenarioFault.problems([loaded.problem(error)])
    }
  }

  /// Reads the scenario of a stored run; the fresh calls behind offered ones are those that were solved for then.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place.
  init(sources: [SourceFile], counted: [CountedOffered?]) throws {
    loaded = try ScenarioReader.read(sources: sources)
    do throws(DemandFault) {
      forecast = try ContactForecast(loaded.scenario).withFresh(counted, in: loaded.scenario)
    } catch {
      throw ScenarioFault.problems([loaded.problem(at: error.keyPath, message: error.message)])
    }
  }

  /// What `explain` warns of: the facts above, and what the commands that simulate would find for themselves.
  var expectedWarnings: [ScenarioWarning] {
    let scenario = loaded.scenario
    let lists = OutboundForecast(scenario, forecast: forecast).uncalledHours(of: scenario)
    let warmUp =
      scenario.simulation.warmUp > 0 && scenario.givenStaffing == nil
      ? [ScenarioWarning(keyPath: "simulation.warm_up", message: WarmUpInPlan(scenario).message)] : []
    return warnings + lists + warmUp
  }

  /// Refuses what no plan can be made of: agents given for every group, and a warm-up, in which nobody would be needed.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place.
  func checkPlan(file: String) throws {
    let scenario = loaded.scenario
    var problems: [Problem] = []
    if scenario.givenStaffing != nil {
      problems.append(
        loaded.problem(
          at: "agents[0].staffing",
          message:
            "expected 'planned' for at least one group, found agents given for every group. To see what these agents "
            + "achieve: busyhour simulate \(file). To find agents: write 'staffing: planned' here, and 'minimum' and "
            + "'maximum' where there are limits"))
    } else if scenario.simulation.warmUp > 0 {
      problems.append(loaded.problem(at: "simulation.warm_up", message: WarmUpInPlan(scenario).message))
    }
    if !problems.isEmpty { throw ScenarioFault.problems(problems) }
  }

  /// The staffing of a plan file, or else of the scenario.
  ///
  /// - Throws: `ScenarioFault` where the plan is faulty, or where neither gives agents for every group.
  func staffing(plan path: String?) throws -> StaffingByInterval {
    if let path { return try StaffingReader.read(path: path, scenario: loaded.scenario) }
    if let given = loaded.scenario.givenStaffing { return given }
    let group = loaded.scenario.agentGroups.firstIndex { $0.staffing == .planned } ?? 0
    throw ScenarioFault.problems([
      loaded.problem(
        at: "agents[\(group)].staffing",
        message: "expected agents to simulate with, found 'planned'; give a number of agents here, "
          + "name a plan with '--staffing plan.csv', or find one with 'busyhour plan'")
    ])
  }
}

/// Why a warm-up and a plan do not go together, and what to do instead.
struct WarmUpInPlan {
  /// What is wanted, what was found, and a way out.
  let message: String

  init(_ scenario: Scenario) {
    let warmUp = scenario.simulation.warmUp
    let days = Int((warmUp / 86_400).rounded(.up))
    let stretch = days == 1 ? "day" : "\(days) days"
    message =
      "expected no warm-up in what 'plan' plans, found \(Wording(.english, space: " ").span(warmUp)): nothing that comes in then is counted, so "
      + "that nobody would be needed. A service that never starts empty, such as one round the clock, begins its period "
      + "\(days == 1 ? "a day" : "\(days) days") earlier, at \(scenario.calendar.firstDay + -days), plans without 'warm_up', "
      + "and leaves the first \(stretch) of plan.csv out; 'busyhour simulate --staffing plan.csv' takes the warm-up again"
  }
}
