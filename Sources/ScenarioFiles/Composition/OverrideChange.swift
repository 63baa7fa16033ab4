internal import Foundation
import ScenarioModel

/// What an override does to the value at the end of its path.
struct OverrideChange {
  private let override: Override

  init(_ override: Override) { self.override = override }

  /// The value, set or changed.
  func changed(_ node: DocumentNode, at path: String) throws(Override.Refusal) -> DocumentNode {
    if override.change == .set { return try override.node() }
    switch node.content {
    case .scalar:
      guard let text = node.text else {
        throw Override.Refusal(wanted: "a number at '\(path)'", found: "nothing")
      }
      return scalar(try changed(text, at: path))
    case .list(let items):
      let names = NamedPaths.names(items)
      var result: [DocumentNode] = []
      for (place, item) in items.enumerated() {
        result.append(try changed(item, at: path + NamedPaths.step(place, names)))
      }
      return DocumentNode(position: node.position, content: .list(result))
    case .mapping(let pairs): return try changed(node, pairs, at: path)
    }
  }

  /// The number of a mapping: its `value` or `mean`; without either every number in it, such as those of a day's parts.
  private func changed(
    _ node: DocumentNode, _ pairs: [DocumentNode.Pair], at path: String
  ) throws(Override.Refusal) -> DocumentNode {
    if let key = ["value", "mean"].first(where: { node.value(of: $0) != nil }), let value = node.value(of: key) {
      return node.setting(key, try changed(value, at: path + "." + key), at: override.position)
    }
    var result = node
    for pair in pairs where !Reading.isOriginKey(pair.key) {
      result = result.setting(pair.key, try changed(pair.value, at: path + "." + pair.key), at: override.position)
    }
    return result
  }

  /// The demand with a factor on its curve, after everything that the file says of it.
  func scaled(demand: DocumentNode) throws(Override.Refusal) -> DocumentNode {
    let factor = scalar(OverrideChange.text(try volumeFactor() * 100) + " %")
    let multiplier = DocumentNode(
      position: override.position,
      content: .mapping([DocumentNode.Pair(key: "factor", keyPosition: override.position, value: factor)]))
    var items: [DocumentNode] = []
    if case .list(let known)? = demand.value(of: "multipliers")?.content { items = known }
    let list = DocumentNode(position: override.position, content: .list(items + [multiplier]))
    return demand.setting("multipliers", list, at: override.position)
  }

  /// The campaign with a factor on the people of its list.
  func scaled(list outbound: DocumentNode) throws(Override.Refusal) -> DocumentNode {
    let factor = try volumeFactor()
    let text = outbound.value(of: "list_factor")?.text ?? "100 %"
    let (value, unit) = try OverrideChange.number(text, at: "list_factor")
    return outbound.setting(
      "list_factor", scalar(OverrideChange.joined(value * factor, unit)), at: override.position)
  }

  private func volumeFactor() throws(Override.Refusal) -> Decimal {
    guard override.change == .multiply else {
      throw Override.Refusal(
        wanted: "a factor on 'volume', which is no number of the file",
        found: TextForms.quoted(override.change.rawValue), suggestion: "write 'volume*=1.3' for 30 % more")
    }
    return try factor()
  }

  private func scalar(_ text: String) -> DocumentNode {
    DocumentNode(position: override.position, content: .scalar(text, quoted: false))
  }

  // MARK: numbers with units

  /// A number and the unit after it, changed, as text; times of several parts become seconds.
  private func changed(_ text: String, at path: String) throws(Override.Refusal) -> String {
    let (value, unit) = try OverrideChange.number(text, at: path)
    if override.change == .multiply { return OverrideChange.joined(value * (try factor()), unit) }
    let (amount, amountUnit) = try OverrideChange.number(override.value, at: "the amount")
    let sign: Decimal = override.change == .add ? 1 : -1
    if amountUnit.isEmpty || amountUnit == unit { return OverrideChange.joined(value + sign * amount, unit) }
    let time = Quantities.time("30 s")
    guard let seconds = try? time.read(text), let more = try? time.read(override.value) else {
      throw Override.Refusal(
        wanted: "an amount in the unit of '\(path)', \(TextForms.quoted(text))",
        found: TextForms.quoted(override.value))
    }
    return OverrideChange.joined(OverrideChange.decimal(seconds) + sign * OverrideChange.decimal(more), "s")
  }

  /// The factor: `1.3` or `130 %`.
  private func factor() throws(Override.Refusal) -> Decimal {
    guard let number = try? NumberText(override.value), number.rest.isEmpty || number.rest == "%" else {
      throw Override.Refusal(wanted: "a factor such as '1.3'", found: TextForms.quoted(override.value))
    }
    return OverrideChange.decimal(number.value) / (number.rest.isEmpty ? 1 : 100)
  }

  private static func number(
    _ text: String, at path: String
  ) throws(Override.Refusal) -> (value: Decimal, unit: String) {
    if let number = try? NumberText(text), !number.rest.contains(where: \.isNumber) {
      return (decimal(number.value), number.rest)
    }
    if let seconds = try? Quantities.time("30 s").read(text) { return (decimal(seconds), "s") }
    throw Override.Refusal(
      wanted: "one number at '\(path)'", found: TextForms.quoted(text),
      suggestion: text.contains(" in ") ? "name its part: '.level' or '.within'" : nil)
  }

  /// The decimal number that a double stands for.
  private static func decimal(_ value: Double) -> Decimal { Decimal(string: "\(value)") ?? Decimal(value) }

  private static func joined(_ value: Decimal, _ unit: String) -> String {
    unit.isEmpty ? text(value) : text(value) + " " + unit
  }

  private static func text(_ value: Decimal) -> String { "\(value)" }
}
