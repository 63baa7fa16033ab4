import ScenarioModel

/// Reads targets of a share within a delay, such as 80 % in 24 h.
struct DelayTargetReader {
  let reading: Reading

  /// The target under a key; nil if it is absent, `none` or faulty.
  func read(_ name: String, in parent: Section) -> DelayTarget? {
    guard let entry = parent[name], case .either(let forms)? = parent.form.key(name)?.form else { return nil }
    guard entry.isMapping, !entry.has("value") else { return short(entry) }
    guard let form = forms.last?.section, let section = reading.section(entry, form) else { return nil }
    let level = reading.number("level", in: section)
    let within = reading.number("within", in: section)
    let clock = reading.choice("clock", in: section, as: DelayClock.self) ?? .calendar
    let oldest = reading.number("oldest", in: section)
    let tolerance = reading.number("tolerance", in: section)
    guard let level, let within else { return nil }
    if let tolerance, tolerance >= level, let entry = section["tolerance"] {
      reading.refuse(entry, wanted: "a tolerance smaller than the level")
    }
    if let oldest, oldest < within, let entry = section["oldest"] {
      reading.refuse(entry, wanted: "an oldest age of at least the delay of \(section["within"]?.valueText ?? "")")
    }
    return DelayTarget(level: level, within: within, clock: clock, oldest: oldest, tolerance: tolerance)
  }

  /// `80 % in 24 h` or `none`, bare or with where it comes from.
  func short(_ entry: Entry) -> DelayTarget? {
    let value = entry.isMapping ? reading.section(entry, TargetKeys.stated)?["value"] : entry
    guard let value, value.node.text != "none" else { return nil }
    let text = TextForms.normalised(value.node.text ?? "")
    let parts = text.replacing(" within ", with: " in ").split(separator: " in ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      reading.refuse(value, wanted: "a target such as '80 % in 24 h', or 'none'")
      return nil
    }
    do {
      let level = try Quantities.level.read(parts[0])
      let within = try Quantities.time("24 h").read(parts[1])
      reading.state(value.keyPath, text, value.origin)
      return DelayTarget(level: level, within: within)
    } catch {
      reading.refuse(
        value, wanted: "a target such as '80 % in 24 h', with \(error.wanted)", suggestion: error.suggestion)
      return nil
    }
  }
}

extension Section {
  /// Whether a target is stated, and not that there is none.
  var statesTarget: Bool {
    guard let entry = self["target"] else { return false }
    return entry.node.text != "none"
  }
}
