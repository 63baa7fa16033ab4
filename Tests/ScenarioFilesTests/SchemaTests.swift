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
