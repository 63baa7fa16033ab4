import ScenarioModel

/// Reads costs of an hour, such as `32 EUR per hour`, and the currency of a scenario.
struct CostReader {
  /// What a cost is of.
  enum Hour {
    /// An hour that is paid.
    case paid
    /// An hour of an agent on duty.
    case onDuty

    /// How a cost of it is written.
    fileprivate var form: TextForm { self == .paid ? TextForms.hourlyCost : TextForms.understaffing }
    /// What may follow `per`, the usual word first.
    fileprivate var words: [String] { self == .paid ? ["hour", "h"] : ["agent-hour"] }
  }

  /// The currency where the file states none.
  static let standardCurrency = "EUR"
  /// The largest cost of an hour.
  static let most = 1e6
  /// The least cost of an hour other than 0.
  static let least = 1e-4

  let reading: Reading
  let currency: String

  /// The scenario's currency.
  static func currency(_ reading: Reading, _ root: Section) -> String {
    guard let entry = root["currency"] else { return standardCurrency }
    if let text = entry.node.text, isCurrency(text) { return text }
    reading.refuse(
      entry, wanted: TextForms.currency.wanted,
      suggestion: entry.node.text.map { $0.uppercased() }.flatMap { isCurrency($0) ? "did you mean '\($0)'?" : nil })
    return standardCurrency
  }

  /// True for three capital letters.
  static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The cost under a key, bare or with where it comes from; nil if it is absent or faulty.
  func read(_ name: String, of hour: Hour = .paid, in section: Section) -> Double? {
    guard let entry = section[name], let form = section.form.key(name)?.form.section else { return nil }
    let value = entry.isMapping ? reading.section(entry, form)?["value"] : entry
    guard let value else { return nil }
    guard let text = value.node.text, let (cost, unit) = parts(of: text, hour, value) else {
      if value.node.text == nil { reading.refuse(value, wanted: hour.form.wanted) }
      return nil
    }
    guard unit == currency else {
      reading.refuse(
        value, wanted: "a cost in \(currency), the scenario's currency",
        suggestion: "another currency is stated with 'currency: \(unit)' at the top")
      return nil
    }
    reading.state(value.keyPath, text, value.origin)
    return cost
  }

  /// The number and the currency of a text; nil with a problem.
  private func parts(of text: String, _ hour: Hour, _ value: Entry) -> (cost: Double, unit: String)? {
    let wanted = hour.form.wanted
    do {
      let number = try NumberText(text)
      guard let unit = CostReader.unit(number.rest, hour) else {
        reading.refuse(value, wanted: wanted)
        return nil
      }
      guard number.value == 0 || (CostReader.least...CostReader.most).contains(number.value) else {
        reading.refuse(
          value,
          wanted: number.value < CostReader.least
            ? "a cost of 0, or of at least 0.0001 \(unit) per \(hour.words[0])"
            : "a cost of at most 1000000 \(unit) per \(hour.words[0])")
        return nil
      }
      return (number.value, unit)
    } catch {
      reading.refuse(value, wanted: wanted, suggestion: error.suggestion)
      return nil
    }
  }

  /// The currency of `EUR per hour`.
  private static func unit(_ text: String, _ hour: Hour) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, isCurrency(parts[0]), parts[1] == "per", hour.words.contains(parts[2]) else { return nil }
    return parts[0]
  }
}
