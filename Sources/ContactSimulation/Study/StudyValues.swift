public import OutputAnalysis
public import ScenarioModel

/// A study as it is stored: its settings and every number that it counted, at full precision.
public struct StudyValues: Sendable, Codable {
  /// Whether intervals have measures of their own.
  let includesIntervals: Bool
  /// Whether the precision asked for was reached; nil where a fixed number of replications was asked for.
  let precisionReached: Bool?
  /// Everything counted.
  let numbers: StoredNumbers
}

extension StudyResult {
  /// The study as it is stored.
  public var values: StudyValues {
    get throws(StoredNumbersFault) {
      var (tally, numbers) = (tally, StoredNumbers())
      try tally.exchange(&numbers)
      return StudyValues(
        includesIntervals: includesIntervals, precisionReached: precisionReached, numbers: numbers)
    }
  }

  /// A study read back.
  ///
  /// - Parameters:
  ///   - values: as they were stored.
  ///   - scenario: the scenario that was simulated, with the study's settings.
  /// - Throws: `StoredNumbersFault` where the values are not of such a study, with the row that differs.
  public init(_ values: StudyValues, of scenario: Scenario) throws(StoredNumbersFault) {
    let frame = StudyFrame(scenario, includesIntervals: values.includesIntervals)
    var (tally, numbers) = (frame.emptyTally, values.numbers)
    numbers.rewind()
    try tally.exchange(&numbers)
    try numbers.finish()
    guard tally.replications > 0 else {
      throw StoredNumbersFault(wanted: "at least 1 replication", found: "\(tally.replications)")
    }
    self = frame.evidence(tally, precisionReached: values.precisionReached)
  }

  /// Parts of a study, joined.
  ///
  /// Counts are those of one run to the last bit; sums of times too where every part but the first is at most `ReplicationPool.chunkLength`
  /// replications long, else but for the rounding of their last digits.
  ///
  /// - Parameters:
  ///   - parts: the parts in the order of their replications, adjoining; at least one.
  ///   - scenario: the scenario that was simulated, with the study's settings.
  /// - Throws: `StoredNumbersFault` where a part is not of such a study, or there is none.
  public init(merging parts: [StudyValues], of scenario: Scenario) throws(StoredNumbersFault) {
    guard let first = parts.first else { throw StoredNumbersFault(wanted: "at least 1 part", found: "none") }
    var tally = try StudyResult(first, of: scenario).tally
    for part in parts.dropFirst() {
      guard part.includesIntervals == first.includesIntervals else {
        throw StoredNumbersFault(wanted: "parts that all have intervals or none", found: "both")
      }
      tally.merge(try StudyResult(part, of: scenario).tally)
    }
    let frame = StudyFrame(scenario, includesIntervals: first.includesIntervals)
    self = frame.evidence(tally, precisionReached: nil)
  }
}
