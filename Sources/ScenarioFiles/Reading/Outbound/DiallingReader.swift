import RandomStreams
import ScenarioModel

/// Reads how calls are dialled.
struct DiallingReader {
  let reading: Reading

  /// The dialling, by hand where the file states none; nil with problems.
  func read(_ outbound: Section) -> Dialling? {
    guard outbound["dialling"] != nil else {
      if reading.hasProblem(at: outbound.path("dialling")) { return nil }
      reading.stateStandard(outbound.path("dialling.mode"), DiallingMode.preview.rawValue)
      return Dialling()
    }
    guard let section = reading.section("dialling", in: outbound) else { return nil }
    let before = reading.problems.count
    let mode = mode(section)
    let preview = reading.distribution("preview", in: section)
    let ring = reading.section("ring", in: section)
    let answered = ring.flatMap { reading.distribution("answered", in: $0) }
    let unanswered = ring.flatMap { reading.distribution("unanswered", in: $0) }
    let failed = reading.distribution("failed_work", in: section)
    let third = reading.distribution("third_party", in: section)
    let machines = machines(section)
    let cap = mode == .predictive ? reading.number("silent_calls", in: section, standard: 0.03, "3 %") : 0.03
    let wait = mode == .predictive ? reading.number("longest_wait", in: section, standard: 2, "2 s") : 2
    let lines = reading.wholeNumber("lines", in: section)
    guard reading.problems.count == before else { return nil }
    if mode == .predictive, machines.falsePositives > cap {
      reading.warn(
        section.path("machines.false_positives"),
        "people taken for machines are silent calls: their share is above the cap on silent calls, which no pace can keep then",
        "les personnes prises pour des répondeurs reçoivent des appels silencieux : leur part dépasse la limite des appels silencieux, qu’aucune cadence ne peut alors tenir"
      )
    }
    return Dialling(
      mode: mode, preview: preview, ringAnswered: answered, ringUnanswered: unanswered, failedWork: failed,
      thirdPartyTalk: third, machines: machines, silentCallCap: cap, longestWait: wait, lines: lines)
  }

  /// The mode; keys that mean nothing in it are problems.
  private func mode(_ section: Section) -> DiallingMode {
    if section["mode"] == nil { reading.stateStandard(section.path("mode"), DiallingMode.preview.rawValue) }
    let stated = reading.choice("mode", in: section, as: DiallingMode.self)
    if section["mode"] != nil, stated == nil { return .preview }
    let mode = stated ?? .preview
    let needed: [(key: String, mode: DiallingMode)] = [
      ("preview", .preview), ("silent_calls", .predictive), ("longest_wait", .predictive),
    ]
    for (key, wanted) in needed where mode != wanted {
      guard let entry = section[key] else { continue }
      reading.refuse(entry, wanted: "'\(key)' only with 'mode: \(wanted.rawValue)'", found: "'mode: \(mode.rawValue)'")
    }
    if mode == .predictive, let entry = section["failed_work"] {
      reading.refuse(
        entry, wanted: "no 'failed_work' with 'mode: predictive'",
        suggestion: "the dialler deals with attempts in vain, no agent does")
    }
    return mode
  }

  private func machines(_ dialling: Section) -> MachineHandling {
    guard let section = reading.section("machines", in: dialling) else { return MachineHandling() }
    let detects = section["detection"] == nil ? false : reading.truth("detection", in: section) ?? false
    let time = reading.distribution("time", in: section)
    let falsePositives = reading.number("false_positives", in: section) ?? 0
    let misses = reading.number("misses", in: section) ?? 0
    for name in ["false_positives", "misses"] where !detects && !reading.hasProblem(at: section.path("detection")) {
      guard let entry = section[name] else { continue }
      reading.refuse(entry, wanted: "'\(name)' only with 'detection: true'", found: "none")
    }
    return MachineHandling(detects: detects, time: time, falsePositives: falsePositives, misses: misses)
  }
}
