import RandomStreams
public import ScenarioModel

/// Names what a scenario means: two files with the same digest give the same results.
///
/// It is SHA-256 of a canonical form of the checked values, not of the files' bytes: comments, the order of keys, the way a number is
/// written (`4 min`, `240 s`), titles, summaries, sources and notes do not move it. Names, numbers, dates, the order of lists, what a
/// table holds, the seed and the version of the random streams do.
///
/// Every stored property of every value is taken, found by reflection, so that one that is added later cannot be forgotten; what
/// is left out stands in ``Omission``. Absent values and empty lists are passed over, so that a new optional key leaves the
/// digests of scenarios without it as they were.
///
/// Cost: some microseconds a property and 10 ns a number of a long table; milliseconds for a scenario of a country.
public enum ScenarioDigest {
  /// The digest, in 64 lower-case hexadecimal digits.
  ///
  /// - Parameter scenario: Any scenario; its own `digest` is not looked at.
  public static func of(_ scenario: Scenario) -> String {
    var form = CanonicalForm()
    form.add("random streams")
    form.add(StreamKey.version)
    form.add(properties: scenario)
    return form.digest
  }
}

/// What a scenario says to people only, or what follows from the rest.
enum Omission {
  /// Texts and notes, wherever they stand.
  static let types: [Any.Type] = [
    LocalizedText.self, LocalizedText?.self, ReportLanguage.self, [StatedValue].self, [ScenarioWarning].self,
    [FileRead].self,
  ]

  /// Properties by type: the name of the whole, where its results are put; the digest itself; gates, facts, what came and the dossier, which change no result; grids that follow from the
  /// calendar; the name of a table whose contents are taken; tails that follow from probabilities.
  static let properties: [ObjectIdentifier: Set<String>] = [
    ObjectIdentifier(Scenario.self): [
      "name", "digest", "grid", "deferredGrid", "gates", "facts", "actuals", "dossier",
    ],
    ObjectIdentifier(VolumeSeries.self): ["fileName"],
    ObjectIdentifier(EmpiricalDistribution.self): ["tails"],
  ]

  /// Whether a property is left out.
  static func contains(_ label: String?, of owner: Any.Type, _ value: Any) -> Bool {
    if let label, properties[ObjectIdentifier(owner)]?.contains(label) == true { return true }
    let found = type(of: value)
    return types.contains { $0 == found }
  }
}
