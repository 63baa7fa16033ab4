import ScenarioModel

/// Reads variants of call types and the scenario's table of languages.
struct VariantReader {
  /// How far the shares may lie from 100 %, as a fraction: 0.01 points, for shares rounded to two decimals.
  static let tolerance = 0.0001

  let reading: Reading

  /// The variants of a call type, its own or those of `variants_from`; empty for none, nil where they are not known.
  func read(_ callType: Section, languages: [VariantShare]?) -> [VariantShare]? {
    guard let entry = callType["variants_from"] else { return table("variants", in: callType) }
    if callType["variants"] != nil {
      reading.refuse(entry, wanted: "either 'variants' or 'variants_from'", found: "both")
    }
    guard reading.word("variants_from", in: callType) != nil, let languages else { return nil }
    if languages.isEmpty {
      reading.refuse(entry, wanted: "a table 'languages' at the top of the scenario", found: "none")
    }
    return languages.isEmpty ? nil : languages
  }

  /// Variants and their shares, divided by their sum; empty if the table is absent, nil if it is none.
  ///
  /// Faulty rows are there by name, so that the names of variants can be checked elsewhere.
  func table(_ name: String, in section: Section) -> [VariantShare]? {
    guard let entry = section[name] else { return reading.hasProblem(at: section.path(name)) ? nil : [] }
    guard let rows = reading.table(name, in: section) else { return nil }
    var form: SectionForm?
    if case .table(let table)? = section.form.key(name)?.form { form = table.values.section }
    let shares = rows.map { share($0, form) }
    let known = shares.compactMap(\.self)
    let sum = known.reduce(0) { $0 + $1.share }
    if known.count == rows.count, abs(sum - 1) > VariantReader.tolerance + 1e-9 {
      let found = known.isEmpty ? "no variant" : TextForms.percent(sum)
      reading.refuse(entry, wanted: "shares that add up to 100 %", found: found)
    }
    return zip(rows, shares).map { row, share in
      VariantShare(
        name: row.key, share: (share?.share ?? 1) / max(sum, VariantReader.tolerance),
        title: share?.title ?? LocalizedText(row.key), overrides: share?.overrides ?? [:])
    }
  }

  /// A row: a share, or a share with a title and settings.
  private typealias Row = (share: Double, title: LocalizedText?, overrides: [String: Entry])

  private func share(_ row: TableRow, _ form: SectionForm?) -> Row? {
    guard TextForms.isIdentifier(row.key) else {
      reading.refuse(
        at: row.keyPosition, row.value.keyPath, wanted: TextForms.identifier.wanted, found: TextForms.quoted(row.key))
      return nil
    }
    guard row.value.isMapping, !row.value.has("value"), let form else {
      return reading.number(row.value, Quantities.variantShare).map { ($0, nil, [:]) }
    }
    guard let section = reading.section(row.value, form) else { return nil }
    let title = reading.localized("title", in: section)
    let own = section.entries.filter { !["share", "title", "source", "assumed"].contains($0.key) }
    return reading.number("share", in: section).map { ($0, title, own) }
  }
}

extension TextForms {
  /// A fraction as per cent with at most four decimals: `99.98 %`.
  static func percent(_ fraction: Double) -> String { plain((fraction * 1e6).rounded() / 1e4) + " %" }
}
