import ScenarioModel

/// Reads variants of call types and the scenario's table of languages.
struct VariantReader {
  /// How far the shares may lie from 100 %, as a fraction: 0.01 points, for shares rounded to two decimals.
  static let tolerance = 0.0001

  let reading: Reading

  /// The variants of a call type, its own or those of `variants_from`; empty for none (or with problems).
  func read(_ callType: Section, languages: [VariantShare]?) -> [VariantShare] {
    guard let entry = callType["variants_from"] else { return table("variants", in: callType) ?? [] }
    if callType["variants"] != nil {
      reading.refuse(entry, wanted: "either 'variants' or 'variants_from'", found: "both")
    }
    guard reading.word("variants_from", in: callType) != nil else { return [] }
    if languages == nil, !reading.problems.contains(where: { $0.keyPath.hasPrefix("languages") }) {
      reading.refuse(entry, wanted: "a table 'languages' at the top of the scenario", found: "none")
    }
    return languages ?? []
  }

  /// Variants and their shares, divided by their sum; nil if the table is absent or faulty.
  func table(_ name: String, in section: Section) -> [VariantShare]? {
    guard let entry = section[name], let rows = reading.table(name, in: section) else { return nil }
    let variants = rows.compactMap { variant($0) }
    guard variants.count == rows.count else { return nil }
    let sum = variants.reduce(0) { $0 + $1.share }
    guard abs(sum - 1) <= VariantReader.tolerance + 1e-9 else {
      let found = variants.isEmpty ? "no variant" : "\(TextForms.percent(sum))"
      reading.refuse(entry, wanted: "shares that add up to 100 %", found: found)
      return nil
    }
    return variants.map { VariantShare(name: $0.name, share: $0.share / sum, title: $0.title) }
  }

  private func variant(_ row: TableRow) -> VariantShare? {
    guard TextForms.isIdentifier(row.key) else {
      reading.refuse(
        at: row.keyPosition, row.value.keyPath, wanted: TextForms.identifier.wanted, found: TextForms.quoted(row.key))
      return nil
    }
    guard row.value.has("share") || row.value.has("title") else {
      return reading.number(row.value, Quantities.variantShare)
        .map { VariantShare(name: row.key, share: $0, title: LocalizedText(row.key)) }
    }
    guard let section = reading.section(row.value, VariantKeys.variant) else { return nil }
    let title = reading.localized("title", in: section)
    return reading.number("share", in: section)
      .map { VariantShare(name: row.key, share: $0, title: title ?? LocalizedText(row.key)) }
  }
}

extension TextForms {
  /// A fraction as per cent with at most four decimals: `99.98 %`.
  static func percent(_ fraction: Double) -> String { plain((fraction * 1e6).rounded() / 1e4) + " %" }
}
