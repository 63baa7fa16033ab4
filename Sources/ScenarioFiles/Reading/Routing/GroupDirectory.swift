import ScenarioModel

/// The groups of agents by name, and whom they serve.
struct GroupDirectory {
  /// A group as far as routing needs it.
  struct Member {
    let name: String
    /// The call types it serves; nil where that is faulty.
    let served: [Int]?
  }

  let members: [Member]

  var names: [String] { members.map(\.name) }

  /// The groups that a name or a pattern stands for; nil for nothing.
  func match(_ text: String) -> [Int]? {
    let pattern = NamePattern.isPattern(text) ? NamePattern(text) : nil
    let fitting = members.indices.filter { pattern?.matches(members[$0].name) ?? (members[$0].name == text) }
    return fitting.isEmpty ? nil : fitting
  }

  /// True if the group serves the call type, or if that is not known for a fault of its own.
  func serves(_ group: Int, _ callType: Int) -> Bool { members[group].served?.contains(callType) ?? true }

  /// True if the group serves any of the call types.
  func servesAny(_ group: Int, _ callTypes: [Int]) -> Bool { callTypes.contains { serves(group, $0) } }
}
