import ScenarioFiles
import ScenarioModel
import Testing

/// Values that are too small or too large to compute with are refused with their place; none drops what stands around it.
@Suite struct SmallValueTests {
  /// A change of the handling time or the demand of `oneType`, and what is said of it.
  static let refused: [(old: String, new: String, fault: String)] = [
    (
      "handling: 4 min", "handling: 1e-320 s",
      "7:15: call_types.a.handling: expected a time of at least 0.001 s, such as '4 min', found '1e-320 s'"
    ),
    (
      "handling: 4 min", "handling: { talk: 4 min, after_call: 1e-9 s }",
      "7:42: call_types.a.handling.after_call: expected a time of at least 0.001 s, such as '30 s', found '1e-9 s'"
    ),
    (
      "handling: 4 min", "handling: 1e300 s",
      "7:15: call_types.a.handling: expected a time of at most 30 days, such as '4 min', found '1e300 s'"
    ),
    (
      "handling: 4 min", "handling: { distribution: lognormal, mean: 4 min, cv: 1e-200 % }",
      "7:59: call_types.a.handling.cv: expected a percentage of at least 0.01 %, such as '80 %', found '1e-200 %'"
    ),
    (
      "handling: 4 min", "handling: { distribution: lognormal, mean: 4 min, sd: 0.001 s }",
      "7:59: call_types.a.handling.sd: expected a spread of 0.01 % to 100000 % of the mean for lognormal, found '0.001 s'"
    ),
    (
      "handling: 4 min", "handling: { distribution: weibull, mean: 4 min, sd: 0.1 s }",
      "7:57: call_types.a.handling.sd: expected a spread of 0.13 % to 42900 % of the mean for weibull, found '0.1 s'"
    ),
    (
      "handling: 4 min", "handling: { distribution: gamma, mean: 4 min, shape: 1e9 }",
      "7:58: call_types.a.handling.shape: expected a number of at most 1000, such as '0.8', found '1e9'"
    ),
    (
      "20 calls per day", "1e-9 calls per day",
      "6:22: call_types.a.demand.total: expected a number of calls of at least 0.000001 calls, such as '85000 calls', found '1e-9 calls per day'"
    ),
    (
      "20 calls per day", "20 calls per day, factors: { day: 1e-5 % }",
      "6:56: call_types.a.demand.factors.day: expected a percentage of 0, or of at least 0.01 %, such as '12 %', found '1e-5 %'"
    ),
    (
      "staffing: planned", "staffing: planned, cost: 1e-300 EUR per hour",
      "10:46: agents.g.cost: expected a cost of 0, or of at least 0.0001 EUR per hour, found '1e-300 EUR per hour'"
    ),
  ]

  @Test(arguments: refused)
  func `a value that cannot be computed with is refused with its place`(old: String, new: String, fault: String) {
    #expect(faults(of: OneType.text.replacing(old, with: new)) == ["x.yaml:" + fault])
  }

  /// Every number with a unit in the examples, one after the other.
  @Test(arguments: [exampleText, centreText, outboundText], ["1e-320", "1e-12", "1e300"])
  func `no value drops a rule without a word`(text: String, value: String) throws {
    let whole = try ScenarioReader.read(text: text, name: "x.yaml").scenario.statedValues.count
    for match in text.matches(of: /\d[\d.]*(?= (?:s|min|h|days?|calls|people|items|agents|attempts|%))/) {
      var changed = text
      changed.replaceSubrange(match.range, with: value)
      do throws(ScenarioFault) {
        let scenario = try ScenarioReader.read(text: changed, name: "x.yaml").scenario
        #expect(
          scenario.statedValues.count == whole,
          "\(text[match.range]) at \(changed[match.range.lowerBound...].prefix(40))")
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(!error.description.contains("please report"))
      }
    }
  }

  @Test func `observed times need a mean that can be computed with`() {
    let text = OneType.text.replacing("4 min", with: "{ distribution: empirical, file: t.csv, unit: s }")
    #expect(
      faults(of: text, tables: ["t.csv": "time\n1e-320\n0\n"])
        == ["t.csv:1:1: time: expected times whose mean is at least 0.001 s, found a smaller mean"])
    #expect(
      faults(of: text, tables: ["t.csv": "time\n0\n0\n"])
        == ["t.csv:1:1: time: expected times whose mean is at least 0.001 s, found none above 0"])
  }
}

/// The shortest scenario.
enum OneType {
  static let text = """
    busyhour: 1
    time_zone: Europe/Paris
    period: { from: 2024-03-04, days: 5 }
    opening_hours: { every day: 08:00-18:00 }
    call_types:
      - demand: { total: 20 calls per day }
        handling: 4 min
        patience: 3 min
        name: a
    agents: [{ name: g, staffing: planned }]
    """
}
