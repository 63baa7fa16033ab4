internal import Comparison
internal import ContactSimulation
internal import Measures
internal import OutputAnalysis

/// Whether values that differ from the committed ones do so by more than chance: after a change of the engine, of the seed or of the scenario.
///
/// Measures of the run and those of cells have an equal share in the error, and all tests of a kind share theirs as far as they depend on one another
/// (`DependentTests`, by the replications of the run now). The run's are paired
/// where the committed values of every replication are there (`run.values`) and belong to the same streams; all others are compared by their
/// means and half-widths as two samples with Student's tails. Not tested: fewer than 30 replications, counts of fewer than 60
/// events in both together, cells marked as having few contacts, what varies in neither and is the same.
struct StatisticalCheck {
  private static let fewestReplications = 30
  private static let fewestEvents = 60.0

  let old: SummaryValues
  let new: SummaryValues
  /// The committed run with what every replication counted; nil where that was not kept.
  let stored: ComparedRun?
  /// The run now.
  let run: ComparedRun
  /// Error of all tests together, above 0, below 1.
  let error: Double

  /// A test of one measure.
  private struct Trial {
    let path: String
    let probability: Double
  }

  /// Differences that chance does not explain, and how many were looked at.
  func result() -> (shifted: [ValueChange], tests: Int) {
    let all = trials
    let (runs, cells) = (all.filter { isRun($0.path) }, all.filter { !isRun($0.path) })
    if let paired = pairedDifferences(error: error / 2) {
      return (paired.shifted + significant([cells], error: error / 2), paired.tests + cells.count)
    }
    return (significant([runs, cells], error: error), all.count)
  }

  private func isRun(_ path: String) -> Bool { path.contains(".run.") }

  /// The differences of some families of tests.
  private func significant(_ families: [[Trial]], error: Double) -> [ValueChange] {
    let parts = error >= DependentTests.leastError ? ReplicationParts(run) : nil
    let tests = families.map { trials in
      var (known, others, same) = ([[ReplicationFraction]](), Set<Double>(), 0)
      for trial in trials {
        if let measure = parts?[trial.path] {
          known.append(measure)
        } else if trial.probability < 1 {
          // A value that stands twice, as of the only call type and of the whole, is one test.
          others.insert(trial.probability)
        } else {
          same += 1
        }
      }
      return DependentTests.Family(known, others: others.count + same)
    }
    return zip(families, DependentTests(tests).thresholds(error: error)).flatMap { trials, threshold in
      trials.filter { $0.probability < threshold }
        .map { ValueChange(path: $0.path, old: old[$0.path], new: new[$0.path]) }
    }
  }

  /// Measures of the run, replication by replication; nil where they do not belong together.
  private func pairedDifferences(error: Double) -> (shifted: [ValueChange], tests: Int)? {
    guard let stored, RunPairing(stored, run) == .paired else { return nil }
    var rules = ComparisonRules()
    (rules.error, rules.shareMargin, rules.relativeMargin) = (error, 0, 0)
    guard let comparison = RunComparison.all([stored, run], rules: rules).first else { return nil }
    let shifted = comparison.measures.filter { row in
      switch row.verdict {
      case .better, .worse, .larger, .smaller: true
      case .same, .within, .open, nil: false
      }
    }
    return (
      shifted.map { row in
        ValueChange(
          path: (row.subject ?? "whole") + ".run." + row.key + " (paired)",
          old: row.first.map { DecimalText.text($0, decimals: 6) },
          new: row.second.map { DecimalText.text($0, decimals: 6) })
      }, comparison.measures.count
    )
  }

  // MARK: two samples

  /// Every mean that both have, with the probability of a difference as large by chance.
  private var trials: [Trial] {
    let counts = [old, new].map { Double($0.head.replications) }
    guard counts.allSatisfy({ $0 >= Double(StatisticalCheck.fewestReplications) }) else { return [] }
    return old.paths.filter { $0.hasSuffix(".mean") }.sorted().compactMap { path in
      trial(path, replications: counts)
    }
  }

  private func trial(_ path: String, replications: [Double]) -> Trial? {
    let base = String(path.dropLast(".mean".count))
    guard let first = old[path].flatMap({ Double($0) }), let second = new[path].flatMap({ Double($0) }) else {
      return nil
    }
    let parent = base.split(separator: ".").dropLast().joined(separator: ".")
    guard old[parent + ".fewContacts"] == nil, new[parent + ".fewContacts"] == nil else { return nil }
    let key = base.split(separator: ".").last.map(String.init) ?? ""
    let isCount = Measure(rawValue: key)?.unit == .count
    if isCount, first * replications[0] + second * replications[1] < StatisticalCheck.fewestEvents { return nil }
    let errors = [standardError(old, base, replications[0]), standardError(new, base, replications[1])]
    let square = errors[0] * errors[0] + errors[1] * errors[1]
    guard square > 0 else { return first == second ? nil : Trial(path: path, probability: 0) }
    let distance = abs(second - first) / square.squareRoot()
    let freedom = (replications.min() ?? 2) - 1
    return Trial(path: path, probability: 2 * StudentDistribution.survival(distance, degreesOfFreedom: freedom))
  }

  /// The standard error behind a half-width.
  private func standardError(_ values: SummaryValues, _ base: String, _ replications: Double) -> Double {
    guard let half = values[base + ".halfWidth"].flatMap({ Double($0) }) else { return 0 }
    let factor = StudentDistribution.upperQuantile(
      tail: (1 - values.head.confidence) / 2, degreesOfFreedom: replications - 1)
    return half / factor
  }
}
