/// A colour as red, green and blue, 0...255 each.
public struct Colour: Sendable, Hashable {
  /// The colour as six hexadecimal digits, such as `0072B2`.
  public let hexadecimal: String

  /// A colour from six hexadecimal digits; they are not checked.
  public init(_ hexadecimal: String) {
    self.hexadecimal = hexadecimal
  }

  /// The colour between two others, mixed in red, green and blue.
  ///
  /// - Parameters:
  ///   - share: 0 gives `first`, 1 gives `second`; values outside are brought into 0...1.
  static func mix(_ first: Colour, _ second: Colour, share: Double) -> Colour {
    let weight = min(max(share, 0), 1)
    let mixed = zip(first.channels, second.channels).map { $0 + (($1 - $0) * weight).rounded(.toNearestOrAwayFromZero) }
    let digits = mixed.map { channel in
      let text = String(Int(channel), radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }
    return Colour(digits.joined())
  }

  /// Whether white letters are read more easily on it than dark ones.
  var isDark: Bool {
    let parts = channels
    return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] < 140
  }

  private var channels: [Double] {
    let value = Int(hexadecimal, radix: 16) ?? 0
    return [value >> 16 & 255, value >> 8 & 255, value & 255].map(Double.init)
  }
}
