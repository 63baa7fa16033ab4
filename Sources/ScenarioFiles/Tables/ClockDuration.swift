/// A duration of a table in hours, minutes and seconds: `0:02:14`, `00:02:14.5`.
enum ClockDuration {
  /// Seconds; nil for anything else, such as `2:14`, which is minutes and seconds or hours and minutes.
  static func seconds(_ text: String) -> Double? {
    let parts = TextForms.normalised(text).replacing(",", with: ".").split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, isDigits(parts[0], 1...4), isDigits(parts[1], 1...2), let hours = Double(parts[0]),
      let minutes = Double(parts[1]), let seconds = Double(parts[2]), parts[2].first?.isNumber == true,
      parts[2].allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }), minutes < 60, seconds < 60
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  private static func isDigits(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
