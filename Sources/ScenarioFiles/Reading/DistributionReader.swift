import RandomStreams
import ScenarioModel

/// Reads distributions of times.
struct DistributionReader {
  let reading: Reading

  /// A bare time (exponential with that mean), or a distribution; nil with problems.
  func read(_ entry: Entry, _ form: Form) -> Distribution? {
    guard entry.isMapping, !entry.has("value"), let sectionForm = form.section else {
      guard let quantity = form.quantity, let mean = reading.number(entry, quantity) else { return nil }
      reading.stateStandard(reading.path(entry.keyPath, "distribution"), "exponential")
      do {
        return try .exponential(mean: mean)
      } catch {
        reading.refuse(entry, wanted: quantity.wanted, suggestion: "\(error)")
        return nil
      }
    }
    guard let section = reading.section(entry, sectionForm) else { return nil }
    guard let stated = section["distribution"] else {
      reading.stateStandard(section.path("distribution"), "exponential")
      return read("exponential", section)
    }
    guard let family = reading.word("distribution", in: section) else { return nil }
    reading.state(stated.keyPath, family, stated.origin)
    return read(family, section)
  }

  private func read(_ family: String, _ section: Section) -> Distribution? {
    let parameters = ParameterReader(reading: reading, section: section, family: family)
    switch family {
    case "lognormal": return parameters.byMoments(Distribution.lognormal)
    case "gamma": return gamma(parameters)
    case "weibull": return weibull(parameters)
    case "erlang": return erlang(parameters)
    case "hyperexponential": return hyperexponential(parameters)
    case "uniform": return uniform(parameters)
    case "triangular": return triangular(parameters)
    case "empirical": return EmpiricalReader(reading: reading).read(parameters)
    case "deterministic":
      guard parameters.allow(["mean"]), let value = parameters.required("mean") else { return nil }
      return parameters.make { () throws(DistributionError) in try .deterministic(value) }
    default:
      guard parameters.allow(["mean"]), let mean = parameters.required("mean") else { return nil }
      return parameters.make { () throws(DistributionError) in try .exponential(mean: mean) }
    }
  }

  private func gamma(_ parameters: ParameterReader) -> Distribution? {
    guard parameters.section["shape"] != nil else {
      return parameters.byMoments(Distribution.gamma)
    }
    guard parameters.allow(["mean", "shape"]), let mean = parameters.required("mean"),
      let shape = parameters.required("shape")
    else { return nil }
    return parameters.make { () throws(DistributionError) in
      try .gamma(mean: mean, standardDeviation: mean / shape.squareRoot())
    }
  }

  private func weibull(_ parameters: ParameterReader) -> Distribution? {
    guard parameters.section["shape"] != nil else {
      return parameters.byMoments(Distribution.weibull(mean:standardDeviation:))
    }
    if parameters.section["scale"] != nil {
      guard parameters.allow(["shape", "scale"]), let shape = parameters.required("shape"),
        let scale = parameters.required("scale")
      else { return nil }
      return parameters.make { () throws(DistributionError) in try .weibull(shape: shape, scale: scale) }
    }
    guard parameters.allow(["shape", "mean"]), let shape = parameters.required("shape"),
      let mean = parameters.required("mean")
    else { return nil }
    return parameters.make { () throws(DistributionError) in try .weibull(shape: shape, mean: mean) }
  }

  private func erlang(_ parameters: ParameterReader) -> Distribution? {
    guard parameters.allow(["mean", "phases"]), let mean = parameters.required("mean") else { return nil }
    guard parameters.isThere("phases"), let phases = reading.statedWhole("phases", in: parameters.section) else {
      return nil
    }
    return parameters.make { () throws(DistributionError) in try .erlang(stages: phases, mean: mean) }
  }

  private func hyperexponential(_ parameters: ParameterReader) -> Distribution? {
    guard let entry = parameters.section["branches"] else {
      return parameters.byMoments(Distribution.hyperexponential(mean:standardDeviation:))
    }
    guard parameters.allow(["branches"]), let items = entry.items, items.count == 2 else {
      reading.refuse(
        entry, wanted: "a list of two branches", found: entry.items.map { $0.isEmpty ? "an empty list" : "\($0.count)" }
      )
      return nil
    }
    let form = DistributionKeys.branch(.number(Quantities.time("2 min")))
    let branches = items.map { item -> (Double, Double)? in
      guard let section = reading.section(item, form) else { return nil }
      let probability = reading.number("probability", in: section)
      let mean = reading.number("mean", in: section)
      if let probability, let mean { return (probability, mean) }
      return nil
    }
    guard let first = branches[0], let second = branches[1] else { return nil }
    guard abs(first.0 + second.0 - 1) < 1e-9 else {
      reading.refuse(
        entry, wanted: "probabilities that add up to 100 %",
        found: "\(TextForms.plain((first.0 + second.0) * 100)) %")
      return nil
    }
    return parameters.make { () throws(DistributionError) in
      try .hyperexponential(probability: first.0, firstMean: first.1, secondMean: second.1)
    }
  }

  private func uniform(_ parameters: ParameterReader) -> Distribution? {
    guard parameters.allow(["minimum", "maximum"]), let low = parameters.required("minimum"),
      let high = parameters.required("maximum"), parameters.inOrder([("minimum", low), ("maximum", high)])
    else { return nil }
    return parameters.make { () throws(DistributionError) in try .uniform(low: low, high: high) }
  }

  private func triangular(_ parameters: ParameterReader) -> Distribution? {
    guard parameters.allow(["minimum", "mode", "maximum"]) else { return nil }
    let values = (
      parameters.required("minimum"), parameters.required("mode"), parameters.required("maximum")
    )
    guard let low = values.0, let mode = values.1, let high = values.2,
      parameters.inOrder([("minimum", low), ("mode", mode), ("maximum", high)])
    else { return nil }
    return parameters.make { () throws(DistributionError) in try .triangular(low: low, mode: mode, high: high) }
  }
}
