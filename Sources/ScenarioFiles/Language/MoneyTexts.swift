/// Texts that hold money, and what may follow the amount.
extension TextForms {
  private static let digits = "^\\d[\\d _\\u00a0\\u2009\\u202f]*(?:\\.\\d+)?\\s*"

  /// An amount of a contract.
  static let contractAmount = TextForm(
    wanted:
      "an amount such as '500 EUR', '200 EUR per point', '100 EUR per 10 s', '3 EUR per call' or '2 % of invoice'",
    pattern: digits
      + "(?:[A-Z]{3}|% of invoice)(?: per (?:call|point|s|\\d+(?:\\.\\d+)? (?:points?|s)))?$")
  /// The most that penalties come to.
  static let cap = TextForm(
    wanted: "a limit such as '5000 EUR' or '10 % of invoice'", pattern: digits + "(?:[A-Z]{3}|% of invoice)$")
  /// A value of a measure at which a step begins.
  static let contractLimit = TextForm(
    wanted: "a value with its unit, such as '85 %', '60 s' or '100'", pattern: digits + "(?:%|s|min|h)?$")
  /// A condition without its period.
  static let condition = TextForm(
    wanted: "a condition such as 'calls.serviceLevel >= 90 %'", pattern: "^\\S+\\s*(?:>=|<=|>|<)\\s*\\d.*$")
  /// A line of the price.
  static let price = TextForm(
    wanted: "a price such as '3.20 EUR per call', '27 EUR per agent-hour' or '12000 EUR'",
    pattern: digits
      + "[A-Z]{3}(?: per (?:call|handled contact|person reached|attempt|agent-hour|seat per month|month))?$")

  /// An amount of money for each of something, or once.
  ///
  /// - Parameters:
  ///   - example: such as `900 EUR per head`.
  ///   - unit: what follows `per`; empty for nothing.
  static func money(_ example: String, per unit: String) -> TextForm {
    TextForm(
      wanted: "an amount such as '\(example)'",
      pattern: digits + "[A-Z]{3}" + (unit.isEmpty ? "" : " per \(unit)") + "$")
  }
}

extension Form {
  /// A text, bare or as `{ value: ..., source: ... }`.
  ///
  /// - Parameters:
  ///   - name: of the schema's definition.
  ///   - form: the text.
  ///   - summary: what it says.
  static func stated(_ name: String, _ form: TextForm, _ summary: String) -> Form {
    .either([
      .text(form),
      .section(
        SectionForm(
          name, "\(summary) and where it comes from.", keys: [Key("value", .text(form), summary + ".", required: true)])
      ),
    ])
  }
}
