/// The few forms of JSON Schema that the summary needs.
extension SummarySchema {
  static let date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

  static var share: JSONValue {
    .object([.init("type", .string("number")), .init("minimum", .number("0")), .init("maximum", .number("1"))])
  }

  static func type(_ names: String...) -> JSONValue {
    .object([.init("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string)))])
  }

  static func whole(from minimum: Int) -> JSONValue {
    .object([.init("type", .string("integer")), .init("minimum", .integer(minimum))])
  }

  static func pattern(_ expression: String) -> JSONValue {
    .object([.init("type", .string("string")), .init("pattern", .string(expression))])
  }

  static func choice(_ names: [String]) -> JSONValue { .object([.init("enum", .array(names.map(JSONValue.string)))]) }

  static func reference(_ name: String) -> JSONValue { .object([.init("$ref", .string("#/$defs/\(name)"))]) }

  static func list(of name: String) -> JSONValue { list(reference(name)) }

  /// A list of items of a form.
  static func list(_ form: JSONValue) -> JSONValue {
    .object([.init("type", .string("array")), .init("items", form)])
  }

  static func orNull(_ form: JSONValue) -> JSONValue {
    .object([.init("anyOf", .array([form, type("null")]))])
  }

  /// A form with a sentence that says what it holds.
  static func described(_ form: JSONValue, _ text: String) -> JSONValue {
    guard case .object(let members) = form else { return form }
    return .object([.init("description", .string(text))] + members)
  }

  /// An object with these keys and no others.
  static func record(_ required: [(String, JSONValue)], optional: [(String, JSONValue)] = []) -> JSONValue {
    .object(recordMembers(required, optional: optional))
  }

  static func recordMembers(
    _ required: [(String, JSONValue)], optional: [(String, JSONValue)] = []
  ) -> [JSONValue.Member] {
    [
      .init("type", .string("object")),
      .init("properties", .object((required + optional).map { .init($0.0, $0.1) })),
      .init("required", .array(required.map { .string($0.0) })),
      .init("additionalProperties", .bool(false)),
    ]
  }
}
