import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct SchemaTests {
  @Test func `the committed schema is the one that the tables of keys give`() throws {
    let file = repository.appending(path: "schemas/scenario-1.json")
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(committed == ScenarioSchema.text, "run: busyhour schema scenario > schemas/scenario-1.json")
  }

  @Test func `the schema is JSON, and every reference in it is defined`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.text.utf8))
    let root = try #require(json as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: Any])
    var references: Set<String> = []
    var stack: [Any] = [root]
    while let value = stack.popLast() {
      if let object = value as? [String: Any] {
        if let reference = object["$ref"] as? String { references.insert(reference) }
        stack += object.values
      } else if let list = value as? [Any] {
        stack += list
      }
    }
    #expect(references == Set(definitions.keys.map { "#/$defs/\($0)" }))
  }

  @Test func `every key of the schema has a description`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.text.utf8))
    var stack: [Any] = [json]
    var keys = 0
    while let value = stack.popLast() {
      guard let object = value as? [String: Any] else { continue }
      for (name, child) in object["properties"] as? [String: [String: Any]] ?? [:] where object["$ref"] == nil {
        if object["required"] as? [String] == ["value"], name == "value" { continue }
        if ["source", "assumed"].contains(name), child["description"] == nil { continue }
        keys += 1
        #expect((child["description"] as? String)?.isEmpty == false, "\(name)")
      }
      stack += object.values
    }
    #expect(keys > 100)
  }
}

/// What an editor that follows the schema would mark, beside what the reader refuses.
@Suite struct SchemaAcceptanceTests {
  @Test(arguments: shippedScenarios)
  func `the schema accepts every shipped scenario`(file: String) throws {
    let text = try String(contentsOf: repository.appending(path: "scenarios/" + file), encoding: .utf8)
    #expect(try SchemaValidator(ScenarioSchema.text).faults(of: text) == [])
  }

  @Test(arguments: DocumentedExample.all)
  func `the schema accepts every example of the page`(example: DocumentedExample) throws {
    #expect(try SchemaValidator(ScenarioSchema.text).faults(of: example.completed) == [])
  }

  @Test func `the schema accepts the texts that tests begin from, and the starter`() throws {
    let validator = try SchemaValidator(ScenarioSchema.text)
    let starter = try #require(StarterScenario.text(name: "my-hotline"))
    for text in [exampleText, centreText, outboundText, starter] { #expect(try validator.faults(of: text) == []) }
  }

  /// Faults of form; what needs the whole file (sums, names, dates) only the reader sees.
  @Test(arguments: [
    ("german: 25 %", "german: 25"), ("german: 25 %", "german: { title: x }"), ("choose: least-skilled", "choose: best"),
    ("delay: 10 min", "delai: 10 min"), ("most_attempts: 4 attempts", "most_attempts: four"),
    ("acceptance: 50 %", "acceptance: half"), ("target: 80 % in 2 h", "target: 80"),
    ("channel: deferred", "channel: deferred\n    balking: 3 %"), ("channel: deferred", "channel: inbound"),
    ("    patience: never\n", ""), ("backlog: 38 items", "backlog: 38"), ("withdraws: true", "withdraws: perhaps"),
    ("agents: 3 agents", "agents: 3"), ("health.*: 120 %", "health.*: 120"),
    ("work: longest-weighted-wait", "work: any"),
  ])
  func `the schema marks a fault of form that the reader refuses`(old: String, new: String) throws {
    let text = centreText.replacing(old, with: new)
    #expect(text != centreText && !faults(of: text).isEmpty)
    #expect(try SchemaValidator(ScenarioSchema.text).faults(of: text) != [])
  }
}

@Suite struct OutboundSchemaTests {
  @Test(arguments: [
    ("channel: outbound", "channel: inbound"), ("channel: outbound", "channel: outbound\n    patience: 3 min"),
    ("handling: 6 min\n", "handling: 6 min\n    target: 80 % in 24 h\n"), ("order: newest", "order: best"),
    ("mode: predictive", "mode: auto"), ("share: 8 %, after", "share: 8, after"), ("to: contacts, number", "number"),
    ("cost: { value: 32 EUR per hour", "cost: { value: 32 euros"), ("currency: EUR", "currency: euro"),
    ("shape: by-day", "shape: daily"), ("heads: 11000 people", "heads: 11000"), ("time: 08:00", "time: 8h"),
    ("09:00-12:00: 24 %", "09:00-12:00: 24"), ("then: day-7", "after: day-7"), ("days: 2 days", "days: two"),
  ])
  func `the schema marks a fault of a campaign's form that the reader refuses`(old: String, new: String) throws {
    let text = outboundText.replacing(old, with: new)
    #expect(text != outboundText && !faults(of: text).isEmpty)
    #expect(try SchemaValidator(ScenarioSchema.text).faults(of: text) != [])
  }
}

@Suite struct StarterTests {
  @Test func `the starter reads without problem or warning`() throws {
    let text = try #require(StarterScenario.text(name: "my-hotline"))
    let scenario = try ScenarioReader.read(text: text).scenario
    #expect(scenario.name == "my-hotline")
    #expect(scenario.warnings == [])
    #expect(text.hasSuffix("\n") && !text.contains("\t"))
  }

  @Test(arguments: ["", "a b", "../x", "-x", "é", String(repeating: "x", count: 65), "a/b", "a\nb"])
  func `a name that cannot be a folder's gives no starter`(name: String) {
    #expect(StarterScenario.text(name: name) == nil)
  }
}
