extension Double {
  /// The product of the decimal number that this one stands for and a whole number, rounded once.
  ///
  /// `1.1 min` is 66 s: 1.1 as a double, times 60, would be 66.00000000000001. The way in which a time is written must not move
  /// a result. Where a digit more than a double holds would be needed, it is the plain product.
  ///
  /// - Parameter factor: A whole number from 1 to 1,000,000.
  func decimalProduct(_ factor: Double) -> Double {
    let product = self * factor
    guard factor > 1, rounded() != self, magnitude < 1e9 else { return product }
    // The shortest text that reads back as this number has its decimals.
    let text = "\(magnitude)"
    guard let point = text.firstIndex(of: "."), !text.contains("e") else { return product }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    guard decimals <= 15, let digits = Int(text.filter { $0 != "." }),
      let scaled = Int(exactly: factor).map({ digits.multipliedReportingOverflow(by: $0) }), !scaled.overflow,
      scaled.partialValue <= 1 << 53, let power = Double("1e\(decimals)")
    else { return product }
    let exact = Double(scaled.partialValue) / power
    return self < 0 ? -exact : exact
  }
}
