internal import Comparison
internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioFiles
internal import ScenarioModel
internal import StaffingPlans

/// Reads positions, and remembers what they said.
struct LimitLook {
  let points: LimitPoints
  let reader: LimitReader
  let meter: ProgressMeter
  let way: LimitReader.Way
  private var found: [Double: (reading: LimitReading, judgement: TargetJudgement?)] = [:]
  /// Why the first position that has no value has none.
  private(set) var refused: String?
  private var asked = 0.0

  init(points: LimitPoints, reader: LimitReader, meter: ProgressMeter, way: LimitReader.Way) {
    (self.points, self.reader, self.meter, self.way) = (points, reader, meter, way)
  }

  /// What was read, in order.
  var readings: [LimitReading] { found.values.map(\.reading).sorted { $0.position < $1.position } }

  /// Whether it holds at a position; nil where the scenario has no such value.
  mutating func holds(_ position: Double) throws -> Bool? {
    asked += 1
    // Some 40 positions are read; how many is known only at the end.
    meter.begin(0.04)
    meter.report(1, .simulating)
    do {
      let point = try points.point(position)
      found[position] = try reader.reading(position, point, way)
    } catch let fault as ScenarioFault {
      // The file as it is has to be right.
      guard position != points.varied.scale.base else { throw fault }
      if refused == nil { refused = fault.problems.first.map(\.message) ?? "\(fault)" }
      return nil
    }
    return found[position]?.reading.isMet
  }

  /// What a position is shown to be; nil where the scenario has no such value.
  func outcome(_ position: Double, _ way: LimitReader.Way) throws -> PlanOutcome? {
    meter.begin(0.04)
    meter.report(1, .simulating)
    do {
      return try reader.reading(position, try points.point(position), way).0.outcome
    } catch is ScenarioFault {
      return nil
    }
  }

  /// Of what was read the nearest positions around a crossing that are met and missed.
  func shown(around crossing: LimitSearch.Crossing) -> (met: Double?, missed: Double?) {
    func nearest(_ outcome: PlanOutcome, _ isOnSide: (Double) -> Bool, to place: Double) -> Double? {
      found.values.map(\.reading).filter { $0.outcome == outcome && isOnSide($0.position) }
        .min { ($0.position - place).magnitude < ($1.position - place).magnitude }?.position
    }
    let below = crossing.holdsBelow
    return (
      nearest(.met, { below ? $0 <= crossing.met : $0 >= crossing.met }, to: crossing.met),
      nearest(.missed, { below ? $0 >= crossing.missed : $0 <= crossing.missed }, to: crossing.missed)
    )
  }

  /// The cell that fails first at a position that was read.
  func first(at position: Double) throws -> FirstToFail? {
    guard let judgement = found[position]?.judgement else { return nil }
    return FirstToFail(judgement, on: try points.point(position).loaded.scenario.grid)
  }

  /// How likely the day of the cell that fails first keeps its level, where the target still holds; nil where the target is that probability.
  func kept(_ breaking: BreakingPoint) throws -> KeptDay? {
    let position = breaking.crossing.met
    guard let first = breaking.first, case .callers(let measure) = first.cell.limited, measure != .probability,
      first.date == first.lastDate
    else { return nil }
    let point = try points.point(position)
    var scenario = reader.options.effort.scenario(point.loaded.scenario)
    scenario.simulation.replications = .fixed(way.replications)
    guard let target = scenario.callTypes[first.cell.callType].target, way.replications > 1 else { return nil }
    guard let staffing = point.staffing else { return nil }
    let study = try point.loaded.located { try reader.study(scenario, point, staffing) }
    guard let place = study.scopes.days.firstIndex(where: { $0.date == first.date }),
      let fractions = study.fractions(.serviceLevel, of: .callType(first.cell.callType), days: place..<place + 1)
    else { return nil }
    var tally = SuccessTally()
    for fraction in fractions where fraction.denominator > 0 {
      tally.add(fraction.numerator / fraction.denominator >= target.level)
    }
    return ShareEstimate(tally, confidence: study.confidence).map {
      KeptDay(date: first.date, callType: first.cell.callType, share: $0, position: position)
    }
  }
}
