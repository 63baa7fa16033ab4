/// The keys of call types that come in variants, such as languages.
enum VariantKeys {
  /// A language of the scenario, with a name for people.
  static let language = SectionForm("language", "A language with a name for people.", keys: naming)

  /// A variant with settings of its own; the others are the call type's.
  static let variant = SectionForm(
    "variant", "A variant with settings of its own; all others are the call type's.",
    keys: naming + CallTypeKeys.settings)

  private static let naming = [
    Key(
      "share", label: ("share", "part"), .number(Quantities.variantShare), "Its share of the volume.", required: true),
    Key("title", ScenarioKeys.localized, "Name for people."),
  ]

  static let variants = shares("variants", variant)
  static let languages = shares("languages", language)

  private static func shares(_ name: String, _ section: SectionForm) -> TableForm {
    TableForm(
      name, "Variants and their shares of the volume, which add up to 100 %.", keys: TextForms.identifierKey,
      values: .either([.number(Quantities.variantShare), .section(section)]))
  }
}
