import RandomStreams
import ScenarioModel

/// Reads handling times: one distribution for all talk, or talk and after-call work apart.
struct HandlingReader {
  let reading: Reading

  /// The handling time, or nil with problems.
  func read(_ entry: Entry) -> HandlingTime? {
    let distributions = DistributionReader(reading: reading)
    let form = DistributionKeys.distribution(example: "4 min")
    guard entry.has("talk") || entry.has("after_call") else {
      return distributions.read(entry, form).map { HandlingTime(talk: $0) }
    }
    guard case .either(let forms) = ScenarioKeys.handling, let parts = forms.last?.section,
      let section = reading.section(entry, parts)
    else { return nil }
    let talk = section["talk"].flatMap { distributions.read($0, form) }
    let after = section["after_call"].map { distributions.read($0, DistributionKeys.distribution(example: "30 s")) }
    guard let talk else { return nil }
    guard let after else { return HandlingTime(talk: talk) }
    return after.map { HandlingTime(talk: talk, afterCall: $0) }
  }

  /// The handling time under a key: nil if the key is absent, `.some(nil)` with problems.
  func read(_ name: String, in section: Section) -> HandlingTime?? { section[name].map { read($0) } }
}

extension Reading {
  /// The distribution under a key, or nil if it is absent or faulty.
  func distribution(_ name: String, in section: Section) -> Distribution? {
    guard let entry = section[name], let form = section.form.key(name)?.form else { return nil }
    return DistributionReader(reading: self).read(entry, form)
  }

  /// The number under a key; where the file leaves it out, the standard value, recorded as such.
  func number(_ name: String, in section: Section, standard: Double, _ text: String) -> Double {
    if section[name] == nil { stateStandard(section.path(name), text) }
    return number(name, in: section) ?? standard
  }

  /// The sections of a list under a key; a problem if it is no list, or an empty one.
  func sections(_ name: String, in parent: Section) -> [Section] {
    guard let entry = parent[name], case .list(.section(let form), _)? = parent.form.key(name)?.form else { return [] }
    guard let items = entry.items, !items.isEmpty else {
      refuse(entry, wanted: "a list of at least one \(form.readableName)", found: entry.items.map { _ in "none" })
      return []
    }
    return items.compactMap { section($0, form) }
  }
}
