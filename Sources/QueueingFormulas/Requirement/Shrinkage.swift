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

  /// The same with binary arithmetic, for numbers of too many digits.
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
