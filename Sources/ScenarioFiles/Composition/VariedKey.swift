public import ScenarioModel

/// What stands at a path that is to be varied, as `--set` would find it.
public struct VariedKey: Sendable, Hashable {
  /// How the value moves.
  public enum Kind: Sendable, Hashable {
    /// The curve of one call type or of all, by a factor.
    case volume
    /// One number, by a factor; its unit as it is written, empty for none.
    case number(Double, unit: String)
    /// Several numbers, by one factor.
    case numbers
    /// Something counted, by whole steps; one number or several.
    case whole([Int], unit: String)
    /// A date, by days.
    case date(CivilDate)
  }

  /// The path as `--set` takes it, with the names of items.
  public let path: String
  /// How the value moves.
  public let kind: Kind

  /// Finds a value in a scenario's document.
  ///
  /// - Parameters:
  ///   - path: as `--set` takes it, such as `call_types.calls.handling.mean` or `demand.volume`.
  ///   - file: the scenario's file.
  ///   - options: what is changed while it is read.
  ///   - files: where files come from.
  /// - Throws: `ScenarioFault` for files that cannot be read, and for a path that leads to nothing that can be varied.
  public init(
    _ path: String, in file: String, options: ReadingOptions = ReadingOptions(), files: any FileSource = DiskFiles()
  ) throws(ScenarioFault) {
    var composer = DocumentComposer(files: files, options: options)
    let root: DocumentNode?
    do {
      root = try composer.compose(file)
    } catch {
      throw .unreadable(path: file, reason: "cannot be read")
    }
    guard let root, composer.problems.isEmpty else { throw .problems(composer.problems) }
    self.path = NamedPaths(root).named(path)
    do {
      kind = try VariedKey.kind(path, root)
    } catch {
      throw .problems([
        Problem(
          file: "--vary " + PrintableText.of(path), line: 0, column: 0, keyPath: "", wanted: error.wanted,
          found: error.found, suggestion: error.suggestion)
      ])
    }
  }

  private static func kind(_ path: String, _ root: DocumentNode) throws(Override.Refusal) -> Kind {
    if path == "demand.volume" || path.hasSuffix(".demand.volume") {
      // Made and dropped: the walk says what is wrong with a path, and that there is a curve.
      _ = try Override("\(path)*=1", source: 0).applied(to: root)
      return .volume
    }
    let leaves = try DocumentLookup(path).leaves(root, path[...])
    let wanted = "a number, a time, a percentage or a date at '\(PrintableText.of(path))'"
    guard let first = leaves.first else { throw Override.Refusal(wanted: wanted, found: "nothing") }
    if leaves.count == 1, let date = CivilDate(first) { return .date(date) }
    let numbers = leaves.compactMap { try? NumberText($0) }
    guard numbers.count == leaves.count, let number = numbers.first else {
      if leaves.count == 1, let seconds = try? Quantities.time("30 s").read(first) {
        return .number(seconds, unit: "s")
      }
      throw Override.Refusal(wanted: wanted, found: TextForms.quoted(first))
    }
    if let wholes = whole(numbers) { return wholes }
    guard numbers.contains(where: { $0.value != 0 }) else {
      throw Override.Refusal(
        wanted: "a value other than 0, of which there are multiples", found: TextForms.quoted(first))
    }
    if leaves.count > 1 { return .numbers }
    // Times of several parts, such as `1 min 30 s`, are varied in seconds.
    if number.rest.contains(where: \.isNumber) {
      guard let seconds = try? Quantities.time("30 s").read(first) else {
        throw Override.Refusal(
          wanted: "one number at '\(PrintableText.of(path))'", found: TextForms.quoted(first),
          suggestion: first.contains(" in ") ? "name its part: '.level' or '.within'" : nil)
      }
      return .number(seconds, unit: "s")
    }
    return .number(number.value, unit: number.rest)
  }

  /// Things that come one by one.
  private static let counted: Set<String> = Set(
    [Measure.agents, .people, .lines].flatMap { $0.units.map(\.name) })

  private static func whole(_ numbers: [NumberText]) -> Kind? {
    let counts = numbers.compactMap { counted.contains($0.rest) ? Int(exactly: $0.value) : nil }
    guard counts.count == numbers.count, let unit = numbers.first?.rest else { return nil }
    return .whole(counts, unit: unit)
  }
}

/// Follows a path through a document to the values at its end, by the rules of `OverrideWalk`.
struct DocumentLookup {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The texts below a path: one of a scalar, of a mapping its `value` or `mean`, else all of them.
  func leaves(_ node: DocumentNode, _ rest: Substring) throws(Override.Refusal) -> [String] {
    let rest = rest.first == "." ? rest.dropFirst() : rest
    if rest.isEmpty { return texts(node) }
    switch node.content {
    case .scalar(let text, _):
      if rest == "mean" || rest == "value" { return [text] }
      let parts = text.replacing(" within ", with: " in ").split(separator: " in ", maxSplits: 1).map(String.init)
      if parts.count == 2, let place = ["level", "within"].firstIndex(of: String(rest)) { return [parts[place]] }
      throw missing(String(rest), among: [])
    case .list(let items):
      let (segment, below) = OverrideWalk.item(rest)
      let names = items.map { $0.value(of: "name")?.text }
      let places = items.indices.filter { segment == "*" || names[$0] == segment || "[\($0)]" == segment }
      guard !places.isEmpty else { throw missing(segment, among: names.compactMap(\.self)) }
      var found: [String] = []
      for place in places { found += try leaves(items[place], below) }
      return found
    case .mapping(let pairs):
      let key = OverrideWalk.key(rest, among: pairs)
      guard let pair = pairs.first(where: { $0.key == key }) else { throw missing(key, among: pairs.map(\.key)) }
      return try leaves(pair.value, rest.dropFirst(key.count))
    }
  }

  private func texts(_ node: DocumentNode) -> [String] {
    switch node.content {
    case .scalar(let text, _): return [text]
    case .list(let items): return items.flatMap(texts)
    case .mapping(let pairs):
      if let value = node.value(of: "value") ?? node.value(of: "mean") { return texts(value) }
      return pairs.filter { !Reading.isOriginKey($0.key) }.flatMap { texts($0.value) }
    }
  }

  private func missing(_ name: String, among known: [String]) -> Override.Refusal {
    Override.Refusal(
      wanted: "a value of the scenario at '\(PrintableText.of(path))'", found: "no \(TextForms.quoted(name))",
      suggestion: NearestName.suggestion(for: name, among: known)
        ?? (known.isEmpty ? nil : "known: " + known.prefix(30).joined(separator: ", ")))
  }
}
