import RandomStreams
import ScenarioModel

/// The parameters of one distribution, with the checks that all families share.
struct ParameterReader {
  let reading: Reading
  let section: Section
  let family: String

  /// Refuses parameters of other families.
  func allow(_ names: [String]) -> Bool {
    let allowed = ["distribution", "source", "assumed"] + names
    var isFine = true
    for name in section.form.keys.map(\.name) where !allowed.contains(name) {
      guard let entry = section[name] else { continue }
      reading.refuse(
        entry, wanted: "only \(TextForms.alternatives(names.map(TextForms.quoted))) for \(family)",
        found: TextForms.quoted(name))
      isFine = false
    }
    return isFine
  }

  /// True if a key is there; otherwise a problem says that it is missing.
  func isThere(_ name: String) -> Bool {
    if section[name] != nil { return true }
    // A key with an empty or faulty value has its problem already.
    if !reading.hasProblem(at: section.path(name)) {
      reading.refuse(
        at: section.position, section.path(name), wanted: section.form.key(name)?.form.wanted ?? "a value",
        found: "nothing")
    }
    return false
  }

  /// The number under a key that this family needs.
  func required(_ name: String) -> Double? {
    isThere(name) ? reading.number(name, in: section) : nil
  }

  /// A distribution by mean and standard deviation or coefficient of variation.
  func byMoments(_ make: (Double, Double) throws(DistributionError) -> Distribution) -> Distribution? {
    let isAllowed = allow(["mean", "sd", "cv"])
    let mean = required("mean")
    if let sd = section["sd"], section["cv"] != nil {
      reading.refuse(sd, wanted: "either 'sd' or 'cv'", found: "both")
      return nil
    }
    if section["sd"] == nil, section["cv"] == nil {
      guard !reading.hasProblem(at: section.path("sd")), !reading.hasProblem(at: section.path("cv")) else { return nil }
      reading.refuse(
        at: section.position, section.path("cv"), wanted: spreadWanted, found: "nothing")
      return nil
    }
    let deviation = reading.number("sd", in: section)
    let variation = reading.number("cv", in: section)
    guard isAllowed, let mean, let sd = deviation ?? variation.map({ $0 * mean }) else { return nil }
    if family == "hyperexponential", sd < mean, let entry = section["cv"] ?? section["sd"] {
      reading.refuse(entry, wanted: "a standard deviation of at least the mean for hyperexponential")
      return nil
    }
    return self.make { () throws(DistributionError) in try make(mean, sd) }
  }

  /// What says how far values spread, besides the mean.
  private var spreadWanted: String {
    let deviation = "a standard deviation 'sd' or 'cv' such as '80 %'"
    return ["weibull", "gamma"].contains(family) ? deviation + ", or a 'shape' such as '0.8'" : deviation
  }

  /// Refuses values that are not ascending.
  func inOrder(_ values: [(name: String, value: Double)]) -> Bool {
    for (lower, upper) in zip(values, values.dropFirst()) {
      let isLastPair = upper.name == values.last?.name && values.count == 2
      if lower.value < upper.value || (lower.value == upper.value && !isLastPair) { continue }
      if let entry = section[upper.name] {
        reading.refuse(entry, wanted: "'\(upper.name)' above '\(lower.name)'")
      }
      return false
    }
    if let first = values.first, let last = values.last, first.value >= last.value, let entry = section[last.name] {
      reading.refuse(entry, wanted: "'\(last.name)' above '\(first.name)'")
      return false
    }
    return true
  }

  /// Makes the distribution; parameters outside its range become a problem at the key that is to blame.
  func make(_ body: () throws(DistributionError) -> Distribution) -> Distribution? {
    do {
      return try body()
    } catch {
      if let spread = section["cv"] ?? section["sd"], error.isAboutSpread {
        reading.refuse(spread, wanted: "a spread of \(spreadLimits) of the mean for \(family)")
      } else if let (entry, wanted) = blamed(error) {
        reading.refuse(entry, wanted: wanted)
      } else {
        reading.refuse(
          at: section.position, section.keyPath, wanted: "parameters that make \(familyWithArticle) distribution",
          found: "others (\(error))")
      }
      return nil
    }
  }

  /// The key of a parameter outside its range, and what is wanted there.
  private func blamed(_ error: DistributionError) -> (Entry, String)? {
    switch error {
    case .outOfRange(let parameter, _, let lowest, let highest):
      section[parameter].map { ($0, "a value from \(TextForms.plain(lowest)) to \(TextForms.plain(highest))") }
    case .notPositive(let parameter, _): section[parameter].map { ($0, "a value above 0") }
    case .wrongOrder, .noValues, .tooManyValues, .weightsDoNotMatch, .noWeight: nil
    }
  }

  /// The least and the greatest coefficient of variation that the family can have.
  private var spreadLimits: String {
    switch family {
    case "weibull": "0.13 % to 42900 %"
    case "hyperexponential": "100 % to 100000 %"
    default: "0.01 % to 100000 %"
    }
  }

  /// `an exponential`, `a lognormal`.
  private var familyWithArticle: String { ("aeiou".contains(family.prefix(1)) ? "an " : "a ") + family }
}

extension DistributionError {
  /// True for a standard deviation, or the shape that follows from one, outside its range.
  fileprivate var isAboutSpread: Bool {
    switch self {
    case .outOfRange(let parameter, _, _, _), .notPositive(let parameter, _):
      ["standardDeviation", "shape", "firstMean", "secondMean"].contains(parameter)
    case .wrongOrder, .noValues, .tooManyValues, .weightsDoNotMatch, .noWeight: false
    }
  }
}
