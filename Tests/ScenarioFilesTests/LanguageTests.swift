import ScenarioFiles
import ScenarioModel
import Testing

/// Many languages on one platform: written once, spoken by groups.
@Suite struct LanguageTests {
  /// 34 languages by 3 subjects by 12 groups, in some 60 short lines.
  private static var platform: String {
    let languages = (1...34).map { "  language\($0): \($0 == 1 ? "67 %" : "1 %")" }
    let subjects = ["health", "business", "family"].map { name in
      """
        - name: \(name)
          variants_from: languages
          demand: { total: 2000 calls per day }
          handling: 4 min
          patience: 3 min
          transfers: [{ to: \(name == "health" ? "family" : "health"), probability: 5 % }]
      """
    }
    let groups = (1...11).map { group in
      let spoken = [1, 3 * group - 1, 3 * group, 3 * group + 1].map { "language\($0)" }.joined(separator: ", ")
      return "  - { name: team\(group), speaks: [\(spoken)], staffing: 20 agents }"
    }
    return """
      busyhour: 1
      time_zone: Europe/Luxembourg
      period: { from: 2020-03-16, days: 102 }
      opening_hours: { every day: 08:00-20:00 }
      languages:
      \(languages.joined(separator: "\n"))
      call_types:
      \(subjects.joined(separator: "\n"))
      agents:
      \(groups.joined(separator: "\n"))
        - { name: interpreters, serves: [health.language2, "*"], staffing: 5 agents }

      """
  }

  @Test func `34 languages by 3 subjects by 12 groups are written once and read at once`() throws {
    let scenario = try ScenarioReader.read(text: LanguageTests.platform).scenario
    #expect(scenario.callTypes.count == 102 && scenario.agentGroups.count == 12)
    #expect(scenario.agentGroups[0].callTypes == [0, 1, 2, 3, 34, 35, 36, 37, 68, 69, 70, 71])
    #expect(scenario.agentGroups[11].callTypes.first == 1 && scenario.agentGroups[11].callTypes.count == 102)
    #expect(scenario.callTypes[0].transfers == [TransferRule(probability: 0.05, destination: 68)])
    #expect(scenario.callTypes[33].transfers == [TransferRule(probability: 0.05, destination: 101)])
    let sharing: [Int?] = [nil] + Array(repeating: 0, count: 33) + [nil]
    #expect(Array(scenario.callTypes.map(\.sharesFactorsOf).prefix(35)) == sharing)
    let shares = scenario.statedValues.count { $0.keyPath.hasPrefix("languages.") }
    #expect(shares == 34)
  }

  @Test func `a call without a language spreads over the languages of its destination`() throws {
    let text = LanguageTests.platform.replacing(
      "call_types:\n",
      with: """
        call_types:
          - name: reception
            demand: { total: 100 calls per day }
            handling: 1 min
            patience: never
            transfers: [{ to: health, probability: 50 % }]

        """)
    let rules = try ScenarioReader.read(text: text).scenario.callTypes[0].transfers
    #expect(rules.count == 34)
    #expect(rules.first?.destination == 1 && abs((rules.first?.probability ?? 0) - 0.335) < 1e-12)
    #expect(abs(rules.reduce(0) { $0 + $1.probability } - 0.5) < 1e-12)
  }

  @Test(arguments: [("health.*", 34), ("*.language7", 3), ("*", 102), ("health", 34), ("*alt*.language*", 34)])
  func `a name with a star stands for all that it fits`(pattern: String, count: Int) throws {
    let text = LanguageTests.platform.replacing("[health.language2, \"*\"]", with: "\"\(pattern)\"")
    #expect(try ScenarioReader.read(text: text).scenario.agentGroups[11].callTypes.count == count)
  }

  /// Names that would multiply beyond bounds are refused before they do.
  @Test func `transfers between hundreds of unlike variants are refused, not written out`() throws {
    func type(_ name: String, to other: String) -> String {
      let variants = (1...400).map { "\(name)\($0): 0.25 %" }.joined(separator: ", ")
      return """
          - name: \(name)
            variants: { \(variants) }
            demand: { total: 10 calls per day }
            handling: 1 min
            patience: never
            transfers: [{ to: \(other), probability: 1 % }]

        """
    }
    let text = """
      busyhour: 1
      time_zone: Europe/Luxembourg
      period: { from: 2020-03-16, days: 1 }
      opening_hours: { every day: 08:00-20:00 }
      call_types:
      \(type("a", to: "b"))\(type("b", to: "a"))
      agents: [{ name: all, staffing: 1 agent }]

      """
    let found = faults(of: text)
    #expect(found.count == 2)
    #expect(
      found.first?.hasSuffix(
        "call_types.a.transfers: expected at most 100000 transfers with all variants, found up to 160000") == true)
  }

  @Test func `shares rounded to a hundredth of a point are divided by their sum`() throws {
    let text = centreText.replacing("value: 60 %", with: "value: 59.99 %")
    let types = try ScenarioReader.read(text: text).scenario.callTypes.prefix(3)
    let total = types.reduce(0.0) { sum, type in
      if case .total(let contacts, _) = type.demand.volume { sum + contacts } else { sum }
    }
    #expect(abs(total - 900) < 1e-9)
  }
}
