public import RandomStreams

/// People who enter a list at one time.
public struct ListBatch: Sendable, Hashable {
  /// When they enter, in seconds on the engine's clock; 0 or more.
  public let time: Double
  /// How many, at least 0; exactly.
  public let people: Int

  /// A batch.
  public init(time: Double, people: Int) {
    self.time = time
    self.people = people
  }
}

extension [ListBatch] {
  /// People of all batches.
  public var people: Int { reduce(0) { $0 + $1.people } }

  /// The same batches with more or fewer people: the number who have entered by any time is the product, rounded to whole people.
  ///
  /// - Parameter factor: at least 0.
  public func scaled(by factor: Double) -> [ListBatch] {
    var (entered, before) = (0, 0)
    return map { batch in
      entered += batch.people
      let now = Int((Double(entered) * factor).rounded())
      defer { before = now }
      return ListBatch(time: batch.time, people: now - before)
    }
  }
}

/// How many people something brings: the law of a small whole number.
public enum CountLaw: Sendable, Hashable {
  /// Always the same number, at least 0.
  case fixed(Int)
  /// Poisson with a mean, at least 0.
  case poisson(mean: Double)
  /// Geometric from 0 with a mean, at least 0: many bring nobody, a few bring many.
  case geometric(mean: Double)
  /// Probabilities of 0, 1, 2, ...; they sum to 1.
  case shares([Double])

  /// The mean number.
  public var mean: Double {
    switch self {
    case .fixed(let number): Double(number)
    case .poisson(let mean), .geometric(let mean): mean
    case .shares(let shares): shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }
  }
}

/// People of another campaign that a person brings along, such as the contacts of a case.
public struct LinkedPeople: Sendable, Hashable {
  /// When they enter their list.
  public enum Moment: String, Sendable, Hashable, CaseIterable, Codable {
    /// When the person enters.
    case entry
    /// When the person's first conversation ends: nobody else knows them.
    case conversation
  }

  /// Index of the outbound call type whose list they enter.
  public let callType: Int
  /// How many each person brings.
  public let number: CountLaw
  /// When they enter.
  public let moment: Moment
  /// Time from that moment to entering, in seconds; nil for none.
  public let delay: Distribution?

  /// Linked people.
  public init(callType: Int, number: CountLaw, moment: Moment = .entry, delay: Distribution? = nil) {
    self.callType = callType
    self.number = number
    self.moment = moment
    self.delay = delay
  }
}

/// People who call back after a missed call: fresh calls of an inbound type.
public struct ReturnCalls: Sendable, Hashable {
  /// Probability that a person calls back after an attempt that was not answered, 0...1.
  public let share: Double
  /// Time from the attempt to the call, in seconds.
  public let delay: Distribution
  /// Index of the inbound call type of these calls.
  public let callType: Int
  /// Whether a call back that an agent answers counts as the conversation of the person's present step.
  public let counts: Bool

  /// Calls back.
  public init(share: Double, delay: Distribution, callType: Int, counts: Bool = true) {
    self.share = share
    self.delay = delay
    self.callType = callType
    self.counts = counts
  }
}

/// A kind of people with a reach and an acceptance of its own: an age band, people who live alone, a language, a kind of line.
public struct Stratum: Sendable, Hashable {
  /// Stable identifier of the file, such as `over-75-alone`.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// Share of the people, 0...1.
  public let share: Double
  /// Factor on the probability that an attempt reaches the person, at least 0; the product is at most 1.
  public let reachFactor: Double
  /// Share of these people who never answer, 0...1.
  public let neverAnswers: Double
  /// Factor on the shares of outcomes that are refusals, at least 0; together they stay at most 1.
  public let refusalFactor: Double
  /// Whether text messages arrive (a mobile number).
  public let receivesMessages: Bool

  /// A stratum from its parts.
  public init(
    name: String, title: LocalizedText? = nil, share: Double, reachFactor: Double = 1, neverAnswers: Double = 0,
    refusalFactor: Double = 1, receivesMessages: Bool = true
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.share = share
    self.reachFactor = reachFactor
    self.neverAnswers = neverAnswers
    self.refusalFactor = refusalFactor
    self.receivesMessages = receivesMessages
  }
}
