internal import Measures
internal import ScenarioModel
internal import StaffingPlans

/// The lines of the invoice.
struct InvoiceLines {
  let sources: LedgerSources

  /// Every line of the price with its quantities.
  var all: [LedgerQuantities] {
    sources.scenario.price.enumerated().map { place, item in quantities(item, .price(place)) }
  }

  private func quantities(_ item: PriceItem, _ kind: LedgerLine.Kind) -> LedgerQuantities {
    func counted(_ quantity: LedgerLine.Quantity, _ values: [Double]) -> LedgerQuantities {
      LedgerQuantities(
        LedgerLine(kind, quantity, at: item.amount), periods: sources.periods.count,
        values: values.map { DecimalNumber(rounding: $0) })
    }
    func fixed(_ quantity: LedgerLine.Quantity, _ values: [DecimalNumber]) -> LedgerQuantities {
      LedgerQuantities(
        LedgerLine(kind, quantity, at: item.amount, fixed: values), periods: sources.periods.count)
    }
    switch item.unit {
    case .call: return counted(.calls, sources.calls(.offered, of: item.subject))
    case .handledContact: return counted(.contacts, sources.handled(of: item.subject))
    case .personReached: return counted(.people, sources.lists(.reachedOnDay, of: item.subject))
    case .attempt: return counted(.attempts, sources.lists(.attempts, of: item.subject))
    case .agentHour:
      return fixed(
        .hours,
        sources.periods.indices.map {
          DecimalNumber(rounding: sources.hours.onDuty(sources.cells($0), group: item.subject), decimals: 2)
        })
    case .seatMonth: return fixed(.seatMonths, sources.monthly(sources.peak(group: item.subject)))
    case .month: return fixed(.months, sources.months)
    case .contract: return fixed(.once, sources.once(1))
    }
  }
}
