/// The rates of the queue while agents and arrivals stay as they are.
///
/// A row is a number of agents who still finish a contact beyond those on duty (0 in the base row); in it the place is the number
/// waiting, or in the base row below zero the number of free agents, negated.
struct ChainRates {
  /// Arrivals per second.
  let arrival: Double
  /// Ends of service per second and agent.
  let service: Double
  /// Hangings-up per second and waiting caller.
  let patience: Double
  /// Share that stays when no agent is free.
  let staying: Double
  /// Most that may wait.
  let queueLimit: Int
  /// Most in service and waiting.
  let lines: Int
  /// Agents on duty.
  let agents: Int
  /// Whether the place is that of marked callers, not the number waiting: nobody comes, a marked caller may hang up, and the
  /// chain ends for it when it is answered.
  let marksCallers: Bool

  init(_ callers: DayCallers, arrival: Double, agents: Int, marksCallers: Bool = false) {
    self.arrival = marksCallers ? 0 : arrival
    service = 1 / callers.meanHandling
    patience = callers.meanPatience.map { 1 / $0 } ?? 0
    staying = 1 - callers.balking
    queueLimit = callers.queueLimit ?? Int.max / 2
    lines = callers.lines ?? Int.max / 2
    self.agents = agents
    self.marksCallers = marksCallers
  }

  /// The rates of one row.
  func row(_ index: Int) -> RowRates { RowRates(self, index) }
}

/// The rates within one row.
struct RowRates {
  /// The lowest place.
  let lowest: Int
  /// The lowest place at which an arrival finds no line or no room.
  let ceiling: Int
  /// The lowest place at which no line is left.
  let lastLine: Int
  /// Ends of service that lead to the row below.
  let toRowBelow: Double
  private let freeArrival: Double
  private let waitingArrival: Double
  private let service: Double
  private let patience: Double
  private let agents: Int
  /// Ends of service that lower the place.
  private let ends: Double
  private let out: Double
  private let outAtFront: Double

  fileprivate init(_ rates: ChainRates, _ row: Int) {
    let (agents, marks) = (rates.agents, rates.marksCallers)
    self.agents = agents + row
    lowest = row > 0 || marks ? 0 : -agents
    lastLine = rates.lines - agents - row
    ceiling = min(rates.queueLimit, lastLine)
    (freeArrival, waitingArrival) = (rates.arrival, rates.arrival * rates.staying)
    (service, patience) = (rates.service, rates.patience)
    toRowBelow = row > 0 ? Double(agents + row) * service : 0
    ends = row > 0 ? 0 : Double(agents) * service
    out = marks ? patience : 0
    outAtFront = marks ? ends : 0
  }

  /// Contacts in service.
  @inline(__always)
  func busy(_ place: Int) -> Int { agents + min(0, place) }

  /// Arrivals that raise the place.
  @inline(__always)
  func up(_ place: Int) -> Double { place < ceiling ? (place < 0 ? freeArrival : waitingArrival) : 0 }

  /// What lowers the place within its row.
  @inline(__always)
  func down(_ place: Int) -> Double {
    if place < 0 { return Double(agents + place) * service }
    return ends - (place == 0 ? outAtFront : 0) + Double(place) * patience
  }

  /// What leaves the chain: marked callers who hang up or are answered.
  @inline(__always)
  func out(_ place: Int) -> Double { place == 0 ? out + outAtFront : out }
}
