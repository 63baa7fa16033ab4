internal import ContactDemand
internal import ContactSimulation
internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel
internal import StaffingPlans

extension LoadedScenario {
  /// Runs a part of a job; what demand, simulation or planner refuse becomes a fault with its place in the file.
  ///
  /// - Throws: `ScenarioFault`; `CancellationError` where the job was stopped.
  func located<Result>(_ part: () throws -> Result) throws -> Result {
    do {
      return try part()
    } catch StudyError.cancelled {
      throw CancellationError()
    } catch let error as DemandFault {
      throw ScenarioFault.problems([problem(at: error.keyPath, message: error.message)])
    } catch let error as SimulationError {
      throw ScenarioFault.problems([problem(error)])
    } catch let error as StudyError {
      throw ScenarioFault.problems([problem(error)])
    } catch let error as PlanningError {
      throw ScenarioFault.problems([problem(error)])
    }
  }

  /// What the simulation refuses, as a problem with its place in the file.
  func problem(_ error: SimulationError) -> Problem {
    switch error {
    case .wrongShape, .unknownReference: problem(at: "", message: error.description)
    case .unusableVolume(let callType, let value):
      problem(
        at: key("demand", ofCallType: callType),
        message: "expected a finite number of expected contacts of at least 0, found \(value)")
    case .tooManyContacts(let expected, let most):
      problem(
        at: "call_types",
        message:
          "expected at most \(grouped(most)) contacts in one replication, found \(grouped(expected)); "
          + "choose a shorter period or smaller volumes")
    case .tooMany(let what, let count, let most):
      problem(
        at: what == "agent groups" ? "agents" : "call_types",
        message: "expected at most \(most) \(what), found \(count)")
    case .sameName(let what, let name):
      problem(
        at: what == "agent groups" ? "agents" : "call_types",
        message: "expected a different name for each of the \(what), found '\(name)' twice")
    case .unusableFactor(let callType, let reason):
      problem(
        at: key("demand.factors", ofCallType: callType),
        message: "expected random volume factors that can be computed with, found others (\(reason))")
    }
  }

  /// Settings that no study can be run with, as a problem with its place in the file.
  func problem(_ error: StudyError) -> Problem { problem(at: "simulation", message: error.description) }

  /// What the planner refuses, as a problem with its place in the file.
  func problem(_ error: PlanningError) -> Problem {
    switch error {
    case .noTarget:
      problem(
        at: "call_types",
        message: "expected a target for at least one call type, such as 'target: 80 % in 20 s', found none")
    case .nothingToPlan: problem(at: "agents[0].staffing", message: error.description)
    case .probabilityBesideDelays(let callType):
      problem(
        at: key("target.with_probability", ofCallType: scenario.callTypes[callType].name),
        message:
          "expected a plan for callers alone with agents by interval, found targets on delayed work or a group of one number by day "
          + "or throughout: there the expected level counts, leave 'with_probability' out")
    case .nothingJudged(let callType, let within):
      problem(
        at: "call_types[\(callType)].\(scenario.callTypes[callType].outbound == nil ? "deferred" : "outbound").target",
        message:
          "expected a delay that ends within the period for something that comes in, found \(Wording(.english, space: " ").span(within)) "
          + "in \(scenario.calendar.dayCount == 1 ? "one day" : "\(scenario.calendar.dayCount) days"): nothing is judged, so that nobody would be needed"
      )
    }
  }

  private func grouped(_ value: Double) -> String { NumberStyle(.english, space: " ").number(value) }

  /// The path of a key of the call type with a name.
  private func key(_ key: String, ofCallType name: String) -> String {
    scenario.callTypes.firstIndex { $0.name == name }.map { "call_types[\($0)].\(key)" } ?? "call_types"
  }
}
