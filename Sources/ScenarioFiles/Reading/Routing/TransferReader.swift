import ScenarioModel

/// Reads the transfers of a call type; destinations and groups stay names.
struct TransferReader {
  let reading: Reading

  /// The transfers, without the faulty ones.
  func read(_ callType: Section) -> [TransferDraft] {
    reading.sections("transfers", in: callType).compactMap { section in
      let probability = reading.number("probability", in: section)
      let consultation = reading.distribution("consultation", in: section)
      let handling = HandlingReader(reading: reading).read("handling", in: section) ?? nil
      guard let destination = section["to"], let probability else { return nil }
      return TransferDraft(
        section: section, destination: destination, groups: section["from"]?.itemsOrSelf, probability: probability,
        consultation: consultation, handlingBefore: handling)
    }
  }
}
