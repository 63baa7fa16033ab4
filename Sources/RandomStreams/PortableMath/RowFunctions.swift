/// The elementary functions on rows of numbers: the same bits as one by one, in loops that processors run several lanes wide.
extension Portable {
  /// Replaces every number `x` of a row by `scale * exp(offset + factor * x)`.
  ///
  /// - Parameters:
  ///   - row: The numbers. The caller keeps every exponent below 708 in magnitude; draws of checked distributions stay
  ///     below 420.
  ///   - count: How many, 0 or more.
  ///   - offset: Added to the exponent.
  ///   - factor: Multiplies the numbers.
  ///   - scale: Multiplies the results.
  @usableFromInline @inline(never)
  static func replaceByExponentials(
    _ row: UnsafeMutablePointer<Double>, count: Int, offset: Double, factor: Double, scale: Double
  ) {
    for index in 0..<count { row[index] = scale * exponentialInRange(offset + factor * row[index]) }
  }

  /// Replaces every number of a row by its natural logarithm.
  ///
  /// - Parameters:
  ///   - row: The numbers, positive and normal; the caller keeps to it.
  ///   - count: How many, 0 or more.
  @usableFromInline @inline(never)
  static func replaceByLogarithms(_ row: UnsafeMutablePointer<Double>, count: Int) {
    for index in 0..<count { row[index] = logarithmInRange(row[index]) }
  }
}
