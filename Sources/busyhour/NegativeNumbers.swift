/// Negative numbers behind options, which would be taken for options themselves.
enum NegativeNumbers {
  /// The arguments with `--replications -1` as `--replications=-1`, so that the message is about the number.
  ///
  /// No option of this program is a digit, so that nothing else can be meant.
  static func joined(to arguments: [String]) -> [String] {
    var result: [String] = []
    for argument in arguments {
      if isNegativeNumber(argument), let option = result.last, option.hasPrefix("--"), option.count > 2,
        !option.contains("=")
      {
        result[result.count - 1] = option + "=" + argument
      } else {
        result.append(argument)
      }
    }
    return result
  }

  private static func isNegativeNumber(_ text: String) -> Bool {
    guard text.hasPrefix("-"), let next = text.dropFirst().first else { return false }
    return next.isASCII && (next.isNumber || next == ".")
  }
}
