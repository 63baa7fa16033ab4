import ScenarioModel

/// A number of a table, as far as its own text says what its dots and commas mean.
///
/// `1.234` is a thousand and more where a dot groups digits, and little more than one where it begins the decimals: the
/// other cells or the scenario decide. Digits grouped by blanks, `_` or an apostrophe are never in doubt.
struct DecimalText {
  /// What the text says of the decimal sign.
  enum Evidence: Hashable {
    /// Nothing: there is no dot and no comma.
    case none
    /// It can only be this one.
    case certain(FileRead.DecimalSign)
    /// A dot or comma before exactly three digits.
    case open
  }

  let evidence: Evidence
  private let text: String

  /// Looks at a text; nil if it is no number whatever its decimal sign.
  init?(_ text: String) {
    let plain = TextForms.normalised(text).filter { !"'\u{2019}".contains($0) }
    guard let evidence = DecimalText.evidence(plain) else { return nil }
    self.text = plain
    self.evidence = evidence
  }

  /// The number; nil where a decimal sign is needed and not known, or does not fit the text.
  func value(_ sign: FileRead.DecimalSign?) -> Double? {
    let known: FileRead.DecimalSign
    switch (evidence, sign) {
    case (.none, _): known = .dot
    case (.open, nil): return nil
    case (.certain(let own), nil): known = own
    case (.certain(let own), let stated?) where own != stated: return nil
    case (_, let stated?): known = stated
    }
    let (mark, group) = known == .dot ? (".", ",") : (",", ".")
    guard let number = try? NumberText(text.replacing(group, with: "").replacing(mark, with: ".")) else { return nil }
    return number.rest.isEmpty ? number.value : nil
  }

  private static func evidence(_ text: String) -> Evidence? {
    let mantissa = text.prefix { !"eE".contains($0) }
    let digits = mantissa.filter { !" _+-".contains($0) }
    let marks = digits.filter { ".,".contains($0) }
    guard let first = digits.first, first.isASCII, first.isNumber, digits.last?.isNumber == true,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".,".contains($0)) })
    else { return nil }
    guard let last = marks.last else { return Evidence.none }
    let sign: FileRead.DecimalSign = last == "." ? .dot : .comma
    let groups = digits.split(omittingEmptySubsequences: false) { $0 != last && ".,".contains($0) }
    let parts = digits.split(separator: last, omittingEmptySubsequences: false)
    if groups.count > 1 {
      // Two signs: the first groups, the last, which stands once, begins the decimals.
      let whole = parts[0].split(omittingEmptySubsequences: false) { ".,".contains($0) }
      return parts.count == 2 && isGrouped(whole) ? .certain(sign) : nil
    }
    if parts.count > 2 { return isGrouped(parts) ? .certain(sign == .dot ? .comma : .dot) : nil }
    let isGroup = isGrouped(parts) && mantissa.count == text.count && !mantissa.contains { " _".contains($0) }
    return isGroup ? .open : .certain(sign)
  }

  /// Whether the parts can be groups of a whole number: up to three digits that do not begin with 0, then threes.
  private static func isGrouped(_ parts: [Substring]) -> Bool {
    guard let first = parts.first, (1...3).contains(first.count), first.first != "0" else { return false }
    return parts.dropFirst().allSatisfy { $0.count == 3 }
  }
}
