import QueueingFormulas

/// Distributions of patience as people type them.
enum PatienceText {
  /// One example of each.
  static let examples = """
    'exponential mean 120 s', 'deterministic 60 s', 'uniform 0 s to 240 s', 'weibull shape 0.8 scale 132.4 s', \
    'gamma shape 2 scale 60 s', 'erlang 2 mean 120 s', 'lognormal mean 120 s cv 2', \
    'hyperexponential 30 % mean 10 s else 200 s', 'balking 10 % then exponential mean 150 s', 'never'
    """

  /// Reads a distribution.
  static func law(_ text: String) throws -> PatienceLaw {
    var reader = WordReader(text)
    do {
      let law = try read(&reader)
      guard reader.isAtEnd else { throw Quantity.Fault(wanted: "nothing after the distribution", found: text) }
      return law
    } catch is Quantity.Fault {
      throw Quantity.Fault(wanted: "a distribution such as \(examples)", found: text)
    }
  }

  /// Reads a distribution, or a time alone: the mean of an exponential one.
  static func meanOrLaw(_ text: String) throws -> PatienceLaw {
    if let mean = try? Quantity.seconds(text) { return try .exponential(mean: mean) }
    return try law(text)
  }

  private static func read(_ reader: inout WordReader) throws -> PatienceLaw {
    switch reader.word() {
    case "never": return .unlimited
    case "exponential", "exp":
      reader.skip("mean")
      return try .exponential(mean: reader.seconds())
    case "deterministic", "exactly": return try .deterministic(reader.seconds())
    case "uniform":
      let lowest = try reader.seconds()
      reader.skip("to")
      return try .uniform(from: lowest, to: reader.seconds())
    case "weibull": return try .weibull(shape: reader.number(after: "shape"), scale: reader.seconds(after: "scale"))
    case "gamma": return try .gamma(shape: reader.number(after: "shape"), scale: reader.seconds(after: "scale"))
    case "erlang":
      let phases = try reader.number()
      return try .gamma(shape: phases, scale: reader.seconds(after: "mean") / phases)
    case "lognormal":
      return try .lognormal(mean: reader.seconds(after: "mean"), coefficientOfVariation: reader.number(after: "cv"))
    case "hyperexponential":
      return try .hyperexponential(
        share: reader.share(), mean: reader.seconds(after: "mean"), otherwise: reader.seconds(after: "else"))
    case "balking":
      let share = try reader.share()
      reader.skip("then")
      return try read(&reader).balking(share)
    default: throw Quantity.Fault(wanted: "a distribution", found: "")
    }
  }
}

/// Reads words and quantities one after the other.
private struct WordReader {
  private var words: ArraySlice<Substring>

  init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace)[...]
  }

  var isAtEnd: Bool { words.isEmpty }

  mutating func word() -> String {
    words.popFirst()?.lowercased() ?? ""
  }

  mutating func skip(_ word: String) {
    if words.first?.lowercased() == word { words.removeFirst() }
  }

  mutating func number() throws -> Double {
    try Quantity.number(word())
  }

  mutating func number(after name: String) throws -> Double {
    guard word() == name else { throw Quantity.Fault(wanted: name, found: "") }
    return try number()
  }

  mutating func seconds() throws -> Double {
    try Quantity.seconds(withUnit())
  }

  mutating func seconds(after name: String) throws -> Double {
    guard word() == name else { throw Quantity.Fault(wanted: name, found: "") }
    return try seconds()
  }

  mutating func share() throws -> Double {
    let text = word()
    if words.first == "%" { return try Quantity.share(text + word()) }
    return try Quantity.share(text)
  }

  /// A number with its unit, attached or as the next word.
  private mutating func withUnit() -> String {
    let text = word()
    return Quantity.split(text).unit.isEmpty ? text + " " + word() : text
  }
}
