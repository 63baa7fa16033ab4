/// The mixture of two exponential laws.
struct Hyperexponential: Law {
  var probability: Double
  var firstMean: Double
  var secondMean: Double

  func check() throws(DistributionError) {
    try DistributionError.requireRange(probability, "probability", 0, 1)
    try DistributionError.requirePositive(firstMean, "firstMean")
    try DistributionError.requirePositive(secondMean, "secondMean")
  }

  var mean: Double { probability * firstMean + (1 - probability) * secondMean }

  var variance: Double {
    let within = probability * firstMean * firstMean + (1 - probability) * secondMean * secondMean
    let distance = firstMean - secondMean
    return within + probability * (1 - probability) * distance * distance
  }

  func survival(_ x: Double) -> Double {
    probability * Portable.exp(-x / firstMean) + (1 - probability) * Portable.exp(-x / secondMean)
  }

  func scaled(by factor: Double) -> Distribution.Family {
    .hyperexponential(probability: probability, firstMean: firstMean * factor, secondMean: secondMean * factor)
  }

  var sampler: Sampler {
    Sampler(kind: .hyperexponential(probability: probability, firstMean: firstMean, secondMean: secondMean))
  }
}
