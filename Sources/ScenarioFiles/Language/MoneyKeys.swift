import ScenarioModel

/// The keys of price and costs.
enum MoneyKeys {
  static let priceItem = SectionForm(
    "price_item", "A line of the invoice: a unit price and what it counts.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as calls.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "amount", label: ("unit price", "prix unitaire"), .stated("stated_price", TextForms.price, "A unit price"),
        "The unit price before tax, such as 3.20 EUR per call; without 'per' it is due once.", required: true),
      Key("of", .text(TextForms.callType), "The call type or the group that is counted; default: all."),
    ])

  static let costs = SectionForm(
    "costs", "What the service costs beside the 'cost' of the groups; what is left out is listed as not covered.",
    keys: [
      Key(
        "premiums", label: ("premiums", "majorations"), .list(.section(premium), atLeast: 1),
        "Additions to wages by part of the week or day; those that fall together add up."),
      Key(
        "supervisors", label: ("supervisors", "encadrement"), .section(supervisors), "Supervisors by number of agents."),
      money("recruiting", ("recruiting", "recrutement"), "900 EUR per head", per: "head", "Recruiting."),
      money("training", ("training", "formation"), "1200 EUR per head", per: "head", "Training."),
      money("seats", ("seats", "postes de travail"), "180 EUR per seat per month", per: "seat per month", "Seats."),
      money("tools", ("tools", "outils"), "60 EUR per seat per month", per: "seat per month", "Software and tools."),
      Key("telephony", label: ("telephony", "téléphonie"), .section(telephony), "Minutes of the telephone."),
      money("set_up", ("set-up", "mise en place"), "12000 EUR", per: "", "Set-up, once."),
      share("overhead", ("overhead", "frais généraux"), "12 %", "Overhead on all costs above."),
      share(
        "margin", ("margin aimed at", "marge visée"), "8 %", "Margin aimed at, as a share of the price before tax."),
      share("tax", ("tax", "TVA"), "20 %", "Tax on the price; shown apart."),
    ])

  static let telephony = SectionForm(
    "telephony", "Minutes of the telephone.",
    keys: [
      money(
        "talk", ("work with contacts", "temps de traitement"), "0.012 EUR per minute", per: "minute",
        "A minute of agents' work with contacts, after-call work included."),
      money("wait", ("waiting", "attente"), "0.012 EUR per minute", per: "minute", "A minute that a caller waits."),
    ])

  static let supervisors = SectionForm(
    "supervisors", "Supervisors of agents, in paid hours.",
    keys: [
      Key(
        "agents_each", label: ("agents for each", "conseillers par encadrant"), .number(Quantities.agentsEach),
        "Agents for each supervisor.", required: true),
      Key(
        "cost", label: ("cost of a paid hour", "coût d’une heure payée"), AgentKeys.cost,
        "Cost of a supervisor's paid hour.", required: true),
    ])

  static let premium = SectionForm(
    "premium", "An addition to wages in a part of the week or day.",
    keys: [
      Key("on", .text(TextForms.days(also: ["holidays"])), "Days, or holidays; default: every day."),
      Key("between", .text(TextForms.clockPeriod), "The part of the day; default: all of it."),
      Key("groups", .list(.text(TextForms.identifier), atLeast: 1), "The groups; default: all."),
      Key(
        "premium", label: ("premium", "majoration"), .number(Quantities.premium), "The addition.", required: true),
    ])

  private static func money(
    _ name: String, _ label: (String, String), _ example: String, per unit: String, _ summary: String
  ) -> Key {
    let form = Form.stated(
      "stated_money_" + (unit.isEmpty ? "once" : unit.replacing(" ", with: "_")), TextForms.money(example, per: unit),
      "An amount")
    return Key(name, label: label, form, "\(summary) Such as \(example).")
  }

  private static func share(_ name: String, _ label: (String, String), _ example: String, _ summary: String) -> Key {
    Key(name, label: label, .number(name == "margin" ? Quantities.margin : Quantities.share(example)), summary)
  }
}
