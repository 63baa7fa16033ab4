public import OutputAnalysis

/// In what a deviation from a reference is measured.
public enum Yardstick: String, Sendable, Hashable, CaseIterable {
  /// |found - reference| / |reference|.
  case relative
  /// |found - reference|.
  case absolute
  /// |found - reference| over the standard error of their difference.
  case standardErrors

  /// The unit as it is printed.
  public var title: String {
    switch self {
    case .relative: "relative"
    case .absolute: "absolute"
    case .standardErrors: "standard errors"
    }
  }
}

/// One number of the program beside its reference.
public struct ReferenceComparison: Sendable, Hashable {
  /// What is compared, and where.
  public let subject: String
  /// The program's number; NaN where it gave none.
  public let found: Double
  /// The reference.
  public let reference: Double
  /// How far they lie apart, at least 0; infinite where the program gave no number.
  public let deviation: Double
  /// The largest deviation that counts as agreement.
  public let allowed: Double
  /// The unit of both.
  public let yardstick: Yardstick

  /// Whether the two agree.
  public var agrees: Bool { deviation <= allowed }

  /// A comparison of two exact numbers relative to the reference, or by the difference itself.
  ///
  /// - Parameter floor: numbers below it are equal, as both are next to nothing.
  public init(
    _ subject: String, _ found: Double?, _ reference: Double, within allowed: Double,
    by yardstick: Yardstick = .relative, floor: Double = 1e-300
  ) {
    (self.subject, self.reference, self.allowed, self.yardstick) = (subject, reference, allowed, yardstick)
    self.found = found ?? .nan
    let difference = abs(self.found - reference)
    deviation =
      if max(abs(self.found), abs(reference)) < floor || difference == 0 {
        0
      } else if difference.isNaN {
        .infinity
      } else {
        yardstick == .relative ? difference / abs(reference) : difference
      }
  }

  /// A comparison of an estimate with an exact value, or with another estimate.
  ///
  /// - Parameters:
  ///   - estimate: of this program, from at least 2 replications.
  ///   - error: the standard error of the reference.
  ///   - alarmRate: the probability with which an estimate without fault deviates by more than is allowed.
  public init(_ subject: String, _ estimate: Estimate?, _ reference: Double, error: Double = 0, alarmRate: Double) {
    (self.subject, self.reference, yardstick) = (subject, reference, .standardErrors)
    let freedom = Double(max(1, (estimate?.replications ?? 2) - 1))
    allowed = StudentDistribution.upperQuantile(tail: alarmRate / 2, degreesOfFreedom: freedom)
    guard let estimate else {
      (found, deviation) = (.nan, .infinity)
      return
    }
    found = estimate.mean
    let width = StudentDistribution.upperQuantile(tail: (1 - estimate.confidence) / 2, degreesOfFreedom: freedom)
    let own = (estimate.halfWidth ?? 0) / width
    let both = (own * own + error * error).squareRoot()
    let difference = abs(estimate.mean - reference)
    deviation = difference <= 1e-12 ? 0 : both > 0 ? difference / both : .infinity
  }
}
