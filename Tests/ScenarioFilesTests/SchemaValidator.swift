import Foundation
import Yams

/// Checks YAML against a JSON Schema, as far as ours goes: what an editor shows while somebody types.
struct SchemaValidator {
  private let root: [String: Any]
  private let definitions: [String: Any]

  init(_ schema: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] ?? [:]
    definitions = root["$defs"] as? [String: Any] ?? [:]
  }

  /// Where a document does not fit, as paths; empty if it fits.
  func faults(of yaml: String) throws -> [String] {
    guard let node = try Yams.compose(yaml: yaml, .basic) else { return ["nothing"] }
    return check(node, root, "$")
  }

  private func check(_ node: Node, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      return check(node, definitions[name] as? [String: Any] ?? [:], path)
    }
    var faults = checkValue(node, schema, path)
    if let words = schema["enum"] as? [Any], !words.contains(where: { isSame(node, $0) }) {
      faults.append("\(path): not among the words")
    }
    if let word = schema["const"], !isSame(node, word) { faults.append("\(path): another word") }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { check(node, $0, path) }
      if !all.contains([]) { faults.append("\(path): none of \(choices.count) forms") }
    }
    if let refused = schema["not"] as? [String: Any], check(node, refused, path).isEmpty {
      faults.append("\(path): refused keys")
    }
    for form in schema["allOf"] as? [[String: Any]] ?? [] { faults += check(node, form, path) }
    if let condition = schema["if"] as? [String: Any] {
      let branch = check(node, condition, path).isEmpty ? "then" : "else"
      faults += check(node, schema[branch] as? [String: Any] ?? [:], path)
    }
    return faults
  }

  private func checkValue(_ node: Node, _ schema: [String: Any], _ path: String) -> [String] {
    switch node {
    case .scalar(let scalar): return checkScalar(scalar, schema, path)
    case .sequence(let items):
      if let type = schema["type"] as? String, type != "array" { return ["\(path): a list"] }
      var faults: [String] = []
      if items.count < schema["minItems"] as? Int ?? 0 { faults.append("\(path): too short") }
      guard let form = schema["items"] as? [String: Any] else { return faults }
      for (index, item) in items.enumerated() { faults += check(item, form, "\(path)[\(index)]") }
      return faults
    case .mapping(let pairs):
      if let type = schema["type"] as? String, type != "object" { return ["\(path): a mapping"] }
      return checkKeys(pairs, schema, path)
    case .alias: return []
    }
  }

  private func checkKeys(_ pairs: Node.Mapping, _ schema: [String: Any], _ path: String) -> [String] {
    let names = pairs.keys.compactMap(\.string)
    var faults = (schema["required"] as? [String] ?? []).filter { !names.contains($0) }.map { "\(path): no \($0)" }
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
    for (key, value) in pairs {
      let name = key.string ?? ""
      var forms = patterns.filter { matches(name, $0.key) }.map(\.value)
      if let form = known[name] { forms.append(form) }
      if forms.isEmpty, schema["additionalProperties"] as? Bool == false { faults.append("\(path).\(name): unknown") }
      for form in forms { faults += check(value, form, "\(path).\(name)") }
    }
    return faults
  }

  private func checkScalar(_ scalar: Node.Scalar, _ schema: [String: Any], _ path: String) -> [String] {
    let isPlain = scalar.style == .plain || scalar.style == .any
    let number = isPlain ? Double(scalar.string) : nil
    switch schema["type"] as? String {
    case nil: return []
    case "string":
      let isText = number == nil && !(isPlain && ["true", "false", "null", "~", ""].contains(scalar.string))
      guard let pattern = schema["pattern"] as? String, isText else { return isText ? [] : ["\(path): no text"] }
      return matches(scalar.string, pattern) ? [] : ["\(path): \(scalar.string)"]
    case "number": return number == nil ? ["\(path): no number"] : []
    case "integer":
      guard let number, number.rounded() == number, number >= schema["minimum"] as? Double ?? -.infinity,
        number <= schema["maximum"] as? Double ?? .infinity
      else { return ["\(path): no whole number in range"] }
      return []
    default: return ["\(path): a scalar"]
    }
  }

  private func isSame(_ node: Node, _ value: Any) -> Bool {
    guard let text = node.scalar?.string else { return false }
    if let truth = value as? Bool { return text == "\(truth)" }
    return value as? String == text
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }
}
