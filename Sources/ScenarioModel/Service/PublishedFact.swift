/// What an account says of the system, in the scenario's own words, and how the scenario can be held against it.
public struct PublishedFact: Sendable, Hashable {
  /// What is said.
  public let says: LocalizedText
  /// Who says it.
  public let source: LocalizedText
  /// A condition that is true where the scenario reproduces it (docs/conditions.md); nil for what is only stated.
  public let test: String?
  /// Why a contradiction is accepted; nil where none is.
  public let acknowledged: LocalizedText?

  /// A fact from its parts.
  public init(says: LocalizedText, source: LocalizedText, test: String? = nil, acknowledged: LocalizedText? = nil) {
    (self.says, self.source, self.test, self.acknowledged) = (says, source, test, acknowledged)
  }
}
