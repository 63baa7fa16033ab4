/// Paid time that is not available for contacts, applied once and last.
public enum Shrinkage {
  /// Paid agents for a number on duty: ceil(agents / (1 - shrinkage)) in decimal arithmetic.
  ///
  /// Both numbers are taken as the decimal numbers they print as, so that 14 agents at 0.3 give exactly 20.
  /// - Parameters:
  ///   - agents: on duty, 0...1e10; fractions allowed.
  ///   - shrinkage: 0 or more, below 1.
  public static func paidAgents(onDuty agents: Double, shrinkage: Double) throws(QueueingError) -> Int {
    try Checked.size(agents, "agents")
    guard shrinkage >= 0, shrinkage < 1 else {
      throw .invalidArgument(name: "shrinkage", wanted: "a share from 0 to below 1", found: shrinkage)
    }
    if agents == 0 { return 0 }
    guard let duty = DecimalNumber(agents), let lost = DecimalNumber(shrinkage), lost.places <= 18 else {
      return try approximately(agents, shrinkage)
    }
    // agents / (1 - s) = digits 10^p / (10^q (10^p - lost)), p and q decimal places.
    let one = DecimalNumber.powerOfTen(lost.places)
    let (numerator, tooLarge) = duty.digits.multipliedReportingOverflow(by: one)
    let (denominator, tooFine) = DecimalNumber.powerOfTen(duty.places)
      .multipliedReportingOverflow(by: one - lost.digits)
    guard !tooLarge, !tooFine, denominator > 0 else { return try approximately(agents, shrinkage) }
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard let paid = Int(exactly: rest > 0 ? whole + 1 : whole) else { return try approximately(agents, shrinkage) }
    return paid
  }

  /// Paid hours for time on duty: seconds / 3600 / (1 - shrinkage), with cover x (1 + cover); rounded once, at the very end.
  ///
  /// Shares are taken as the decimal numbers they print as: 7 h at 0.3 are 10 h, and 12 % on top of them 11.2 h.
  /// - Parameters:
  ///   - seconds: agents x seconds on duty, 0...1e15; a negative number counts as 0.
  ///   - shrinkage: 0 or more, below 1.
  ///   - cover: what comes on top, as a share of the paid hours, 0 or more.
  /// - Returns: hours; infinite where the shrinkage leaves nobody.
  public static func paidHours(onDuty seconds: Int, shrinkage: Double, cover: Double = 0) -> Double {
    let duty = UInt128(max(0, seconds))
    guard let lost = DecimalNumber(shrinkage), let more = DecimalNumber(cover), lost.places <= 9, more.places <= 9,
      lost.digits < DecimalNumber.powerOfTen(lost.places), more.digits <= 1_000_000_000, duty <= 1_000_000_000_000_000
    else { return Double(max(0, seconds)) / 3600 / (1 - shrinkage) * (1 + cover) }
    // duty / 3600 / ((10^p - lost) / 10^p) x (10^q + more) / 10^q; at most 1e15 x 1e9 x 2e9 and 3.6e3 x 1e9 x 1e9.
    let (p, q) = (DecimalNumber.powerOfTen(lost.places), DecimalNumber.powerOfTen(more.places))
    let (whole, rest) = (duty * p * (q + more.digits)).quotientAndRemainder(dividingBy: 3600 * (p - lost.digits) * q)
    return Double(whole) + Double(rest) / Double(3600 * (p - lost.digits) * q)
  }

  /// Paid agents with binary arithmetic, for numbers of too many digits.
  private static func approximately(_ agents: Double, _ shrinkage: Double) throws(QueueingError) -> Int {
    guard let paid = Int(exactly: (agents / (1 - shrinkage)).rounded(.up)) else {
      throw .invalidArgument(name: "shrinkage", wanted: "a share that leaves somebody available", found: shrinkage)
    }
    return paid
  }
}

/// A non-negative number as digits and decimal places: digits / 10^places.
struct DecimalNumber {
  let digits: UInt128
  let places: Int

  /// The number that the value's shortest description shows; nil beyond 24 places or 30 digits.
  init?(_ value: Double) {
    guard value.isFinite, value >= 0 else { return nil }
    var exponent = 0
    var places = 0
    var digits: UInt128 = 0
    let parts = "\(value)".split(separator: "e")
    if parts.count == 2, let power = Int(parts[1]) { exponent = power }
    guard let mantissa = parts.first, mantissa.count <= 25 else { return nil }
    var afterPoint = false
    for character in mantissa {
      if character == "." {
        afterPoint = true
        continue
      }
      guard let digit = character.wholeNumberValue else { return nil }
      digits = digits * 10 + UInt128(digit)
      if afterPoint { places += 1 }
    }
    places -= exponent
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    guard places <= 24, places > -12 else { return nil }
    self.digits = places < 0 ? digits * Self.powerOfTen(-places) : digits
    self.places = max(0, places)
  }

  /// 10 to the power of 0...30.
  static func powerOfTen(_ exponent: Int) -> UInt128 {
    (0..<min(max(exponent, 0), 30)).reduce(UInt128(1)) { power, _ in power * 10 }
  }
}
