internal import OutputAnalysis
internal import ScenarioModel

extension ContactMoments {
  /// The ratio sums of a measure of contacts; nil for measures that are not of this cell's contacts.
  ///
  /// - Parameters:
  ///   - measure: Any measure.
  ///   - replications: How many replications were added.
  ///   - countedSeconds: Open time of the cell after the warm-up, in seconds.
  func ratio(_ measure: Measure, replications: Int, countedSeconds: Double) -> RatioSums? {
    switch measure {
    case .offered, .answered, .abandoned, .balked, .blockedByLines, .blockedByQueue, .cleared, .unfinished,
      .longestQueue:
      mean(measure, replications: replications)
    case .meanQueueLength:
      RatioSums(sum: sums[5], squared: sumsSquared[5], replications: replications, unit: countedSeconds)
    case .averageSpeedOfAnswer:
      RatioSums(
        numerator: sums[3], denominator: counts[1], numeratorSquared: sumsSquared[3],
        denominatorSquared: countsSquared[1], product: products[6])
    case .meanWait:
      RatioSums(
        numerator: sums[4], denominator: sums[2], numeratorSquared: sumsSquared[4],
        denominatorSquared: sumsSquared[2], product: products[7])
    case .abandonment: share(of: 3, product: products[2])
    case .answerRate: share(of: 1, product: products[0])
    case .serviceLevelOfOffered: serviceLevel(.ofOffered)
    case .serviceLevelOfAnswered: serviceLevel(.ofAnswered)
    case .serviceLevelShortAbandonsExcluded: serviceLevel(.shortAbandonsExcluded)
    case .serviceLevelShortAbandonsGood: serviceLevel(.shortAbandonsGood)
    default: nil
    }
  }

  /// The ratio sums of a service level by its definition.
  func serviceLevel(_ definition: ServiceLevelDefinition) -> RatioSums {
    switch definition {
    case .ofOffered: return share(of: 2, product: products[1])
    case .ofAnswered:
      return RatioSums(
        numerator: counts[2], denominator: counts[1], numeratorSquared: countsSquared[2],
        denominatorSquared: countsSquared[1], product: products[4])
    case .shortAbandonsExcluded:
      return RatioSums(
        numerator: counts[2], denominator: counts[0] - counts[4], numeratorSquared: countsSquared[2],
        denominatorSquared: countsSquared[0] - 2 * products[3] + countsSquared[4], product: products[1] - products[5])
    case .shortAbandonsGood:
      return RatioSums(
        numerator: counts[2] + counts[4], denominator: counts[0],
        numeratorSquared: countsSquared[2] + 2 * products[5] + countsSquared[4],
        denominatorSquared: countsSquared[0], product: products[1] + products[3])
    }
  }

  /// A count as a share of the offered.
  private func share(of lane: Int, product: Double) -> RatioSums {
    RatioSums(
      numerator: counts[lane], denominator: counts[0], numeratorSquared: countsSquared[lane],
      denominatorSquared: countsSquared[0], product: product)
  }

  /// A count's mean per replication.
  private func mean(_ measure: Measure, replications: Int) -> RatioSums? {
    switch measure {
    case .offered: mean(counts[0], countsSquared[0], replications)
    case .answered: mean(counts[1], countsSquared[1], replications)
    case .abandoned: mean(counts[3], countsSquared[3], replications)
    case .balked: mean(counts[5], countsSquared[5], replications)
    case .blockedByLines: mean(counts[6], countsSquared[6], replications)
    case .blockedByQueue: mean(counts[7], countsSquared[7], replications)
    case .cleared: mean(sums[0], sumsSquared[0], replications)
    case .unfinished: mean(sums[1], sumsSquared[1], replications)
    case .longestQueue: mean(sums[6], sumsSquared[6], replications)
    default: nil
    }
  }

  private func mean(_ sum: Double, _ squared: Double, _ replications: Int) -> RatioSums {
    RatioSums(sum: sum, squared: squared, replications: replications)
  }
}

extension AgentMoments {
  /// The ratio sums of a measure of agent time; nil for measures of contacts.
  func ratio(_ measure: Measure, replications: Int) -> RatioSums? {
    switch measure {
    case .occupancy:
      RatioSums(
        numerator: seconds[1], denominator: seconds[3], numeratorSquared: squared[1], denominatorSquared: squared[3],
        product: products[1])
    case .loadRatio:
      RatioSums(
        numerator: seconds[1], denominator: seconds[0], numeratorSquared: squared[1], denominatorSquared: squared[0],
        product: products[0])
    case .agentHours: hours(0, replications: replications)
    case .busyHours: hours(1, replications: replications)
    case .overtimeHours: hours(2, replications: replications)
    default: nil
    }
  }

  /// A time's mean per replication, in hours.
  private func hours(_ lane: Int, replications: Int) -> RatioSums {
    RatioSums(sum: seconds[lane], squared: squared[lane], replications: replications, unit: 3600)
  }
}
