internal import ContactDemand
internal import OutputAnalysis
public import ScenarioModel

/// What an assumption of demand comes to once the contacts are known.
///
/// The assumptions are looked at in turn, each with those before it put right: the total, the trend between the first and the second half of
/// the days, and the shape over the weekdays. Each has missed where what came lies outside the central 95 % of what the scenario itself says:
/// Poisson counts and its stated factors, by the normal law; of the weekdays all together.
public struct AssumptionReview: Sendable, Hashable {
  /// What is assumed.
  public enum Assumption: Sendable, Hashable {
    /// The total volume of the days.
    case total
    /// The share of the second half of the days.
    case trend
    /// The shares of the weekdays; the one that missed most.
    case weekdays(Weekday)
  }

  /// What is assumed.
  public let assumption: Assumption
  /// By how much the contacts concerned passed the forecast, as a share of it; of shares with the total put right.
  public let deviation: Double
  /// How far it lies from 0 at most, by the scenario’s own account, with a probability of 95 %; at least 0.
  public let allowed: Double
  /// The mean absolute percentage error that is left once this and what stands before it are put right.
  public let errorLeft: Double?

  /// Whether what came contradicts the assumption.
  public var isMissed: Bool { deviation.magnitude > allowed }

  /// Fewest days in which a trend is looked for.
  private static let fewestForTrend = 4
  /// Fewest days in which the shape over the weekdays is looked for.
  private static let fewestForWeekdays = 14

  /// The assumptions that the days can tell of.
  static func all(_ days: [ForecastReview.Day], _ variation: DemandVariation) -> [AssumptionReview] {
    let (forecast, came) = (days.reduce(0) { $0 + $1.forecast }, days.reduce(0) { $0 + $1.came })
    guard forecast > 0, came > 0 else { return [] }
    let review = Review(days: days, variation: variation, scale: came / forecast)
    var forecasts = days.map { $0.forecast * review.scale }
    var found = [
      AssumptionReview(
        assumption: .total, deviation: review.scale - 1,
        allowed: quantile(1) * variation.variance(review.weights { _ in 1 }).squareRoot() / forecast,
        errorLeft: ForecastReview.error(forecasts, days))
    ]
    if days.count >= fewestForTrend {
      let half = days.count / 2
      let second = review.part(days.indices.map { $0 >= half })
      correct(&forecasts, days) { $0 >= half ? 1 : 0 }
      found.append(second.review(.trend, of: 1, ForecastReview.error(forecasts, days)))
    }
    if days.count >= fewestForWeekdays {
      let present = Weekday.allCases.filter { weekday in days.contains { $0.date.weekday == weekday } }
      let parts = present.map { weekday in review.part(days.map { $0.date.weekday == weekday }) }
      correct(&forecasts, days) { days[$0].date.weekday.rawValue }
      let most = parts.indices.max { parts[$0].standardised < parts[$1].standardised } ?? 0
      found.append(
        parts[most].review(.weekdays(present[most]), of: present.count, ForecastReview.error(forecasts, days)))
    }
    return found
  }

  /// The mean absolute percentage error that chance leaves: the mean deviation of a normal count, as a share of the mean.
  static func chance(_ days: [ForecastReview.Day], _ variation: DemandVariation) -> Double? {
    let known = days.filter { $0.forecast > 0 }
    guard !known.isEmpty else { return nil }
    let meanDeviation = (2 / Double.pi).squareRoot()
    return known.reduce(0) { sum, day in
      sum + meanDeviation * (1 / day.forecast + variation.factorVariance(day.day)).squareRoot()
    } / Double(known.count)
  }

  /// Brings the sum of the forecasts of each class of days to what came on them.
  private static func correct(
    _ forecasts: inout [Double], _ days: [ForecastReview.Day], _ key: (Int) -> Int
  ) {
    for (_, places) in Dictionary(grouping: days.indices, by: key) {
      let sum = places.reduce(0) { $0 + forecasts[$1] }
      guard sum > 0 else { continue }
      let factor = places.reduce(0) { $0 + days[$1].came } / sum
      for place in places { forecasts[place] *= factor }
    }
  }

  /// How many standard deviations the central 95 % reach on either side, of one statement or of several together.
  fileprivate static func quantile(_ statements: Int) -> Double {
    SuccessTally.criticalValue(confidence: 1 - 0.05 / Double(statements))
  }
}

/// What all assumptions look at.
private struct Review {
  let days: [ForecastReview.Day]
  let variation: DemandVariation
  /// What came for each contact of the forecast.
  let scale: Double

  /// Weights of the days of the period from those of the days that have a row.
  func weights(_ weight: (Int) -> Double) -> [Double] {
    var all = [Double](repeating: 0, count: variation.means.count)
    for (place, day) in days.enumerated() { all[day.day] = weight(place) }
    return all
  }

  /// What the share of some days comes to, whatever the total.
  func part(_ belongs: [Bool]) -> Part {
    let own = days.indices.filter { belongs[$0] }
    let forecast = own.reduce(0) { $0 + days[$1].forecast } * scale
    let came = own.reduce(0) { $0 + days[$1].came }
    let total = days.reduce(0) { $0 + $1.came }
    let share = total > 0 ? forecast / total : 0
    let deviation = variation.variance(weights { (belongs[$0] ? 1 : 0) - share }, scale: scale).squareRoot()
    return Part(forecast: forecast, came: came, standardDeviation: deviation)
  }
}

/// The contacts of some days beside those that their share of the total would have.
private struct Part {
  let forecast, came, standardDeviation: Double

  /// The miss in standard deviations.
  var standardised: Double { standardDeviation > 0 ? (came - forecast).magnitude / standardDeviation : 0 }

  /// What it says of an assumption, as one of several statements.
  func review(_ assumption: AssumptionReview.Assumption, of statements: Int, _ left: Double?) -> AssumptionReview {
    AssumptionReview(
      assumption: assumption, deviation: forecast > 0 ? came / forecast - 1 : 0,
      allowed: forecast > 0 ? AssumptionReview.quantile(statements) * standardDeviation / forecast : 0, errorLeft: left)
  }
}
