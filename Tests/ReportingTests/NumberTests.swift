import ContactSimulation
import OutputAnalysis
import Reporting
import ScenarioModel
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    (0.0, 0, "0"), (-0.0, 2, "0.00"), (0.005, 2, "0.01"), (2.5, 0, "3"), (-2.5, 0, "-3"), (-0.4, 0, "0"),
    (1234.5, 1, "1234.5"), (0.07, 3, "0.070"), (999.999, 2, "1000.00"), (1e14, 0, "100000000000000"),
    (1e300, 2, "1e+300"), (Double.nan, 1, ""), (Double.infinity, 1, ""), (-1.005, 0, "-1"), (12, -3, "12"),
    (0.1234567891, 12, "0.123456789"),
  ])
  func `a fixed decimal has exactly the digits asked for`(value: Double, decimals: Int, text: String) {
    #expect(FixedDecimal.text(value, decimals: decimals) == text)
  }

  @Test(arguments: [(1.50, "1.5"), (2.0, "2"), (0.0004, "0"), (100.0, "100"), (-0.25, "-0.25")])
  func `a short decimal has no trailing zeros`(value: Double, text: String) {
    #expect(FixedDecimal.short(value, decimals: 2) == text)
  }

  @Test(arguments: [
    (85_000.0, 0, "85,000", "85\u{202F}000"), (999, 0, "999", "999"),
    (1_234_567.25, 1, "1,234,567.3", "1\u{202F}234\u{202F}567,3"),
    (-4000, 0, "−4,000", "−4\u{202F}000"), (Double.nan, 0, "–", "–"),
  ])
  func `numbers follow the language`(value: Double, decimals: Int, english: String, french: String) {
    #expect(NumberStyle(.english).number(value, decimals: decimals) == english)
    #expect(NumberStyle(.french).number(value, decimals: decimals) == french)
  }

  @Test(
    arguments: [
      (0.125, 1, "12.5%", "12,5\u{202F}%"), (1, 0, "100%", "100\u{202F}%"), (0.0004, 1, "0.04%", "0,04\u{202F}%"),
      (0.9997, 1, "99.97%", "99,97\u{202F}%"), (0.996, 0, "99.6%", "99,6\u{202F}%"),
      (0.9994, 1, "99.9%", "99,9\u{202F}%"),
      (0.99999, 1, ">\u{202F}99.99%", ">\u{202F}99,99\u{202F}%"),
      (0.9996, 0, ">\u{202F}99.9%", ">\u{202F}99,9\u{202F}%"),
      (0.00001, 1, "<\u{202F}0.01%", "<\u{202F}0,01\u{202F}%"), (0.004, 0, "0.4%", "0,4\u{202F}%"),
      (0, 1, "0.0%", "0,0\u{202F}%"), (1, 1, "100.0%", "100,0\u{202F}%"), (1.0004, 1, "100.0%", "100,0\u{202F}%"),
      (1 - 1e-15, 1, "100.0%", "100,0\u{202F}%"),
    ] as [(Double, Int, String, String)])
  func `percentages follow the language, and only nothing is 0 % and only all is 100 %`(
    share: Double, decimals: Int, english: String, french: String
  ) {
    #expect(NumberStyle(.english).percent(share, decimals: decimals) == english)
    #expect(NumberStyle(.french).percent(share, decimals: decimals) == french)
  }

  @Test(arguments: [
    (0.8, "80%"), (0.95, "95%"), (0.999, "99.9%"), (0.9999, "99.99%"), (0.825, "82.5%"), (0.79, "79%"), (1, "100%"),
    (0.8 - 0.01, "79%"), (0.9 - 0.0025, "89.75%"),
  ])
  func `a stated share has the decimals that were stated`(share: Double, text: String) {
    #expect(NumberStyle(.english).stated(share) == text)
  }

  @Test func `a share of runs and its interval keep off 0 and 100 alike`() throws {
    let most = try #require(ShareEstimate(SuccessTally(successes: 9_999, trials: 10_000), confidence: 0.95))
    let text = NumberStyle(.english, space: " ").share(most)
    #expect(text.hasPrefix("99.99% (99.9") && !text.contains("100.0"), "\(text)")
    let all = try #require(ShareEstimate(SuccessTally(successes: 100, trials: 100), confidence: 0.95))
    #expect(NumberStyle(.english, space: " ").share(all).hasPrefix("100.0% ("))
  }

  @Test(arguments: [
    (0.0, "0 s"), (7.84, "7.8 s"), (20, "20 s"), (99.4, "99 s"), (99.6, "1 min 40 s"), (120, "2 min"),
    (3600, "60 min"), (7200, "2 h 00 min"), (90_061, "25 h 01 min"), (Double.infinity, "–"),
  ])
  func `durations are said as people say them`(seconds: Double, text: String) {
    #expect(NumberStyle(.english, space: " ").duration(seconds) == text)
  }

  @Test func `an interval is never printed as zero wide`() {
    let style = NumberStyle(.english, space: " ")
    #expect(
      style.percent(Estimate(mean: 0.824, halfWidth: 0.003, confidence: 0.95, replications: 100)) == "82.4% ± 0.3")
    #expect(
      style.percent(Estimate(mean: 0.824, halfWidth: 0.00001, confidence: 0.95, replications: 100)) == "82.4% ± < 0.1")
    #expect(style.percent(Estimate(mean: 0.824, halfWidth: nil, confidence: 0.95, replications: 100)) == "82.4%")
    #expect(style.percent(nil) == "–")
  }

  @Test(arguments: [(0.1, "+10%"), (-0.2, "−20%"), (0, "0%"), (0.001, "0%")])
  func `changes carry their sign`(share: Double, text: String) {
    #expect(NumberStyle(.english).change(share) == text)
  }

  @Test func `dates are written in the language`() throws {
    let date = try #require(CivilDate("2020-03-20"))
    let first = try #require(CivilDate("2021-08-01"))
    #expect(DateStyle(.french).full(date) == "20 mars 2020")
    #expect(DateStyle(.french).full(first) == "1er août 2021")
    #expect(DateStyle(.english).full(date) == "20 March 2020")
    #expect(DateStyle(.english).fullWithWeekday(first) == "Sunday 1 August 2021")
    #expect(DateStyle(.french).short(first) == "1er août")
    #expect(DateStyle(.french).weekdayName(date.weekday) == "vendredi")
    #expect(DateStyle(.english).time(30_600) == "08:30")
    #expect(DateStyle(.english).time(-5) == "00:00")
    #expect(DateStyle(.english).monthName(13).isEmpty)
  }
}
