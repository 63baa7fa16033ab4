import ScenarioModel

/// The groups of agents by name, and whom they serve.
struct GroupDirectory {
  /// A group as far as routing needs it.
  struct Member {
    let name: String
    /// The call types it serves; nil where that is faulty.
    let served: Set<Int>?
  }

  let members: [Member]

  var names: [String] { members.map(\.name) }

  /// The groups that a name or a pattern stands for; nil for nothing.
  func match(_ text: String) -> [Int]? {
    guard NamePattern.isPattern(text) else { return members.firstIndex { $0.name == text }.map { [$0] } }
    let pattern = NamePattern(text)
    let fitting = members.indices.filter { pattern.matches(Array(members[$0].name.utf8)) }
    return fitting.isEmpty ? nil : fitting
  }

  /// True if the group serves the call type, or if that is not known for a fault of its own.
  func serves(_ group: Int, _ callType: Int) -> Bool { members[group].served?.contains(callType) ?? true }

  /// True if the group serves any of the call types.
  func servesAny(_ group: Int, _ callTypes: [Int]) -> Bool { callTypes.contains { serves(group, $0) } }
}
