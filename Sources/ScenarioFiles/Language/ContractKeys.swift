import ScenarioModel

/// The keys of a contract: what is promised, and what becomes of it.
enum ContractKeys {
  static let contract = SectionForm(
    "contract", "What the client is promised, with penalties and bonuses; it changes no simulation.",
    keys: [
      Key(
        "billing", label: ("billing period", "période de facturation"), .choice(periods),
        "The span of an invoice, and of caps; default: month."),
      Key(
        "partial_periods", label: ("partial periods", "périodes partielles"),
        .choice(PartialPeriods.allCases.map(\.rawValue)),
        "Weeks and months that the period cuts: judged as whole ones, with fixed amounts pro rata, or left out; default: judged."
      ),
      Key(
        "counting", label: ("counting", "décompte"), .section(counting), "What the denominators of levels count."),
      Key(
        "grace", label: ("grace", "période de grâce"), .number(Quantities.grace),
        "Days from the first one on without penalty or bonus; default: 0 days."),
      Key(
        "penalties", label: ("penalties", "pénalités"), .choice(PenaltyCombination.allCases.map(\.rawValue)),
        "Whether penalties of a billing period add up, or only the largest commitment's are due; default: cumulative."),
      Key("caps", label: ("caps", "plafonds"), .section(caps), "The most that penalties come to; default: no limit."),
      Key(
        "exclusions", label: ("excluded days", "jours exclus"), .section(exclusion),
        "Days with too many calls, which leave every level; default: none."),
      Key(
        "gaming", label: ("gaming check", "contrôle des contournements"), .section(gaming),
        "Ways to meet the contract on paper that results try out; default: none."),
      Key(
        "commitments", label: ("commitments", "engagements"), .list(.section(commitment), atLeast: 1), "The promises.",
        required: true),
    ])

  static let periods = [TargetScope.day, .week, .month, .period].map(\.rawValue)

  private static let counted = Form.choice(Counted.allCases.map(\.rawValue))

  static let counting = SectionForm(
    "counting", "What stays in the denominators of levels, answer rates and shares abandoned.",
    keys: [
      Key(
        "blocked", label: ("blocked calls", "appels rejetés et dissuadés"), counted,
        "Calls refused for want of a line or of room in the queue; default: counted."),
      Key(
        "cleared", label: ("cleared calls", "appels coupés à la fermeture"), counted,
        "Calls disconnected at closing; default: counted."),
      Key(
        "callbacks", label: ("accepted callbacks", "rappels acceptés"), counted,
        "Callers who accepted a callback, as not answered; default: counted."),
    ])

  static let caps = SectionForm(
    "caps", "The most that penalties come to.",
    keys: [
      Key(
        "per_period", label: ("per billing period", "par période de facturation"), cap,
        "Of one billing period, such as 10 % of invoice."),
      Key(
        "total", label: ("of the contract", "du contrat"), cap, "Of the whole contract, such as 5 % of invoice."),
    ])

  private static let cap = Form.stated("stated_cap", TextForms.cap, "A limit")
  private static let amount = Form.stated("stated_amount", TextForms.contractAmount, "An amount")

  static let exclusion = SectionForm(
    "exclusions", "Days whose volume lies above a share of a forecast; each run decides by its own volume.",
    keys: [
      Key(
        "above", label: ("above", "au-delà de"), .number(Quantities.exclusion), "The share of the forecast.",
        required: true),
      Key(
        "forecast", label: ("forecast", "prévision"),
        .either([.choice(["expected"]), .number(Quantities.positiveContacts)]),
        "The day's expected volume in this file, or a number of calls for every open day; default: expected."),
    ])

  static let gaming = SectionForm(
    "gaming", "Ways to meet the contract on paper: what would be kept all the same, and which figures would expose it.",
    keys: [
      Key(
        "cut_short", label: ("calls cut short", "appels écourtés"), .section(CallerKeys.cutShort),
        "Calls that agents would end early, of every type on the line."),
      Key(
        "unmade_dials", label: ("dials billed and not made", "appels facturés et non passés"),
        .number(Quantities.variantShare), "Share of the dials of every list that would be billed and not made."),
    ])

  static let commitment = SectionForm(
    "commitment", "A promise that holds in every period of a kind.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as reachability.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "holds", label: ("commitment", "engagement"), .text(TextForms.condition),
        "What has to hold, such as calls.serviceLevel >= 90 %.", required: true),
      Key(
        "per", label: ("period", "période"), .choice(periods), "In every day, week, month or in the whole period.",
        required: true),
      Key(
        "decimals", label: ("decimals", "décimales"), .whole(0...4, example: "1"),
        "Digits kept after the point before the comparison, halves upwards; default: nothing is rounded."),
      Key(
        "least", label: ("least number", "nombre minimal"), .number(Quantities.leastCount),
        "Fewest contacts in a period that is judged; default: 1 call."),
      Key(
        "tolerated", label: ("tolerated misses", "manquements tolérés"), .whole(0...1000, example: "2"),
        "Missed periods in a billing period that cost nothing, the first ones; default: 0."),
      Key(
        "steps", label: ("steps", "paliers"), .choice(ContractAmount.StepCount.allCases.map(\.rawValue)),
        "How 'per point' counts: points begun, full points, or their parts too; default: begun."),
      Key(
        "penalty", label: ("penalty", "pénalité"), .either([amount, .list(.section(penaltyStep), atLeast: 1)]),
        "What a missed period costs; default: nothing."),
      Key(
        "bonus", label: ("bonus", "bonus"), .list(.section(bonusStep), atLeast: 1),
        "What a passed period earns; default: nothing."),
      Key(
        "cap", label: ("cap", "plafond"), cap, "Most penalty of this commitment in a billing period; default: no limit."
      ),
    ])

  static let penaltyStep = SectionForm(
    "penalty_step", "A penalty from a limit on; the last step that is reached counts alone.",
    keys: [
      Key(
        "worse_than", label: ("worse than", "en deçà de"), .text(TextForms.contractLimit),
        "Where the step begins; default: the commitment's own limit."),
      Key("amount", label: ("amount", "montant"), amount, "What it costs.", required: true),
    ])

  static let bonusStep = SectionForm(
    "bonus_step", "A bonus from a limit on; the last step that is reached counts alone.",
    keys: [
      Key(
        "from", label: ("from", "à partir de"), .text(TextForms.contractLimit), "Where the step begins.",
        required: true),
      Key("amount", label: ("amount", "montant"), amount, "What it earns.", required: true),
    ])
}
