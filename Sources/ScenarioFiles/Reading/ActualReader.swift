import ScenarioModel

/// Reads what came, once it is known.
struct ActualReader {
  let reading: Reading
  let calendar: ServiceCalendar?
  /// The call types; empty where some are faulty.
  let callTypes: [CallType]

  /// What came, in the file's order; empty for nothing.
  func read(_ root: Section) -> [ActualContacts] {
    guard let entry = root["actuals"] else { return [] }
    if entry.items?.isEmpty == true {
      reading.refuse(
        entry, wanted: Form.section(ActualKeys.actuals).wanted + ", or a list of at least one", found: "an empty list")
    }
    var seen: Set<Int?> = []
    var found: [ActualContacts] = []
    for item in entry.itemsOrSelf.prefix(1000) {
      guard let section = reading.section(item, ActualKeys.actuals) else { continue }
      let (type, isKnown) = self.type(section)
      let table = ActualTable(
        reading: reading, section: section, calendar: calendar, target: type.flatMap { callTypes[$0].target } ?? target)
      let days = table.days()
      let source = reading.localized("source", in: section)
      guard isKnown else { continue }
      if seen.contains(type) || (!seen.isEmpty && (type == nil || seen.contains(nil))) {
        reading.refuse(item, wanted: "each call type once, or all calls together alone", found: "both or one again")
      }
      seen.insert(type)
      warn(section, type)
      guard let days, let name = table.fileName else { continue }
      found.append(ActualContacts(callType: type, days: days, fileName: name, source: source))
    }
    return found
  }

  private var inbound: [Int] { callTypes.indices.filter { callTypes[$0].channel == .inbound } }

  /// The target by which the whole service is told.
  private var target: ServiceTarget? { callTypes.lazy.compactMap(\.target).first }

  /// The call type that is meant, nil for all or the only one; and whether that is known.
  private func type(_ section: Section) -> (index: Int?, isKnown: Bool) {
    guard !callTypes.isEmpty else { return (nil, false) }
    guard let entry = section["call_type"] else {
      if inbound.isEmpty {
        reading.refuse(
          at: section.position, section.keyPath, wanted: "a call type that people wait for", found: "none")
      }
      return (inbound.count == 1 ? inbound.first : nil, !inbound.isEmpty)
    }
    if let name = entry.node.text, let index = inbound.first(where: { callTypes[$0].name == name }) {
      return (index, true)
    }
    let names = inbound.map { callTypes[$0].name }
    reading.refuse(
      entry, wanted: "a call type that people wait for",
      suggestion: reading.suggestion(for: entry.node.text, among: names))
    return (nil, false)
  }

  /// Curves of first attempts beside people who try again: a centre counts all attempts.
  private func warn(_ section: Section, _ type: Int?) {
    let meant = type.map { [$0] } ?? inbound
    guard meant.contains(where: { callTypes[$0].retries != nil && callTypes[$0].demand.basis != .offered }) else {
      return
    }
    reading.warn(
      section.path("volume"),
      "callers try again, and the demand counts first attempts: this column has to count them alone; of all attempts say 'counted: offered' in the demand",
      "des appelants rappellent et la demande compte les premières tentatives : cette colonne doit ne compter qu’elles ; pour toutes les tentatives, écrire « counted: offered » dans la demande"
    )
  }
}
