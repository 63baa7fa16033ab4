/// Draws from the Poisson distribution.
///
/// Multiplication of exponentials below a mean of 10, Hörmann's transformed rejection PTRS above (Insurance: Mathematics
/// and Economics 12:39, 1993). Cost: 30...60 ns.
public struct PoissonSampler: Sendable {
  /// The expected count.
  public let mean: Double
  private let logMean: Double
  private let a: Double
  private let b: Double
  private let inverseAlpha: Double
  private let acceptance: Double

  /// A sampler of counts.
  ///
  /// - Parameter mean: 0...1e9.
  /// - Throws: ``DistributionError/outOfRange(parameter:value:lowest:highest:)``.
  public init(mean: Double) throws(DistributionError) {
    try DistributionError.requireRange(mean, "mean", 0, 1e9)
    self.mean = mean
    logMean = Portable.log(mean)
    b = 0.931 + 2.53 * mean.squareRoot()
    a = -0.059 + 0.02483 * b
    inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    acceptance = 0.9277 - 3.6224 / (b - 2)
  }

  /// A draw.
  ///
  /// - Parameter stream: Where the random numbers come from.
  /// - Returns: A count, 0 or more.
  public func draw(_ stream: inout RandomStream) -> Int {
    mean < 10 ? countOfGaps(&stream) : transformedRejection(&stream)
  }

  /// How many standard exponential gaps fit into the mean.
  private func countOfGaps(_ stream: inout RandomStream) -> Int {
    var (count, time) = (0, stream.standardExponential())
    while time < mean {
      count += 1
      time += stream.standardExponential()
    }
    return count
  }

  private func transformedRejection(_ stream: inout RandomStream) -> Int {
    while true {
      let u = stream.openUniform() - 0.5
      let v = stream.openUniform()
      let margin = 0.5 - abs(u)
      let candidate = ((2 * a / margin + b) * u + mean + 0.43).rounded(.down)
      guard candidate >= 0, candidate < 0x1p52 else { continue }
      if margin >= 0.07, v <= acceptance { return Int(candidate) }
      if margin < 0.013, v > margin { continue }
      let left = Portable.log(v * inverseAlpha / (a / (margin * margin) + b))
      if left <= candidate * logMean - mean - Portable.logGamma(candidate + 1) { return Int(candidate) }
    }
  }
}
