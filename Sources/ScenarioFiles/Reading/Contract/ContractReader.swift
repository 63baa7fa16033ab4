import ScenarioModel

/// Reads the contract.
struct ContractReader {
  let reading: Reading
  let money: MoneyReader

  /// The contract; nil where the file states none, or with problems.
  func read(_ root: Section) -> Contract? {
    guard let section = reading.section("contract", in: root) else { return nil }
    let billing = reading.choice("billing", in: section, as: TargetScope.self)
    let partial = reading.choice("partial_periods", in: section, as: PartialPeriods.self)
    let combination = reading.choice("penalties", in: section, as: PenaltyCombination.self)
    state(
      section, ("billing", "month"), ("partial_periods", "judged"), ("penalties", "cumulative"), ("grace", "0 days"))
    let grace = reading.wholeNumber("grace", in: section)
    let caps = reading.section("caps", in: section)
    let periodCap = caps.flatMap { cap("per_period", in: $0) }
    let totalCap = caps.flatMap { cap("total", in: $0) }
    let counting = counting(section)
    let exclusion = exclusion(section)
    let gaming = gaming(section)
    let commitments = commitments(section)
    guard !commitments.isEmpty else { return nil }
    return Contract(
      billing: billing ?? .month, partialPeriods: partial ?? .judged, counting: counting, commitments: commitments,
      exclusion: exclusion, graceDays: grace ?? 0, combination: combination ?? .cumulative, periodCap: periodCap,
      totalCap: totalCap, gaming: gaming)
  }

  private func gaming(_ section: Section) -> GamingCheck? {
    guard let gaming = reading.section("gaming", in: section) else { return nil }
    let cut = CallerReader(reading: reading, calendar: nil).cutShort(gaming)
    let unmade = reading.number("unmade_dials", in: gaming)
    let names = ["cut_short", "unmade_dials"]
    if !names.contains(where: { gaming[$0] != nil || reading.hasProblem(at: gaming.path($0)) }) {
      reading.refuse(
        at: gaming.position, gaming.keyPath,
        wanted: "what to try: one of \(TextForms.alternatives(names.map(TextForms.quoted)))", found: "none")
    }
    if cut?.share == 0 {
      reading.warn(
        gaming.path("cut_short.share"), "0 %: no call is cut short, and the check says nothing",
        "0 % : aucun appel n’est écourté, et le contrôle ne dit rien")
    }
    return cut == nil && unmade == nil ? nil : GamingCheck(cutShort: cut, unmadeDials: unmade)
  }

  /// States defaults and words of keys that hold no number.
  private func state(_ section: Section, _ defaults: (String, String)...) {
    for (name, standard) in defaults {
      guard let entry = section[name] else {
        reading.stateStandard(section.path(name), standard)
        continue
      }
      if case .choice? = section.form.key(name)?.form, let text = entry.node.text {
        reading.state(entry.keyPath, text, entry.origin)
      }
    }
  }

  private func counting(_ section: Section) -> LevelCounting {
    guard let counting = reading.section("counting", in: section) else {
      for name in ["blocked", "cleared", "callbacks"] {
        reading.stateStandard(section.path("counting.\(name)"), "counted")
      }
      return LevelCounting()
    }
    state(counting, ("blocked", "counted"), ("cleared", "counted"), ("callbacks", "counted"))
    func counted(_ name: String) -> Counted { reading.choice(name, in: counting, as: Counted.self) ?? .counted }
    return LevelCounting(
      blocked: counted("blocked"), cleared: counted("cleared"), callbacks: counted("callbacks"))
  }

  private func exclusion(_ section: Section) -> VolumeExclusion? {
    guard let exclusion = reading.section("exclusions", in: section),
      let above = reading.number("above", in: exclusion)
    else { return nil }
    guard let entry = exclusion["forecast"], entry.node.text != "expected" else {
      state(exclusion, ("forecast", "expected"))
      return VolumeExclusion(above: above)
    }
    return reading.number("forecast", in: exclusion).map { VolumeExclusion(above: above, forecast: .perDay($0)) }
  }

  private func commitments(_ section: Section) -> [Commitment] {
    let sections = reading.sections("commitments", in: section)
    if sections.count > 100, let entry = section["commitments"] {
      reading.refuse(entry, wanted: "at most 100 commitments", found: "\(sections.count)")
    }
    var names: Set<String> = []
    return sections.compactMap { section in
      if let entry = section["name"], let name = entry.node.text, !names.insert(name).inserted {
        reading.refuse(entry, wanted: "a different name for every commitment", found: "\(entry.node.found) again")
      }
      return commitment(section)
    }
  }

  private func commitment(_ section: Section) -> Commitment? {
    let name = section["name"].flatMap(reading.identifier)
    let title = reading.localized("title", in: section)
    let holds = reading.text("holds", in: section)
    if let holds, let entry = section["holds"] { reading.state(entry.keyPath, holds, entry.origin) }
    let period = reading.choice("per", in: section, as: TargetScope.self)
    let steps = reading.choice("steps", in: section, as: ContractAmount.StepCount.self) ?? .begun
    let decimals = reading.statedWhole("decimals", in: section)
    let least = reading.wholeNumber("least", in: section)
    let tolerated = reading.statedWhole("tolerated", in: section)
    let penalties = penalties(section, steps)
    let bonuses = reading.sections("bonus", in: section).compactMap { step($0, "from", steps) }
    let cap = cap("cap", in: section)
    guard let name, let holds, let period else { return nil }
    return Commitment(
      name: name, title: title, condition: holds, period: period, decimals: decimals, leastCount: least ?? 1,
      toleratedMisses: tolerated ?? 0, penalties: penalties, bonuses: bonuses, cap: cap)
  }

  /// One amount, or steps.
  private func penalties(_ section: Section, _ steps: ContractAmount.StepCount) -> [AmountStep] {
    guard let entry = section["penalty"], case .either(let forms)? = section.form.key("penalty")?.form,
      let amountForm = forms.first
    else { return [] }
    if let items = entry.items {
      let steps = items.compactMap { reading.section($0, ContractKeys.penaltyStep) }.compactMap {
        step($0, "worse_than", steps)
      }
      if items.isEmpty { reading.refuse(entry, wanted: "a list of at least one 'penalty step'", found: "none") }
      return steps
    }
    return amount(entry, amountForm, steps).map { [AmountStep(amount: $0)] } ?? []
  }

  private func step(_ section: Section, _ limit: String, _ steps: ContractAmount.StepCount) -> AmountStep? {
    let from = money.limit(limit, in: section)
    guard let entry = section["amount"], let form = section.form.key("amount")?.form,
      let amount = amount(entry, form, steps), from != nil || section[limit] == nil
    else { return nil }
    return AmountStep(limit: from, amount: amount)
  }

  private func cap(_ name: String, in section: Section) -> ContractAmount? {
    guard let entry = section[name], let amount = money.amount(name, in: section) else { return nil }
    if amount.unit != nil { reading.refuse(entry, wanted: TextForms.cap.wanted) }
    return ContractAmount(amount.number, amount.isInvoiceShare ? .invoice : .money)
  }

  private func amount(_ entry: Entry, _ form: Form, _ steps: ContractAmount.StepCount) -> ContractAmount? {
    guard let amount = money.amount(entry, form) else { return nil }
    guard let unit = unit(amount.unit, steps) else {
      reading.refuse(entry, wanted: TextForms.contractAmount.wanted)
      return nil
    }
    return ContractAmount(amount.number, amount.isInvoiceShare ? .invoice : .money, unit)
  }

  /// `point`, `0.5 points`, `10 s`, `call`; nil for anything else.
  private func unit(_ text: String?, _ steps: ContractAmount.StepCount) -> ContractAmount.Unit? {
    guard let text else { return .once }
    if text == "call" { return .call }
    let units: [String: ContractLimit.Unit] = ["point": .percent, "points": .percent, "s": .seconds]
    if let unit = units[text] { return .each(DecimalNumber(1), of: unit, steps) }
    guard let number = try? NumberText(text), let unit = units[number.rest], (1e-4...1e6).contains(number.value)
    else { return nil }
    return .each(DecimalNumber(rounding: number.value), of: unit, steps)
  }
}
