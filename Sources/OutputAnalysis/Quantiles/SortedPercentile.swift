extension Array where Element: Comparable {
  /// Of sorted values the smallest that at least so many per cent of them do not pass; nil without any.
  ///
  /// - Parameter percent: 0...100.
  public func percentile(_ percent: Int) -> Element? {
    isEmpty ? nil : self[Swift.max(0, (percent * count + 99) / 100 - 1)]
  }
}
