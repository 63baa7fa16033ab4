import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// A row of the reference table with the case's parts read from its name.
struct StationaryCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Mean and 95 % half-width of each measure.
  let values: [(mean: Double, halfWidth: Double)]

  var testDescription: String { name }

  static let all: [StationaryCase] = stationaryReference.split(separator: "\n").map { line in
    let parts = line.split(separator: ";")
    let values = parts.dropFirst().map { column in
      let numbers = column.split(separator: " ").compactMap { Double($0) }
      return (mean: numbers[0], halfWidth: numbers[1])
    }
    return StationaryCase(name: String(parts[0]), values: values)
  }

  func builder() throws -> ScenarioBuilder {
    switch name.prefix(3) {
    case "S0a": try queue(50, .exponential(mean: 300), .exponential(mean: 120), 50)
    case "S0b": try queue(120, .exponential(mean: 240), .exponential(mean: 120), 100)
    case "S0c": try queue(20, .exponential(mean: 240), .weibull(shape: 0.8, scale: 132.4), 20)
    case "S0d": try queue(50, .exponential(mean: 240), Distribution(.deterministic(value: 2)), 50)
    case "S0e": try queue(18, Distribution(.deterministic(value: 180)), nil, 20)
    default: try queue(20, service(), patience(), 20)
    }
  }

  private func queue(_ load: Double, _ handling: Distribution, _ patience: Distribution?, _ agents: Int)
    throws -> ScenarioBuilder
  {
    .stationary(load: load, handling: handling, patience: patience, agents: agents)
  }

  private func service() throws -> Distribution {
    let law = name.split(separator: "=")[1].dropLast("_pat".count)
    switch law {
    case "det": return try Distribution(.deterministic(value: 240))
    case "erlang2": return try .erlang(stages: 2, mean: 240)
    case "exp": return try .exponential(mean: 240)
    default:
      let variation = try #require(Double(law.dropFirst("logn_cv".count)))
      return try .lognormal(mean: 240, standardDeviation: 240 * variation)
    }
  }

  private func patience() throws -> Distribution {
    switch name.split(separator: "=")[2] {
    case "exp120": try .exponential(mean: 120)
    case "det60": try Distribution(.deterministic(value: 60))
    case "weib0.5_60": try .weibull(shape: 0.5, scale: 60)
    case "weib2_135": try .weibull(shape: 2, scale: 135)
    case "logn120_cv2": try .lognormal(mean: 120, standardDeviation: 240)
    default: try .uniform(low: 0, high: 240)
    }
  }
}

@Test("stationary queues meet the independent reference", arguments: StationaryCase.all)
func stationaryQueue(_ reference: StationaryCase) throws {
  let model = try reference.builder().model()
  var samples = [RatioSample](repeating: RatioSample(), count: 8)
  replicate(model, effort(100)) { tally in
    let totals = Totals.all(tally, model)
    let (cells, agents) = (totals.cells, totals.agents)
    let (offered, answered) = (Double(cells.offered), Double(cells.answered))
    samples[0].add(Double(cells.answeredWithin), offered)
    samples[1].add(Double(cells.abandoned), offered)
    samples[2].add(cells.answeredWait, answered)
    samples[3].add(cells.answeredWait + cells.lostWait, offered)
    samples[4].add(offered - Double(cells.answeredAtOnce), offered)
    samples[5].add(agents.busySeconds - agents.overtimeSeconds, agents.scheduledSeconds)
    samples[6].add(cells.queueSeconds, 144_000)
    samples[7].add(Double(cells.answeredWithin), answered)
  }
  for (sample, value) in zip(samples, reference.values) {
    #expect(abs(sample.z(against: value.mean, standardError: value.halfWidth / 1.96)) <= largestZ)
  }
}
