import ScenarioModel

/// The keys of who may answer whom: routing of a call type, reserved agents and times of a group.
enum RoutingKeys {
  static let routing = SectionForm(
    "routing", "Which groups may answer, and from which wait on.",
    keys: [
      Key("choose", .choice(GroupChoice.allCases.map(\.rawValue)), "Which free group answers; default: listed."),
      Key(
        "circles", label: ("circle of groups", "cercle de groupes"), .list(.section(tier), atLeast: 1),
        "Groups by wait; default: all that serve the type, at once."),
    ])

  static let tier = SectionForm(
    "circle", "Groups that may answer from a certain wait on.",
    keys: [
      Key(
        "after", label: ("opens after", "ouverture au bout de"), .number(Quantities.wait("30 s")),
        "Wait after which the circle opens; the first: at once."),
      Key("groups", CallerKeys.groups, "The groups that the circle adds, in order.", required: true),
    ])

  /// Call types by name, with variants (`health.french`) and wildcards (`health.*`).
  static let callTypes = Form.either([
    .list(.text(TextForms.callTypes), atLeast: 1), .text(TextForms.callTypes),
  ])

  static let variants = Form.either([
    .list(.text(TextForms.identifier), atLeast: 1), .text(TextForms.identifier),
  ])

  static let reservation = SectionForm(
    "reservation", "Agents kept free for some call types.",
    keys: [
      Key(
        "agents", label: ("agents", "conseillers"), .number(Quantities.agents),
        "Agents that all other call types leave free.", required: true),
      Key("for", callTypes, "The call types that may have them.", required: true),
    ])

  static let handling = TableForm(
    "group_handling", "Times of the group's own by call type: a factor such as 120 %, or a handling time.",
    keys: TextForms.callTypeKey,
    values: .either([.number(Quantities.factor("120 %"))] + handlingForms))

  private static var handlingForms: [Form] {
    guard case .either(let forms) = ScenarioKeys.handling else { return [] }
    return forms
  }
}
