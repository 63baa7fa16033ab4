internal import ScenarioModel

/// The rules of a contract in words.
extension ContractWords {
  /// What else holds of a commitment: rounding, the fewest contacts, misses that cost nothing, its cap; empty for none.
  func rules(of commitment: Commitment) -> [String] {
    let rounding = commitment.decimals.map { decimals in
      decimals == 0
        ? words("rounded to a whole number before it is compared", "arrondi à l’unité avant comparaison")
        : words(
          "rounded to \(decimals) decimal\(decimals > 1 ? "s" : "") before it is compared",
          "arrondi à \(decimals) décimale\(decimals > 1 ? "s" : "") avant comparaison")
    }
    let least = numbers.count(commitment.leastCount)
    let free = commitment.toleratedMisses
    return [
      rounding,
      commitment.leastCount > 1
        ? words(
          "not judged in a period with fewer than \(least) contacts",
          "pas jugé dans une période de moins de \(least) contacts")
        : nil,
      free > 0
        ? words(
          free == 1
            ? "the first miss of each billing period costs nothing"
            : "the first \(numbers.count(free)) misses of each billing period cost nothing",
          free == 1
            ? "le premier manquement de chaque période de facturation est sans frais"
            : "les \(numbers.count(free)) premiers manquements de chaque période de facturation sont sans frais")
        : nil,
      commitment.cap.map(amount).map {
        words(
          "penalties of a billing period: at most \($0)", "pénalités d’une période de facturation : au plus \($0)")
      },
    ].compactMap(\.self)
  }

  /// The rules of the contract as a whole, a sentence each: billing, grace, caps, days that are excluded.
  func terms(of contract: Contract) -> [String] {
    let billing = period(contract.billing)
    let days = numbers.count(contract.graceDays)
    let single = contract.graceDays == 1
    return [
      words("Billing: \(billing).", "Facturation : \(billing)."),
      contract.graceDays > 0
        ? words(
          single ? "No penalty on the first day." : "No penalty in the first \(days) days.",
          single ? "Aucune pénalité le premier jour." : "Aucune pénalité pendant les \(days) premiers jours.") : nil,
      contract.periodCap.map(amount).map {
        words("Penalties of one invoice: at most \($0).", "Pénalités d’une facture : au plus \($0).")
      },
      contract.totalCap.map(amount).map {
        words("Penalties of the whole contract: at most \($0).", "Pénalités de tout le contrat : au plus \($0).")
      },
      contract.exclusion.map(exclusion),
    ].compactMap(\.self)
  }

  private func exclusion(_ exclusion: VolumeExclusion) -> String {
    let above = numbers.stated(exclusion.above)
    let forecast =
      switch exclusion.forecast {
      case .expected:
        words("the volume expected of that day", "du volume prévu ce jour-là")
      case .perDay(let volume):
        words("\(words.plain(volume, atMost: 4)) calls a day", "de \(words.plain(volume, atMost: 4)) appels par jour")
      }
    return words(
      "Days with more than \(above) of \(forecast) count in no level, and stay in the invoice.",
      "Les jours où le volume dépasse \(above) \(forecast) n’entrent dans aucun niveau et restent facturés.")
  }
}
