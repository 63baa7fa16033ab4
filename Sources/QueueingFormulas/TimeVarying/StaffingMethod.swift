/// A way to turn demand by interval into agents by interval with steady-state formulas.
public enum StaffingMethod: String, Sendable, CaseIterable {
  /// Erlang C in each interval at its mean rate; patience is ignored.
  case erlangC = "erlang-c"
  /// Erlang A (M/M/n+G with the patience given) in each interval at its mean rate.
  case erlangA = "erlang-a"
  /// Stationary independent period by period at the interval's highest rate (SIPP Max); with patience if it is known.
  ///
  /// Green, Kolesar & Soares (2001), "Improving the SIPP approach". The highest rate is that of the line through the interval
  /// midpoints: the largest of the interval's mean and the two values halfway to its neighbours.
  case sipp
  /// SIPP at the mean of the rate one mean handling time earlier (Lag Avg); with patience if it is known.
  case laggedSIPP = "lagged-sipp"
  /// The steady state whose load is the infinite-server mean at each moment, averaged over the interval's arrivals.
  ///
  /// Jennings, Mandelbaum, Massey & Whitt (1996); Massey & Whitt (1997).
  case modifiedOfferedLoad = "modified-offered-load"
}

/// A reason to trust a time-varying answer less.
public enum Caveat: String, Sendable, CaseIterable, Codable {
  /// Callers lose patience, and the method takes them to wait for ever: it asks for too many agents.
  case patienceIgnored = "patience-ignored"
  /// The method needs a patience, and none is known: callers are taken to wait for ever.
  case patienceUnknown = "patience-unknown"
  /// Load reaches the agents at some time: backlog carries over, which a steady state cannot show.
  case overloaded
  /// The answer is the fluid one: right about backlog in overload, blind to chance when load and agents are near.
  case fluidAnswer = "fluid-answer"
  /// The queue needs longer than the interval to settle: the steady state is not reached.
  case settlesSlowly = "settles-slowly"
  /// Mean handling time is more than half the interval: the load lags behind the rate.
  case handlingLong = "handling-long"
  /// The rate moves by more than a third from the interval before, and the method looks at one interval at a time.
  case rateMovesFast = "rate-moves-fast"
  /// The queue is empty at the opening, and the method takes it to be in steady state.
  case startsEmpty = "starts-empty"
  /// Handling is not exponential; waits of the formula are.
  case handlingNotExponential = "handling-not-exponential"
}
