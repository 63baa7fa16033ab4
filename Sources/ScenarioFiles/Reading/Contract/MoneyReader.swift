import ScenarioModel

/// Reads amounts of money and limits from their texts, exactly.
struct MoneyReader {
  /// The largest amount, in units of the currency.
  private static let most = 1e9
  /// Decimals that an amount may have.
  private static let decimals = 6

  /// An amount as it is written: `3.20 EUR per call`, `2 % of invoice`.
  struct Amount {
    let number: DecimalNumber
    let isInvoiceShare: Bool
    /// What follows `per`; nil for nothing.
    let unit: String?
  }

  let reading: Reading
  let currency: String

  /// The amount under a key, bare or with where it comes from; nil if it is absent or faulty.
  func amount(_ name: String, in section: Section) -> Amount? {
    guard let entry = section[name], let form = section.form.key(name)?.form else { return nil }
    return amount(entry, form)
  }

  /// An amount of a form that is a text, or a text with where it comes from.
  func amount(_ entry: Entry, _ form: Form) -> Amount? {
    guard case .either(let forms) = form, case .text(let textForm)? = forms.first(where: \.isText),
      let stated = form.section
    else { return nil }
    let value = entry.isMapping ? reading.section(entry, stated)?["value"] : entry
    guard let value else { return nil }
    guard let text = value.node.text, let amount = parts(of: text, value, textForm) else {
      if value.node.text == nil { reading.refuse(value, wanted: textForm.wanted) }
      return nil
    }
    reading.state(value.keyPath, text, value.origin)
    return amount
  }

  /// An amount for each of something that its key names; nil with a problem.
  func money(_ name: String, in section: Section, per unit: String?) -> DecimalNumber? {
    guard let entry = section[name], let amount = amount(name, in: section) else { return nil }
    guard amount.unit == unit, !amount.isInvoiceShare else {
      reading.refuse(entry, wanted: section.form.key(name)?.form.wanted ?? "an amount")
      return nil
    }
    return amount.number
  }

  /// A limit such as `85 %`, `60 s` or `100`; nil with a problem.
  func limit(_ name: String, in section: Section) -> ContractLimit? {
    guard let entry = section[name] else { return nil }
    guard let text = entry.node.text, let number = try? NumberText(text),
      let unit = MoneyReader.units[number.rest], let exact = MoneyReader.exact(number.value * unit.factor),
      exact.millionths >= 0
    else {
      reading.refuse(entry, wanted: TextForms.contractLimit.wanted)
      return nil
    }
    reading.state(entry.keyPath, text, entry.origin)
    return ContractLimit(exact, unit.unit)
  }

  private static let units: [String: (unit: ContractLimit.Unit, factor: Double)] = [
    "": (.none, 1), "%": (.percent, 1), "s": (.seconds, 1), "min": (.seconds, 60), "h": (.seconds, 3600),
  ]

  /// The number, its currency or `% of invoice`, and what follows `per`; nil with a problem.
  private func parts(of text: String, _ value: Entry, _ form: TextForm) -> Amount? {
    do {
      let number = try NumberText(text)
      let pieces = number.rest.split(separator: " per ", maxSplits: 1).map { TextForms.trimmed(String($0)) }
      let isShare = pieces.first == "% of invoice"
      guard let basis = pieces.first, isShare || CostReader.isCurrency(basis) else {
        reading.refuse(value, wanted: form.wanted)
        return nil
      }
      guard isShare || basis == currency else {
        reading.refuse(
          value, wanted: "an amount in \(currency), the scenario's currency",
          suggestion: "another currency is stated with 'currency: \(basis)' at the top")
        return nil
      }
      guard (0...(isShare ? 100 : MoneyReader.most)).contains(number.value) else {
        reading.refuse(value, wanted: isShare ? "0 % to 100 % of invoice" : "an amount from 0 to 1000000000 \(basis)")
        return nil
      }
      guard let exact = MoneyReader.exact(isShare ? number.value / 100 : number.value) else {
        reading.refuse(value, wanted: "at most \(isShare ? 4 : MoneyReader.decimals) digits after the point")
        return nil
      }
      return Amount(number: exact, isInvoiceShare: isShare, unit: pieces.count == 2 ? pieces[1] : nil)
    } catch {
      reading.refuse(value, wanted: form.wanted, suggestion: error.suggestion)
      return nil
    }
  }

  /// The decimal number that a double stands for; nil where it needs more than six decimals.
  private static func exact(_ value: Double) -> DecimalNumber? {
    guard abs(value) <= most * 3600 else { return nil }
    let number = DecimalNumber(rounding: value)
    return abs(number.double - value) <= 1e-9 * max(1, abs(value)) ? number : nil
  }
}

extension Form {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
