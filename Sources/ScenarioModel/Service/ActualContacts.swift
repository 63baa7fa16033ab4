/// What came on days of the period, once it is known.
public struct ActualContacts: Sendable, Hashable {
  /// A day with a row.
  public struct Day: Sendable, Hashable {
    /// Its index in the period, from 0.
    public let day: Int
    /// Contacts that came, counted as the demand of the type counts them; 0 or more.
    public let contacts: Double
    /// The service level that was achieved, 0...1; nil where it is not told.
    public let level: Double?
    /// The mean handling time in seconds, above 0; nil where it is not told.
    public let handling: Double?

    /// A day from its parts.
    public init(day: Int, contacts: Double, level: Double? = nil, handling: Double? = nil) {
      (self.day, self.contacts, self.level, self.handling) = (day, contacts, level, handling)
    }
  }

  /// Index of the call type; nil for all call types that people wait for.
  public let callType: Int?
  /// The days, in order.
  public let days: [Day]
  /// Name of the file.
  public let fileName: String
  /// Who says so; nil where the file does not tell.
  public let source: LocalizedText?

  /// What came, from its parts.
  public init(callType: Int?, days: [Day], fileName: String, source: LocalizedText? = nil) {
    (self.callType, self.days, self.fileName, self.source) = (callType, days, fileName, source)
  }

  /// The call types that are meant, by index.
  public func types(of scenario: Scenario) -> [Int] {
    callType.map { [$0] } ?? scenario.inboundTypes
  }
}
