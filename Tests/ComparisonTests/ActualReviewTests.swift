import Comparison
import ContactDemand
import ScenarioFiles
import ScenarioModel
import Testing

/// The forecast held against what came, and what the scenario says of its days.
@Suite struct ActualReviewTests {
  // MARK: prediction intervals

  /// Sums of Poisson probabilities, term by term.
  private static func poisson(_ mean: Double, atMost count: Int) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 0..<count {
      term *= mean / Double(k + 1)
      sum += term
    }
    // e^-mean by its series, whose terms are all positive for e^mean.
    var (power, all) = (1.0, 1.0)
    for k in 1..<400 {
      power *= mean / Double(k)
      all += power
    }
    return sum / all
  }

  @Test(arguments: [0.3, 1, 4.5, 40, 130])
  func `without factors a day is Poisson, and its quantiles are the smallest counts that reach them`(mean: Double) {
    let law = CountPrediction(mean: mean, factorVariance: 0)
    for probability in [0.05, 0.5, 0.95] {
      let quantile = law.quantile(probability)
      #expect(Self.poisson(mean, atMost: Int(quantile)) >= probability)
      if quantile > 0 { #expect(Self.poisson(mean, atMost: Int(quantile) - 1) < probability) }
    }
    for count in [0, Int(mean), Int(2 * mean)] {
      #expect(abs(law.probability(atMost: Double(count)) - Self.poisson(mean, atMost: count)) < 1e-12)
    }
  }

  @Test func `with a factor of coefficient of variation 1 a day is geometric`() {
    // A gamma factor of variance 1 is exponential: P(N <= k) = 1 - (m / (m + 1))^(k + 1).
    let law = CountPrediction(mean: 20, factorVariance: 1)
    for count in [0, 1, 19, 60, 140] {
      let power = (0...count).reduce(1.0) { value, _ in value * 20 / 21 }
      #expect(abs(law.probability(atMost: Double(count)) - (1 - power)) < 1e-12)
    }
    #expect(law.quantile(0.05) == 1 && law.quantile(0.95) == 61)
  }

  @Test func `the probability outside is that of both ends, and a huge day keeps its standard deviation`() {
    let law = CountPrediction(mean: 4.5, factorVariance: 0)
    let (low, high) = (law.quantile(0.05), law.quantile(0.95))
    let outside = Self.poisson(4.5, atMost: Int(low) - 1) + 1 - Self.poisson(4.5, atMost: Int(high))
    #expect(abs(law.probability(below: low, above: high) - outside) < 1e-12 && outside > 0 && outside <= 0.1)
    // A million times a gamma factor of 10 %: quantiles of chi-squared of 200 degrees of freedom, over 200.
    let huge = CountPrediction(mean: 1_000_000, factorVariance: 0.01)
    #expect(abs(huge.quantile(0.95) - 1_169_970) < 300 && abs(huge.quantile(0.05) - 841_400) < 300)
    let nothing = CountPrediction(mean: 0, factorVariance: 0.2)
    #expect(nothing.quantile(0.95) == 0 && nothing.probability(atMost: 0) == 1)
  }

  // MARK: reviews

  private static func text(_ factors: String = "") -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 28 }
    opening_hours: { monday-friday: 08:00-12:00 }
    call_types:
      - { name: calls, demand: { total: 400 calls per day\(factors) }, handling: 4 min, patience: 2 min }
    agents: [{ name: team, staffing: 9 agents }]
    actuals: { file: a.csv, volume: came }
    """
  }

  /// A review of twenty weekdays, each with a count of its own.
  private static func review(_ factors: String = "", _ came: (Int, Weekday) -> Double?) throws -> ForecastReview {
    let first = try #require(CivilDate("2024-03-04"))
    let rows = (0..<28).compactMap { day -> String? in
      let date = first + day
      guard date.weekday < .saturday, let count = came(day, date.weekday) else { return nil }
      return "\(date),\(count)"
    }
    let table = (["date,came"] + rows).joined(separator: "\n")
    let scenario = try ScenarioReader.read(text: text(factors), name: "x.yaml", tables: ["a.csv": table]).scenario
    return ForecastReview(
      try #require(scenario.actuals.first), of: scenario, forecast: try ContactForecast(scenario))
  }

  @Test func `a forecast that came misses nothing`() throws {
    let review = try Self.review { _, _ in 400 }
    #expect(review.days.count == 20 && review.openDaysWithoutRow == 0 && review.outside == 0)
    #expect(review.error == 0 && review.bias == 0)
    #expect(review.assumptions.count == 3 && review.assumptions.allSatisfy { !$0.isMissed && $0.deviation == 0 })
    // 1.96 standard deviations of a Poisson total of 8,000.
    #expect(abs(review.assumptions[0].allowed - 1.959964 / 8000.0.squareRoot()) < 1e-6)
    #expect(review.expectedOutside > 1.5 && review.expectedOutside <= 2)
  }

  @Test func `a fifth more on every day is the total volume, and nothing else`() throws {
    let review = try Self.review { day, _ in day == 8 ? nil : 480 }
    #expect(review.days.count == 19 && review.openDaysWithoutRow == 1 && review.outside == 19)
    let (bias, error) = (try #require(review.bias), try #require(review.error))
    #expect(abs(bias + 1 / 6) < 1e-12 && abs(error - 1 / 6) < 1e-12)
    #expect(review.assumptions.map(\.isMissed) == [true, false, false])
    #expect(abs(review.assumptions[0].deviation - 0.2) < 1e-12)
    #expect(try #require(review.assumptions[0].errorLeft) < 1e-12)
  }

  @Test func `a second half that grows is a trend, heavy Mondays are the shape over the weekdays`() throws {
    let trend = try Self.review { day, _ in day < 14 ? 340 : 460 }
    #expect(trend.assumptions.map(\.isMissed) == [false, true, false])
    #expect(abs(trend.assumptions[1].deviation - 0.15) < 1e-12)
    let mondays = try Self.review { _, weekday in weekday == .monday ? 560 : 360 }
    #expect(mondays.assumptions.map(\.isMissed) == [false, false, true])
    #expect(mondays.assumptions[2].assumption == .weekdays(.monday))
    #expect(try #require(mondays.assumptions[2].errorLeft) < 1e-12)
    #expect(mondays.byWeekday.map(\.came) == [2240, 1440, 1440, 1440, 1440] && mondays.byMonth.count == 1)
    #expect(mondays.largest.map(\.date.weekday).prefix(4).allSatisfy { $0 == .monday })
  }

  @Test func `factors that the scenario states widen what it allows`() throws {
    // A factor of the run of 20 % makes the total uncertain by that much, whatever the number of days.
    let run = try Self.review(", factors: { run: 20 % }") { _, _ in 480 }
    #expect(run.assumptions.map(\.isMissed) == [false, false, false])
    #expect(abs(run.assumptions[0].allowed - 1.959964 * (0.04 + 1 / 8000).squareRoot()) < 1e-6)
    // A shape over the weekdays does not move with it.
    let shape = try Self.review(", factors: { run: 20 % }") { _, weekday in weekday == .monday ? 560 : 360 }
    #expect(shape.assumptions.map(\.isMissed) == [false, false, true])
    // Days of their own add up: 10 % each, over 20 days.
    let day = try Self.review(", factors: { day: 10 % }") { _, _ in 400 }
    #expect(abs(day.assumptions[0].allowed - 1.959964 * (0.01 / 20 + 1 / 8000).squareRoot()) < 1e-6)
    // A week's factor is shared by its five days: four weeks.
    let week = try Self.review(", factors: { week: 10 % }") { _, _ in 400 }
    #expect(abs(week.assumptions[0].allowed - 1.959964 * (0.01 / 4 + 1 / 8000).squareRoot()) < 1e-6)
    #expect(week.days[0].low == day.days[0].low && week.days[0].low < 360)
  }
}
