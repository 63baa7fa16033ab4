/// Contacts that arrive at a constant rate and the time each takes to handle.
public struct OfferedTraffic: Sendable, Equatable {
  /// Mean number of contacts in handling if none ever waited or left, in Erlang: arrival rate times mean handling time.
  public let load: Double
  /// Mean handling time in seconds, above 0.
  public let meanHandling: Double

  /// Contacts per second.
  public var arrivalRate: Double { load / meanHandling }

  /// Traffic of a given load.
  /// - Parameters:
  ///   - load: Erlang, 0...1e10.
  ///   - meanHandling: seconds, above 0.
  public init(load: Double, meanHandling: Double) throws(QueueingError) {
    try Checked.size(load, "load")
    try Checked.time(meanHandling, "mean handling time")
    let rate = load / meanHandling
    guard rate.isFinite else { throw .invalidArgument(name: "arrival rate", wanted: "a finite number", found: rate) }
    self.load = load
    self.meanHandling = meanHandling
  }

  /// Traffic given as a number of contacts in a time.
  /// - Parameters:
  ///   - contacts: mean number of contacts in the time, at least 0.
  ///   - duration: the time in seconds, above 0.
  ///   - meanHandling: seconds, above 0.
  public init(contacts: Double, in duration: Double, meanHandling: Double) throws(QueueingError) {
    try Checked.notNegative(contacts, "contacts")
    try Checked.time(duration, "duration")
    try Checked.time(meanHandling, "mean handling time")
    try self.init(load: contacts * meanHandling / duration, meanHandling: meanHandling)
  }
}
