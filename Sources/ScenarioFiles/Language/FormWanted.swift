extension Form {
  /// What is wanted here, for messages.
  var wanted: String {
    switch self {
    case .text(let form): form.wanted
    case .choice(let words): TextForms.alternatives(words.map(TextForms.quoted))
    case .number(let quantity): quantity.wanted
    case .whole(let range, let example):
      range.count == 1 ? "the number \(range.lowerBound)" : "a whole number such as '\(example)'"
    case .section(let form): "a mapping with \(form.wantedKeys)"
    case .table(let form): "a mapping of \(form.keys.wanted) to values"
    case .list: "a list"
    case .either(let forms): TextForms.alternatives(forms.map(\.wanted))
    }
  }

  /// The section among the alternatives, if any.
  var section: SectionForm? {
    switch self {
    case .section(let form): form
    case .either(let forms): forms.lazy.compactMap(\.section).first
    default: nil
    }
  }

  /// The number among the alternatives, if any.
  var quantity: Quantity? {
    switch self {
    case .number(let quantity): quantity
    case .either(let forms): forms.lazy.compactMap(\.quantity).first
    default: nil
    }
  }

  /// The words among the alternatives.
  var words: [String] {
    switch self {
    case .choice(let words): words
    case .either(let forms): forms.flatMap(\.words)
    default: []
    }
  }
}

extension SectionForm {
  /// The keys to name in a message: the required ones, or the first few.
  var wantedKeys: String {
    let required = keys.filter(\.isRequired).map(\.name)
    let names = required.isEmpty ? keys.prefix(3).map(\.name) : required
    return names.map(TextForms.quoted).joined(separator: ", ")
  }
}
