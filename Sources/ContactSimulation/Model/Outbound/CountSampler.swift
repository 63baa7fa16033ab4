import RandomStreams
import ScenarioModel

/// What the event loop draws numbers of people from.
struct CountSampler: Sendable {
  private enum Kind: Sendable {
    case fixed(Int)
    case poisson(PoissonSampler)
    /// Numbers above k have probability exp(-rate)^(k + 1).
    case geometric(rate: Double)
    case shares([Double])
  }

  /// Most people that one draw gives.
  static let most = 1_000_000
  private let kind: Kind

  /// A sampler of a law; impossible means count as 0.
  init(_ law: CountLaw) {
    let mean = law.mean
    switch law {
    case .fixed(let number): kind = .fixed(max(0, min(CountSampler.most, number)))
    case .poisson:
      let sampler = mean > 0 ? try? PoissonSampler(mean: min(mean, Double(CountSampler.most))) : nil
      kind = sampler.map(Kind.poisson) ?? .fixed(0)
    case .geometric: kind = mean > 0 ? .geometric(rate: Portable.log1p(1 / mean)) : .fixed(0)
    case .shares(let shares): kind = .shares(shares)
    }
  }

  /// Draws a number.
  func draw(_ stream: inout RandomStream) -> Int {
    switch kind {
    case .fixed(let number): return number
    case .poisson(let sampler): return min(CountSampler.most, sampler.draw(&stream))
    case .geometric(let rate):
      let number = stream.standardExponential() / rate
      return number < Double(CountSampler.most) ? Int(number) : CountSampler.most
    case .shares(let shares):
      var rest = stream.uniform()
      for (number, share) in shares.enumerated() {
        rest -= share
        if rest < 0 { return min(CountSampler.most, number) }
      }
      return min(CountSampler.most, max(0, shares.count - 1))
    }
  }
}
