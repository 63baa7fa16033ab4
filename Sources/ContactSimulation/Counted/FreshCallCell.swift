internal import ScenarioModel

/// The fresh calls of one type on one day during the search, and what is known of how the offered ones follow them.
struct FreshCallCell {
  /// Offered calls, as stated.
  let offered: Double
  /// Calls of the curve.
  private(set) var fresh: Double
  /// Share of the curve's calls that the voice menu does not serve.
  private let share: Double
  /// Offered calls that one more call of the curve is taken to bring.
  private var slope: Double
  /// The least and the most that it can bring.
  private let slopes: ClosedRange<Double>
  /// The round before: calls of the curve and the offered ones found.
  private var last: (fresh: Double, found: Double)?

  /// Most legs of a call, each of them offered.
  private static let mostLegs = Double(CallerRules.mostParts)

  /// Before the search every offered call is taken as fresh.
  init(offered: Double, of type: CallType) {
    self.offered = offered
    share = 1 - type.voiceMenuShare
    fresh = offered / share
    slope = share
    let legs = type.transfers.isEmpty ? 1 : FreshCallCell.mostLegs
    slopes = share...share * type.mostExpectedAttempts * legs
  }

  /// Fresh calls that are offered.
  var heard: Double { fresh * share }

  /// Whether what was found is the stated number, as far as replications can tell.
  func isSettled(_ found: OfferedTally.Estimate) -> Bool {
    let excess = found.mean - offered
    return (fresh == 0 && excess >= 0) || abs(excess) <= max(0.25 * found.standardError, 1e-4 * offered)
  }

  /// Betters the slope by what a round found.
  mutating func learn(from found: OfferedTally.Estimate) {
    defer { last = (fresh, found.mean) }
    guard let last else {
      if fresh > 0 { slope = within(found.mean / fresh) }
      return
    }
    // A step too small to stand out from chance says nothing of the slope.
    guard abs(fresh - last.fresh) > max(found.standardError, 1e-3 * offered) else { return }
    slope = within((found.mean - last.found) / (fresh - last.fresh))
  }

  /// Moves the fresh calls towards the stated offered ones.
  mutating func move(by found: OfferedTally.Estimate, gain: Double) {
    guard offered > 0 else { return }
    fresh = max(0, fresh - gain * (found.mean - offered) / slope)
  }

  private func within(_ slope: Double) -> Double { min(max(slope, slopes.lowerBound), slopes.upperBound) }
}
