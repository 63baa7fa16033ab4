/// Sums over replications of a ratio's numerator y and denominator x, and of an excess z whose mean is 0 and whose variance is known: what y and x
/// owe to the luck of a replication can be taken out of their ratio.
///
/// The part of y, and of x where its mean is not known, that goes with x, z and z squared is taken out by least squares. The square is among
/// them because levels bend: a day with a tenth more callers loses more than one with a tenth fewer gains. Of the variance that a straight line
/// leaves, 0.92 are left at 150 calls an hour, 0.65 at 800 and 0.33 at 2,400 (factors of 5 % of the run and 10 % of the day).
///
/// The standard error is that of the residuals, with what moving the means adds; the bias is of relative order 1 / n. Each value that is taken
/// out costs a replication and more of what is left: with few replications less is taken out. Source: the control-variable method as surveyed by Lavenberg and Welch, Management Science 27 (1981) 322.
public struct ControlledSums: Sendable, Hashable {
  /// Replications up to which nothing is taken out.
  private static let fewest = 10.0
  /// Replications from which on more than one value is taken out.
  private static let many = 40.0

  private var count = 0.0
  private var sums = SIMD4<Double>.zero
  private var products = SquareMatrix()

  /// Sums of no replication.
  public init() {}

  /// Replications.
  public var replications: Int { Int(count) }
  /// Sum of the numerators.
  public var numerator: Double { sums[0] }
  /// Sum of the denominators.
  public var denominator: Double { sums[1] }

  /// Adds one replication.
  ///
  /// - Parameters:
  ///   - numerator: y, a finite number.
  ///   - denominator: x, finite and 0 or more.
  ///   - excess: z; 0 where none is known.
  public mutating func add(numerator: Double, denominator: Double, excess: Double = 0) {
    let values = SIMD4(numerator, denominator, excess, excess * excess)
    count += 1
    sums += values
    for row in 0..<4 { products[row] += values[row] * values }
  }

  /// Adds other replications.
  public mutating func merge(_ other: ControlledSums) {
    count += other.count
    sums += other.sums
    for row in 0..<4 { products[row] += other.products[row] }
  }

  /// The ratio of the expectations of y and x with its standard error; nil where nothing was counted.
  ///
  /// Without anything known, and for up to ten replications, it is the ratio of totals with its linearized error; for fewer than 40 one value at
  /// most is taken out. The error is nil for fewer than four replications, and where
  /// they show no variance.
  ///
  /// - Parameters:
  ///   - denominator: the known mean of x; nil where it is not known.
  ///   - variance: the known variance of z; nil where z is not known.
  public func estimate(denominator: Double? = nil, variance: Double? = nil) -> (value: Double, error: Double?)? {
    guard sums[1] > 0 else { return nil }
    var fit = ControlledFit(count, sums, products)
    var isKnown = false
    if count > Self.fewest {
      isKnown = denominator.map { $0 > 0 && fit.control(1, mean: $0) } ?? false
      let isMany = count >= Self.many
      if let variance, denominator == nil || (isKnown && isMany) {
        fit.control(2, mean: 0)
        if isMany { fit.control(3, mean: variance) }
      }
    }
    guard fit.means[1] > 0 else { return nil }
    let ratio = fit.means[0] / fit.means[1]
    let square = fit.square(SIMD4(1, isKnown ? 0 : -ratio, 0, 0))
    let scale = (products[0][0] + ratio * ratio * products[1][1]) / count
    let hasError = count > 3 && square > 1e-12 * scale
    return (ratio, hasError ? (square * fit.leverage).squareRoot() / fit.means[1] : nil)
  }
}

/// Means of four values over replications, moved by least squares to where some of them have the mean that is known of them.
private struct ControlledFit {
  /// The means as moved so far.
  private(set) var means: SIMD4<Double>
  /// The variance of a mean for each unit of mean square: 1 / n, and what moving it adds.
  private(set) var leverage: Double
  /// Sums of squares and products of what is left of the values, about their means.
  private var rests: SquareMatrix
  private let whole: SquareMatrix
  private let count: Double
  private var controls = 0.0

  init(_ count: Double, _ sums: SIMD4<Double>, _ products: SquareMatrix) {
    means = sums / count
    rests = products
    for row in 0..<4 { rests[row] -= sums[row] * means }
    (whole, self.count, leverage) = (rests, count, 1 / count)
  }

  /// Takes out what goes with a value; false where it does not vary by itself.
  @discardableResult
  mutating func control(_ index: Int, mean: Double) -> Bool {
    let row = rests[index]
    let (pivot, square) = (row[index], whole[index][index])
    guard square > 1e-9 * means[index] * means[index] * count, pivot > 1e-6 * square else { return false }
    let shift = mean - means[index]
    for other in 0..<4 { rests[other] -= row[other] / pivot * row }
    means += shift / pivot * row
    leverage += shift * shift / pivot
    controls += 1
    return true
  }

  /// The mean square of a combination of what is left of the values.
  func square(_ weights: SIMD4<Double>) -> Double {
    var sum = 0.0
    for row in 0..<4 { sum += weights[row] * (weights * rests[row]).sum() }
    return sum / max(1, count - 1 - controls)
  }
}

/// Four rows of four numbers.
private struct SquareMatrix: Sendable, Hashable {
  private var rows = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)

  subscript(_ row: Int) -> SIMD4<Double> {
    get { row < 2 ? (row < 1 ? rows.0 : rows.1) : row < 3 ? rows.2 : rows.3 }
    set {
      switch row {
      case 0: rows.0 = newValue
      case 1: rows.1 = newValue
      case 2: rows.2 = newValue
      default: rows.3 = newValue
      }
    }
  }

  static func == (left: SquareMatrix, right: SquareMatrix) -> Bool { left.rows == right.rows }

  func hash(into hasher: inout Hasher) { for row in 0..<4 { hasher.combine(self[row]) } }
}
