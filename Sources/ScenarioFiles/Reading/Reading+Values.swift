import ScenarioModel

extension Reading {
  /// The number under a key, in the model's unit, recorded with its origin; nil if it is absent or faulty.
  func number(_ name: String, in section: Section) -> Double? {
    guard let entry = section[name], let quantity = section.form.key(name)?.form.quantity else { return nil }
    return number(entry, quantity)
  }

  /// A number, bare or as `{ value: ..., source: ... }`.
  func number(_ entry: Entry, _ quantity: Quantity) -> Double? {
    guard entry.isMapping else { return bareNumber(entry, quantity) }
    let form = SectionForm(
      "number", "", keys: [Key("value", .number(quantity), "", required: true)])
    guard let value = section(entry, form)?["value"] else { return nil }
    return bareNumber(value, quantity)
  }

  /// A whole number with a unit, such as agents.
  func wholeNumber(_ name: String, in section: Section) -> Int? {
    number(name, in: section).flatMap { Int(exactly: $0) }
  }

  private func bareNumber(_ entry: Entry, _ quantity: Quantity) -> Double? {
    guard let text = entry.node.text else {
      refuse(entry, wanted: quantity.wanted)
      return nil
    }
    do {
      let value = try quantity.read(text)
      state(entry.keyPath, text, entry.origin)
      return value
    } catch {
      refuse(entry, wanted: error.wanted, suggestion: error.suggestion)
      return nil
    }
  }

  /// A bare whole number without a unit, such as a seed.
  func whole(_ name: String, in section: Section) -> Int? {
    guard let entry = section[name], case .whole(let range, let example)? = section.form.key(name)?.form else {
      return nil
    }
    let text = entry.node.text ?? ""
    if text.utf8.count <= 20, let value = Int(text), range.contains(value) { return value }
    let bounds =
      range.lowerBound == range.upperBound
      ? "the number \(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    refuse(entry, wanted: range.lowerBound == range.upperBound ? bounds : bounds + ", such as '\(example)'")
    return nil
  }

  /// A bare whole number that says something of the service, such as decimals, recorded with its origin.
  func statedWhole(_ name: String, in section: Section) -> Int? {
    let value = whole(name, in: section)
    if let value, let entry = section[name] { state(entry.keyPath, "\(value)", entry.origin) }
    return value
  }

  /// The text under a key.
  func text(_ name: String, in section: Section) -> String? {
    guard let entry = section[name] else { return nil }
    guard let text = entry.node.text, !text.isEmpty else {
      refuse(entry, wanted: section.form.key(name)?.form.wanted ?? "a text")
      return nil
    }
    return text
  }

  /// The identifier under a key: letters, digits, `-` and `_`.
  func identifier(_ entry: Entry) -> String? {
    guard let text = entry.node.text, TextForms.isIdentifier(text) else {
      refuse(entry, wanted: TextForms.identifier.wanted)
      return nil
    }
    return text
  }

  /// One of the words of a key.
  func word(_ name: String, in section: Section) -> String? {
    guard let entry = section[name] else { return nil }
    return word(entry, among: section.form.key(name)?.form.words ?? [])
  }

  /// One of some words.
  func word(_ entry: Entry, among words: [String]) -> String? {
    if let text = entry.node.text {
      if words.contains(text) { return text }
      let suggestion = text.first?.isNumber == true ? nil : NearestName.suggestion(for: text, among: words)
      refuse(entry, wanted: Form.choice(words).wanted, suggestion: suggestion)
    } else {
      refuse(entry, wanted: Form.choice(words).wanted)
    }
    return nil
  }

  /// One of the cases of an enumeration whose raw values are the words of a key.
  func choice<Choice: RawRepresentable<String>>(_ name: String, in section: Section, as type: Choice.Type) -> Choice? {
    word(name, in: section).flatMap { Choice(rawValue: $0) }
  }

  /// The date under a key.
  func date(_ name: String, in section: Section) -> CivilDate? {
    section[name].flatMap { entry in
      date(entry.node.text, at: entry.node.position, entry.keyPath, found: entry.node.found)
    }
  }

  /// The date under a key, bare or as `{ value: ..., source: ... }`, recorded with its origin.
  func statedDate(_ name: String, in section: Section) -> CivilDate? {
    guard let entry = section[name], let form = section.form.key(name)?.form.section else { return nil }
    let value = entry.isMapping ? self.section(entry, form)?["value"] : entry
    guard let value else { return nil }
    let date = date(value.node.text, at: value.node.position, value.keyPath, found: value.node.found)
    if let date { state(value.keyPath, "\(date)", value.origin) }
    return date
  }

  /// A date in ISO 8601 form.
  func date(_ text: String?, at position: Position, _ keyPath: String, found: String) -> CivilDate? {
    if let text, let date = CivilDate(text) { return date }
    let suggestion =
      text.flatMap(TextForms.isoDate).map { "did you mean '\($0)'?" } ?? text.flatMap(TextForms.missingDay)
    refuse(at: position, keyPath, wanted: TextForms.date.wanted, found: found, suggestion: suggestion)
    return nil
  }

  /// A text in one or two languages.
  func localized(_ name: String, in section: Section) -> LocalizedText? {
    guard let entry = section[name] else { return nil }
    guard entry.isMapping else { return text(name, in: section).map { LocalizedText($0) } }
    return section.form.key(name).flatMap { localized(entry, $0.form) }
  }

  /// The texts of a mapping by language; nil with a problem.
  func localized(_ entry: Entry, _ form: Form) -> LocalizedText? {
    guard let form = form.section, let texts = self.section(entry, form) else { return nil }
    var result: [ReportLanguage: String] = [:]
    for language in ReportLanguage.allCases {
      if let text = text(language.rawValue, in: texts) { result[language] = text }
    }
    if result.isEmpty, texts.entries.isEmpty { refuse(entry, wanted: "a text in 'en' or 'fr'", found: "none") }
    return result.isEmpty ? nil : LocalizedText(result)
  }
}

extension TextForms {
  /// True for a name of letters, digits, `-` and `_` that begins with a letter or digit, at most 64 long.
  static func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 64, first != 0x2D, first != 0x5F else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
  }

  /// What is wrong with a date in the right form that no calendar has, such as 30 February.
  static func missingDay(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.map(\.utf8.count) == [4, 2, 2], let day = Int(parts[2]), day > 0 else { return nil }
    guard let month = CivilMonth(parts[0] + "-" + parts[1]) else { return "months go from 01 to 12" }
    return day > month.dayCount ? "\(month) has \(month.dayCount) days" : nil
  }

  /// A date written as day, month, year (`14/03/2020`, `14.3.2020`), or nil.
  static func isoDate(_ text: String) -> CivilDate? {
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2])
    else { return nil }
    if parts[0].utf8.count == 4 { return CivilDate(year: first, month: month, day: last) }
    return parts[2].utf8.count == 4 ? CivilDate(year: last, month: month, day: first) : nil
  }
}
