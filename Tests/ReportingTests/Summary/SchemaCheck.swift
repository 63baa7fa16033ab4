import Foundation

/// Checks documents against the few keywords of JSON Schema that our schemas use; any other keyword is an error of the test.
struct SchemaCheck {
  private let root: [String: Any]

  struct Unsupported: Error {
    let keyword: String
  }

  init(schema: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] ?? [:]
  }

  /// The paths of all that does not fit.
  func faults(of document: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document.utf8))
    var faults: [String] = []
    try check(value, root, "$", &faults)
    return faults
  }

  private static let silent: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  private func check(_ value: Any, _ schema: [String: Any], _ path: String, _ faults: inout [String]) throws {
    for (keyword, rule) in schema where !Self.silent.contains(keyword) {
      switch (keyword, rule) {
      case ("$ref", let name as String):
        let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
        guard let found = definitions[String(name.dropFirst("#/$defs/".count))] else {
          throw Unsupported(keyword: name)
        }
        try check(value, found, path, &faults)
      case ("anyOf", let forms as [[String: Any]]):
        let fits = try forms.contains { form in
          var inner: [String] = []
          try check(value, form, path, &inner)
          return inner.isEmpty
        }
        if !fits { faults.append(path + ": anyOf") }
      case ("items", let form as [String: Any]):
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          try check(item, form, "\(path)[\(index)]", &faults)
        }
      case ("properties", let forms as [String: [String: Any]]):
        for (key, item) in value as? [String: Any] ?? [:] {
          if let form = forms[key] { try check(item, form, "\(path).\(key)", &faults) }
        }
      case ("additionalProperties", _):
        let known = schema["properties"] as? [String: Any] ?? [:]
        for key in (value as? [String: Any] ?? [:]).keys where known[key] == nil {
          faults.append("\(path).\(key): unknown")
        }
      default:
        if try !fits(value, keyword, rule) { faults.append("\(path): \(keyword)") }
      }
    }
  }

  private func fits(_ value: Any, _ keyword: String, _ rule: Any) throws -> Bool {
    switch (keyword, rule) {
    case ("type", let name as String): isOf(value, name)
    case ("type", let names as [String]): names.contains { isOf(value, $0) }
    case ("required", let keys as [String]): keys.allSatisfy { (value as? [String: Any] ?? [:])[$0] != nil }
    case ("enum", let names as [String]): names.contains { $0 == value as? String }
    case ("const", let number as Int): value as? Int == number
    case ("minimum", let limit as Double): (value as? Double ?? .nan) >= limit
    case ("maximum", let limit as Double): (value as? Double ?? .nan) <= limit
    case ("pattern", let expression as String):
      (value as? String ?? "").range(of: expression, options: .regularExpression) != nil
    default: throw Unsupported(keyword: keyword)
    }
  }

  private func isOf(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": value is Bool
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": value is Double
    default: false
    }
  }
}
