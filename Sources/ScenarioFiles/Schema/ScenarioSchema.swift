/// The JSON Schema (draft 2020-12) of scenario files, made from the same tables of keys that the reader follows.
public enum ScenarioSchema {
  /// The schema as a JSON document that ends with a line end; the repository holds it as `schemas/scenario-1.json`.
  public static var text: String {
    var writer = SchemaWriter()
    let form = ScenarioKeys.scenario
    let root = writer.section(form)
    let members: [(key: String, value: JSONText)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Busyhour scenario, version 1")),
    ]
    let definitions = writer.definitions.sorted { $0.key < $1.key }
    let rootMembers: [(key: String, value: JSONText)] = [
      ("type", .text("object")), ("description", .text(form.summary)),
      ("if", .object([("required", .list([.text("extends")]))])), ("then", variant(form)), ("else", root),
    ]
    return JSONText.object(members + rootMembers + [("$defs", .object(definitions))]).written() + "\n"
  }

  /// A file that extends another says what differs only: its keys are checked, what they hold is not.
  private static func variant(_ form: SectionForm) -> JSONText {
    .object([
      ("description", .text("what differs from the scenario that is extended")),
      ("additionalProperties", .truth(false)),
      ("properties", .object(form.keys.map { ($0.name, .object([("description", .text($0.summary))])) })),
    ])
  }
}

/// Turns forms into schemas; sections and tables become definitions that are referred to by name.
struct SchemaWriter {
  private(set) var definitions: [(key: String, value: JSONText)] = []

  /// A section's own schema: its keys, which of them are required, and no others.
  mutating func section(_ form: SectionForm) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("type", .text("object")), ("description", .text(form.summary)), ("additionalProperties", .truth(false)),
    ]
    let required = form.keys.filter(\.isRequired).map { JSONText.text($0.name) }
    if !required.isEmpty { members.append(("required", .list(required))) }
    var properties: [(key: String, value: JSONText)] = []
    for key in form.keys { properties.append((key.name, described(schema(key.form), key.summary))) }
    members.append(("properties", .object(properties)))
    if let condition = form.condition { members += SchemaWriter.condition(condition) }
    return .object(members)
  }

  /// What the words under one key ask of the others: an `if` and a `then` for each word.
  private static func condition(_ condition: Condition) -> [(key: String, value: JSONText)] {
    let branches = condition.branches.map { branch -> JSONText in
      let word = JSONText.object([("const", .text(branch.word))])
      var test: [(key: String, value: JSONText)] = [("properties", .object([(condition.key, word)]))]
      if branch.word != condition.standard { test.insert(("required", .list([.text(condition.key)])), at: 0) }
      var members: [(key: String, value: JSONText)] = []
      if !branch.required.isEmpty { members.append(("required", .list(branch.required.map { .text($0) }))) }
      let others = branch.refused.map(\.key) + condition.foreign(to: branch).map(\.key)
      if !others.isEmpty { members.append(("not", anyOf(others))) }
      return .object([
        ("description", .text("beside \(branch.word)")), ("if", .object(test)), ("then", .object(members)),
      ])
    }
    return [("allOf", .list(branches))]
  }

  private static func anyOf(_ keys: [String]) -> JSONText {
    .object([("anyOf", .list(keys.map { .object([("required", .list([.text($0)]))]) }))])
  }

  /// The schema of any form.
  mutating func schema(_ form: Form) -> JSONText {
    switch form {
    case .text(let text): return SchemaWriter.text(text)
    case .choice(let words): return SchemaWriter.choice(words)
    case .number(let quantity): return number(quantity)
    case .whole(let range, _):
      return .object([
        ("type", .text("integer")), ("minimum", .whole(range.lowerBound)), ("maximum", .whole(range.upperBound)),
      ])
    case .section(let section):
      return reference(section.name) { $0.section(section) }
    case .table(let table):
      return reference(table.name) { $0.table(table) }
    case .list(let item, let atLeast):
      return .object([("type", .text("array")), ("minItems", .whole(atLeast)), ("items", schema(item))])
    case .either(let forms):
      var schemas: [JSONText] = []
      for form in forms { schemas.append(schema(form)) }
      return .object([("anyOf", .list(schemas))])
    }
  }

  /// A quantity, bare or with its origin.
  private mutating func number(_ quantity: Quantity) -> JSONText {
    let bare = SchemaWriter.bare(quantity)
    let name = "stated_" + quantity.definitionName
    return reference(name) { writer in
      let origin = writer.schema(ScenarioKeys.localized)
      return .object([
        ("description", .text("\(quantity.wanted), bare or with where it comes from")),
        (
          "anyOf",
          .list([
            bare,
            .object([
              ("type", .text("object")), ("required", .list([.text("value")])), ("additionalProperties", .truth(false)),
              ("properties", .object([("value", bare), ("source", origin), ("assumed", origin)])),
            ]),
          ])
        ),
      ])
    }
  }

  private static func bare(_ quantity: Quantity) -> JSONText {
    let text = JSONText.object([("type", .text("string")), ("pattern", .text(quantity.pattern))])
    guard quantity.allowsBareNumber else { return text }
    return .object([("anyOf", .list([.object([("type", .text("number"))]), text]))])
  }

  private mutating func table(_ form: TableForm) -> JSONText {
    var properties: [(key: String, value: JSONText)] = []
    if form.statesOrigin {
      for key in SectionForm.originKeys { properties.append((key.name, described(schema(key.form), key.summary))) }
    }
    let pattern = form.keys.pattern ?? ""
    return .object([
      ("type", .text("object")), ("description", .text(form.summary)), ("additionalProperties", .truth(false)),
      ("properties", .object(properties)), ("patternProperties", .object([(pattern, schema(form.values))])),
    ])
  }

  /// A reference to a definition, made on first use.
  private mutating func reference(_ name: String, _ make: (inout SchemaWriter) -> JSONText) -> JSONText {
    if !definitions.contains(where: { $0.key == name }) {
      definitions.append((name, .object([])))
      let schema = make(&self)
      if let index = definitions.firstIndex(where: { $0.key == name }) { definitions[index].value = schema }
    }
    return .object([("$ref", .text("#/$defs/" + name))])
  }

  private static func text(_ form: TextForm) -> JSONText {
    guard let pattern = form.pattern else { return .object([("type", .text("string"))]) }
    return .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  /// Words; `true` and `false` may also be given as YAML's own truth values.
  private static func choice(_ words: [String]) -> JSONText {
    .object([
      ("enum", .list(words.map { .text($0) } + (words == ["true", "false"] ? [.truth(true), .truth(false)] : [])))
    ])
  }

  private func described(_ schema: JSONText, _ summary: String) -> JSONText {
    guard case .object(let members) = schema else { return schema }
    return .object([("description", .text(summary))] + members.filter { $0.key != "description" })
  }
}

extension Quantity {
  /// A name of its own for the schema's definition: equal quantities share one.
  var definitionName: String {
    let range = "\(example) \(minimum) \(excludesMinimum) \(maximum) \(isWhole)"
    var hash: UInt32 = 2_166_136_261
    for byte in range.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return "\(measure.rawValue)_\(String(hash, radix: 16))"
  }

  /// True where the unit may be left out, so that YAML sees a number.
  var allowsBareNumber: Bool { measure.units.contains { $0.name.isEmpty } }
}
