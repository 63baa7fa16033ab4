/// By when the work of a type has to be through: a pile of items cleared, or a list called.
///
/// In the evening (at midnight) of the stated day, and of every open day after it, no more may wait than came in since the open evening
/// before; so that no pile is left, and none grows again. Items wait until they are done, people until their protocol is over.
public struct ClearedTarget: Sendable, Hashable {
  /// Index of the day of the period in whose evening the work is through, at least 0.
  public let day: Int

  /// A target for an evening.
  public init(day: Int) { self.day = day }
}
