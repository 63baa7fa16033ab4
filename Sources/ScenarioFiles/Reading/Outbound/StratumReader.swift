import ScenarioModel

/// Reads the kinds of people of a campaign.
struct StratumReader {
  let reading: Reading

  /// Most strata of a campaign.
  static let most = 1000

  /// The strata, all people alike where the file states none; nil with problems.
  func read(_ outbound: Section) -> [Stratum]? {
    guard let entry = outbound["strata"] else {
      return reading.hasProblem(at: outbound.path("strata")) ? nil : [Stratum(name: "everyone", share: 1)]
    }
    let sections = reading.sections("strata", in: outbound)
    guard !sections.isEmpty, sections.count == entry.items?.count else { return nil }
    guard sections.count <= StratumReader.most else {
      reading.refuse(entry, wanted: "at most \(StratumReader.most) strata", found: "\(sections.count)")
      return nil
    }
    reading.refuseTwice(sections, "stratum")
    let strata = sections.compactMap { stratum($0) }
    guard strata.count == sections.count, let shares = reading.normalised(strata.map(\.share), at: entry) else {
      return nil
    }
    return zip(strata, shares).map { stratum, share in
      Stratum(
        name: stratum.name, title: stratum.title, share: share, reachFactor: stratum.reachFactor,
        neverAnswers: stratum.neverAnswers, refusalFactor: stratum.refusalFactor,
        receivesMessages: stratum.receivesMessages)
    }
  }

  private func stratum(_ section: Section) -> Stratum? {
    let name = section["name"].flatMap { reading.identifier($0) }
    let title = reading.localized("title", in: section)
    let share = reading.number("share", in: section)
    let reach = reading.number("reach", in: section, standard: 1, "100 %")
    let never = reading.number("never_answers", in: section, standard: 0, "0 %")
    let refusals = reading.number("refusals", in: section, standard: 1, "100 %")
    let messages = section["messages"] == nil ? true : reading.truth("messages", in: section)
    guard let name, let share, let messages else { return nil }
    return Stratum(
      name: name, title: title, share: share, reachFactor: reach, neverAnswers: never, refusalFactor: refusals,
      receivesMessages: messages)
  }
}

extension Reading {
  /// Refuses names that stand in two sections of a list.
  func refuseTwice(_ sections: [Section], _ noun: String) {
    var names: Set<String> = []
    for section in sections {
      guard let entry = section["name"], let name = entry.node.text, !names.insert(name).inserted else { continue }
      refuse(entry, wanted: "a different name for every \(noun)", found: "\(entry.node.found) again")
    }
  }
}
