import ScenarioModel

/// Reads the laws of small numbers of people: a number, a law with its mean, or probabilities.
struct CountLawReader {
  let reading: Reading

  /// The law under a key; nil if it is absent or faulty.
  func read(_ name: String, in parent: Section) -> CountLaw? {
    guard let entry = parent[name], let form = parent.form.key(name)?.form.section else { return nil }
    guard entry.isMapping, !entry.has("value") else {
      return reading.number(entry, Quantities.bring).map { law(of: $0, at: entry) }
    }
    guard let section = reading.section(entry, form) else { return nil }
    return section["shares"] == nil ? named(section) : shares(section)
  }

  /// A bare whole number is always that many; a fraction is the mean of a Poisson law.
  private func law(of mean: Double, at entry: Entry) -> CountLaw {
    if let whole = Int(exactly: mean) { return .fixed(whole) }
    reading.stateStandard(reading.path(entry.keyPath, "law"), "poisson")
    return .poisson(mean: mean)
  }

  private func named(_ section: Section) -> CountLaw? {
    let word = section["law"] == nil ? "poisson" : reading.word("law", in: section)
    let mean = reading.number("mean", in: section)
    if section["mean"] == nil, !reading.hasProblem(at: section.path("mean")) {
      reading.refuse(
        at: section.position, section.path("mean"), wanted: Quantities.bring.wanted + ", or 'shares'", found: "nothing")
    }
    guard let word, let mean else { return nil }
    switch word {
    case "geometric": return .geometric(mean: mean)
    case "fixed":
      if let whole = Int(exactly: mean) { return .fixed(whole) }
      section["mean"].map { reading.refuse($0, wanted: "a whole number of people for 'fixed', such as '2 people'") }
      return nil
    default: return .poisson(mean: mean)
    }
  }

  private func shares(_ section: Section) -> CountLaw? {
    for name in ["law", "mean"] {
      guard let entry = section[name] else { continue }
      reading.refuse(entry, wanted: "no '\(name)' beside 'shares', which says it all", found: "both")
    }
    guard let entry = section["shares"] else { return nil }
    guard let items = entry.items, (1...101).contains(items.count) else {
      reading.refuse(
        entry, wanted: "a list of 1 to 101 percentages, for 0, 1, 2, ... people",
        found: entry.items.map { "\($0.count)" })
      return nil
    }
    let shares = items.map { reading.number($0, Quantities.share("30 %")) }
    let known = shares.compactMap(\.self)
    guard known.count == shares.count else { return nil }
    return reading.normalised(known, at: entry).map { .shares($0) }
  }
}

extension Reading {
  /// Shares divided by their sum, which may lie 0.01 points from 100 %; nil with a problem.
  func normalised(_ shares: [Double], at entry: Entry) -> [Double]? {
    let sum = shares.reduce(0, +)
    guard abs(sum - 1) <= VariantReader.tolerance + 1e-9 else {
      refuse(entry, wanted: "shares that add up to 100 %", found: TextForms.percent(sum))
      return nil
    }
    return shares.map { $0 / sum }
  }
}
