/// The keys of call types that come in variants, such as languages.
enum VariantKeys {
  static let variant = SectionForm(
    "variant", "A variant with a name for people.",
    keys: [
      Key("share", .number(Quantities.variantShare), "Its share of the volume.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
    ])

  static func shares(_ name: String) -> TableForm {
    TableForm(
      name, "Variants and their shares of the volume, which add up to 100 %.", keys: TextForms.identifierKey,
      values: .either([.number(Quantities.variantShare), .section(variant)]))
  }
}
