public import Reporting
internal import ScenarioModel

extension CheckedScenario {
  /// Most values that are named one by one.
  private static let mostNamed = 20

  /// The scenario as every format shows it.
  ///
  /// - Parameter isAccepted: whether what is found was kept as the committed results.
  public func entry(isAccepted: Bool) -> CheckEntry {
    let lock = lockFault.map { fault in
      CheckEntry.Item(
        name: "lock of \(folder)", state: isAccepted ? .passed : .failed,
        details: [isAccepted ? fault + "; accepted" : fault])
    }
    return CheckEntry(
      file: file, items: [valueItem(isAccepted)] + (lock.map { [$0] } ?? []) + gates.map { CheckEntry.Item($0) })
  }

  private static let error = "false alarms in at most 1 of 1,000 calls"

  private func line(_ change: ValueChange) -> String {
    "\(change.path): \(change.old ?? "nothing") before, \(change.new ?? "nothing") now"
  }

  /// Why a statistical check had no pairs.
  private var unpairedLine: [String] {
    unpaired.map { ["compared as two samples, which sees less than pairs: \($0)"] } ?? []
  }

  private func valueItem(_ isAccepted: Bool) -> CheckEntry.Item {
    let name = "values of \(folder)"
    func item(_ first: String, _ changes: [ValueChange], and last: [String] = []) -> CheckEntry.Item {
      let rest = changes.count - CheckedScenario.mostNamed
      let lines = changes.prefix(CheckedScenario.mostNamed).map(line)
      return CheckEntry.Item(
        name: name, state: isAccepted ? .passed : .failed,
        details: [isAccepted ? first + "; accepted" : first] + lines + (rest > 0 ? ["and \(rest) more"] : []) + last)
    }
    switch values {
    case .none:
      return CheckEntry.Item(
        name: name, state: .passed,
        details: [isAccepted ? "nothing was committed; accepted" : "nothing is committed: keep results with --accept"])
    case .agree: return CheckEntry.Item(name: name, state: .passed, details: [])
    case .moved(let changes):
      return item("\(changes.count) values moved, although scenario and version are the same", changes)
    case .otherScenario(let digest, let changes):
      return item(
        "the scenario is another one (digest \(digest.prefix(8)), now \(run.scenario.digest.prefix(8))): "
          + "\(changes.count) values moved", changes)
    case .chance(let tests, let plan):
      return CheckEntry.Item(
        name: name, state: .passed,
        details: ["values differ by no more than chance explains (\(tests) tests, \(CheckedScenario.error))"]
          + plan.map(line) + unpairedLine)
    case .shifted(let changes, let tests, let plan):
      let shifted = item(
        "\(changes.count) of \(tests) tests find more than chance explains (\(CheckedScenario.error))", plan + changes,
        and: unpairedLine)
      return shifted
    case .otherVersion(let version, let changes):
      return item("version \(version) before, \(run.programVersion) now: \(changes.count) values moved", changes)
    }
  }
}
