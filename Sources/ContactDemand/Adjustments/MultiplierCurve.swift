internal import RandomStreams
internal import ScenarioModel

/// What-if multipliers by day; where several hold on a day they are multiplied.
enum MultiplierCurve {
  /// The factor by day of the period.
  static func byDay(_ multipliers: [VolumeMultiplier], on grid: ServiceGrid) -> [Double] {
    grid.days.map { day in
      multipliers.reduce(1) { product, multiplier in
        guard multiplier.from <= day.date, day.date <= multiplier.to else { return product }
        return product * factor(multiplier, on: day.date)
      }
    }
  }

  /// The factor of one multiplier, with its growth compounding by the day.
  private static func factor(_ multiplier: VolumeMultiplier, on date: CivilDate) -> Double {
    guard multiplier.weeklyGrowth != 0, date > multiplier.from else { return multiplier.factor }
    guard multiplier.weeklyGrowth > -1 else { return 0 }
    let weeks = Double(date - multiplier.from) / 7
    return multiplier.factor * Portable.exp(weeks * Portable.log1p(multiplier.weeklyGrowth))
  }
}
