internal import Comparison
internal import ContactDemand
internal import Measures
internal import ScenarioFiles
internal import ScenarioModel

extension LoadedScenario {
  /// What the scenario itself says of published facts.
  ///
  /// - Throws: `ScenarioFault` with every test that is no condition, or of a figure that the scenario does not have.
  func facts(_ forecast: ContactForecast) throws(ScenarioFault) -> [FactResult] {
    let check = FactCheck(ScenarioFigures(scenario, forecast: forecast))
    var (results, problems) = ([FactResult](), [Problem]())
    for (place, fact) in scenario.facts.enumerated() {
      let path = "facts[\(place)].test"
      do {
        results.append(try check.result(fact, try fact.test.map { try Condition($0) }))
      } catch let fault as ConditionFault {
        problems.append(problem(at: path, message: "\(fault)"))
      } catch {
        problems.append(problem(at: path, message: "\(fact.test ?? ""): \(error)"))
      }
    }
    guard problems.isEmpty else { throw .problems(problems) }
    return results
  }
}
