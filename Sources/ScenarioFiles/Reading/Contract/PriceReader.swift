import ScenarioModel

/// Reads the price, and costs beside wages.
struct PriceReader {
  let reading: Reading
  let money: MoneyReader
  /// Names of the call types, with variants one by one.
  let callTypes: [String]
  /// Names of the groups.
  let groups: [String]

  /// The lines of the price; empty where the file states none.
  func price(_ root: Section) -> [PriceItem] {
    let sections = reading.sections("price", in: root)
    if sections.count > 100, let entry = root["price"] {
      reading.refuse(entry, wanted: "at most 100 lines", found: "\(sections.count)")
    }
    var names: Set<String> = []
    return sections.compactMap { section in
      if let entry = section["name"], let name = entry.node.text, !names.insert(name).inserted {
        reading.refuse(entry, wanted: "a different name for every line", found: "\(entry.node.found) again")
      }
      return item(section)
    }
  }

  private func item(_ section: Section) -> PriceItem? {
    let name = section["name"].flatMap(reading.identifier)
    let title = reading.localized("title", in: section)
    guard let entry = section["amount"], let amount = money.amount("amount", in: section) else { return nil }
    let unit = amount.unit.map { PriceUnit(rawValue: $0) } ?? .contract
    guard let unit, !amount.isInvoiceShare, amount.unit != PriceUnit.contract.rawValue else {
      reading.refuse(entry, wanted: TextForms.price.wanted)
      return nil
    }
    let subject = subject(of: unit, section)
    guard let name, subject != nil || section["of"] == nil else { return nil }
    return PriceItem(name: name, title: title, amount: amount.number, unit: unit, subject: subject)
  }

  private func subject(of unit: PriceUnit, _ section: Section) -> Int? {
    guard let entry = section["of"] else { return nil }
    let (names, noun) =
      switch unit.subject {
      case .callType: (callTypes, "a call type")
      case .group: (groups, "a group of agents")
      case .none: ([String](), "")
      }
    if names.isEmpty {
      reading.refuse(entry, wanted: "no 'of' with a price of the month or of the contract")
      return nil
    }
    if let index = names.firstIndex(where: { $0 == entry.node.text }) { return index }
    reading.refuse(
      entry, wanted: "\(noun): \(TextForms.alternatives(names.prefix(12).map(TextForms.quoted)))",
      suggestion: reading.suggestion(for: entry.node.text, among: names))
    return nil
  }

  /// Costs beside wages; nil where the file states none.
  func costs(_ root: Section) -> CostModel? {
    guard let section = reading.section("costs", in: root) else { return nil }
    var costs = CostModel(premiums: reading.sections("premiums", in: section).compactMap { premium($0) })
    costs.supervision = supervision(section)
    costs.recruiting = money.money("recruiting", in: section, per: "head")
    costs.training = money.money("training", in: section, per: "head")
    costs.seats = money.money("seats", in: section, per: "seat per month")
    costs.tools = money.money("tools", in: section, per: "seat per month")
    if let telephony = reading.section("telephony", in: section) {
      costs.talkMinute = money.money("talk", in: telephony, per: "minute")
      costs.waitMinute = money.money("wait", in: telephony, per: "minute")
    }
    costs.setUp = money.money("set_up", in: section, per: nil)
    costs.overhead = share("overhead", section)
    costs.margin = share("margin", section)
    costs.tax = share("tax", section)
    return costs
  }

  private func share(_ name: String, _ section: Section) -> DecimalNumber? {
    reading.number(name, in: section).map { DecimalNumber(rounding: $0) }
  }

  private func supervision(_ section: Section) -> CostModel.Supervision? {
    guard let section = reading.section("supervisors", in: section) else { return nil }
    let each = reading.number("agents_each", in: section)
    let cost = CostReader(reading: reading, currency: money.currency).read("cost", in: section)
    guard let each, let cost else { return nil }
    return CostModel.Supervision(agentsEach: each, hourlyCost: DecimalNumber(rounding: cost))
  }

  private func premium(_ section: Section) -> WagePremium? {
    let days = section["on"].map(days) ?? (Weekday.allCases, false)
    let between = section["between"].flatMap { entry in
      reading.clockPeriod(
        entry.node.text, at: entry.node.position, entry.keyPath, found: entry.node.found, TextForms.clockPeriod)
    }
    let names = section["groups"]?.itemsOrSelf ?? []
    let indexes = names.compactMap { entry -> Int? in
      if let index = groups.firstIndex(where: { $0 == entry.node.text }) { return index }
      reading.refuse(
        entry, wanted: "a group of agents: \(TextForms.alternatives(groups.prefix(12).map(TextForms.quoted)))",
        suggestion: reading.suggestion(for: entry.node.text, among: groups))
      return nil
    }
    guard let share = reading.number("premium", in: section), let days, indexes.count == names.count,
      between != nil || section["between"] == nil
    else { return nil }
    return WagePremium(
      weekdays: Set(days.0), onHolidays: days.1, between: between, groups: indexes,
      share: DecimalNumber(rounding: share))
  }

  /// Weekdays that a text names, and whether it names holidays.
  private func days(_ entry: Entry) -> ([Weekday], Bool)? {
    let text = entry.node.text?.lowercased() ?? ""
    if text == "holidays" { return ([], true) }
    if let days = DayTable.days(of: text) { return (days.days, false) }
    reading.refuse(entry, wanted: TextForms.days(also: ["holidays"]).wanted)
    return nil
  }
}
