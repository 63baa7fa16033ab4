import ScenarioModel

/// Reads what does not describe the service: seed, effort, precision and the plan's methods.
struct SettingsReader {
  let reading: Reading
  let root: Section

  /// Seed, effort and precision; defaults where the file is silent or faulty.
  func simulation() -> SimulationSettings {
    var settings = SimulationSettings()
    guard let section = reading.section("simulation", in: root) else { return settings }
    if let seed = reading.whole("seed", in: section) { settings.seed = UInt64(seed) }
    settings.confidence = reading.number("confidence", in: section) ?? settings.confidence
    settings.warmUp = reading.number("warm_up", in: section) ?? settings.warmUp
    let replications = reading.whole("replications", in: section)
    let precision = reading.number("precision", in: section)
    let atMost = reading.whole("at_most", in: section)
    if let entry = section["precision"], section["replications"] != nil {
      reading.refuse(entry, wanted: "either 'replications' or 'precision'", found: "both")
    }
    if let entry = section["at_most"], section["precision"] == nil {
      reading.refuse(entry, wanted: "'at_most' only together with 'precision'", found: "it alone")
    }
    if let replications { settings.replications = .fixed(replications) }
    if let precision { settings.replications = .precision(halfWidth: precision, atMost: atMost ?? 10_000) }
    return settings
  }

  /// What the plan compares.
  ///
  /// - Parameter currency: The scenario's.
  func plan(_ currency: String) -> PlanSettings {
    guard let section = reading.section("plan", in: root) else { return PlanSettings() }
    return PlanSettings(
      methods: methods(section) ?? PlanMethod.allCases,
      sensitivity: changes("sensitivity", Quantities.change, section) ?? PlanSettings().sensitivity,
      certainty: changes("certainty", Quantities.probability, section)?.sorted(),
      understaffing: CostReader(reading: reading, currency: currency).read("understaffing", of: .onDuty, in: section))
  }

  private func methods(_ section: Section) -> [PlanMethod]? {
    guard let items = list("methods", in: section) else { return nil }
    var methods: [PlanMethod] = []
    for item in items {
      guard let word = reading.word(item, among: PlanMethod.allCases.map(\.rawValue)),
        let method = PlanMethod(rawValue: word)
      else { continue }
      if methods.contains(method) {
        reading.refuse(item, wanted: "every method once", found: TextForms.quoted(word))
      } else {
        methods.append(method)
      }
    }
    if items.isEmpty, let entry = section["methods"] {
      reading.refuse(entry, wanted: "at least one method", found: "none")
    }
    return methods
  }

  /// A list of shares, each once.
  private func changes(_ name: String, _ quantity: Quantity, _ section: Section) -> [Double]? {
    guard let items = list(name, in: section) else { return nil }
    let noun = name == "sensitivity" ? "change" : "probability"
    guard items.count <= 20 else {
      let several = name == "sensitivity" ? "changes" : "probabilities"
      section[name].map { reading.refuse($0, wanted: "at most 20 \(several)", found: "\(items.count)") }
      return nil
    }
    var changes: [Double] = []
    for item in items {
      guard let change = reading.number(item, quantity) else { continue }
      if changes.contains(change) {
        reading.refuse(item, wanted: "every \(noun) once", found: "\(TextForms.percent(change)) again")
      } else {
        changes.append(change)
      }
    }
    return changes
  }

  /// The items of a list under a key; a problem if it is no list.
  private func list(_ name: String, in section: Section) -> [Entry]? {
    guard let entry = section[name] else { return nil }
    guard let items = entry.items else {
      reading.refuse(entry, wanted: "a list")
      return nil
    }
    return items
  }
}
