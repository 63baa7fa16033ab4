/// The bins in which waits are counted: 0, then whole seconds up to 64, then 32 bins to each doubling.
///
/// A wait is rounded up to its bin's upper end, so by less than a second up to 64 s and by less than 3.2 % beyond. Whole
/// seconds matter because acceptable waits are given in them.
public enum WaitScale {
  /// Number of bins; the last one also holds everything beyond 2^20 s (12 days).
  @inlinable
  public static var binCount: Int { 65 + 14 * 32 }

  /// The bin of a wait.
  ///
  /// - Parameter wait: In seconds; negative values and NaN count as 0.
  /// - Returns: 0..<`binCount`. Cost: a few integer operations.
  @inlinable
  public static func bin(_ wait: Double) -> Int {
    guard wait > 0 else { return 0 }
    guard wait < 1_048_576 else { return binCount - 1 }
    let whole = Int(wait)
    let seconds = Double(whole) < wait ? whole + 1 : whole
    if seconds <= 64 { return seconds }
    let below = seconds - 1
    let octave = Int.bitWidth - 1 - below.leadingZeroBitCount
    return 65 + (octave - 6) * 32 + (below >> (octave - 5)) - 32
  }

  /// The largest wait of a bin.
  ///
  /// - Parameter bin: 0..<`binCount`; clamped.
  /// - Returns: Whole seconds, up to 2^20.
  public static func upperEnd(_ bin: Int) -> Double {
    guard bin > 64 else { return Double(max(0, bin)) }
    let place = min(bin, binCount - 1) - 65
    return Double((place % 32 + 33) << (place / 32 + 1))
  }
}
